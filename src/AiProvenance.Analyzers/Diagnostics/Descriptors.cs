using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Diagnostics;

/// <summary>
/// Every rule's descriptor. Gate rules carry both tags, NotConfigurable and Compiler: together they withstand pragmas, NoWarn,
/// configuration files, rulesets and SuppressMessage; either alone does not.
/// </summary>
public static class Descriptors
{
    /// <summary>The category of every rule.</summary>
    public const string Category = "AiProvenance";

    private const string HelpLinks = "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/rules/";

    private static readonly string[] Locked = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    private static readonly string[] LockedAtEnd = Locked.Append(WellKnownDiagnosticTags.CompilationEnd).ToArray();

    /// <summary>AIP0001.</summary>
    public static readonly DiagnosticDescriptor Unverified =
        Say(RuleIds.Unverified, nameof(RuleIds.Unverified), nameof(Unverified), Locked);

    /// <summary>AIP0002.</summary>
    public static readonly DiagnosticDescriptor StaleVerification =
        Say(RuleIds.StaleVerification, nameof(RuleIds.StaleVerification), nameof(StaleVerification), Locked);

    /// <summary>AIP0002 about an approval.</summary>
    public static readonly DiagnosticDescriptor StaleApproval =
        Say(RuleIds.StaleVerification, nameof(RuleIds.StaleVerification), nameof(StaleApproval), Locked);

    /// <summary>AIP0002 where no zone asks for the verification. Arguments: declaration, the fault.</summary>
    public static readonly DiagnosticDescriptor UnaskedStaleVerification =
        Create(RuleIds.StaleVerification, nameof(RuleIds.StaleVerification), nameof(UnaskedStaleVerification), Locked);

    /// <summary>AIP0005 where no zone asks for the verification. Arguments: declaration, the fault.</summary>
    public static readonly DiagnosticDescriptor UnaskedMalformedVerification =
        Create(RuleIds.MalformedVerification, nameof(RuleIds.MalformedVerification), nameof(UnaskedMalformedVerification), Locked);

    /// <summary>AIP0003.</summary>
    public static readonly DiagnosticDescriptor TooFewReviews =
        Say(RuleIds.TooFewReviews, nameof(RuleIds.TooFewReviews), nameof(TooFewReviews), Locked);

    /// <summary>AIP0003 where approvals are missing.</summary>
    public static readonly DiagnosticDescriptor TooFewApprovals =
        Say(RuleIds.TooFewReviews, nameof(RuleIds.TooFewReviews), nameof(TooFewApprovals), Locked);

    /// <summary>AIP0004.</summary>
    public static readonly DiagnosticDescriptor NotAllowedToVerify =
        Say(RuleIds.NotAllowedToVerify, nameof(RuleIds.NotAllowedToVerify), nameof(NotAllowedToVerify), Locked);

    /// <summary>AIP0004 about an approval.</summary>
    public static readonly DiagnosticDescriptor NotAllowedToApprove =
        Say(RuleIds.NotAllowedToVerify, nameof(RuleIds.NotAllowedToVerify), nameof(NotAllowedToApprove), Locked);

    /// <summary>AIP0004 about a claim of human authorship.</summary>
    public static readonly DiagnosticDescriptor NotAllowedToClaim =
        Say(RuleIds.NotAllowedToVerify, nameof(RuleIds.NotAllowedToVerify), nameof(NotAllowedToClaim), Locked);

    /// <summary>AIP0005.</summary>
    public static readonly DiagnosticDescriptor MalformedVerification =
        Say(RuleIds.MalformedVerification, nameof(RuleIds.MalformedVerification), nameof(MalformedVerification), Locked);

    /// <summary>AIP0005 about an approval.</summary>
    public static readonly DiagnosticDescriptor MalformedApproval =
        Say(RuleIds.MalformedVerification, nameof(RuleIds.MalformedVerification), nameof(MalformedApproval), Locked);

    /// <summary>AIP0005 where an approval on the assembly is ignored. Arguments: attribute, why.</summary>
    public static readonly DiagnosticDescriptor RefusedApproval =
        Create(RuleIds.MalformedVerification, nameof(RuleIds.MalformedVerification), nameof(RefusedApproval), Locked);

