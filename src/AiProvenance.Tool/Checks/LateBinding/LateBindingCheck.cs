using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks.LateBinding;

/// <summary>AIP0010: AI code that names a zone's code for the run time to find.</summary>
internal sealed class LateBindingCheck(ZoneMap zones, OriginMap origins, DeclarationJudge judge, LateBoundNames late, FindingWriter writer)
{
    /// <summary>What is wrong with a declaration, or null.</summary>
    public CheckFinding? Find(Declaration declaration)
    {
        var origin = origins.Resolve(declaration);
        if (!origin.IsAi && origin.Claim is null)
            return null;
        var names = late.Find(declaration).ToList();
        if (names.Count == 0)
            return null;
        var findings = judge.JudgeUse(declaration, origin, zones.Order(names.SelectMany(static name => name.Zones)));
        if (findings.IsEmpty)
            return null;
        var asking = zones.Order(findings.SelectMany(static finding => finding.Zones));
        var finding = new Finding(GateRule.BindsLate, asking, [.. findings.SelectMany(static found => found.Culprits)])
        {
            Role = Finding.Combine(findings),
        };
        return writer.Write(
            declaration,
            origin,
            finding,
            Messages.DescribeLead(
                declaration.Name,
                origin,
                finding,
                zone =>
                    [.. names.Where(name => name.Zones.Contains(zone)).Select(static name => name.Name).Distinct(StringComparer.Ordinal)]),
            [.. names.Where(name => name.Zones.Any(asking.Contains)).Select(static name => name.Name)]);
    }
}
