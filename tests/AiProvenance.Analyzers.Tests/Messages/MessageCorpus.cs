using System.Collections.Immutable;
using System.Globalization;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Tests.Robustness;
using AiProvenance.Core.Fingerprints;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Messages;

/// <summary>
/// Code that breaks each rule in each way that has words of its own, under names of every length. What is measured over it is what people
/// read in a console.
/// </summary>
internal static class MessageCorpus
{
    private const string OtherFingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";

    /// <summary>Attributes of a method that touches the zone, each with what the zone asks beside; TEXT is the right fingerprint.</summary>
    private static readonly ImmutableArray<(string Attributes, string Asks)> OnMethod =
    [
        ("[AiGenerated(\"TOOL\")]", ""),
        ("[AiAssisted(\"TOOL\"), AiGenerated(\"TOOL 2\"), AiGenerated(\"TOOL 3\")]", ""),
        ("[AiGenerated(\"TOOL\"), PendingReview(\"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\", Zone = \"another\")]", ""),
        ($"[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"{OtherFingerprint}\")]", ""),
        ($"[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"{OtherFingerprint}\"), " +
            $"HumanVerified(\"lee@contoso.com\", \"2026-11-03\", Fingerprint = \"{OtherFingerprint}\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"MEANING\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\")]", "required_reviews = 2"),
        ("[AiGenerated(\"TOOL\", PromptedBy = \"PERSON\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"copilot\", \"2026-11-03\", Fingerprint = \"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\")]", "reviewers = *@pricing.contoso.com"),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"support@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"\", \"yesterday\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"Kim Lee\", \"2026-11-03\", Fingerprint = \"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"\", Fingerprint = \"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-12-24\", Fingerprint = \"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\", On = \"2026-11-10\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\")]", ""),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"1:ABC\")]", ""),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\", Ticket = \"later\")]",
            "ticket_pattern = TICKET"),
        ("[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\")]", "max_review_age_days = 10"),
        (
            "[AiGenerated(\"TOOL\", On = \"2026-11-01\"), AiGuidance(\"DOCUMENT\", LastUpdated = \"2023-02-11\")]",
            "max_guidance_age_days = 180"),
        ("[AiGenerated(\"TOOL\", On = \"2026-11-01\"), AiGuidance(\"DOCUMENT\")]", "max_guidance_age_days = 180"),
        (
            "[AiGenerated(\"TOOL\"), AiGuidance(\"DOCUMENT\", LastUpdated = \"2026-02-11\")]",
            "untrusted_guidance = https://wiki.contoso.com/*"),
        ("[AiGenerated(\"TOOL\")]", "required_approvals = 1"),
        ("[AiGenerated(\"TOOL\")]", "required_approvals = 2\napprovers = *@board.contoso.com, *@contoso.com"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\")]",
            "required_approvals = 1"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\")]",
            "required_approvals = 2\napprovers = *@board.contoso.com"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"mia@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\")]",
            "required_approvals = 2"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"mia@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\", Zone = \"another\")]",
            "required_approvals = 1"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\")]",
            "required_approvals = 1"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\")]",
            "required_approvals = 1\napprovers = *@board.contoso.com"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"copilot\", \"2026-11-03\", Fingerprint = \"TEXT\")]",
            "required_approvals = 1"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"PERSON\", \"yesterday\")]",
            "required_approvals = 1"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"mia@contoso.com\", \"2026-11-03\", Fingerprint = \"1:ABC\")]",
            "required_approvals = 1"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"mia@contoso.com\", \"2026-10-03\", Fingerprint = \"TEXT\")]",
            "required_approvals = 1\nmax_review_age_days = 20"),
        (
            "[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"mia@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\")]",
            ""),
        ($"[AiGenerated(\"TOOL\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"TEXT\"), HumanApproved(\"PERSON\", \"2026-11-03\", Fingerprint = \"{OtherFingerprint}\")]",
            "required_approvals = 1"),
        ("[AiGenerated(\"TOOL\")]", "required_marks = Model, PromptedBy, On, Trace, Guidance"),
        ("[AiGenerated(\"TOOL\", PromptedBy = \"Kim Lee\")]", "required_marks = PromptedBy"),
        ("[AiGenerated(\"\")]", ""),
        ("[AiGenerated(\"TOOL\", On = \"DOCUMENT\")]", ""),
        ("[HumanAuthored(\"PERSON\")]", "reviewers = *@pricing.contoso.com\ndefault_origin = generated"),
        ("[HumanAuthored(\"copilot\")]", "default_origin = generated"),
        ("[PendingReview(\"TEXT\")]", ""),
        ("[HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"TEXT\")]", ""),
        ("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"AiProvenance\", \"AIP0001\")]", ""),
    ];

    /// <summary>Whole files, each with what the zone asks beside.</summary>
    private static readonly ImmutableArray<(string Code, string Asks)> Files =
    [
        (
            "[AiGenerated(\"TOOL\")] class TYPE { static object METHOD() => System.Type.GetType(\"NAMESPACE.ENGINE\"); }",
            "late_binding = block"),
        ("class HELPER { public static decimal Help(int i) => NAMESPACE.ENGINE.QUOTE(i); } class TYPE { [AiGenerated(\"TOOL\")] decimal METHOD() => HELPER.Help(1); }",
            "reach = transitive"),
        ("namespace Texts { public class TYPE { [AiGenerated(\"TOOL\")] public decimal METHOD() => 1; } } " +
            "namespace NAMESPACE { class Quotes { decimal Sum() => new Texts.TYPENAME().METHOD(); } }", ""),
        ("namespace Texts { public class TYPE { [AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"yesterday\")] public decimal METHOD() => 1; [AiGenerated(\"TOOL\")] public decimal Second() => 1; [AiGenerated(\"TOOL\")] public decimal Third() => 1; } } " +
            "namespace NAMESPACE { class Quotes { decimal Sum() => new Texts.TYPENAME().METHOD() + new Texts.TYPENAME().Second() + new Texts.TYPENAME().Third(); } }", ""),
        ("namespace Texts { public class TYPE { [AiGenerated(\"TOOL\")] public decimal METHOD() => 1; } class HELPER { public static decimal Help() => new TYPENAME().METHOD(); } } " +
            "namespace NAMESPACE { class Quotes { decimal Sum() => Texts.HELPER.Help(); } }", "reach = transitive"),
        ("namespace NAMESPACE { [AiGenerated(\"TOOL\")] class TYPE { decimal METHOD() => 1; } }", ""),
        ("[AiGenerated(\"TOOL\")] class TYPE { NAMESPACE.ENGINE _first; NAMESPACE.ENGINE METHOD() { void Local() { _ = new NAMESPACE.ENGINE(); } Local(); return null; } }", ""),
        ("class TYPE { void METHOD() { [AiGenerated(\"TOOL\")] void Local() { _ = new NAMESPACE.ENGINE(); } Local(); } }", ""),
        ("[AiGenerated(\"TOOL\")] static class TYPE { } [AiGenerated(\"TOOL\")] static class Extensions { extension(NAMESPACE.ENGINE engine) { public static int METHOD() => 1; } }", ""),
        ("[assembly: HumanVerified(\"PERSON\", \"2026-11-03\", Notes = \"fine\")]", ""),
        ("[assembly: HumanVerified(\"PERSON\", \"2026-11-03\", Target = \"M:NAMESPACE.METHOD\")]", ""),
        ("[assembly: HumanAuthored(\"PERSON\")]", ""),
        ("[assembly: PendingReview(\"TEXT\")]", ""),
        ("[assembly: PendingReview(\"TEXT\", Target = \"M:NAMESPACE.METHOD\")]", ""),
        ("[assembly: AiGenerated(\"TOOL\", Target = \"M:NAMESPACE.METHOD\")]", ""),
        ("[assembly: CriticalNamespace(\"NAMESPACE..X\")]", ""),
        ("#pragma warning disable AIP0001\nclass TYPE { }", ""),
        ("[AiGenerated(\"TOOL\")] class TYPE { [HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"1:ABC\")] decimal METHOD() => 1; }", ""),
        ($"[AiGenerated(\"TOOL\")] class TYPE {{ [HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"{OtherFingerprint}\")] decimal METHOD() => 1; }}", ""),
        ("[AiGenerated(\"TOOL\")] class TYPE { [HumanVerified(\"PERSON\", \"2026-11-03\")] decimal METHOD() => 1; [PendingReview(\"TEXT\")] decimal Second() => 1; }", ""),
        ($"[AiGenerated(\"TOOL\"), HumanVerified(\"PERSON\", \"2026-11-03\", Fingerprint = \"{OtherFingerprint}\")] class TYPE {{ [PendingReview(\"TEXT\")] decimal Second() => 1; }}", ""),
        ("namespace Other { sealed class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string t) { } } } namespace X { using Mine = Other.AiGeneratedAttribute; class TYPE { [Other.AiGenerated(\"TOOL\")] void METHOD() { } } }", ""),
        ("class TYPE { void METHOD([AiGenerated(\"TOOL\")] int parameter) { } }", ""),
    ];

    /// <summary>Policies that are wrong.</summary>
    private static readonly ImmutableArray<string> Policies =
    [
        "[zone ZONE]\nnamespaces = NAMESPACE\nNAMESPACE = 1",
        "[zone ZONE]\nnamespaces = NAMESPACE..X",
        "[zone ZONE]\nnamespaces = NAMESPACE\nrequired_reviews = NAMESPACE",
        "[zone ZONE]\nnamespaces = NAMESPACE\n[zone ZONE]\nnamespaces = NAMESPACE",
        "[zone Zone ZONE]\nnamespaces = NAMESPACE",
        "[zone ZONE]\nsymbols = NAMESPACE.ENGINE",
        "[zone ZONE]\nnamespaces = NAMESPACEs",
        "[zone ZONE]\nnamespaces = NAMESPACE\nticket_pattern = (TICKET",
        "[policy]\ndefault_origin = NAMESPACE\nNAMESPACE NAMESPACE\n[zone ZONE]\nnamespaces = NAMESPACE",
    ];

    /// <summary>Baselines that are wrong or accept nothing.</summary>
    private static readonly ImmutableArray<string> Baselines =
    [
        "AIP0001 M:NAMESPACE.ENGINE.QUOTE(System.Int32) " + OtherFingerprint,
        "AIP0001 M:TYPE.METHOD " + OtherFingerprint,
        "AIP0001 M:NAMESPACE.METHOD",
        "AIP0001",
        "AIP9999 M:NAMESPACE.METHOD " + OtherFingerprint,
        "NAMESPACE NAMESPACE NAMESPACE NAMESPACE",
        "AIP0001 M:NAMESPACE.METHOD 1:ABC",
    ];

    /// <summary>What is reported about the corpus under some names; a text that nothing is wrong with is not among the cases.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Report(CorpusNames names)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (attributes, asks) in OnMethod)
            found.AddRange(await Signed(new Analysis(Page(names, attributes)), names, asks));
        foreach (var (code, asks) in Files)
            found.AddRange(await Signed(new Analysis("using AiProvenance;\n" + Fill(code, names) + "\n" + Critical(names)), names, asks));
        foreach (var policy in Policies)
            found.AddRange(await Run(new Analysis("using AiProvenance;\n" + Critical(names)), Fill(policy, names)));
        foreach (var baseline in Baselines)
        {
            found.AddRange(await Run(
                new Analysis(Page(names, "[AiGenerated(\"TOOL\")]"))
                {
                    AdditionalFiles = [new TextFile("/src/" + Core.Baselines.Baseline.FileName, Fill(baseline, names) + "\n")],
                },
                Policy(names, "")));
        }

        return found.ToImmutable();
    }

    public static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    // First without the right fingerprint, then with it.
    private static async Task<ImmutableArray<Diagnostic>> Signed(Analysis analysis, CorpusNames names, string asks)
    {
        var policy = Policy(names, Fill(asks, names));
        var unsigned = await Run(analysis, policy);
        if (!analysis.Source.Contains("\"TEXT\"", StringComparison.Ordinal) &&
            !analysis.Source.Contains("\"MEANING\"", StringComparison.Ordinal))
        {
            return unsigned;
        }

        var stated = unsigned.Select(static finding => finding.Properties.GetValueOrDefault(FindingProperties.Fingerprint))
            .OfType<string>()
            .FirstOrDefault();
        if (stated is null || !Fingerprint.TryParse(stated, out _, out _))
            return unsigned;
        return await Run(
            analysis with
            {
                Source = analysis.Source.Replace("\"TEXT\"", "\"" + stated + "\"", StringComparison.Ordinal)
                    .Replace("\"MEANING\"", "\"" + stated.Split('.')[0] + ".AAAAAAAAAAAAAAAA\"", StringComparison.Ordinal),
            },
            policy);
    }

    private static Task<ImmutableArray<Diagnostic>> Run(Analysis analysis, string policy) => (analysis with
    {
        Analyzers = EveryAnalyzer.All,
        Policy = policy,
        HasShop = false,
        IsBroken = true,
        Properties = [("AiProvenanceAsOf", "2026-11-20")],
    }).Run();

    private static string Policy(CorpusNames names, string asks)
    {
        var given = asks.Split('\n').Select(static line => line.Split('=')[0].Trim()).ToHashSet();
        var lines = new List<string>();
        for (var i = 0; i < names.Zones; i++)
        {
            lines.Add("[zone " + names.Zone + (i == 0 ? "" : "-" + i.ToString(CultureInfo.InvariantCulture)) + "]");
            lines.Add("namespaces = " + names.Namespace);
            Add("reviewers", names.Reviewers);
            Add("criteria", names.Criteria);
            Add("required_reviews", names.Required.ToString(CultureInfo.InvariantCulture));
            lines.Add(asks);
        }

        return string.Join('\n', lines) + "\n";

        void Add(string key, string? value)
        {
            if (value is not null && !given.Contains(key))
                lines.Add(key + " = " + value);
        }
    }

    private static string Page(CorpusNames names, string attributes)
    {
        var member = names.Implements is { } contract
            ? $"int {contract}.CompareTo({contract[(contract.IndexOf('<', StringComparison.Ordinal) + 1)..^1]} other) {{ {Uses(names)} return 1; }}"
            : $"decimal {names.Method}(int item) {{ {Uses(names)} return 1; }}";
        var bases = names.Implements is null ? "" : " : " + names.Implements;
        var type = $"class {names.Type}{bases} {{ {Fill(attributes, names)} {member} }}";
        return "using AiProvenance;\n" + (names.Outer is null ? type : $"class {names.Outer} {{ {type} }}") + "\n" + Critical(names);
    }

    private static string Uses(CorpusNames names) => string.Concat(Enumerable.Range(0, names.Touches)
        .Select(i => $"_ = {names.Namespace}.{names.Engine}.{names.Quote}{Number(i)}(1); "));

    private static string Critical(CorpusNames names) =>
        $"namespace {names.Namespace} {{ public class {names.Engine} {{ " + string.Concat(Enumerable.Range(0, names.Touches)
            .Select(i => $"public static decimal {names.Quote}{Number(i)}(int item) => item; ")) + "} }";

    private static string Number(int i) => i == 0 ? "" : i.ToString(CultureInfo.InvariantCulture);

    private static string Fill(string text, CorpusNames names)
    {
        var name = names.Type.Split('<')[0];
        var generic = names.Type.Contains('<', StringComparison.Ordinal)
            ? name + "<" + string.Join(", ", names.Type.Split(',').Select(static _ => "int")) + ">"
            : name;
        return text.Replace("TYPENAME", generic, StringComparison.Ordinal)
            .Replace("TYPE", names.Type, StringComparison.Ordinal)
            .Replace("HELPER", "Helper" + (names.Method.Length > 50 ? names.Method : ""), StringComparison.Ordinal)
            .Replace("METHOD", names.Method, StringComparison.Ordinal)
            .Replace("NAMESPACE", names.Namespace, StringComparison.Ordinal)
            .Replace("ENGINE", names.Engine, StringComparison.Ordinal)
            .Replace("QUOTE", names.Quote, StringComparison.Ordinal)
            .Replace("ZONE", names.Zone, StringComparison.Ordinal)
            .Replace("TOOL", names.Tool, StringComparison.Ordinal)
            .Replace("PERSON", names.Person, StringComparison.Ordinal)
            .Replace("DOCUMENT", names.Document, StringComparison.Ordinal)
            .Replace("TICKET", names.Ticket, StringComparison.Ordinal);
    }
}
