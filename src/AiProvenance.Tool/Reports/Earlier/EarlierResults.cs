using System.Text.Json;

namespace AiProvenance.Tool.Reports.Earlier;

/// <summary>
/// From the text of an earlier result to the releases that it tells of: JSON of <c>check</c> or <c>report</c>, rows of <c>report</c>,
/// SARIF, attestations of <c>check --attest</c> with or without a signature's envelope.
/// </summary>
internal static class EarlierResults
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Reads a result.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">The name of a release that does not state its own.</param>
    /// <exception cref="FormatException">It is none that this tool knows; the message says why, as a sentence.</exception>
    public static ImmutableArray<EarlierRelease> Read(string text, string name)
    {
        var releases = ImmutableArray.CreateBuilder<EarlierRelease>();
        if (TryParse(text, out var whole))
        {
            using (whole)
                releases.AddRange(ReadRoot(whole!.RootElement, name));
        }
        else
        {
            foreach (var (line, number) in text.Split('\n').Select(static (line, i) => (line.Trim('\r', ' ', '\uFEFF'), i + 1)))
            {
                if (line.Length == 0)
                    continue;
                if (!TryParse(line, out var row))
                    throw new FormatException(FormattableString.Invariant($"It is no JSON, and line {number} is none either."));
                using (row)
                    releases.AddRange(ReadRoot(row!.RootElement, name));
            }
        }

        return releases.Count > 0 ? releases.ToImmutable() : throw new FormatException("It tells of no release.");
    }

    private static bool TryParse(string text, out JsonDocument? document)
    {
        try
        {
            document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Strict);
            return true;
        }
        catch (JsonException)
        {
            document = null;
            return false;
        }
    }

    private static IEnumerable<EarlierRelease> ReadRoot(JsonElement root, string name)
    {
        if (root.ValueKind == JsonValueKind.Object && root.Text("kind") is { } kind && root.Text("report") is not null)
            return kind == "release" ? [ResultJson.Read(root, name)] : [];
        if (ResultJson.IsOne(root))
            return [ResultJson.Read(root, name)];
        if (SarifLog.IsOne(root))
            return [SarifLog.Read(root, name)];
        return AttestationJson.IsOne(root)
            ? [AttestationJson.Read(root, name)]
            : throw new FormatException("It is no result of check or report, no SARIF and no attestation.");
    }
}
