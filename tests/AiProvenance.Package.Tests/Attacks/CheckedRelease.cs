using System.Text.Json;

namespace AiProvenance.Package.Tests.Attacks;

/// <summary>
/// What <c>ai-provenance check</c> says of what a build made, with the policy that its owner keeps outside the repository.
/// </summary>
internal static class CheckedRelease
{
    /// <summary>The rules that are broken, each once, in order; a problem that kept it from judging among them.</summary>
    public static async Task<string[]> Judge(Consumer consumer)
    {
        var policy = Path.Combine(consumer.Root, "kept", AttackedProject.PolicyName);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(policy)!);
        await File.WriteAllTextAsync(policy, AttackedProject.Policy);
        var (exitCode, output) = await Dotnet.Run(
            consumer.Root,
            new Dictionary<string, string?> { ["DOTNET_ROLL_FORWARD"] = "Major" },
            TestBuild.Tool,
            "check",
            Path.Combine(consumer.Folder, "bin"),
            "--policy",
            policy,
            "--output",
            "json");
        using var json = JsonDocument.Parse(output);
        var errors = json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(static finding => finding.GetProperty("severity").GetString() == "error")
            .Select(static finding => finding.GetProperty("rule").GetString()!)
            .Concat(json.RootElement.GetProperty("problems").EnumerateArray().Select(static problem => problem.GetProperty("problem").GetString()!))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(errors.Length == 0, exitCode is 0 or 3);
        return errors;
    }
}
