using System.Text.Json;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>A result for programs: <c>docs/schemas/check-1.json</c>. Properties are only ever added within a version.</summary>
internal static class JsonResult
{
    /// <summary>The schema that it follows.</summary>
    public const string Schema = "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/docs/schemas/check-1.json";

    /// <summary>Writes a result.</summary>
    public static string Write(CheckResult result) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteNumber("version", 1);
        WriteSummary(json, result);
        json.WriteString("asOf", result.AsOf);
        json.WriteObject("policy", policy =>
        {
            policy.WriteBoolean("builtIn", result.Policy.Path is null);
            policy.WriteOptional("path", result.Policy.Path);
            policy.WriteOptional("sha256", result.Policy.Digest?.ToLowerInvariant());
        });
        json.WriteObjects("assemblies", result.Assemblies, WriteAssembly);
        json.WriteObjects("declarations", result.Declarations, WriteDeclaration);
        json.WriteObjects("findings", result.Findings, WriteFinding);
        json.WriteTexts("otherSources", result.OtherSources);
        json.WriteTexts("exempt", result.Exempt);
        json.WriteObjects("problems", result.Problems, WriteProblem);
        json.WriteEndObject();
    });

    /// <summary>An origin as JSON and SARIF have it.</summary>
    public static string NameOf(Origin origin) => origin switch
    {
        Origin.Generated => "generated",
        Origin.Assisted => "assisted",
        _ => "human",
    };

    /// <summary>A role as JSON has it: what its person gives.</summary>
    public static string NameOf(SignOffRole role) => role == SignOffRole.Approver ? "approval" : "review";

    /// <summary>A verdict as JSON has it.</summary>
    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Satisfied => "satisfied",
        Verdict.Findings => "findings",
        Verdict.NothingToJudge => "nothing to judge",
        _ => "could not judge",
    };

    /// <summary>Writes what could not be judged.</summary>
    public static void WriteProblem(Utf8JsonWriter json, InputProblem problem)
    {
        json.WriteText("path", problem.Path);
        json.WriteText("problem", problem.Problem);
        json.WriteText("wayOut", problem.WayOut);
    }

    /// <summary>Writes the verdict, and the numbers.</summary>
    public static void WriteSummary(Utf8JsonWriter json, CheckResult result)
    {
        var summary = Summary.Of(result);
        json.WriteString("verdict", NameOf(summary.Verdict));
        json.WriteObject("summary", counts =>
        {
            counts.WriteString("sentence", summary.Sentence);
            counts.WriteNumber("assemblies", summary.Assemblies);
            counts.WriteNumber("passedOver", summary.PassedOver);
            counts.WriteNumber("exempt", summary.Exempt);
            counts.WriteNumber("declarations", summary.Declarations);
            counts.WriteNumber("zones", summary.Zones);
            counts.WriteNumber("verified", summary.Verified);
            counts.WriteNumber("asStated", summary.AsStated);
            counts.WriteNumber("notVerified", summary.NotVerified);
            counts.WriteNumber("errors", summary.Errors);
            counts.WriteNumber("warnings", summary.Warnings);
            counts.WriteNumber("accepted", summary.Accepted);
            counts.WriteNumber("acceptedAsStated", summary.AcceptedAsStated);
            counts.WriteNumber("problems", summary.Problems);
        });
    }

    /// <summary>Writes an assembly.</summary>
    public static void WriteAssembly(Utf8JsonWriter json, CheckedAssembly assembly)
    {
        json.WriteText("name", assembly.Name);
        json.WriteText("path", assembly.Path);
        json.WriteText("sha256", assembly.Digest);
        json.WriteOptional("stamp", assembly.Stamp);
        json.WriteOptional("commit", assembly.Commit);
        json.WriteTexts("missing", assembly.Missing);
    }

    private static void WriteDeclaration(Utf8JsonWriter json, CheckedDeclaration declaration)
    {
        json.WriteText("assembly", declaration.Assembly);
        json.WriteText("identity", declaration.Identity);
        json.WriteText("name", declaration.Name);
        json.WriteString("origin", NameOf(declaration.Origin));
        json.WriteBoolean("verified", declaration.IsVerified);
        json.WriteObjects("zones", declaration.Zones, static (json, zone) =>
        {
            json.WriteText("zone", zone.Zone);
            json.WriteTexts("symbols", zone.Symbols);
            json.WriteBoolean("verified", zone.IsVerified);
            json.WriteOptional("lastDay", zone.LastDay);
        });
        WriteProvenance(json, declaration);
    }

    /// <summary>Writes who wrote and who verified a declaration, and where it stands.</summary>
    public static void WriteProvenance(Utf8JsonWriter json, CheckedDeclaration declaration)
    {
        json.WriteObjects("marks", declaration.Marks, WriteMark);
        json.WriteObjects("guidance", declaration.Guidance, static (json, guidance) =>
        {
            json.WriteOptional("source", guidance.Source);
            json.WriteOptional("lastUpdated", guidance.LastUpdated);
        });
        if (declaration.Claim is { } claim)
        {
            json.WriteObject("claim", json =>
            {
                json.WriteOptional("by", claim.By);
                json.WriteOptional("reason", claim.Reason);
            });
        }

        json.WriteObjects("verifications", declaration.Verifications, WriteVerification);
        json.WriteObjects("requests", declaration.Requests, WriteRequest);
        WritePlace(json, "place", declaration.Place);
    }

    private static void WriteMark(Utf8JsonWriter json, Mark mark)
    {
        json.WriteText("name", mark.Name);
        json.WriteString("origin", NameOf(mark.Origin));
        json.WriteOptional("tool", mark.Tool);
        json.WriteOptional("model", mark.Model);
        json.WriteOptional("promptedBy", mark.PromptedBy);
        json.WriteOptional("on", mark.On);
        json.WriteOptional("trace", mark.Trace);
    }

    private static void WriteVerification(Utf8JsonWriter json, CheckedVerification verification)
    {
        json.WriteString("role", NameOf(verification.Verification.Role));
        json.WriteOptional("by", verification.Verification.By);
        json.WriteOptional("on", verification.Verification.On);
        json.WriteOptional("fingerprint", verification.Verification.Fingerprint);
        json.WriteOptional("zone", verification.Verification.Zone);
        json.WriteOptional("ticket", verification.Verification.Ticket);
        json.WriteOptional("notes", verification.Verification.Notes);
        json.WriteString("state", NameOf(verification.State));
        if (verification.Signature is not { } signature)
            return;
        json.WriteObject("signature", json =>
        {
            json.WriteString("state", NameOf(signature.State));
            json.WriteOptional("principal", signature.Principal);
            json.WriteOptional("algorithm", signature.Algorithm);
            json.WriteOptional("key", signature.Key);
            if (signature.IsTouched is { } isTouched)
                json.WriteBoolean("touched", isTouched);
            json.WriteOptional("problem", signature.Problem);
        });
    }

    private static void WriteRequest(Utf8JsonWriter json, ReviewRequest request)
    {
        json.WriteOptional("fingerprint", request.Fingerprint);
        json.WriteOptional("zone", request.Zone);
        json.WriteOptional("requestedBy", request.RequestedBy);
        json.WriteOptional("on", request.On);
    }

    /// <summary>Writes a finding.</summary>
    public static void WriteFinding(Utf8JsonWriter json, CheckFinding finding)
    {
        json.WriteText("rule", finding.Rule);
        json.WriteString("severity", finding.IsError ? "error" : "warning");
        json.WriteText("message", finding.Message);
        json.WriteText("missing", finding.Missing);
        json.WriteOptional("assembly", finding.Assembly);
        json.WriteOptional("identity", finding.Identity);
        json.WriteOptional("name", finding.Name);
        json.WriteTexts("zones", finding.Zones);
        json.WriteOptional("origin", finding.Origin);
        json.WriteTexts("tools", finding.Tools);
        json.WriteTexts("touches", finding.Touches);
        json.WriteTexts("reviewers", finding.Reviewers);
        json.WriteOptional("fingerprint", finding.Fingerprint);
        WritePlace(json, "place", finding.Place);
        if (finding.Accepted is { } accepted)
        {
            json.WriteObject("accepted", json =>
            {
                WritePlace(json, "place", accepted.Place);
                json.WriteString("state", NameOf(accepted.State));
            });
        }
    }

    /// <summary>Writes a place, where there is one.</summary>
    public static void WritePlace(Utf8JsonWriter json, string name, SourcePlace? place)
    {
        if (place is null)
            return;
        json.WriteObject(name, json =>
        {
            json.WriteText("file", place.File);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
        });
    }

    /// <summary>What is known of a fingerprint, as all formats have it.</summary>
    public static string NameOf(FingerprintState state) => state switch
    {
        FingerprintState.Fresh => "fresh",
        FingerprintState.Stale => "stale",
        _ => "as stated",
    };

    /// <summary>A signature's state as JSON has it.</summary>
    public static string NameOf(SignatureState state) => state switch
    {
        SignatureState.Signed => "signed",
        SignatureState.Unsigned => "unsigned",
        SignatureState.Refused => "refused",
        _ => "not verified",
    };
}
