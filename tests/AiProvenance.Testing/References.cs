using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Testing;

/// <summary>Reference assemblies for compilations made inside tests; each set is read once.</summary>
public static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNet10 = new(() => Load("ReferenceAssemblies.Net10"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNetStandard20 = new(
        () => Load("ReferenceAssemblies.NetStandard20"));

    /// <summary>The whole of .NET 10.</summary>
    public static ImmutableArray<MetadataReference> Net10 => LazyNet10.Value;

    /// <summary>The whole of .NET Standard 2.0.</summary>
    public static ImmutableArray<MetadataReference> NetStandard20 => LazyNetStandard20.Value;

    private static ImmutableArray<MetadataReference> Load(string key)
    {
        var folder = typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
        return Directory.EnumerateFiles(folder, "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }
}
