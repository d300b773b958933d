using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace AiProvenance.Package.Tests;

public sealed class PackageLayoutTests : IAsyncLifetime
{
    private static readonly PackageContent Content = new(PackedPackage.File);

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

    /// <inheritdoc/>
    public Task InitializeAsync() => PackedPackage.Make();

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Packing_makes_one_file()
    {
        Assert.Equal([PackedPackage.File], Directory.EnumerateFiles(PackedPackage.Feed));
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
        var files = Content.ReadNames()
            .Where(static name =>
                !name.StartsWith("_rels/", StringComparison.Ordinal) &&
                !name.StartsWith("package/", StringComparison.Ordinal))
            .Where(static name => name != "[Content_Types].xml");
        Assert.Equal(expected, files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_nothing_and_flows_nowhere()
    {
        var metadata = Content.ReadMetadata();
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
        Assert.Equal(value, Value(Content.ReadMetadata(), element));
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
        Assert.False(string.IsNullOrWhiteSpace(Value(Content.ReadMetadata(), element)));
    }

    [Fact]
    public void Nothing_in_the_package_is_somebody_elses()
    {
        foreach (var (name, reader) in Content.OpenAssemblies())
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
        foreach (var (name, reader) in Content.OpenAssemblies())
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
        Assert.All(Content.OpenAssemblies(), static assembly =>
        {
            using var reader = assembly.Reader;
            Assert.Contains(reader.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        });
    }

    [Fact]
    public void Each_assembly_is_deterministic()
    {
        Assert.All(Content.OpenAssemblies(), static assembly =>
        {
            using var reader = assembly.Reader;
            Assert.Contains(reader.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        });
    }

    private static string? Value(XElement metadata, string name)
    {
        return metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
    }
}