    /// <summary>AIP0005 where a request on the assembly asks for nothing. Arguments: attribute, why.</summary>
    public static readonly DiagnosticDescriptor RefusedRequest =
        Create(RuleIds.MalformedVerification, nameof(RuleIds.MalformedVerification), nameof(RefusedRequest), Locked);

    /// <summary>AIP0006.</summary>
    public static readonly DiagnosticDescriptor ExpiredVerification =
        Say(RuleIds.ExpiredVerification, nameof(RuleIds.ExpiredVerification), nameof(ExpiredVerification), Locked);

    /// <summary>AIP0006 about an approval.</summary>
    public static readonly DiagnosticDescriptor ExpiredApproval =
        Say(RuleIds.ExpiredVerification, nameof(RuleIds.ExpiredVerification), nameof(ExpiredApproval), Locked);

    /// <summary>AIP0007.</summary>
    public static readonly DiagnosticDescriptor UnverifiedDependency =
        Say(RuleIds.UnverifiedDependency, nameof(RuleIds.UnverifiedDependency), nameof(UnverifiedDependency), Locked);

    /// <summary>AIP0007 through unmarked code.</summary>
    public static readonly DiagnosticDescriptor ReachedDependency =
        Say(RuleIds.UnverifiedDependency, nameof(RuleIds.UnverifiedDependency), nameof(ReachedDependency), LockedAtEnd);

    /// <summary>AIP0008.</summary>
    public static readonly DiagnosticDescriptor Reach = Say(RuleIds.Reach, nameof(RuleIds.Reach), nameof(Reach), LockedAtEnd);

    /// <summary>AIP0009.</summary>
    public static readonly DiagnosticDescriptor UnreliableGuidance =
        Say(RuleIds.UnreliableGuidance, nameof(RuleIds.UnreliableGuidance), nameof(UnreliableGuidance), Locked);

    /// <summary>AIP0010.</summary>
    public static readonly DiagnosticDescriptor LateBinding =
        Say(RuleIds.LateBinding, nameof(RuleIds.LateBinding), nameof(LateBinding), Locked);

    /// <summary>AIP0101 where a zone requires more of a mark.</summary>
    public static readonly DiagnosticDescriptor IncompleteMark =
        Say(RuleIds.IncompleteMark, nameof(RuleIds.IncompleteMark), nameof(IncompleteMark), Locked);

    /// <summary>AIP0101 where a mark is malformed; reported as a warning. Arguments: attribute, the fault.</summary>
    public static readonly DiagnosticDescriptor MalformedMark =
        Create(RuleIds.IncompleteMark, nameof(RuleIds.IncompleteMark), nameof(MalformedMark), Locked);

    /// <summary>AIP0101 where code has moved away from its mark. Arguments: attribute, target, the one that was meant.</summary>
    public static readonly DiagnosticDescriptor LostMark =
        Create(RuleIds.IncompleteMark, nameof(RuleIds.IncompleteMark), nameof(LostMark), Locked);

    /// <summary>AIP0102. Arguments: attribute, declaration, why it has no effect.</summary>
    public static readonly DiagnosticDescriptor NeedlessVerification = Create(
        RuleIds.NeedlessVerification,
        nameof(RuleIds.NeedlessVerification),
        nameof(NeedlessVerification),
        [WellKnownDiagnosticTags.Unnecessary],
        DiagnosticSeverity.Info);

    /// <summary>AIP0102 where enough people have answered a request. Arguments: attribute, declaration.</summary>
    public static readonly DiagnosticDescriptor AnsweredRequest = Create(
        RuleIds.NeedlessVerification,
        nameof(RuleIds.NeedlessVerification),
        nameof(AnsweredRequest),
        [WellKnownDiagnosticTags.Unnecessary],
        DiagnosticSeverity.Info);

    /// <summary>AIP0005 where the fingerprint of a request is none. Arguments: declaration, what is wrong.</summary>
    public static readonly DiagnosticDescriptor MalformedRequest =
        Create(RuleIds.MalformedVerification, nameof(RuleIds.MalformedVerification), nameof(MalformedRequest), Locked);

    /// <summary>AIP0201. Arguments: the fault.</summary>
    public static readonly DiagnosticDescriptor InvalidPolicy =
        Create(RuleIds.InvalidPolicy, nameof(RuleIds.InvalidPolicy), nameof(InvalidPolicy), Locked);

