using AiProvenance.Core.Messages;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>Verdicts to the model that all formats write.</summary>
internal sealed class FindingWriter(DeclarationJudge judge, SourcePlaces places, Fingerprints fingerprints, ReviewAges ages)
{
    /// <summary>A judged declaration.</summary>
    public CheckedDeclaration WriteDeclaration(Judgement judgement)
    {
        var declaration = judgement.Declaration;
        var marked = judgement.Origin.Claim?.Around ?? judgement.Origin;
        return new CheckedDeclaration
        {
            Assembly = declaration.File.Name,
            AssemblyPath = declaration.File.Path,
            Identity = declaration.Identity,
            Name = declaration.Name,
            Origin = marked.IsDefault ? judgement.Facts.Zones.Max(static zone => zone.DefaultOrigin) : marked.Origin,
            Marks = marked.Marks,
            Guidance = judgement.Facts.Guidance,
            Claim = judgement.Origin.Claim is { } claim ? Claim.Join(claim.Claims) : null,
            Zones = [.. judgement.Touched.Select(entry => WriteZone(judgement, entry.Zone, entry.Names))],
            Verifications =
            [
                .. judge.DescribeVerifications(
                    declaration, [.. judgement.Facts.Zones.Where(zone => marked.Marks.Any(zone.AppliesTo))]),
            ],
            Requests = [.. judge.ListRequests(declaration)],
            Place = places.Find(declaration),
            IsVerified = judgement.Findings.IsEmpty,
        };
    }

    /// <summary>The rules that a judged declaration breaks.</summary>
    public IEnumerable<CheckFinding> WriteFindings(Judgement judgement) => judgement.Findings.Select(finding => Write(
        judgement.Declaration,
        judgement.Origin,
        finding,
        Messages.DescribeTouch(judgement, finding),
        [.. judgement.Touched.Where(entry => finding.Zones.Contains(entry.Zone)).SelectMany(static entry => entry.Names).Distinct()]));

    /// <summary>A rule that a declaration breaks.</summary>
    public CheckFinding Write(
        Declaration declaration, DeclaredOrigin origin, Finding finding, MessageFacts facts, ImmutableArray<string> touches) =>
        new(RuleIds.Get(finding.Rule), IsBlocking(finding), GateMessage.Say(facts).ToString())
        {
            Assembly = declaration.File.Name,
            Identity = declaration.Identity,
            Name = declaration.Name,
            Missing = Messages.DescribeMissing(finding),
            Place = places.Find(declaration),
            Zones = [.. finding.Zones.Select(static zone => zone.Name)],
            Origin = NameOrigin(origin, finding),
            Tools = origin.IsAi || origin.Claim is not null ? [.. Messages.ListTools(origin)] : [],
            Touches = touches,
            Reviewers = [.. finding.People.Select(static glob => glob.ToString()!).Distinct()],
            Counted = finding.Counted,
            Role = finding.Role,
            Fingerprint = fingerprints.Compute(declaration) is { } found ? found.ToString().Split('.')[0] : null,
        };

    /// <summary>AI code that critical code uses, and what it lacks.</summary>
    public UsedDeclaration WriteUsed(Declaration declaration, DeclaredOrigin origin, ImmutableArray<Finding> findings) =>
        new(declaration.File.Name, declaration.Identity, declaration.Name)
        {
            Place = places.Find(declaration),
            Prompters =
            [
                .. (origin.Claim?.Around ?? origin).Marks.Select(static mark => mark.PromptedBy).OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Requests = [.. judge.ListRequests(declaration)],
            Lacks =
            [
                .. findings.Select(static finding => new LackingReview(
                    RuleIds.Get(finding.Rule), [.. finding.Zones.Select(static zone => zone.Name)], finding.Problem, finding.Counted)),
            ],
        };

    /// <summary>Where to review code: its file and line, or the assembly that declares it.</summary>
    public string DescribePlace(Declaration declaration, ManagedFile seenFrom) =>
        declaration.File == seenFrom && places.Find(declaration) is { } place
            ? FormattableString.Invariant($"at {place.File[(place.File.LastIndexOfAny(['/', '\\']) + 1)..]}({place.Line})")
            : "in assembly " + declaration.File.Name;

    private TouchedZone WriteZone(Judgement judgement, ZonePolicy zone, ImmutableArray<string> names)
    {
        var isVerified = !judgement.Findings.Any(finding => finding.Zones.Contains(zone));
        return new TouchedZone(zone.Name, names, isVerified)
        {
            LastDay = ages.FindLastDay(judgement.Facts, zone, isVerified && judgement.Origin.Claim is null),
        };
    }

    private static string? NameOrigin(DeclaredOrigin origin, Finding finding)
    {
        if (!origin.IsAi && origin.Claim is null)
            return null;
        var marked = origin.Claim?.Around ?? origin;
        var strictest = marked.IsDefault ? finding.Zones.Max(static zone => zone.DefaultOrigin) : marked.Origin;
        return strictest == Core.Origins.Origin.Assisted ? "assisted" : "generated";
    }

    // Each zone says how much a name in a string matters.
    private static bool IsBlocking(Finding finding) => finding.Rule == GateRule.BindsLate
        ? finding.Zones.Any(static zone => zone.LateBinding == LateBindingResponse.Block)
        : finding.Enforcement == Enforcement.Block;
}
