using AiProvenance.Core.Messages;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks.Dependencies;

/// <summary>AIP0007: from a zone's own code, by any author, to the AI code that it uses.</summary>
internal sealed class DependencyCheck(ZoneMap zones, DeclarationUses uses, AiCode ai, FindingWriter writer)
{
    /// <summary>What a declaration of critical code uses of AI code that is not verified for its zones.</summary>
    public ImmutableArray<Dependency> Find(Declaration declaration)
    {
        var own = zones.Find(declaration);
        if (own.IsEmpty)
            return [];
        var found = new List<Dependency>();
        foreach (var use in uses.Find(declaration))
        {
            if (use.Kind == UseKind.Implied && uses.IsNamedAnyway(declaration, use) &&
                ai.FindBehind(use.Symbol.ContainingType!, declaration.File).Any())
            {
                continue;
            }

            foreach (var code in ai.FindBehind(use.Symbol, declaration.File))
            {
                if (code.Declaration == declaration || AiCode.IsUnused(code, use) || found.Exists(known => known.Ai == code))
                    continue;
                var lacking = own.SelectMany(zone => ai.FindLacking(code, zone)).ToImmutableArray();
                if (!lacking.IsEmpty)
                    found.Add(new Dependency(code, lacking, []));
            }
        }

        return [.. found.OrderBy(static dependency => dependency.Ai.Declaration.Identity, StringComparer.Ordinal)];
    }

    /// <summary>Tells what a declaration depends on.</summary>
    public CheckFinding Write(Declaration declaration, ImmutableArray<Dependency> dependencies)
    {
        var asking = zones.Order(
            dependencies.SelectMany(static dependency => dependency.Findings).SelectMany(static finding => finding.Zones));
        var finding = new Finding(GateRule.DependsOnUnverified, asking, [])
        {
            Role = Finding.Combine(dependencies.SelectMany(static dependency => dependency.Findings)),
        };
        return writer.Write(
            declaration,
            DeclaredOrigin.Human,
            finding,
            Messages.DescribeDependencies(declaration.Name, finding, dependencies.Select(dependency => Describe(declaration, dependency))),
            [.. dependencies.Select(static dependency => dependency.Ai.Declaration.Name).Distinct()]) with
        {
            Uses = [.. dependencies.Select(dependency => writer.WriteUsed(
                dependency.Ai.Declaration, dependency.Ai.Origin, dependency.Findings))],
        };
    }

    private UsedCode Describe(Declaration declaration, Dependency dependency) => Messages.DescribeUse(
        dependency.Ai.Declaration.Name,
        writer.DescribePlace(dependency.Ai.Declaration, declaration.File),
        dependency.Ai.Origin,
        dependency.Findings,
        dependency.Path);
}

/// <summary>AI code that critical code depends on, and what it lacks.</summary>
/// <param name="Ai">The AI code.</param>
/// <param name="Findings">What it lacks to be verified for the zones of the code that depends on it.</param>
/// <param name="Path">What leads to it, both ends included; empty where it is used without anything in between.</param>
internal sealed record Dependency(AiDeclaration Ai, ImmutableArray<Finding> Findings, ImmutableArray<string> Path)
{
    /// <summary>The zones that it is not verified for.</summary>
    public IEnumerable<ZonePolicy> Zones => Findings.SelectMany(static finding => finding.Zones).Distinct();
}
