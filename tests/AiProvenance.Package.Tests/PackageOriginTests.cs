using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace AiProvenance.Package.Tests;

/// <summary>The package of a commit says of which, and who makes it again gets the same assemblies.</summary>
public sealed class PackageOriginTests(OwnRepository repository) : IClassFixture<OwnRepository>
{
    private const string Address = "github.com/aiprovenance/AiProvenance.Analyzers";
    private const string Sources = "raw.githubusercontent.com/aiprovenance/AiProvenance.Analyzers";

    // As the format of portable symbols names them.
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public void The_package_names_the_commit_that_it_was_made_from()
    {
        var stated = Assert.Single(repository.Package.ReadMetadata().Elements(), static element => element.Name.LocalName == "repository");
        Assert.Equal(("git", "https://" + Address), (stated.Attribute("type")?.Value, stated.Attribute("url")?.Value));
        Assert.Equal(repository.Commit, stated.Attribute("commit")?.Value);
    }

    [Fact]
    public void The_assemblies_of_a_release_have_its_version_and_no_other_release_has_it()
    {
        Assert.All(repository.Package.OpenAssemblies(), assembly =>
        {
            using var reader = assembly.Reader;
            var metadata = reader.GetMetadataReader();
            Assert.Equal($"{OwnRepository.Release}+{repository.Commit}", Stated(metadata, "AssemblyInformationalVersionAttribute"));
            Assert.Equal(OwnRepository.Release + ".0", metadata.GetAssemblyDefinition().Version.ToString());
            Assert.Equal(OwnRepository.Release + ".0", Stated(metadata, "AssemblyFileVersionAttribute"));
        });
    }

    [Fact]
    public void Each_source_file_is_found_where_the_symbols_say()
    {
        foreach (var (name, reader) in repository.Package.OpenAssemblies())
        {
            using var _ = reader;
            using var symbols = reader.ReadEmbeddedPortablePdbDebugDirectoryData(
                reader.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
            var metadata = symbols.GetMetadataReader();
            var (folder, address) = Assert.Single(SourceLink(metadata));
            Assert.Equal($"https://{Sources}/{repository.Commit}/*", address);
            foreach (var handle in metadata.Documents)
            {
                var file = metadata.GetString(metadata.GetDocument(handle).Name);
                var isInRepository = file.StartsWith(folder.TrimEnd('*'), StringComparison.Ordinal);
                Assert.True(isInRepository || Of(metadata, handle, EmbeddedSource).Any(), $"{name}: {file}");
            }
        }
    }

    [Fact]
    public async Task Building_the_same_sources_again_makes_the_same_assemblies()
    {
        var first = repository.Package.ReadAssemblies();
        var second = await repository.BuildAgain();
        string[] expected = ["AiProvenance.Analyzers.dll", "AiProvenance.CodeFixes.dll", "AiProvenance.Core.dll"];
        Assert.Equal(expected, first.Keys.Order(StringComparer.Ordinal));
        Assert.All(first.Keys, name => Assert.True(first[name].SequenceEqual(second[name]), name + " is another each time."));
    }

    private static Dictionary<string, string> SourceLink(MetadataReader symbols)
    {
        var json = symbols.GetBlobBytes(Assert.Single(Of(symbols, EntityHandle.ModuleDefinition, SourceLinkKind)).Value);
        return JsonDocument.Parse(json).RootElement.GetProperty("documents").Deserialize<Dictionary<string, string>>()!;
    }

    private static IEnumerable<CustomDebugInformation> Of(MetadataReader symbols, EntityHandle parent, Guid kind)
    {
        return symbols.GetCustomDebugInformation(parent).Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == kind);
    }

    // The one string that such an attribute of the assembly is made with, after the two bytes that every value begins with.
    private static string Stated(MetadataReader metadata, string attribute)
    {
        var value = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Where(static custom => custom.Constructor.Kind == HandleKind.MemberReference)
            .Single(custom => IsOf(metadata, metadata.GetMemberReference((MemberReferenceHandle)custom.Constructor), attribute))
            .Value;
        var reader = metadata.GetBlobReader(value);
        _ = reader.ReadUInt16();
        return reader.ReadSerializedString()!;
    }

    private static bool IsOf(MetadataReader metadata, MemberReference member, string type) =>
        member.Parent is { Kind: HandleKind.TypeReference } parent &&
        metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == type;
}
