using System.IO;
using System.Security.Cryptography;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Checks.Dependencies;
using AiProvenance.Tool.Checks.LateBinding;
using AiProvenance.Tool.Checks.Reach;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks.Releases;

/// <summary>One check of all assemblies that can be read.</summary>
internal sealed class ReleaseCheck(IReadOnlyList<(AssemblyInput Input, ManagedFile File)> opened, CheckOptions options)
{
    /// <summary>Judges them.</summary>
    public CheckResult Check()
    {
        using var session = new Session([.. opened.Select(static pair => (pair.File, pair.Input.OpenBeside))], options.Policy);
        var zones = new ZoneMap(session);
        var relevance = new Relevance(session, zones);
        var exempt = opened.Where(pair => IsExempt(pair)).Select(static pair => pair.Input.DisplayPath)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        var judged = opened.Where(pair => !IsExempt(pair) && relevance.IsRelevant(pair.File)).ToList();
        var origins = new OriginMap(session);
        var contracts = new Contracts(session);
        var uses = new DeclarationUses(session, contracts);
        var fingerprints = new Fingerprints(session, options.Sources);
        var judge = new DeclarationJudge(
            session, zones, origins, uses, fingerprints, new Judge(options.Policy, options.AsOf), options.Signatures);
        var writer = new FindingWriter(
            judge, new SourcePlaces(session), fingerprints, new ReviewAges(options.Policy, options.AsOf));
        var stamps = new StampCheck(session, options.Reference);

        var ai = new AiCode(session, relevance, origins, judge);
        var dependencies = new DependencyCheck(zones, uses, ai, writer);
        var late = new LateBindingCheck(zones, origins, judge, new LateBoundNames(session, new ZoneNames(session, zones)), writer);
        var reach = options.Policy.AsksForReach
            ? new ReachCheck(
                zones, origins, judge, ai, dependencies, new ReachSurvey(session, zones, origins, uses, contracts, ai, relevance), writer)
            : null;

        var declarations = new List<CheckedDeclaration>();
        var findings = new List<CheckFinding>();
        var missing = new MissingReferences();
        var hasMarks = options.Policy.StrictestDefaultOrigin != Core.Origins.Origin.Human ||
            judged.Exists(pair => relevance.HasMarks(pair.File));
        foreach (var (_, file) in judged)
        {
            if (relevance.HasMarks(file) && stamps.Find(file) is { } unstamped)
                findings.Add(unstamped);
            findings.AddRange(new TargetCheck(session).Find(file));
            var isMarked = options.Policy.StrictestDefaultOrigin != Core.Origins.Origin.Human || relevance.HasMarks(file);
            if (!isMarked && !(hasMarks && relevance.HasZones(file)))
                continue;
            foreach (var declaration in DeclarationJudge.List(session, session.GetInventory(file)))
            {
                if (isMarked && judge.JudgeTouches(declaration) is { } judgement)
                {
                    declarations.Add(writer.WriteDeclaration(judgement));
                    findings.AddRange(writer.WriteFindings(judgement));
                }

                if (isMarked && origins.Resolve(declaration).IsAi)
                    missing.Add(file, uses.Find(declaration));
                if (isMarked && late.Find(declaration) is { } named)
                    findings.Add(named);
                if (dependencies.Find(declaration) is { IsEmpty: false } used)
                    findings.Add(dependencies.Write(declaration, used));
                reach?.Add(declaration);
            }

            // A release may be large. Only reach asks for all assemblies at once.
            if (reach is null)
            {
                session.Forget(file);
                ai.Forget();
                origins.Forget();
                contracts.Forget();
                zones.Forget();
                uses.Forget();
                fingerprints.Forget();
            }
        }

        findings.AddRange(reach?.Check() ?? []);
        return new CheckResult
        {
            Policy = options.Reference,
            AsOf = options.AsOf?.ToString() ?? "",
            Assemblies = [.. judged.Select(pair => new CheckedAssembly(pair.File.Name, pair.Input.DisplayPath, Hash(pair.Input))
            {
                Stamp = stamps.FindStamp(pair.File),
                Commit = stamps.FindCommit(pair.File),
                Missing = missing.List(pair.File),
            })
                .OrderBy(static assembly => assembly.Name, StringComparer.Ordinal)
                .ThenBy(static assembly => assembly.Path, StringComparer.Ordinal)],
            PassedOver = opened.Count - judged.Count - exempt.Length,
            Exempt = exempt,
            Declarations = [.. declarations.OrderBy(static declaration => declaration.Assembly, StringComparer.Ordinal)
                .ThenBy(static declaration => declaration.Identity, StringComparer.Ordinal)],
            Findings = [.. findings.OrderBy(static finding => finding.Assembly, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Identity, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Rule, StringComparer.Ordinal)],
        };
    }

    // An exempt assembly that ships under another name is not what the policy means.
    private bool IsExempt((AssemblyInput Input, ManagedFile File) assembly) => IsExempt(assembly.File.Name) &&
        IsExempt(Path.GetFileNameWithoutExtension(assembly.Input.DisplayPath));

    private bool IsExempt(string name) => options.Policy.ExemptAssemblies.Any(entry => entry.Value.IsMatch(name));

    private static string Hash(AssemblyInput input)
    {
        using var stream = input.Open();
        return Convert.ToHexString(SHA256.HashData(stream)).ToLowerInvariant();
    }
}
