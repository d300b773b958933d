namespace AiProvenance.Package.Tests.Reviews;

/// <summary>One file of the consumer: a marked member <c>Total</c>, and what its reviewers wrote.</summary>
/// <param name="Name">The file's and its class's name.</param>
/// <param name="Code">The file; <c>REVIEW</c> stands where the reviewers write, once the fingerprint is known.</param>
/// <param name="Review">What they write; <c>FINGERPRINT</c> stands for what the request for their review states.</param>
public sealed record ReviewCase(string Name, string Code, string Review)
{
    private const string Request = """[PendingReview("1:""";

    /// <summary>The person's verification that nothing is wrong with.</summary>
    public const string Kim = """[HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = "FINGERPRINT")]""";

    /// <summary>The file's name.</summary>
    public string File => Name + ".cs";

    /// <summary>The rule that stops the build, or null where it may pass.</summary>
    public string? Rule { get; init; }

    /// <summary>What the message says.</summary>
    public string Message { get; init; } = "";

    /// <summary>What somebody changes after the review, and into what.</summary>
    public (string Before, string After) Change { get; init; }

    /// <summary>A case about one expression.</summary>
    public static ReviewCase Of(string name, string expression, string review, string mark = "") => new(name, $$"""
        using AiProvenance;

        namespace Contoso.Web
        {
            public static class {{name}}
            {
                [AiGenerated("Copilot"{{mark}})]
                REVIEW
                public static decimal Total(int item) => {{expression}};
            }
        }

        """, review);

    /// <summary>The file as its author leaves it.</summary>
    public string Unreviewed => Code.Replace("REVIEW", "", StringComparison.Ordinal);

    /// <summary>The file as its reviewers leave it.</summary>
    /// <param name="requested">The file with the request for a review.</param>
    public string Reviewed(string requested)
    {
        var start = requested.IndexOf(Request, StringComparison.Ordinal);
        var fingerprint = start < 0 ? "" : requested[(start + Request.Length - 2)..].Split('"')[0];
        return Code.Replace("REVIEW", Review, StringComparison.Ordinal).Replace("FINGERPRINT", fingerprint, StringComparison.Ordinal);
    }

    /// <summary>The file as somebody leaves it who changes it after the review.</summary>
    /// <param name="reviewed">The file as its reviewers left it.</param>
    public string Changed(string reviewed)
    {
        Assert.Contains(Change.Before, reviewed, StringComparison.Ordinal);
        return reviewed.Replace(Change.Before, Change.After, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
