using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

/// <summary>What the compiler that this run tests on can do.</summary>
internal static class Host
{
    private static readonly Version Roslyn = typeof(SyntaxNode).Assembly.GetName().Version!;

    /// <summary>Partial properties and indexers: C# 13.</summary>
    public static bool KnowsPartialProperties => Roslyn >= new Version(4, 12);

    /// <summary>Partial events and constructors, and extension blocks: C# 14.</summary>
    public static bool KnowsCSharp14 => Roslyn >= new Version(5, 0);

    /// <summary>Whether generators' output can be given a folder.</summary>
    public static bool KnowsBaseDirectory => typeof(GeneratorDriverOptions).GetProperty("BaseDirectory") is not null;
}
