namespace AiProvenance.Core.Verdicts;

/// <summary>Every rule's ID.</summary>
public static class RuleIds
{
    /// <summary>AI code touches a critical zone without human verification.</summary>
    public const string Unverified = "AIP0001";

    /// <summary>Verification is stale.</summary>
    public const string StaleVerification = "AIP0002";

    /// <summary>Not enough independent reviews.</summary>
    public const string TooFewReviews = "AIP0003";

    /// <summary>This person may not verify or claim this code.</summary>
    public const string NotAllowedToVerify = "AIP0004";

    /// <summary>Verification is incomplete or malformed.</summary>
    public const string MalformedVerification = "AIP0005";

    /// <summary>Verification has expired.</summary>
    public const string ExpiredVerification = "AIP0006";

    /// <summary>Critical code depends on unverified AI code.</summary>
    public const string UnverifiedDependency = "AIP0007";

    /// <summary>AI code reaches a critical zone through unmarked code.</summary>
    public const string Reach = "AIP0008";

    /// <summary>AI guidance is stale or untrusted.</summary>
    public const string UnreliableGuidance = "AIP0009";

    /// <summary>AI code names critical code by string or binds it late.</summary>
    public const string LateBinding = "AIP0010";

    /// <summary>Mark lacks facts that the zone requires, or is malformed.</summary>
    public const string IncompleteMark = "AIP0101";

    /// <summary>Verification or review request has no effect.</summary>
    public const string NeedlessVerification = "AIP0102";

    /// <summary>Policy is invalid.</summary>
    public const string InvalidPolicy = "AIP0201";

    /// <summary>Policy pattern looks like a typo.</summary>
    public const string SuspiciousPattern = "AIP0202";

    /// <summary>The gate is being suppressed or switched off.</summary>
    public const string Suppressed = "AIP0203";

    /// <summary>Policy differs from its pinned digest; reported by the package's targets.</summary>
    public const string ChangedPolicy = "AIP0204";

    /// <summary>Baseline entry is malformed, stale or no longer needed.</summary>
    public const string BaselineEntry = "AIP0205";

    /// <summary>Analysis of a declaration failed.</summary>
    public const string AnalysisFailed = "AIP0299";

    /// <summary>A commit made with AI changed code that carries no mark; reported by <c>ai-provenance marks verify</c>.</summary>
    public const string Unmarked = "AIP0301";

    /// <summary>A deployed assembly was built without the gate, or under another policy; reported by <c>ai-provenance check</c>.</summary>
    public const string UnstampedAssembly = "AIP0302";

    /// <summary>
    /// A verification is not signed by its reviewer. <c>ai-provenance check</c> judges the signature; the compiler's gate only says that
    /// there is none. No baseline accepts it, because its reviewer can sign.
    /// </summary>
    public const string UnsignedVerification = "AIP0303";

    /// <summary>
    /// A commit changed a line for which a person answers, and the person did not; reported by <c>ai-provenance audit</c>.
    /// </summary>
    public const string ForeignStatement = "AIP0304";

    /// <summary>The rules about one declaration, in the order of their IDs. Rules about the gate itself are not among them.</summary>
    public static ImmutableArray<string> AboutDeclarations { get; } = ImmutableArray.Create(
        Unverified,
        StaleVerification,
        TooFewReviews,
        NotAllowedToVerify,
        MalformedVerification,
        ExpiredVerification,
        UnverifiedDependency,
        Reach,
        UnreliableGuidance,
        LateBinding,
        IncompleteMark);

    /// <summary>Every rule of the gate: nothing configures or suppresses these. All others are for projects to configure.</summary>
    public static ImmutableArray<string> Locked { get; } =
        AboutDeclarations.AddRange(new[] { InvalidPolicy, Suppressed, ChangedPolicy, BaselineEntry, AnalysisFailed });

    /// <summary>Gets the ID of a rule about a declaration.</summary>
    /// <param name="rule">The rule.</param>
    public static string Get(GateRule rule) => rule switch
    {
        GateRule.Unverified => Unverified,
        GateRule.Stale => StaleVerification,
        GateRule.TooFewReviews => TooFewReviews,
        GateRule.NotAllowed => NotAllowedToVerify,
        GateRule.Malformed => MalformedVerification,
        GateRule.Expired => ExpiredVerification,
        GateRule.DependsOnUnverified => UnverifiedDependency,
        GateRule.Reaches => Reach,
        GateRule.UnreliableGuidance => UnreliableGuidance,
        GateRule.BindsLate => LateBinding,
        GateRule.MarkLacksFacts => IncompleteMark,
        GateRule.NotSigned => UnsignedVerification,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "no ID"),
    };
}
