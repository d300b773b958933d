using System.Text.Json;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reviews;

/// <summary>A list for programs: <c>docs/schemas/reviews-1.json</c>. Properties are only ever added within a version.</summary>
internal static class ReviewJson
{
    /// <summary>The schema that it follows.</summary>
    public const string Schema = RulePages.Project + "/blob/main/docs/schemas/reviews-1.json";

    /// <summary>Writes a list.</summary>
    public static string Write(ReviewList list) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteNumber("version", 1);
        json.WriteString("verdict", JsonResult.NameOf(list.Verdict));
        WriteSummary(json, list);
        json.WriteString("asOf", list.AsOf);
        json.WriteNumber("expiringWithinDays", list.Days);
        json.WriteOptional("reviewer", list.Reviewer);
        json.WriteObject("policy", policy =>
        {
            policy.WriteBoolean("builtIn", list.Policy.Path is null);
            policy.WriteOptional("path", list.Policy.Path);
            policy.WriteOptional("sha256", list.Policy.Digest?.ToLowerInvariant());
        });
        json.WriteObjects("reviews", list.Reviews, WriteReview);
        json.WriteOptional("askingCommand", AskingCommand.FindForAll(list.Reviews));
        json.WriteObjects("problems", list.Problems, JsonResult.WriteProblem);
        json.WriteEndObject();
    });

    /// <summary>A reason as JSON has it.</summary>
    public static string NameOf(WaitingReason reason) => reason switch
    {
        WaitingReason.NotAsked => "not asked",
        WaitingReason.Asked => "asked",
        WaitingReason.Refused => "refused",
        WaitingReason.Stale => "stale",
        WaitingReason.Expired => "expired",
        WaitingReason.TooFew => "too few",
        WaitingReason.Malformed => "malformed",
        WaitingReason.NotSigned => "not signed",
        _ => "expiring",
    };

    private static void WriteSummary(Utf8JsonWriter json, ReviewList list) => json.WriteObject("summary", json =>
    {
        json.WriteText("sentence", list.Sentence);
        json.WriteNumber("waiting", list.Waiting);
        json.WriteNumber("expiring", list.Expiring);
        json.WriteNumber("assemblies", list.Assemblies);
        json.WriteNumber("logs", list.Logs);
        json.WriteNumber("accepted", list.Accepted);
        json.WriteNumber("others", list.Others);
        json.WriteNumber("problems", list.Problems.Length);
    });

    private static void WriteReview(Utf8JsonWriter json, WaitingReview review)
    {
        json.WriteText("name", review.Name);
        json.WriteOptional("assembly", review.Assembly);
        json.WriteOptional("identity", review.Identity);
        JsonResult.WritePlace(json, "place", review.Place);
        json.WriteText("zone", review.Zone);
        json.WriteString("role", JsonResult.NameOf(review.Role));
        json.WriteString("reason", NameOf(review.Reason));
        json.WriteText("why", review.Why);
        json.WriteTexts("rules", review.Rules);
        json.WriteBoolean("blocks", review.Blocks);
        if (review.Asked is { } asked)
        {
            json.WriteObject("asked", json =>
            {
                json.WriteOptional("by", asked.By);
                json.WriteOptional("on", asked.On);
                if (asked.Days is { } days)
                    json.WriteNumber("days", days);
            });
        }

        json.WriteOptional("lastDay", review.LastDay);
        json.WriteNumber("required", review.Required);
        json.WriteTexts("counted", review.Counted);
        json.WriteNumber("missing", review.Missing);
        json.WriteBoolean("anyone", review.IsForAnyone);
        json.WriteTexts("reviewers", review.Reviewers);
        json.WriteTexts("butNot", review.ButNot);
        json.WriteOptional("criteria", review.Criteria);
        json.WriteOptional("ticketPattern", review.TicketPattern);
        json.WriteOptional("command", review.Command);
    }
}
