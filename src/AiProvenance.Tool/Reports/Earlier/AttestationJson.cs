using System.Text;
using System.Text.Json;

namespace AiProvenance.Tool.Reports.Earlier;

/// <summary>
/// The verification summary that <c>check --attest</c> writes, alone or in the envelope that a signer put around it. Whether the signature
/// is good is not asked here: that is for the tool that made it.
/// </summary>
internal static class AttestationJson
{
    private const string StatementType = "https://in-toto.io/Statement/v";
    private const string PredicateType = "https://slsa.dev/verification_summary/v";

    /// <summary>Whether it is one.</summary>
    public static bool IsOne(JsonElement root) =>
        root.Property("_type") is not null || root.Property("payload") is not null || root.Property("dsseEnvelope") is not null;

    /// <summary>Reads one.</summary>
    public static EarlierRelease Read(JsonElement root, string name)
    {
        if (root.Property("dsseEnvelope") is { } envelope)
            return Read(envelope, name);
        if (root.Property("payload") is not null)
        {
            using var payload = Open(root);
            return ReadStatement(payload.RootElement, name);
        }

        return ReadStatement(root, name);
    }

    private static JsonDocument Open(JsonElement envelope)
    {
        try
        {
            return JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(envelope.Text("payload") ?? "")));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw new FormatException("Its envelope has no statement in it.");
        }
    }

    private static EarlierRelease ReadStatement(JsonElement statement, string name)
    {
        if (statement.Text("_type")?.StartsWith(StatementType, StringComparison.Ordinal) != true ||
            statement.Text("predicateType")?.StartsWith(PredicateType, StringComparison.Ordinal) != true ||
            statement.Property("predicate") is not { ValueKind: JsonValueKind.Object } predicate)
        {
            throw new FormatException("It attests something else: 'check --attest' writes SLSA verification summaries.");
        }

        return new EarlierRelease(name, JsonValues.Day(predicate.Text("timeVerified")))
        {
            HasPassed = predicate.Text("verificationResult") switch
            {
                "PASSED" => true,
                "FAILED" => false,
                _ => throw new FormatException("It says neither PASSED nor FAILED."),
            },
        };
    }
}
