namespace AiProvenance.Analyzers.Diagnostics;

/// <summary>The properties that a finding hands to the code fixes.</summary>
internal static class FindingProperties
{
    /// <summary>
    /// The declaration's fingerprint, <c>1:TEXT.TOUCH</c>. Absent from findings about judgements where no log is written: fixes ask the
    /// gate.
    /// </summary>
    public const string Fingerprint = "Fingerprint";

    /// <summary>The line by which a baseline accepts the finding; absent where none can, and where the fingerprint is.</summary>
    public const string BaselineEntry = "BaselineEntry";

    /// <summary>The Target of an attribute on the assembly, where the declaration cannot carry an attribute.</summary>
    public const string AssemblyTarget = "AssemblyTarget";

    /// <summary>The zones that the finding is about, comma separated.</summary>
    public const string Zones = "Zones";

    /// <summary>The target that an attribute list must begin with to belong to the declaration; absent where it needs none.</summary>
    public const string AttributeTarget = "AttributeTarget";

    /// <summary>Present where a review of exactly this code has been requested already.</summary>
    public const string IsRequested = "IsRequested";

    /// <summary>
    /// For AIP0007, the reviews that it asks for: one line for each piece of AI code, in the order of the additional locations; code
    /// without a location comes last. Read and written by <see cref="RequestedReview"/>.
    /// </summary>
    public const string Reviews = "Reviews";

    /// <summary>In the log: the whole name of the declaration.</summary>
    public const string Declaration = "Declaration";

    /// <summary>In the log: the tools, or what else says that the code came from AI.</summary>
    public const string Origin = "Origin";

    /// <summary>In the log: all of the zones' symbols that the finding rests on.</summary>
    public const string Touches = "Touches";

    /// <summary>In the log: the paths through unmarked code, each with both its ends.</summary>
    public const string Paths = "Paths";

    /// <summary>In the log: all that is wrong with verifications, claims, guidance and marks.</summary>
    public const string Problems = "Problems";

    /// <summary>In the log, for AIP0007: all AI code that is used, with its place.</summary>
    public const string Uses = "Uses";

    /// <summary>In the log: all entries of the zones' lists of reviewers, or of approvers where an approval is missing.</summary>
    public const string Reviewers = "Reviewers";

    /// <summary>In the log: all entries of the zones' lists of approvers, where an approval must follow the review.</summary>
    public const string Approvers = "Approvers";

    /// <summary>In the log: the role of the people who have to act, where they are approvers.</summary>
    public const string Role = "Role";

    /// <summary>In the log: the people who have reviewed the code, where an approval is missing: they may not give it.</summary>
    public const string Reviewed = "Reviewed";

    /// <summary>In the log: what the zones ask a reviewer to attest.</summary>
    public const string Criteria = "Criteria";

    /// <summary>In the log: the name of the assembly that is compiled.</summary>
    public const string Assembly = "Assembly";

    /// <summary>In the log: the declaration's identity.</summary>
    public const string Identity = "Identity";

    /// <summary>In the log: the people whom the marks name as prompters, who may not review.</summary>
    public const string Prompters = "Prompters";

    /// <summary>In the log, for AIP0003: the people whose reviews count.</summary>
    public const string Counted = "Counted";

    /// <summary>
    /// In the log: the requests for a review of exactly this code, a line each: who asks, the day and the zone, separated by tabs.
    /// </summary>
    public const string Requests = "Requests";

    /// <summary>In the log, for AIP0303: the reviewer who has yet to sign.</summary>
    public const string Signer = "Signer";

    public static ImmutableDictionary<string, string?> AddIfStated(
        this ImmutableDictionary<string, string?> properties, string name, string? value) =>
        value is null ? properties : properties.Add(name, value);
}
