using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>The package's assemblies, handed to a project as the SDK does: each by its path, found out about by what it exports.</summary>
internal static class BuiltPackage
{
    /// <summary>The files that the package puts into <c>analyzers/dotnet/cs</c>.</summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. typeof(BuiltPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static data => data.Key == "BuiltAnalyzer")
            .Select(static data => Path.GetFullPath(data.Value!)),
    ];

    /// <summary>What a project references; its assemblies are loaded once.</summary>
    public static ImmutableArray<AnalyzerReference> References { get; } =
        [.. Files.Select(static file => new AnalyzerFileReference(file, Loader.Instance))];

    /// <summary>The providers of fixes that the package exports.</summary>
    public static ImmutableArray<CodeFixProvider> Fixers { get; } = [.. Exported<ExportCodeFixProviderAttribute>().Select(
        static type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>The classes that the package exports as something.</summary>
    public static IEnumerable<Type> Exported<TExport>()
        where TExport : Attribute =>
            Files.SelectMany(static file => Loader.Instance.LoadFromPath(file).GetTypes()).Where(
                static type => type.IsDefined(typeof(TExport), inherit: false));

    /// <summary>The assembly of a name, as the host has loaded it.</summary>
    public static Assembly Load(string name) =>
        Loader.Instance.LoadFromPath(Files.Single(file => Path.GetFileNameWithoutExtension(file) == name));

    private sealed class Loader : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        public static readonly Loader Instance = new();

        private Loader()
            : base("AiProvenance.Analyzers")
        {
        }

        public void AddDependencyLocation(string fullPath)
        {
            // All of them are known from the start.
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        // Between themselves; whatever else they need is the host's.
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == assemblyName.Name) is { } file
                ? LoadFromAssemblyPath(file)
                : null;
    }
}
