using AiProvenance.Core.Origins;

namespace AiProvenance.Core.Policies;

/// <summary>Every key that a policy file may have: the file's readers use this list, and tests compare the documentation with it.</summary>
public static class PolicyKeys
{
    /// <summary>The most days that an age may be set to: a hundred years.</summary>
    public const int MaxDays = 36500;

    internal const string BuiltInZones = "builtin_zones";

    internal const string RequiredReviews = "required_reviews";

    internal const string Reviewers = "reviewers";

    internal const string RequiredApprovals = "required_approvals";

    internal const string Approvers = "approvers";

    /// <summary>All keys: first a zone's, then the policy's, in the order of the documentation.</summary>
    public static ImmutableArray<PolicyKey> All { get; } = ImmutableArray.Create(
        new PolicyKey("namespaces", (zone, value) => zone with { Namespaces = value.NamespacePatterns() })
        {
            IsList = true,
            MayStandUnderPolicy = false,
            ValueDescription =
                "namespace patterns: `Contoso.Pricing` (itself and everything below), `*` for one segment, `**` for any number",
            Summary = "Namespaces that belong to the zone",
        },
        new PolicyKey("symbols", (zone, value) => zone with { Symbols = value.DocumentationIds() })
        {
            IsList = true,
            MayStandUnderPolicy = false,
            ValueDescription = "documentation IDs (`N:`, `T:`, `M:`, `P:`, `F:`, `E:`)",
            Summary = "Symbols that belong to the zone",
        },
        new PolicyKey("except", SetExcept)
        {
            IsList = true,
            MayStandUnderPolicy = false,
            ValueDescription = "namespace patterns or documentation IDs",
            Summary = "Namespaces and symbols taken out of the zone",
        },
        new PolicyKey(RequiredReviews, (zone, value) => zone with { RequiredReviews = value.Number(1, 9) ?? zone.RequiredReviews })
        {
            ValueDescription = "`1` to `9`",
            DefaultText = "`1`",
            Summary = "Number of different people who must have verified",
        },
        new PolicyKey(Reviewers, (zone, value) => zone with { Reviewers = value.Reviewers() })
        {
            IsList = true,
            ValueDescription = "e-mail addresses, globs of them, or other names, literally",
            DefaultText = "anyone but bots",
            Summary = "Who may verify",
        },
        new PolicyKey(
            RequiredApprovals, (zone, value) => zone with { RequiredApprovals = value.Number(0, 9) ?? zone.RequiredApprovals })
        {
            ValueDescription = "`0` to `9`",
            DefaultText = "`0`",
            Summary = "Number of different people who must have approved, and who neither wrote nor reviewed the code",
        },
        new PolicyKey(Approvers, (zone, value) => zone with { Approvers = value.Approvers() })
        {
            IsList = true,
            ValueDescription = "e-mail addresses, globs of them, or other names, literally",
            DefaultText = "anyone but bots",
            Summary = "Who may approve",
        },
        new PolicyKey("ticket_pattern", (zone, value) => zone with { TicketPattern = value.Ticket() })
        {
            ValueDescription = "a .NET regular expression of at most 500 characters",
            DefaultText = "none",
            Summary = "Pattern that a verification's Ticket must match as a whole",
        },
        new PolicyKey("max_review_age_days", (zone, value) => zone with { MaxReviewAgeDays = value.Number(1, MaxDays) })
        {
            ValueDescription = "`1` to `36500`",
            DefaultText = "none",
            Summary = "Days after which a verification expires, counted up to AiProvenanceAsOf",
        },
        new PolicyKey("required_marks", SetRequiredMarks)
        {
            IsList = true,
            ValueDescription = "`Model`, `PromptedBy`, `On`, `Trace`, `Guidance`",
            DefaultText = "none",
            Summary = "Facts that a mark must state",
        },
        new PolicyKey("max_guidance_age_days", (zone, value) => zone with { MaxGuidanceAgeDays = value.Number(1, MaxDays) })
        {
            ValueDescription = "`1` to `36500`",
            DefaultText = "none",
            Summary = "Most days that guidance may be old: the mark's On minus the guidance's LastUpdated",
        },
        new PolicyKey("untrusted_guidance", (zone, value) => zone with { UntrustedGuidance = value.Globs() })
        {
            IsList = true,
            ValueDescription = "globs of sources",
            DefaultText = "none",
            Summary = "Sources that code may not rely on",
        },
        new PolicyKey("applies_to", SetAppliesTo)
        {
            IsList = true,
            ValueDescription = "`generated`, `assisted`",
            DefaultText = "both",
            Summary = "Origins that fall under the zone",
        },
        new PolicyKey("reach", (zone, value) => zone with { Reach = value.Word(PolicyWords.ReachDepths) ?? zone.Reach })
        {
            ValueDescription = "`direct`, `transitive`",
            DefaultText = "`direct`",
            Summary = "`transitive` also follows uses through unmarked code (AIP0007, AIP0008)",
        },
        new PolicyKey(
            "late_binding",
            (zone, value) => zone with { LateBinding = value.Word(PolicyWords.LateBindingResponses) ?? zone.LateBinding })
        {
            ValueDescription = "`warn`, `block`",
            DefaultText = "`warn`",
            Summary = "`block` makes it an error to name the zone's code by string or to bind it late (AIP0010)",
        },
        new PolicyKey("enforcement", (zone, value) => zone with { Enforcement = value.Word(PolicyWords.Enforcements) ?? zone.Enforcement })
        {
            ValueDescription = "`block` (errors), `warn` (warnings)",
            DefaultText = "`block`",
            Summary = "`warn` turns the zone's errors into warnings",
        },
        new PolicyKey(
            "default_origin",
            (zone, value) => zone with { DefaultOrigin = value.Word(PolicyWords.AllOrigins) ?? zone.DefaultOrigin })
        {
            ValueDescription = "`human`, `assisted`, `generated`",
            DefaultText = "`human`",
            Summary = "Origin of unmarked code that touches the zone",
        },
        new PolicyKey("declared_in_code", (zone, value) => zone with { DeclaredInCode = value.Word(PolicyWords.Truth) ?? false })
        {
            ValueDescription = "`true`, `false`",
            DefaultText = "`false`",
            Summary = "`true` where attributes alone declare the zone's symbols; without it the zone needs namespaces or symbols",
        },
        new PolicyKey("signatures", (zone, value) => zone with { Signatures = value.Word(PolicyWords.SignatureDemands) ?? zone.Signatures })
        {
            ValueDescription = "`none`, `required`, `hardware`",
            DefaultText = "`none`",
            Summary = "Whether a verification must be signed with its reviewer's key, or with one on a device that is touched (AIP0303)",
        },
        new PolicyKey(
            "signature_algorithms",
            (zone, value) => zone with { SignatureAlgorithms = value.WordList(PolicyWords.SignatureAlgorithms) })
        {
            IsList = true,
            ValueDescription = "`ed25519`, `ecdsa`, `rsa`, `ed25519-sk`, `ecdsa-sk`",
            DefaultText = "any",
            Summary = "Kinds of keys that may sign",
        },
        new PolicyKey("criteria", (zone, value) => zone with { Criteria = value.Text() })
        {
            ValueDescription = "one line of text",
            DefaultText = "none",
            Summary = "Text that a reviewer attests; shown in fixes and in the compiler's log",
        },
        new PolicyKey(BuiltInZones, (policy, value) => policy with { HasBuiltInZones = value.Word(PolicyWords.Truth) ?? false })
        {
            ValueDescription = "`true`, `false`",
            DefaultText = "`false`",
            Summary = "`true` adds the built-in zones to this file's zones",
        },
        new PolicyKey("exempt_assemblies", (policy, value) => policy with { ExemptAssemblies = value.LocatedSpecificGlobs() })
        {
            IsList = true,
            ValueDescription = "globs of assembly names",
            DefaultText = "none",
            Summary = "Assemblies that the gate does not judge",
        },
        new PolicyKey("bot_identities", (policy, value) => policy with { BotIdentities = value.SpecificGlobs() })
        {
            IsList = true,
            ValueDescription = "globs of identities",
            DefaultText = "the built-in list",
            Summary = "Agents and bots of your own, added to the built-in list; none may verify",
        },
        new PolicyKey("generated_attributes", SetGeneratedAttributes)
        {
            IsList = true,
            ValueDescription = "full type names",
            DefaultText = "none",
            Summary = "Your own attributes that mean AI-generated",
        },
        new PolicyKey("assisted_attributes", SetAssistedAttributes)
        {
            IsList = true,
            ValueDescription = "full type names",
            DefaultText = "none",
            Summary = "Your own attributes that mean AI-assisted",
        });

