namespace AiProvenance.Tool.Reviews.Logs;

/// <summary>The properties that the gate writes into the compiler's log. A test compares the names with the gate's.</summary>
internal static class LoggedProperties
{
    public const string Assembly = "Assembly";
    public const string Identity = "Identity";
    public const string Declaration = "Declaration";
    public const string Zones = "Zones";
    public const string Problems = "Problems";
    public const string Reviewers = "Reviewers";
    public const string Criteria = "Criteria";
    public const string Prompters = "Prompters";
    public const string Counted = "Counted";
    public const string Role = "Role";
    public const string Reviewed = "Reviewed";
    public const string Signer = "Signer";
    public const string IsRequested = "IsRequested";
    public const string Requests = "Requests";
    public const string Reviews = "Reviews";
}
