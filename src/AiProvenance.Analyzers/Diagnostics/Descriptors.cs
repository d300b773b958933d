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

    private const string PersonNotTool = " This has to be done by a person, not by the tool that wrote the code.";

    private static readonly string[] Locked = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    private static readonly string[] LockedAtEnd = Locked.Append(WellKnownDiagnosticTags.CompilationEnd).ToArray();

    /// <summary>AIP0001. Arguments: declaration, origin, zones with touches, what does not count and why, who must review, criteria, what a verification there is lacks.</summary>
    public static readonly DiagnosticDescriptor Unverified = new(
        RuleIds.Unverified,
        "AI code touches a critical zone without human verification",
        "'{0}' is {1} and touches {2}, but no person has verified it{3}. {4} must review it and sign it with [HumanVerified]{5}." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Code marked as AI-generated or AI-assisted that touches a critical zone needs a person's verification.",
        HelpLink(RuleIds.Unverified),
        Locked);

    /// <summary>AIP0002. Arguments: declaration, origin, zones with touches, what changed.</summary>
    public static readonly DiagnosticDescriptor StaleVerification = new(
        RuleIds.StaleVerification,
        "Verification is stale",
        "'{0}' is {1} and touches {2}; {3}. A person must review it as it is now and renew [HumanVerified]." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A verification holds for exactly the code that was reviewed. It stops counting when the code, or what its names mean, changes.",
        HelpLink(RuleIds.StaleVerification),
        Locked);

    /// <summary>AIP0003. Arguments: declaration, origin, zones with touches, count and need.</summary>
    public static readonly DiagnosticDescriptor TooFewReviews = new(
        RuleIds.TooFewReviews,
        "Not enough independent reviews",
        "'{0}' is {1} and touches {2}; {3}. Another person must review it and add a [HumanVerified] of their own." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The zone asks for more distinct reviewers than have verified this code.",
        HelpLink(RuleIds.TooFewReviews),
        Locked);

    /// <summary>AIP0004. Arguments: declaration, origin, zones with touches, who may not and why, who must do what.</summary>
    public static readonly DiagnosticDescriptor NotAllowedToVerify = new(
        RuleIds.NotAllowedToVerify,
        "This person may not verify or claim this code",
        "'{0}' is {1} and touches {2}; {3}. {4}." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A verification or claim of authorship by a tool, by the person who prompted the code, or by someone who is not on the zone's list does not count.",
        HelpLink(RuleIds.NotAllowedToVerify),
        Locked);

    /// <summary>AIP0005. Arguments: declaration, origin, zones with touches, what is wrong.</summary>
    public static readonly DiagnosticDescriptor MalformedVerification = new(
        RuleIds.MalformedVerification,
        "Verification is incomplete or malformed",
        "'{0}' is {1} and touches {2}; {3}. The reviewer must correct the [HumanVerified]." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A verification states who reviewed the code, when, and the fingerprint of what was reviewed.",
        HelpLink(RuleIds.MalformedVerification),
        Locked);

    /// <summary>AIP0005 where an approval on the assembly counts for nothing. Arguments: attribute, why.</summary>
    public static readonly DiagnosticDescriptor RefusedApproval = new(
        RuleIds.MalformedVerification,
        "Verification is incomplete or malformed",
        "[{0}] {1}; it counts for nothing. The reviewer must put it on the declaration that was reviewed, or name that in Target." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A verification states who reviewed the code, when, and the fingerprint of what was reviewed.",
        HelpLink(RuleIds.MalformedVerification),
        Locked);

    /// <summary>AIP0005 where a request on the assembly asks for nothing. Arguments: attribute, why.</summary>
    public static readonly DiagnosticDescriptor RefusedRequest = new(
        RuleIds.MalformedVerification,
        "Verification is incomplete or malformed",
        "[{0}] {1}; it asks for nothing. Put it on the declaration that a person is to review, or name that in Target.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A verification states who reviewed the code, when, and the fingerprint of what was reviewed.",
        HelpLink(RuleIds.MalformedVerification),
        Locked);

    /// <summary>AIP0006. Arguments: declaration, origin, zones with touches, since when.</summary>
    public static readonly DiagnosticDescriptor ExpiredVerification = new(
        RuleIds.ExpiredVerification,
        "Verification has expired",
        "'{0}' is {1} and touches {2}; {3}. A person must review it again and renew [HumanVerified]." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The verification is older than the zone's max_review_age_days.",
        HelpLink(RuleIds.ExpiredVerification),
        Locked);

    /// <summary>AIP0007. Arguments: declaration, its zones, the AI code that it uses and what that lacks, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor UnverifiedDependency = new(
        RuleIds.UnverifiedDependency,
        "Critical code depends on unverified AI code",
        "'{0}' is part of {1} and uses AI code that is not verified for it: {2}. {3} must review that code and sign it with [HumanVerified]{4}." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Code of a critical zone, whoever wrote it, is as good as the AI code that it calls, constructs, reads, holds or inherits.",
        HelpLink(RuleIds.UnverifiedDependency),
        Locked);

    /// <summary>AIP0007 through unmarked code. Arguments: declaration, its zones, the AI code that it arrives at, how, and what that lacks, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor ReachedDependency = new(
        RuleIds.UnverifiedDependency,
        "Critical code depends on unverified AI code",
        "'{0}' is part of {1} and leads through unmarked code to AI code that is not verified for it: {2}. {3} must review that code and sign it with [HumanVerified]{4}." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Code of a critical zone, whoever wrote it, is as good as the AI code that it calls, constructs, reads, holds or inherits.",
        HelpLink(RuleIds.UnverifiedDependency),
        LockedAtEnd);

    /// <summary>AIP0008. Arguments: declaration, origin, zones with paths, what does not count and why, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor Reach = new(
        RuleIds.Reach,
        "AI code reaches a critical zone through unmarked code",
        "'{0}' is {1} and reaches {2} through unmarked code, but is not verified for that{3}. {4} must review it and sign it with [HumanVerified]{5}." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Where a zone has reach = transitive, AI code that arrives at it through code without a mark needs a person's verification as well.",
        HelpLink(RuleIds.Reach),
        LockedAtEnd);

    /// <summary>AIP0009. Arguments: declaration, origin, zones with touches, which guidance is too old or not trusted.</summary>
    public static readonly DiagnosticDescriptor UnreliableGuidance = new(
        RuleIds.UnreliableGuidance,
        "AI guidance is stale or untrusted",
        "'{0}' is {1} and touches {2}; {3}. A person must check the code against a current source that the zone trusts, correct what the advice got wrong, " +
            "and name that source and its LastUpdated in [AiGuidance]; no [HumanVerified] makes up for it." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Code in a zone may not rely on documents that were out of date when it was written, or that the zone does not trust.",
        HelpLink(RuleIds.UnreliableGuidance),
        Locked);

    /// <summary>AIP0010. Arguments: declaration, origin, zones with what is named, what a verification there is lacks, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor LateBinding = new(
        RuleIds.LateBinding,
        "AI code names critical code by string or binds it late",
        "'{0}' is {1} and names what the run time finds in {2}, where the compiler sees no touch; no verification answers for it{3}. {4} must review it and sign it with [HumanVerified]{5}." + PersonNotTool,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Reflection by a constant name and dynamic calls reach critical code without naming it to the compiler.",
        HelpLink(RuleIds.LateBinding),
        Locked);

    /// <summary>AIP0101 where a zone requires more of a mark. Arguments: declaration, origin, zones with touches, what the mark lacks.</summary>
    public static readonly DiagnosticDescriptor IncompleteMark = new(
        RuleIds.IncompleteMark,
        "Mark is incomplete or malformed",
        "'{0}' is {1} and touches {2}; {3}. Whoever used the tool must complete the mark with what they know to be true.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A zone may require facts of every mark: the model, who prompted it, when, a link to the session, the guidance relied on.",
        HelpLink(RuleIds.IncompleteMark),
        Locked);

    /// <summary>AIP0101 where a mark is malformed; reported as a warning. Arguments: attribute, what is wrong.</summary>
    public static readonly DiagnosticDescriptor MalformedMark = new(
        RuleIds.IncompleteMark,
        "Mark is incomplete or malformed",
        "[{0}] {1}; the code still counts as AI code. Whoever used the tool must correct the mark.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A zone may require facts of every mark: the model, who prompted it, when, a link to the session, the guidance relied on.",
        HelpLink(RuleIds.IncompleteMark),
        Locked);

    /// <summary>AIP0102. Arguments: attribute, declaration, why it has no effect.</summary>
    public static readonly DiagnosticDescriptor NeedlessVerification = new(
        RuleIds.NeedlessVerification,
        "Verification or review request has no effect",
        "[{0}] on '{1}' has no effect: {2}. Whoever answers for the code should remove it, or name the Zone that it is meant for.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Only AI code that touches a critical zone needs a verification. Elsewhere one suggests a review that nothing asked for and nothing checks.",
        HelpLink(RuleIds.NeedlessVerification),
        WellKnownDiagnosticTags.Unnecessary);

    /// <summary>AIP0201. Arguments: what is wrong.</summary>
    public static readonly DiagnosticDescriptor InvalidPolicy = new(
        RuleIds.InvalidPolicy,
        "Policy is invalid",
        "{0} (the build stops until whoever owns the policy corrects this)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The policy could not be read as written; the build stops until it can, so that nothing goes unguarded.",
        HelpLink(RuleIds.InvalidPolicy),
        Locked);

    /// <summary>AIP0202. Arguments: pattern, zone, the namespace that was probably meant.</summary>
    public static readonly DiagnosticDescriptor SuspiciousPattern = new(
        RuleIds.SuspiciousPattern,
        "Policy pattern looks like a typo",
        "Pattern '{0}' of zone '{1}' matches no namespace of this compilation. Did you mean '{2}', which no pattern covers? Whoever owns the policy must correct the pattern or remove it.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A pattern that matches nothing guards nothing. This one is a single slip from a namespace that exists.",
        HelpLink(RuleIds.SuspiciousPattern));

    /// <summary>AIP0203 where source suppresses; reported as a warning. Arguments: what suppresses, how to call it.</summary>
    public static readonly DiagnosticDescriptor Suppression = new(
        RuleIds.Suppressed,
        "The gate is being suppressed or switched off",
        "{0} has no effect: the rules of the verification gate cannot be suppressed. Remove {1}; what stops the build has to be answered by a person.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A gate that can be switched off quietly is off when it is needed.",
        HelpLink(RuleIds.Suppressed),
        Locked);

    /// <summary>AIP0203 where a configuration file suppresses; reported as a warning. Arguments: what suppresses, how to call it.</summary>
    public static readonly DiagnosticDescriptor ConfiguredSuppression = new(
        RuleIds.Suppressed,
        "The gate is being suppressed or switched off",
        "{0} has no effect: the rules of the verification gate cannot be suppressed. Remove {1}; what stops the build has to be answered by a person.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A gate that can be switched off quietly is off when it is needed.",
        HelpLink(RuleIds.Suppressed),
        LockedAtEnd);

    /// <summary>AIP0205. Arguments: what is wrong.</summary>
    public static readonly DiagnosticDescriptor InvalidBaseline = new(
        RuleIds.BaselineEntry,
        "Baseline entry is malformed, stale or no longer needed",
        "{0} (it accepts nothing, and the build stops until whoever owns the baseline corrects this)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A baseline lists the findings that were there when the gate was adopted. It can only shrink.",
        HelpLink(RuleIds.BaselineEntry),
        Locked);

    /// <summary>AIP0205 for an entry that accepts nothing any more; reported as information. Arguments: the entry, why.</summary>
    public static readonly DiagnosticDescriptor NeedlessBaselineEntry = new(
        RuleIds.BaselineEntry,
        "Baseline entry is malformed, stale or no longer needed",
        "'{0}' {1}. Remove the line.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A baseline lists the findings that were there when the gate was adopted. It can only shrink.",
        HelpLink(RuleIds.BaselineEntry),
        Locked);

    /// <summary>AIP0205 for such an entry about what is reached through unmarked code, which only the end of the compilation tells. Arguments: the entry, why.</summary>
    public static readonly DiagnosticDescriptor NeedlessReachEntry = new(
        RuleIds.BaselineEntry,
        "Baseline entry is malformed, stale or no longer needed",
        "'{0}' {1}. Remove the line.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A baseline lists the findings that were there when the gate was adopted. It can only shrink.",
        HelpLink(RuleIds.BaselineEntry),
        LockedAtEnd);

    /// <summary>AIP0299. Arguments: declaration, exception.</summary>
    public static readonly DiagnosticDescriptor AnalysisFailed = new(
        RuleIds.AnalysisFailed,
        "Analysis of a declaration failed",
        "AiProvenance could not judge '{0}' ({1}), so it counts as unverified. Please report this as a bug of AiProvenance.Analyzers, with the declaration.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "An exception while a declaration was judged must never end in a pass.",
        HelpLink(RuleIds.AnalysisFailed),
        Locked);

    private static string HelpLink(string id) =>
        "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/rules/" + id + ".md";
}