    /// <summary>The key of that name, or null.</summary>
    public static PolicyKey? Find(string name) => All.FirstOrDefault(key => string.Equals(key.Name, name, StringComparison.Ordinal));

    private static Policy SetGeneratedAttributes(Policy policy, ValueReader value)
    {
        var names = value.TypeNames();
        return policy with { GeneratedAttributes = Values(names), OwnAttributes = policy.OwnAttributes.AddRange(names) };
    }

    private static Policy SetAssistedAttributes(Policy policy, ValueReader value)
    {
        var names = value.TypeNames();
        return policy with { AssistedAttributes = Values(names), OwnAttributes = policy.OwnAttributes.AddRange(names) };
    }

    private static ImmutableArray<string> Values(ImmutableArray<Located<string>> names) =>
        names.Select(static name => name.Value).ToImmutableArray();

    private static ZonePolicy SetExcept(ZonePolicy zone, ValueReader value)
    {
        var (patterns, ids) = value.PatternsAndDocumentationIds();
        return zone with { ExceptNamespaces = patterns, ExceptSymbols = ids };
    }

    private static ZonePolicy SetRequiredMarks(ZonePolicy zone, ValueReader value) =>
        zone with { RequiredMarks = value.WordList(PolicyWords.Facts).Aggregate(MarkFacts.None, (all, fact) => all | fact) };

    private static ZonePolicy SetAppliesTo(ZonePolicy zone, ValueReader value)
    {
        var origins = value.WordList(PolicyWords.AiOrigins);
        return origins.IsEmpty
            ? zone
            : zone with { AppliesToGenerated = origins.Contains(Origin.Generated), AppliesToAssisted = origins.Contains(Origin.Assisted) };
    }
}
