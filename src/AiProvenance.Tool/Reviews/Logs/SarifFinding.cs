using System.Text.Json;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews.Logs;

/// <summary>A result of a SARIF log to a finding of the gate, by the properties that the gate and the check write.</summary>
internal static class SarifFinding
{
    private const string Separator = "; ";

    /// <summary>Whether a result is a finding of the gate about a declaration.</summary>
    public static bool IsOfGate(JsonElement result) => SarifElement.Text(result, "ruleId") is { } rule && IsId(rule);

    /// <summary>Whether a text is an ID of one of the gate's rules.</summary>
    public static bool IsId(string rule) => rule.Length == 7 && rule.StartsWith("AIP", StringComparison.Ordinal) &&
        rule.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a result says that the gate could not judge all.</summary>
    public static bool KeepsFromJudging(JsonElement result) => IsOfGate(result) && !SarifElement.IsSuppressed(result) &&
        SarifElement.Text(result, "level") == "error" && Summary.KeepsFromJudging(SarifElement.Text(result, "ruleId")!);

    /// <summary>Reads a result.</summary>
    public static LoggedFinding Read(JsonElement result)
    {
        var location = SarifElement.List(result, "locations").FirstOrDefault();
        var finding = new LoggedFinding(
            SarifElement.Text(result, "ruleId")!, SarifElement.Text(result, "level") == "error", SarifElement.Message(result))
        {
            Place = SarifElement.Place(location),
            IsAccepted = SarifElement.IsSuppressed(result),
        };
        var properties = SarifElement.Child(result, "properties");
        var custom = SarifElement.Child(properties, "customProperties");
        return custom.ValueKind == JsonValueKind.Object
            ? AddCompilers(finding, custom, [.. SarifElement.List(result, "relatedLocations").Select(SarifElement.Place)])
            : AddChecks(finding, properties, location);
    }

    private static LoggedFinding AddCompilers(LoggedFinding finding, JsonElement custom, ImmutableArray<SourcePlace?> related)
    {
        var assembly = SarifElement.Text(custom, LoggedProperties.Assembly);
        return finding with
        {
            Assembly = assembly,
            Identity = SarifElement.Text(custom, LoggedProperties.Identity),
            Name = SarifElement.Text(custom, LoggedProperties.Declaration) ?? NameIn(finding.Message),
            Zones = Split(custom, LoggedProperties.Zones, ","),
            Problem = SarifElement.Text(custom, LoggedProperties.Problems) ?? "",
            Reviewers = Split(custom, LoggedProperties.Reviewers, Separator),
            Criteria = SarifElement.Text(custom, LoggedProperties.Criteria),
            Prompters = Split(custom, LoggedProperties.Prompters, Separator),
            Counted = Split(custom, LoggedProperties.Counted, Separator),
            Role = RoleOf(SarifElement.Text(custom, LoggedProperties.Role)),
            Reviewed = Split(custom, LoggedProperties.Reviewed, Separator),
            Signer = SarifElement.Text(custom, LoggedProperties.Signer),
            IsRequested = SarifElement.Text(custom, LoggedProperties.IsRequested) == "true",
            Requests = [.. Split(custom, LoggedProperties.Requests, "\n").Select(ReadRequest)],
            Uses = ReadUses(custom, assembly, related),
        };
    }

    private static LoggedFinding AddChecks(LoggedFinding finding, JsonElement properties, JsonElement location)
    {
        var logical = SarifElement.List(location, "logicalLocations").FirstOrDefault();
        return finding with
        {
            Assembly = SarifElement.Text(properties, "assembly"),
            Identity = SarifElement.Text(logical, "fullyQualifiedName"),
            Name = SarifElement.Text(logical, "name") ?? NameIn(finding.Message),
            Zones = [.. SarifElement.Texts(properties, "zone")],
            Problem = SarifElement.Text(properties, "missing") ?? "",
            Reviewers = [.. SarifElement.Texts(properties, "reviewers")],
            Counted = [.. SarifElement.Texts(properties, "counted")],
            Role = RoleOf(SarifElement.Text(properties, "role")),
        };
    }

    private static SignOffRole RoleOf(string? text) =>
        text is nameof(SignOffRole.Approver) or "approval" ? SignOffRole.Approver : SignOffRole.Reviewer;

    private static ImmutableArray<string> Split(JsonElement custom, string name, string separator) =>
        [.. (SarifElement.Text(custom, name) ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries)];

    private static ReviewRequest ReadRequest(string line)
    {
        var parts = line.Split('\t');
        return new ReviewRequest(Fingerprint: null)
        {
            RequestedBy = At(0),
            On = At(1),
            Zone = At(2),
        };

        string? At(int index) => parts.ElementAtOrDefault(index) is { Length: > 0 } part ? part : null;
    }

    // The places of the assembly's own code come first, in the order of the reviews.
    private static ImmutableArray<LoggedUse> ReadUses(JsonElement custom, string? assembly, ImmutableArray<SourcePlace?> related)
    {
        var uses = ImmutableArray.CreateBuilder<LoggedUse>();
        var prompters = (SarifElement.Text(custom, LoggedProperties.Prompters) ?? "").Split('\n');
        foreach (var line in Split(custom, LoggedProperties.Reviews, "\n"))
        {
            // The assembly, the documentation ID, the fingerprint and the zones.
            if (line.Split('\t') is not [var declaredIn, var symbol, _, var zones])
                continue;
            var isOwn = declaredIn.Length == 0;
            uses.Add(new LoggedUse(
                isOwn ? assembly : declaredIn,
                symbol,
                [.. zones.Split(',', StringSplitOptions.RemoveEmptyEntries)],
                isOwn ? related.ElementAtOrDefault(uses.Count) : null)
            {
                Prompters = [.. (prompters.ElementAtOrDefault(uses.Count) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries)],
            });
        }

        return uses.ToImmutable();
    }

    // Messages begin with the name, in quotes.
    private static string? NameIn(string message) =>
        message.StartsWith('\'') && message.IndexOf('\'', 1) is > 1 and var end ? message[1..end] : null;
}
