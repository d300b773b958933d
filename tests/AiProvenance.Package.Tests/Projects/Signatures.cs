using System.Text.Json;

namespace AiProvenance.Package.Tests.Projects;

/// <summary>A finding as the compiler's log states it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Identity">What is to be verified.</param>
/// <param name="Fingerprint">The fingerprint that a verification has to state.</param>
internal sealed record LoggedFinding(string Path, int Line, string Identity, string Fingerprint);

/// <summary>What a reviewer does who reads the log of a stopped build, and the code, and signs.</summary>
internal static class Signatures
{
    public const string Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n";

    /// <summary>Has the builds of a project log their findings.</summary>
    public static Consumer Logged(this Consumer consumer) => consumer.Property("ErrorLog", "obj/$(TargetFramework).sarif,version=2.1");

    /// <summary>Puts a verification above every declaration of the repository that the last builds found unverified.</summary>
    public static void SignEverything(this Consumer consumer) => Sign(consumer.LoggedFindings());

    /// <summary>Puts a verification above each of these declarations.</summary>
    public static void Sign(IEnumerable<LoggedFinding> findings)
    {
        foreach (var file in findings.GroupBy(static finding => finding.Path))
        {
            var lines = File.ReadAllLines(file.Key).ToList();
            foreach (var finding in file.OrderByDescending(static finding => finding.Line))
                lines.Insert(finding.Line - 1, $"[{Signature(finding)})]");
            File.WriteAllLines(file.Key, lines);
        }
    }

    /// <summary>A verification without its brackets and its last parenthesis.</summary>
    public static string Signature(LoggedFinding finding) =>
        $"AiProvenance.HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"{finding.Fingerprint}\"";

    /// <summary>What the last builds of all projects logged, once, however many compilations found it.</summary>
    public static List<LoggedFinding> LoggedFindings(this Consumer consumer) =>
        [.. Directory.EnumerateFiles(consumer.Root, "*.sarif", SearchOption.AllDirectories).SelectMany(Findings).Distinct()];

    private static List<LoggedFinding> Findings(string log)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(log));
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(static result => result.GetProperty("ruleId").GetString() == "AIP0001")
            .Select(static result =>
            {
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                var properties = result.GetProperty("properties").GetProperty("customProperties");
                return new LoggedFinding(
                    new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath,
                    place.GetProperty("region").GetProperty("startLine").GetInt32(),
                    properties.GetProperty("BaselineEntry").GetString()!.Split(' ')[1],
                    properties.GetProperty("Fingerprint").GetString()!);
            })];
    }
}
