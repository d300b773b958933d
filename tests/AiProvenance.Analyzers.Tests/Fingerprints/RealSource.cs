using System.Collections.Concurrent;
using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Core.Fingerprints;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>The declarations that fingerprints are tried on: every kind of them, and this repository's own.</summary>
internal static class RealSource
{
    private static readonly Lazy<CSharpCompilation> Repository = new(Corpus.Repository);

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Fingerprint>> Known = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => ["kinds", "repository"];

    public static (CSharpCompilation Compilation, string Zone) Of(string name) => name == "kinds"
        ? (Kinds.Compilation, Kinds.Zone)
        : (Repository.Value, "AiProvenance.Core.Fingerprints");

    /// <summary>The fingerprints of a source as it stands.</summary>
    public static IReadOnlyDictionary<string, Fingerprint> Fingerprints(string name) => Known.GetOrAdd(name, static name =>
    {
        var (compilation, zone) = Of(name);
        return Fingerprinted.Of(compilation, zone);
    });

    /// <summary>Draws the same numbers every time, each below a bound.</summary>
    public static Func<int, int> Random(uint stream)
    {
        var random = new PCG(stream, 20261123);
        return bound => (int)random.Next((uint)bound);
    }
}