    /// <summary>AIP0202. Arguments: pattern, zone, the namespace that was probably meant.</summary>
    public static readonly DiagnosticDescriptor SuspiciousPattern = Create(
        RuleIds.SuspiciousPattern, nameof(RuleIds.SuspiciousPattern), nameof(SuspiciousPattern), [], DiagnosticSeverity.Warning);

    /// <summary>AIP0203 where source suppresses; reported as a warning. Arguments: the suppression, its name.</summary>
    public static readonly DiagnosticDescriptor Suppression =
        Create(RuleIds.Suppressed, nameof(RuleIds.Suppressed), nameof(Suppression), Locked);

    /// <summary>AIP0203 where configuration suppresses; reported as a warning. Arguments: the suppression, its name.</summary>
    public static readonly DiagnosticDescriptor ConfiguredSuppression =
        Create(RuleIds.Suppressed, nameof(RuleIds.Suppressed), nameof(ConfiguredSuppression), LockedAtEnd);

    /// <summary>
    /// AIP0203 where an attribute seems to mark, claim or verify code but is ignored; a warning where no mark of the package's is lost.
    /// Arguments: attribute, the reason, the remedy.
    /// </summary>
    public static readonly DiagnosticDescriptor UnheardAttribute =
        Create(RuleIds.Suppressed, nameof(RuleIds.Suppressed), nameof(UnheardAttribute), Locked);

    /// <summary>AIP0203 where the package's targets tell the compiler nothing.</summary>
    public static readonly DiagnosticDescriptor UntoldBuild =
        Create(RuleIds.Suppressed, nameof(RuleIds.Suppressed), nameof(UntoldBuild), Locked);

    /// <summary>AIP0205 where the baseline cannot be read as written. Arguments: the fault.</summary>
    public static readonly DiagnosticDescriptor InvalidBaseline =
        Create(RuleIds.BaselineEntry, nameof(RuleIds.BaselineEntry), nameof(InvalidBaseline), Locked);

    /// <summary>AIP0205 where an entry accepts nothing; reported as information. Arguments: the entry, why.</summary>
    public static readonly DiagnosticDescriptor NeedlessBaselineEntry =
        Create(RuleIds.BaselineEntry, nameof(RuleIds.BaselineEntry), nameof(NeedlessBaselineEntry), Locked);

    /// <summary>
    /// AIP0205 for such an entry about code that is reached through unmarked code, which is known only at the end of the compilation.
    /// Arguments: the entry, why.
    /// </summary>
    public static readonly DiagnosticDescriptor NeedlessReachEntry =
        Create(RuleIds.BaselineEntry, nameof(RuleIds.BaselineEntry), nameof(NeedlessReachEntry), LockedAtEnd);

    /// <summary>AIP0303 where a verification has no line among the signatures. Arguments: declaration, what is missing.</summary>
    public static readonly DiagnosticDescriptor UnsignedVerification = Create(
        RuleIds.UnsignedVerification, nameof(RuleIds.UnsignedVerification), nameof(UnsignedVerification), [], DiagnosticSeverity.Warning);

    /// <summary>AIP0303 where a line is no signature. Arguments: the fault.</summary>
    public static readonly DiagnosticDescriptor InvalidSignature = Create(
        RuleIds.UnsignedVerification, nameof(RuleIds.UnsignedVerification), nameof(InvalidSignature), [], DiagnosticSeverity.Warning);

    /// <summary>AIP0299. Arguments: declaration, exception.</summary>
    public static readonly DiagnosticDescriptor AnalysisFailed =
        Create(RuleIds.AnalysisFailed, nameof(RuleIds.AnalysisFailed), nameof(AnalysisFailed), Locked);

    // Release tracking knows a helper by its first parameter, the ID.
    private static DiagnosticDescriptor Create(
        string id, string rule, string message, string[] customTags, DiagnosticSeverity defaultSeverity = DiagnosticSeverity.Error) =>
        new(
            id,
            DiagnosticTexts.Title(rule),
            DiagnosticTexts.Message(message),
            Category,
            defaultSeverity,
            isEnabledByDefault: true,
            DiagnosticTexts.Description(rule),
            HelpLinks + id + ".md",
            customTags);

    private static DiagnosticDescriptor Say(string id, string rule, string message, string[] customTags) => new(
        id,
        DiagnosticTexts.Title(rule),
        DiagnosticTexts.Sentence(message),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(rule),
        HelpLinks + id + ".md",
        customTags);
}
