using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Reviews;

/// <summary>The commands that ask for reviews, and that sign them.</summary>
internal static class AskingCommand
{
    private const string Format = "dotnet format analyzers --severity warn --diagnostics ";

    /// <summary>The command that brings one review on; null where there is none to run.</summary>
    public static string? Find(WaitingReview review) => review.Reason switch
    {
        WaitingReason.NotSigned => Sign(review.Identity),
        WaitingReason.Expiring or WaitingReason.Asked => null,
        _ when review.Role == SignOffRole.Approver => null,
        _ when review.Asked is not null || !IsAsked(review) => null,
        _ => Format + string.Join(' ', ListRules(review)) +
            (review.Place is { } place && IsPlain(place.File) ? " --include " + place.File : ""),
    };

    /// <summary>The command that asks for all reviews that nobody asks for; null where there are none.</summary>
    public static string? FindForAll(IEnumerable<WaitingReview> reviews)
    {
        var rules = reviews.Where(static review => review.Reason != WaitingReason.NotSigned && review.Command is not null)
            .SelectMany(ListRules)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return rules.Count == 0 ? null : Format + string.Join(' ', rules);
    }

    // A request stands in a file that people write. No fix edits Razor's.
    private static bool IsAsked(WaitingReview review) =>
        ListRules(review).Any() && (review.Place is null || review.Place.File.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> ListRules(WaitingReview review) =>
        review.Rules.Where(static rule => rule != RuleIds.UnsignedVerification);

    private static string Sign(string? identity) => identity is not null && IsQuotable(identity)
        ? "ai-provenance sign --only '" + identity + "'"
        : "ai-provenance sign";

    private static bool IsQuotable(string identity) =>
        identity.Length < 1000 && identity.All(static c => c is >= ' ' and <= '~' and not '\'');

    // A path that no shell takes for anything but a path.
    private static bool IsPlain(string path) => path.Length is > 0 and < 200 && path[0] is not ('-' or '/') &&
        path.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/') &&
        !path.Contains("..", StringComparison.Ordinal);
}
