using System.Security.Cryptography;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>One check of all assemblies that can be read.</summary>
internal sealed class ReleaseCheck(IReadOnlyList<(AssemblyInput Input, ManagedFile File)> opened, CheckOptions options)
{
    /// <summary>Judges them.</summary>
    public CheckResult Check()
    {
        using var session = new Session([.. opened.Select(static pair => (pair.File, pair.Input.OpenBeside))], options.Policy);
        var zones = new ZoneMap(session);
        var relevance = new Relevance(session, zones);
        var judged = opened.Where(pair => !IsExempt(pair.File) && relevance.IsRelevant(pair.File)).ToList();
        var origins = new OriginMap(session);
        var uses = new DeclarationUses(session, new Contracts(session));
        var fingerprints = new Fingerprints(session, options.Sources);
        var judge = new DeclarationJudge(session, zones, origins, uses, fingerprints, new Judge(options.Policy, options.AsOf));
        var writer = new FindingWriter(judge, new SourcePlaces(session), fingerprints);
        var stamps = new StampCheck(session, options.Reference);

        var declarations = new List<CheckedDeclaration>();
        var findings = new List<CheckFinding>();
        var everything = options.Policy.StrictestDefaultOrigin != Core.Origins.Origin.Human;
        foreach (var (_, file) in judged)
        {
            if (relevance.HasMarks(file) && stamps.Find(file) is { } unstamped)
                findings.Add(unstamped);
            if (!everything && !relevance.HasMarks(file))
                continue;
            foreach (var declaration in DeclarationJudge.List(session, session.GetInventory(file)))
            {
                if (judge.JudgeTouches(declaration) is not { } judgement)
                    continue;
                declarations.Add(writer.WriteDeclaration(judgement));
                findings.AddRange(writer.WriteFindings(judgement));
            }
        }

        return new CheckResult
        {
            Policy = options.Reference,
            AsOf = options.AsOf?.ToString() ?? "",
            Assemblies = [.. judged.Select(pair => new CheckedAssembly(pair.File.Name, pair.Input.DisplayPath, Hash(pair.Input))
            {
                Stamp = stamps.FindStamp(pair.File),
                Commit = stamps.FindCommit(pair.File),
            }).OrderBy(static assembly => assembly.Name, StringComparer.Ordinal).ThenBy(static assembly => assembly.Path, StringComparer.Ordinal)],
            PassedOver = opened.Count - judged.Count,
            Declarations = [.. declarations.OrderBy(static declaration => declaration.Assembly, StringComparer.Ordinal)
                .ThenBy(static declaration => declaration.Identity, StringComparer.Ordinal)],
            Findings = [.. findings.OrderBy(static finding => finding.Assembly, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Identity, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Rule, StringComparer.Ordinal)],
        };
    }

    private bool IsExempt(ManagedFile file) => options.Policy.ExemptAssemblies.Any(entry => entry.Value.IsMatch(file.Name));

    private static string Hash(AssemblyInput input)
    {
        using var stream = input.Open();
        return Convert.ToHexString(SHA256.HashData(stream)).ToLowerInvariant();
    }
}
