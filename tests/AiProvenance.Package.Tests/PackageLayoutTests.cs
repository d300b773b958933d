using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AiProvenance.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed partial class PackageLayoutTests(PackedPackage package)
{
    private const string AnalyzerFolder = "analyzers/dotnet/cs/";
    private const string Repository = "https://github.com/aiprovenance/AiProvenance.Analyzers";

    // As the format of portable symbols names them.
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    // What the compiler of the .NET 8.0.100 SDK loads analyzers beside; anything newer does not bind there.
    private static readonly Dictionary<string, Version> LowestHost = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
    };

    [Fact]
    public void Packing_makes_one_file()
    {
        Assert.Equal([package.File], Directory.EnumerateFiles(package.Feed));
    }

    [Fact]
    public void The_package_holds_these_files_and_no_others()
    {
        string[] expected =
        [
            "AiProvenance.Analyzers.nuspec",
            "LICENSE",
            "README.md",
            "analyzers/dotnet/cs/AiProvenance.Analyzers.dll",
            "analyzers/dotnet/cs/AiProvenance.CodeFixes.dll",
            "analyzers/dotnet/cs/AiProvenance.Core.dll",
            "build/AiProvenance.Analyzers.props",
            "build/AiProvenance.Analyzers.targets",
            "buildMultiTargeting/AiProvenance.Analyzers.targets",
            "buildTransitive/AiProvenance.Analyzers.props",
            "buildTransitive/AiProvenance.Analyzers.targets",
            "buildTransitive/Inputs.targets",
            "buildTransitive/Policy.targets",
            "buildTransitive/Switches.targets",
            "icon.png",
        ];
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(static entry => entry.FullName)
            .Where(static name =>
                !name.StartsWith("_rels/", StringComparison.Ordinal) &&
                !name.StartsWith("package/", StringComparison.Ordinal))
            .Where(static name => name != "[Content_Types].xml");
        Assert.Equal(expected, files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_nothing_and_flows_nowhere()
    {
        var metadata = Metadata();
        Assert.DoesNotContain(metadata.Elements(), static element => element.Name.LocalName == "dependencies");
        Assert.Equal("true", Value(metadata, "developmentDependency"));
    }

    [Theory]
    [InlineData("id", PackedPackage.Id)]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("license", "MIT")]
    public void The_registry_is_told(string element, string value)
    {
        Assert.Equal(value, Value(Metadata(), element));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("authors")]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("copyright")]
    [InlineData("releaseNotes")]
    [InlineData("projectUrl")]
    public void The_registry_is_not_left_to_guess(string element)
    {
        Assert.False(string.IsNullOrWhiteSpace(Value(Metadata(), element)));
    }

    [Fact]
    public void The_package_names_the_commit_that_it_was_made_from()
    {
        var repository = Assert.Single(Metadata().Elements(), static element => element.Name.LocalName == "repository");
        Assert.Equal(("git", Repository), (repository.Attribute("type")?.Value, repository.Attribute("url")?.Value));
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value);
    }

    [Fact]
    public void The_assemblies_of_a_release_have_its_version_and_no_other_release_has_it()
    {
        Assert.All(AssemblyVersions(), static version =>
        {
            var match = SemanticVersion().Match(version.Informational);
            Assert.True(match.Success, version.Informational);
            Assert.Equal(match.Groups["release"].Value + ".0", version.Assembly.ToString());
            Assert.Equal(match.Groups["release"].Value + ".0", version.File);
        });
    }

    [Fact]
    public void Nothing_in_the_package_is_somebody_elses()
    {
        foreach (var (name, reader) in Assemblies())
        {
            using var _ = reader;
            Assert.StartsWith("AiProvenance.", name, StringComparison.Ordinal);
            var metadata = reader.GetMetadataReader();
            var open = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(static type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => metadata.GetString(type.Namespace));
            Assert.All(open, static space => Assert.StartsWith("AiProvenance.", space, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_assembly_needs_more_than_the_lowest_host_has()
    {
        foreach (var (name, reader) in Assemblies())
        {
            using var _ = reader;
            var metadata = reader.GetMetadataReader();
            foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
            {
                var referenced = metadata.GetString(reference.Name);
                if (referenced.StartsWith("AiProvenance.", StringComparison.Ordinal))
                    continue;
                Assert.True(
                    LowestHost.TryGetValue(referenced, out var newest),
                    $"{name} references {referenced}, which the lowest host lacks.");
                Assert.True(
                    reference.Version <= newest,
                    $"{name} references {referenced} {reference.Version}; the lowest host has {newest}.");
            }
        }
    }

    [Fact]
    public void Each_assembly_carries_its_symbols()
    {
        Assert.All(Assemblies(), static assembly =>
        {
            using var reader = assembly.Reader;
            Assert.Contains(reader.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        });
    }

    [Fact]
    public void Each_source_file_is_found_where_the_symbols_say()
    {
        foreach (var (name, reader) in Assemblies())
        {
            using var _ = reader;
            using var symbols = reader.ReadEmbeddedPortablePdbDebugDirectoryData(
                reader.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
            var metadata = symbols.GetMetadataReader();
            var (folder, address) = Assert.Single(SourceLink(metadata));
            Assert.Matches("^https://raw\\.githubusercontent\\.com/aiprovenance/AiProvenance\\.Analyzers/[0-9a-f]{40}/\\*$", address);
            foreach (var handle in metadata.Documents)
            {
                var file = metadata.GetString(metadata.GetDocument(handle).Name);
                Assert.True(file.StartsWith(folder.TrimEnd('*'), StringComparison.Ordinal) ||
                    Of(metadata, handle, EmbeddedSource).Any(), $"{name}: {file}");
            }
        }
    }

    [Fact]
    public void Each_assembly_is_deterministic()
    {
        Assert.All(Assemblies(), static assembly =>
        {
            using var reader = assembly.Reader;
            Assert.Contains(reader.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        });
    }

    private static Dictionary<string, string> SourceLink(MetadataReader symbols)
    {
        var json = symbols.GetBlobBytes(Assert.Single(Of(symbols, EntityHandle.ModuleDefinition, SourceLinkKind)).Value);
        return JsonDocument.Parse(json).RootElement.GetProperty("documents").Deserialize<Dictionary<string, string>>()!;
    }

    private static IEnumerable<CustomDebugInformation> Of(MetadataReader symbols, EntityHandle parent, Guid kind)
    {
        return symbols.GetCustomDebugInformation(parent)
            .Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == kind);
    }

    private static string? Value(XElement metadata, string name)
    {
        return metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
    }

    private XElement Metadata()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry(PackedPackage.Id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private List<(Version Assembly, string File, string Informational)> AssemblyVersions()
    {
        return [.. Assemblies().Select(static assembly =>
        {
            using var reader = assembly.Reader;
            var metadata = reader.GetMetadataReader();
            return (
                metadata.GetAssemblyDefinition().Version,
                Stated(metadata, "AssemblyFileVersionAttribute"),
                Stated(metadata, "AssemblyInformationalVersionAttribute"));
        })];
    }

    // The one string that such an attribute of the assembly is made with, after the two bytes that every value begins with.
    private static string Stated(MetadataReader metadata, string attribute)
    {
        var value = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Where(static custom => custom.Constructor.Kind == HandleKind.MemberReference)
            .Single(
                custom =>
                    metadata.GetMemberReference(
                        (MemberReferenceHandle)custom.Constructor).Parent is { Kind: HandleKind.TypeReference } parent &&
                metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == attribute)
            .Value;
        var reader = metadata.GetBlobReader(value);
        _ = reader.ReadUInt16();
        return reader.ReadSerializedString()!;
    }

    private List<(string Name, PEReader Reader)> Assemblies()
    {
        using var archive = ZipFile.OpenRead(package.File);
        return [.. archive.Entries
            .Where(static entry => entry.FullName.StartsWith(AnalyzerFolder, StringComparison.Ordinal))
            .Select(static entry => (entry.Name, new PEReader(Copy(entry))))];
    }

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    [GeneratedRegex(@"^(?<release>\d+\.\d+\.\d+)(-[0-9A-Za-z.-]+)?\+[0-9a-f]{40}$")]
    private static partial Regex SemanticVersion();
}
