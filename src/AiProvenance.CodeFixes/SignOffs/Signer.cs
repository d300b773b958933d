using System.Globalization;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>Who signs and on which day: all that fixes ask of the machine, in one place.</summary>
/// <param name="reviewer">Says who, or null.</param>
/// <param name="clock">Says when, in UTC.</param>
internal sealed class Signer(Func<string?> reviewer, Func<DateTime> clock)
{
    public static readonly Signer OfThisMachine = new(ReviewerIdentity.OfThisMachine, static () => DateTime.UtcNow);

    public string? Reviewer => reviewer();

    public string Today => clock().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
