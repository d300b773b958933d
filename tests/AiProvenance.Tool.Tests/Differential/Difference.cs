using System.Collections.Immutable;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Tests.Differential;

/// <summary>Where the two verdicts on one compilation differ.</summary>
/// <param name="Judged">How many declarations check judged.</param>
/// <param name="Alike">How many findings both have.</param>
/// <param name="Missed">Findings that the gate alone has.</param>
/// <param name="Invented">Findings that check alone has.</param>
internal sealed record Difference(int Judged, int Alike, ImmutableArray<string> Missed, ImmutableArray<string> Invented)
{
    public IEnumerable<string> All =>
        Missed.Select(static text => "missed " + text).Concat(Invented.Select(static text => "invented " + text));

    /// <summary>How many findings the compiler left no trace of, by why.</summary>
    public ImmutableDictionary<string, int> Explained { get; init; } = ImmutableDictionary<string, int>.Empty;

    public static Difference Of(CSharpCompilation compilation, Policy policy)
    {
        var gate = GateVerdicts.Find(compilation, policy).ToDictionary(static pair => Flatten(pair.Key), static pair => pair.Value);
        var result = Compiled.Check(policy, (compilation.AssemblyName + ".dll", Compiled.Emit(compilation)));
        if (!result.Problems.IsEmpty)
            return new Difference(0, 0, [.. result.Problems.Select(static problem => problem.Problem)], []);
        var check = Compiled.Findings(result).Select(Flatten).ToHashSet(StringComparer.Ordinal);
        var silent = gate.Where(pair => !check.Contains(pair.Key))
            .Select(static pair => (pair.Key, pair.Value, Why: Erasure.Of(pair.Value)))
            .ToList();
        var several = gate.Keys.Where(static key => key.Contains(';', StringComparison.Ordinal))
            .SelectMany(static key => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';', '/'))
            .ToHashSet(StringComparer.Ordinal);
        return new Difference(
            result.Declarations.Length,
            check.Count(gate.ContainsKey),
            [.. silent.Where(static entry => entry.Why is null).Select(static entry => entry.Key + " [" + string.Join(
                ", ", entry.Value.Evidence.Locations.Take(4).Select(
                    static place => place.SourceTree?.GetText().ToString(place.SourceSpan))) + "]")
                .Order(StringComparer.Ordinal)],
            [.. check.Where(key =>
                !gate.ContainsKey(key) &&
                !several.Contains(key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('/')[0]))
                .Order(StringComparer.Ordinal)])
        {
            Explained = silent.Where(static entry => entry.Why is not null)
                .GroupBy(static entry => entry.Why!, StringComparer.Ordinal)
                .ToImmutableDictionary(static group => group.Key, static group => group.Count()),
        };
    }

    // A local function that nothing around it calls shows only the member that it is in.
    private static string Flatten(string key) =>
        key.Split('/') is [var member, _, .., var function] ? member + "/" + function : key;
}
