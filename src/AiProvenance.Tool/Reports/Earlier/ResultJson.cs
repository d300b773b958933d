using System.Text.Json;

namespace AiProvenance.Tool.Reports.Earlier;

/// <summary>JSON of <c>check</c> and of <c>report</c>, which count with the same words.</summary>
internal static class ResultJson
{
    /// <summary>Whether it is one.</summary>
    public static bool IsOne(JsonElement root) => root.Text("verdict") is not null && root.Property("summary") is not null;

    /// <summary>Reads one.</summary>
    public static EarlierRelease Read(JsonElement root, string name)
    {
        if (root.Number("version") != 1)
            throw new FormatException("It is a result of a version that this tool does not know.");
        if (root.Property("summary") is not { ValueKind: JsonValueKind.Object } summary || summary.Number("declarations") is not { } all)
            throw new FormatException("It is a result that counts no declarations of a release.");
        return new EarlierRelease(root.Text("release") ?? name, JsonValues.Day(root.Text("asOf")))
        {
            HasPassed = root.Text("verdict") switch
            {
                "satisfied" => true,
                "findings" or "could not judge" => false,
                _ => null,
            },
            Declarations = all,
            Verified = summary.Number("verified") is { } verified && verified <= all ? verified : null,
            Errors = summary.Number("errors"),
            Accepted = summary.Number("accepted"),
        };
    }
}
