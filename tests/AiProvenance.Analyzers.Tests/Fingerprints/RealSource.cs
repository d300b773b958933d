using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Core.Fingerprints;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>The declarations that fingerprints are tried on: every kind of them, and this repository's own.</summary>
internal static class RealSource
{
    // Warnings about null say nothing of what names mean, and would take a walk over each body.
    private static readonly Lazy<CSharpCompilation> Repository = new(static () => Corpus.Repository.WithOptions(
        Corpus.Repository.Options.WithNullableContextOptions(NullableContextOptions.Annotations)));

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(Declaration Declaration, Fingerprint Fingerprint)>>> Known =
        new(StringComparer.Ordinal);

    public static TheoryData<string> Names => ["kinds", "repository"];

    public static (CSharpCompilation Compilation, string Zone) Of(string name) => name == "kinds"
        ? (Kinds.Compilation, Kinds.Zone)
        : (Repository.Value, "AiProvenance.Core.Fingerprints");

    /// <summary>The declarations of a source as it stands, each with its fingerprint; computed once.</summary>
    public static IReadOnlyList<(Declaration Declaration, Fingerprint Fingerprint)> All(string name) =>
        Known.GetOrAdd(name, static name => new(() =>
    {
        var (compilation, zone) = Of(name);
        return [.. Fingerprinted.All(compilation, zone)];
    })).Value;

    /// <summary>The fingerprints of a source as it stands, by identity.</summary>
    public static IReadOnlyDictionary<string, Fingerprint> Fingerprints(string name)
    {
        var fingerprints = new Dictionary<string, Fingerprint>(StringComparer.Ordinal);
        foreach (var (declaration, fingerprint) in All(name))
            fingerprints[declaration.Identity] = fingerprint;
        return fingerprints;
    }

    /// <summary>Draws the same numbers every time, each below a bound.</summary>
    public static Func<int, int> Random(uint stream)
    {
        var random = new PCG(stream, 20261123);
        return bound => (int)random.Next((uint)bound);
    }
}
