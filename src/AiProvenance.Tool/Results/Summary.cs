using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Results;

/// <summary>A result in numbers, and the sentence that counts.</summary>
internal sealed class Summary
{
    private Summary(CheckResult result)
    {
        Assemblies = result.Assemblies.Length;
        PassedOver = result.PassedOver;
        Exempt = result.Exempt.Length;
        Declarations = result.Declarations.Length;
        Zones = result.Declarations
            .SelectMany(static declaration => declaration.Zones)
            .Select(static zone => zone.Zone)
            .Distinct(StringComparer.Ordinal)
            .Count();
        Verified = result.Declarations.Count(static declaration => declaration.IsVerified);
        AsStated = result.Declarations.Count(static declaration => declaration.IsVerified && IsAsStated(declaration));
        Errors = result.Findings.Count(static finding => finding.Blocks);
        var notVerified = result.Declarations.Where(static declaration => !declaration.IsVerified)
            .Select(static declaration => (declaration.Assembly, declaration.Identity))
            .ToHashSet();
        Others = result.Findings.Count(finding =>
            finding.Blocks &&
            !notVerified.Contains((finding.Assembly ?? "", finding.Identity ?? "")));
        Warnings = result.Findings.Count(static finding => !finding.IsError);
        Accepted = result.Findings.Count(static finding => finding.Accepted is not null);
        AcceptedAsStated = result.Findings.Count(static finding => finding.Accepted is { State: FingerprintState.AsStated });
        Problems = result.Problems.Length;
        Commits = result.Commits;
        Verdict = Judge(result);
    }

    /// <summary>How many assemblies were judged.</summary>
    public int Assemblies { get; }

    /// <summary>How many had nothing to judge.</summary>
    public int PassedOver { get; }

    /// <summary>Assemblies that the policy exempts.</summary>
    public int Exempt { get; }

    /// <summary>How many declarations of AI code touch zones.</summary>
    public int Declarations { get; }

    /// <summary>How many zones they touch.</summary>
    public int Zones { get; }

    /// <summary>How many of them are verified in all their zones.</summary>
    public int Verified { get; }

    /// <summary>How many of those rest on a fingerprint that was not compared.</summary>
    public int AsStated { get; }

    /// <summary>How many are not verified.</summary>
    public int NotVerified => Declarations - Verified;

    /// <summary>How many findings keep the result from passing.</summary>
    public int Errors { get; }

    /// <summary>
    /// How many of these are about no declaration that is counted as not verified: what reaches a zone, or what a zone uses.
    /// </summary>
    public int Others { get; }

    /// <summary>How many findings do not.</summary>
    public int Warnings { get; }

    /// <summary>How many findings baselines accept.</summary>
    public int Accepted { get; }

    /// <summary>How many of those by a fingerprint that was not compared.</summary>
    public int AcceptedAsStated { get; }

    /// <summary>How many files could not be judged.</summary>
    public int Problems { get; }

    /// <summary>The commits, where commits were judged.</summary>
    public CommitRange? Commits { get; }

    /// <summary>What it comes to.</summary>
    public Verdict Verdict { get; }

    /// <summary>Counts a result.</summary>
    public static Summary Of(CheckResult result) => new(result);

    /// <summary>The sentence that counts.</summary>
    public string Sentence
    {
        get
        {
            if (Commits is not null)
                return SentenceAbout(Commits);
            if (Verdict == Verdict.NothingToJudge)
            {
                return "Nothing to judge: " + (PassedOver > 0 ? PassedOverSentence
                    : Exempt > 0 ? ExemptSentence
                    : "there are no managed assemblies");
            }

            return $"{Count(Assemblies, "assembly", "assemblies")}, {Count(Declarations, "declaration")} in {Count(Zones, "zone")}: " +
                $"{Verified} verified ({AsStated} as stated), {NotVerified} not";
        }
    }

    /// <summary>What else there is to count, a sentence each.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (Commits is { Claimed: > 0 } commits)
                yield return CountClaimed(commits.Claimed) + " no mark";
            if (Commits is { Unverifiable: > 0 } signed)
                yield return CountUnverifiable(signed.Unverifiable) + " that cannot be verified here and does not count";
            if (Others > 0 && Commits is null)
                yield return Count(Others, "finding") + " beside these";
            if (Warnings > 0)
                yield return Count(Warnings, "warning");
            if (Accepted > 0)
                yield return $"{Count(Accepted, "finding")} accepted by a baseline ({AcceptedAsStated} as stated)";
            if (PassedOver > 0 && Verdict != Verdict.NothingToJudge)
                yield return PassedOverSentence;
            if (Exempt > 0 && (PassedOver > 0 || Verdict != Verdict.NothingToJudge))
                yield return ExemptSentence;
            if (Problems > 0)
                yield return Commits is null ? CountUnjudged(Problems) : Count(Problems, "problem") + " to mend first";
        }
    }

    private string PassedOverSentence =>
        Count(PassedOver, "assembly has", "assemblies have") + " neither marks nor zones nor references to either";

    private string ExemptSentence => Count(Exempt, "assembly is", "assemblies are") + " exempt by the policy, and not judged";

    private static string CountUnjudged(int count) => Count(count, "file") + " could not be judged";

    private static string CountUnverifiable(int count) => Count(count, "commit has", "commits have") + " a signature";

    private static string CountClaimed(int count) =>
        Count(count, "declaration is claimed by a person and needs", "declarations are claimed by people and need");

    private static string SentenceAbout(CommitRange commits)
    {
        if (commits.Count == 0)
            return "Nothing to judge: there are no commits since " + commits.Base;
        if (commits.Statements is { } statements)
        {
            return $"{Count(commits.Count, "commit")} since {commits.Base}, {commits.ByAi} with AI, " +
                $"{Count(statements, "line")} that somebody answers for changed: {statements - commits.Doubted} by their own person, " +
                $"{commits.Doubted} not";
        }

        var unmarked = commits.Declarations - commits.Marked - commits.Claimed;
        return $"{Count(commits.Count, "commit")} since {commits.Base}, {commits.ByAi} with AI, " +
            $"{Count(commits.Declarations, "declaration")} changed by it: {commits.Marked} marked, {unmarked} not";
    }

    private static string Count(int count, string one, string? many = null) =>
        FormattableString.Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static bool IsAsStated(CheckedDeclaration declaration) =>
        declaration.Verifications.Any(static verification => verification.State == FingerprintState.AsStated);

    // What could not be judged outranks what was found: the result is not whole.
    private static Verdict Judge(CheckResult result)
    {
        if (!result.Problems.IsEmpty || result.Findings.Any(static finding => finding.Blocks && KeepsFromJudging(finding.Rule)))
            return Verdict.CouldNotJudge;
        if (result.Findings.Any(static finding => finding.Blocks))
            return Verdict.Findings;
        if (result.Commits is { } commits)
            return commits is { Count: > 0, Projects: > 0 } ? Verdict.Satisfied : Verdict.NothingToJudge;
        return result.Assemblies.IsEmpty ? Verdict.NothingToJudge : Verdict.Satisfied;
    }

    /// <summary>Whether a rule says that not all could be judged.</summary>
    public static bool KeepsFromJudging(string rule) => rule is RuleIds.InvalidPolicy or RuleIds.AnalysisFailed;
}
