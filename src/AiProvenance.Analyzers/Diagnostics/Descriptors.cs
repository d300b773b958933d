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

    private static readonly string[] Locked = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    private static readonly string[] LockedAtEnd = Locked.Append(WellKnownDiagnosticTags.CompilationEnd).ToArray();

    /// <summary>AIP0001. Arguments: declaration, origin, zones with touches, what does not count and why, who must review, criteria, what a verification there is lacks.</summary>
    public static readonly DiagnosticDescriptor Unverified = new(
        RuleIds.Unverified,
        DiagnosticTexts.Title(nameof(RuleIds.Unverified)),
        DiagnosticTexts.Message(nameof(Unverified)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.Unverified)),
        HelpLink(RuleIds.Unverified),
        Locked);

    /// <summary>AIP0002. Arguments: declaration, origin, zones with touches, what changed.</summary>
    public static readonly DiagnosticDescriptor StaleVerification = new(
        RuleIds.StaleVerification,
        DiagnosticTexts.Title(nameof(RuleIds.StaleVerification)),
        DiagnosticTexts.Message(nameof(StaleVerification)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.StaleVerification)),
        HelpLink(RuleIds.StaleVerification),
        Locked);

    /// <summary>AIP0003. Arguments: declaration, origin, zones with touches, count and need.</summary>
    public static readonly DiagnosticDescriptor TooFewReviews = new(
        RuleIds.TooFewReviews,
        DiagnosticTexts.Title(nameof(RuleIds.TooFewReviews)),
        DiagnosticTexts.Message(nameof(TooFewReviews)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.TooFewReviews)),
        HelpLink(RuleIds.TooFewReviews),
        Locked);

    /// <summary>AIP0004. Arguments: declaration, origin, zones with touches, who may not and why, who must do what.</summary>
    public static readonly DiagnosticDescriptor NotAllowedToVerify = new(
        RuleIds.NotAllowedToVerify,
        DiagnosticTexts.Title(nameof(RuleIds.NotAllowedToVerify)),
        DiagnosticTexts.Message(nameof(NotAllowedToVerify)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.NotAllowedToVerify)),
        HelpLink(RuleIds.NotAllowedToVerify),
        Locked);

    /// <summary>AIP0005. Arguments: declaration, origin, zones with touches, what is wrong.</summary>
    public static readonly DiagnosticDescriptor MalformedVerification = new(
        RuleIds.MalformedVerification,
        DiagnosticTexts.Title(nameof(RuleIds.MalformedVerification)),
        DiagnosticTexts.Message(nameof(MalformedVerification)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.MalformedVerification)),
        HelpLink(RuleIds.MalformedVerification),
        Locked);

    /// <summary>AIP0005 where an approval on the assembly counts for nothing. Arguments: attribute, why.</summary>
    public static readonly DiagnosticDescriptor RefusedApproval = new(
        RuleIds.MalformedVerification,
        DiagnosticTexts.Title(nameof(RuleIds.MalformedVerification)),
        DiagnosticTexts.Message(nameof(RefusedApproval)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.MalformedVerification)),
        HelpLink(RuleIds.MalformedVerification),
        Locked);

    /// <summary>AIP0005 where a request on the assembly asks for nothing. Arguments: attribute, why.</summary>
    public static readonly DiagnosticDescriptor RefusedRequest = new(
        RuleIds.MalformedVerification,
        DiagnosticTexts.Title(nameof(RuleIds.MalformedVerification)),
        DiagnosticTexts.Message(nameof(RefusedRequest)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.MalformedVerification)),
        HelpLink(RuleIds.MalformedVerification),
        Locked);

    /// <summary>AIP0006. Arguments: declaration, origin, zones with touches, since when.</summary>
    public static readonly DiagnosticDescriptor ExpiredVerification = new(
        RuleIds.ExpiredVerification,
        DiagnosticTexts.Title(nameof(RuleIds.ExpiredVerification)),
        DiagnosticTexts.Message(nameof(ExpiredVerification)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.ExpiredVerification)),
        HelpLink(RuleIds.ExpiredVerification),
        Locked);

    /// <summary>AIP0007. Arguments: declaration, its zones, the AI code that it uses and what that lacks, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor UnverifiedDependency = new(
        RuleIds.UnverifiedDependency,
        DiagnosticTexts.Title(nameof(RuleIds.UnverifiedDependency)),
        DiagnosticTexts.Message(nameof(UnverifiedDependency)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.UnverifiedDependency)),
        HelpLink(RuleIds.UnverifiedDependency),
        Locked);

    /// <summary>AIP0007 through unmarked code. Arguments: declaration, its zones, the AI code that it arrives at, how, and what that lacks, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor ReachedDependency = new(
        RuleIds.UnverifiedDependency,
        DiagnosticTexts.Title(nameof(RuleIds.UnverifiedDependency)),
        DiagnosticTexts.Message(nameof(ReachedDependency)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.UnverifiedDependency)),
        HelpLink(RuleIds.UnverifiedDependency),
        LockedAtEnd);

    /// <summary>AIP0008. Arguments: declaration, origin, zones with paths, what does not count and why, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor Reach = new(
        RuleIds.Reach,
        DiagnosticTexts.Title(nameof(RuleIds.Reach)),
        DiagnosticTexts.Message(nameof(Reach)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.Reach)),
        HelpLink(RuleIds.Reach),
        LockedAtEnd);

    /// <summary>AIP0009. Arguments: declaration, origin, zones with touches, which guidance is too old or not trusted.</summary>
    public static readonly DiagnosticDescriptor UnreliableGuidance = new(
        RuleIds.UnreliableGuidance,
        DiagnosticTexts.Title(nameof(RuleIds.UnreliableGuidance)),
        DiagnosticTexts.Message(nameof(UnreliableGuidance)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.UnreliableGuidance)),
        HelpLink(RuleIds.UnreliableGuidance),
        Locked);

    /// <summary>AIP0010. Arguments: declaration, origin, zones with what is named, what a verification there is lacks, who must review, criteria.</summary>
    public static readonly DiagnosticDescriptor LateBinding = new(
        RuleIds.LateBinding,
        DiagnosticTexts.Title(nameof(RuleIds.LateBinding)),
        DiagnosticTexts.Message(nameof(LateBinding)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.LateBinding)),
        HelpLink(RuleIds.LateBinding),
        Locked);

    /// <summary>AIP0101 where a zone requires more of a mark. Arguments: declaration, origin, zones with touches, what the mark lacks.</summary>
    public static readonly DiagnosticDescriptor IncompleteMark = new(
        RuleIds.IncompleteMark,
        DiagnosticTexts.Title(nameof(RuleIds.IncompleteMark)),
        DiagnosticTexts.Message(nameof(IncompleteMark)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.IncompleteMark)),
        HelpLink(RuleIds.IncompleteMark),
        Locked);

    /// <summary>AIP0101 where a mark is malformed; reported as a warning. Arguments: attribute, what is wrong.</summary>
    public static readonly DiagnosticDescriptor MalformedMark = new(
        RuleIds.IncompleteMark,
        DiagnosticTexts.Title(nameof(RuleIds.IncompleteMark)),
        DiagnosticTexts.Message(nameof(MalformedMark)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.IncompleteMark)),
        HelpLink(RuleIds.IncompleteMark),
        Locked);

    /// <summary>AIP0102. Arguments: attribute, declaration, why it has no effect.</summary>
    public static readonly DiagnosticDescriptor NeedlessVerification = new(
        RuleIds.NeedlessVerification,
        DiagnosticTexts.Title(nameof(RuleIds.NeedlessVerification)),
        DiagnosticTexts.Message(nameof(NeedlessVerification)),
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.NeedlessVerification)),
        HelpLink(RuleIds.NeedlessVerification),
        WellKnownDiagnosticTags.Unnecessary);

    /// <summary>AIP0201. Arguments: what is wrong.</summary>
    public static readonly DiagnosticDescriptor InvalidPolicy = new(
        RuleIds.InvalidPolicy,
        DiagnosticTexts.Title(nameof(RuleIds.InvalidPolicy)),
        DiagnosticTexts.Message(nameof(InvalidPolicy)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.InvalidPolicy)),
        HelpLink(RuleIds.InvalidPolicy),
        Locked);

    /// <summary>AIP0202. Arguments: pattern, zone, the namespace that was probably meant.</summary>
    public static readonly DiagnosticDescriptor SuspiciousPattern = new(
        RuleIds.SuspiciousPattern,
        DiagnosticTexts.Title(nameof(RuleIds.SuspiciousPattern)),
        DiagnosticTexts.Message(nameof(SuspiciousPattern)),
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.SuspiciousPattern)),
        HelpLink(RuleIds.SuspiciousPattern));

    /// <summary>AIP0203 where source suppresses; reported as a warning. Arguments: what suppresses, how to call it.</summary>
    public static readonly DiagnosticDescriptor Suppression = new(
        RuleIds.Suppressed,
        DiagnosticTexts.Title(nameof(RuleIds.Suppressed)),
        DiagnosticTexts.Message(nameof(Suppression)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.Suppressed)),
        HelpLink(RuleIds.Suppressed),
        Locked);

    /// <summary>AIP0203 where a configuration file suppresses; reported as a warning. Arguments: what suppresses, how to call it.</summary>
    public static readonly DiagnosticDescriptor ConfiguredSuppression = new(
        RuleIds.Suppressed,
        DiagnosticTexts.Title(nameof(RuleIds.Suppressed)),
        DiagnosticTexts.Message(nameof(ConfiguredSuppression)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.Suppressed)),
        HelpLink(RuleIds.Suppressed),
        LockedAtEnd);

    /// <summary>AIP0205. Arguments: what is wrong.</summary>
    public static readonly DiagnosticDescriptor InvalidBaseline = new(
        RuleIds.BaselineEntry,
        DiagnosticTexts.Title(nameof(RuleIds.BaselineEntry)),
        DiagnosticTexts.Message(nameof(InvalidBaseline)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.BaselineEntry)),
        HelpLink(RuleIds.BaselineEntry),
        Locked);

    /// <summary>AIP0205 for an entry that accepts nothing any more; reported as information. Arguments: the entry, why.</summary>
    public static readonly DiagnosticDescriptor NeedlessBaselineEntry = new(
        RuleIds.BaselineEntry,
        DiagnosticTexts.Title(nameof(RuleIds.BaselineEntry)),
        DiagnosticTexts.Message(nameof(NeedlessBaselineEntry)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.BaselineEntry)),
        HelpLink(RuleIds.BaselineEntry),
        Locked);

    /// <summary>AIP0205 for such an entry about what is reached through unmarked code, which only the end of the compilation tells. Arguments: the entry, why.</summary>
    public static readonly DiagnosticDescriptor NeedlessReachEntry = new(
        RuleIds.BaselineEntry,
        DiagnosticTexts.Title(nameof(RuleIds.BaselineEntry)),
        DiagnosticTexts.Message(nameof(NeedlessReachEntry)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.BaselineEntry)),
        HelpLink(RuleIds.BaselineEntry),
        LockedAtEnd);

    /// <summary>AIP0299. Arguments: declaration, exception.</summary>
    public static readonly DiagnosticDescriptor AnalysisFailed = new(
        RuleIds.AnalysisFailed,
        DiagnosticTexts.Title(nameof(RuleIds.AnalysisFailed)),
        DiagnosticTexts.Message(nameof(AnalysisFailed)),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        DiagnosticTexts.Description(nameof(RuleIds.AnalysisFailed)),
        HelpLink(RuleIds.AnalysisFailed),
        Locked);

    private static string HelpLink(string id) =>
        "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/rules/" + id + ".md";
}
