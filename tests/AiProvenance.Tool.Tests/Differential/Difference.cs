using System.Collections.Immutable;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Tests.Differential;

/// <summary>Where the two verdicts on one compilation differ.</summary>
/// <param name="Alike">How many findings both have.</param>
/// <param name="Missed">Findings that the gate alone has.</param>
/// <param name="Invented">Findings that check alone has.</param>
internal sealed record Difference(int Alike, ImmutableArray<string> Missed, ImmutableArray<string> Invented)
{
    public IEnumerable<string> All => Missed.Select(static text => "missed " + text).Concat(Invented.Select(static text => "invented " + text));

    public static Difference Of(CSharpCompilation compilation, Policy policy)
    {
        var gate = GateVerdicts.Find(compilation, policy);
        var check = Compiled.Findings(Compiled.Check(policy, (compilation.AssemblyName + ".dll", Compiled.Emit(compilation))));
        return new Difference(
            check.Count(gate.ContainsKey),
            [.. gate.Where(pair => !check.Contains(pair.Key)).Select(static pair => pair.Key + " [" + string.Join(
                ", ", pair.Value.Evidence.Locations.Select(static place => place.SourceTree?.GetText().ToString(place.SourceSpan))) + "]")],
            [.. check.Where(key => !gate.ContainsKey(key))]);
    }
}
