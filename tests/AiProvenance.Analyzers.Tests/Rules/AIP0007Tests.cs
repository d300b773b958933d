using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Critical code, whoever wrote it, that uses AI code of the same compilation.</summary>
public sealed class AIP0007Tests
{
    private const string Helper = """
        using AiProvenance;

        namespace Contoso.Text
        {
            public class Rounding
            {
                [AiGenerated("Copilot")] public static decimal Half(decimal value) => value / 2;
                [AiGenerated("Copilot")] public Rounding(int digits) { }
                [AiGenerated("Copilot")] public int Digits { get; set; }
                [AiGenerated("Copilot")] public const int Most = 28;
                [AiGenerated("Copilot")] public static readonly int Low = 1, High = 2;
                [AiGenerated("Copilot")] public event System.Action Rounded { add { } remove { } }
                [AiGenerated("Copilot")] public static Rounding operator +(Rounding left, int right) => left;
                public int Mixed { get => 1; [AiGenerated("Copilot")] set { } }
                public int Read { [AiGenerated("Copilot")] get => 1; set { } }
                public int this[int day] { [AiGenerated("Copilot")] get => 1; set { } }
                public event System.Action Heard { [AiGenerated("Copilot")] add { } remove { } }
                public static decimal ByHand(decimal value) => value;
                public Rounding() { }
            }

            [AiGenerated("Copilot")] public class Written { public static int Count => 0; }
            [AiGenerated("Copilot")] public interface IWritten { }
            [AiGenerated("Copilot")] public class WrittenAttribute : System.Attribute { }
            [AiGenerated("Copilot")] public enum Way { Up, Down }
            [AiGenerated("Copilot")] public delegate void Heard();
        }

        """;

    public static TheoryData<string, string> Uses => new()
    {
        { "decimal [|M|](decimal d) => Rounding.Half(d);", "Rounding.Half" },
        { "System.Func<decimal, decimal> [|F|] = Rounding.Half;", "Rounding.Half" },
        { "object [|M|]() => new Rounding(2);", "new Rounding" },
        { "int [|M|](Rounding r) => r.Digits;", "Rounding.Digits" },
        { "int [|M|](Rounding r) => r.Mixed = 2;", "Rounding.Mixed.set" },
        { "void [|M|](Rounding r) => r.Mixed++;", "Rounding.Mixed.set" },
        { "void [|M|](Rounding r) => r.Mixed += 1;", "Rounding.Mixed.set" },
        { "object [|M|]() => new Rounding { Mixed = 1 };", "Rounding.Mixed.set" },
        { "void [|M|](Rounding r) => (r.Mixed, _) = (1, 2);", "Rounding.Mixed.set" },
        { "void [|M|](Rounding? r) { if (r is not null) (r!.Mixed) = 1; }", "Rounding.Mixed.set" },
        { "int [|M|](Rounding r) => r.Read;", "Rounding.Read.get" },
        { "bool [|M|](object r) => r is Rounding { Read: 1 };", "Rounding.Read.get" },
        { "int [|M|](Rounding r) => r.Read++;", "Rounding.Read.get" },
        { "int [|M|](Rounding r) => r[1];", "Rounding.this.get" },
        { "void [|M|](Rounding r) { r.Heard += null; }", "Rounding.Heard.add" },
        { "decimal First = 1, [|Second|] = Rounding.Half(2), Third = 3;", "Rounding.Half" },
        { "decimal [|First|] = Rounding.Half(1), Second = Rounding.Half(2);", "Rounding.Half" },
        { "int [|P|] => Rounding.Most;", "Rounding.Most" },
        { "int [|P|] => Rounding.High;", "Rounding.High" },
        { "void [|M|](Rounding r) { r.Rounded += null; }", "Rounding.Rounded" },
        { "void [|M|](Rounding r) { r += 1; }", "Rounding.operator +" },
        { "Written? [|F|];", "Written" },
        { "object [|M|]() => new Written();", "Written" },
        { "int [|P|] => Written.Count;", "Written.Count" },
        { "System.Collections.Generic.List<Written[]>? [|F|];", "Written" },
        { "void [|M|]<T>() where T : Written { }", "Written" },
        { "class [|D|] : Written { }", "Written" },
        { "class [|D|] : IWritten { }", "IWritten" },
        { "[Written] void [|M|]() { }", "WrittenAttribute" },
        { "object [|M|]() => typeof(Written);", "Written" },
        { "Way [|M|]() => Way.Up;", "Way" },
        { "Heard? [|F|];", "Heard" },
        { "public static implicit [|operator|] decimal(Quotes q) => Rounding.Half(1);", "Rounding.Half" },
    };

    public static TheoryData<string> Silent =>
    [
        "decimal M(decimal d) => Rounding.ByHand(d);",
        "object M() => new Rounding();",
        "Rounding? F;",
        "int M(Rounding r) => r.Mixed;",
        "bool M(object r) => r is Rounding { Mixed: 1 };",
        "int M(Rounding? r) => r?.Mixed ?? 0;",
        "void M(Rounding r) => r.Read = 1;",
        "object M() => new Rounding { Read = 1 };",
        "void M(Rounding r) => (r.Read, _) = (1, 2);",
        "void M(Rounding r) => r[1] = 2;",
        "void M(Rounding r) { r.Heard -= null; }",
        "string M() => nameof(Written);",
        "/// <see cref=\"Written\"/>\n    void M() { }",
    ];

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task Every_kind_of_use_is_reported_at_the_name_of_the_declaration_that_uses(string member, string used)
    {
        var marked = member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var name = member[(member.IndexOf("[|", StringComparison.Ordinal) + 2)..member.IndexOf("|]", StringComparison.Ordinal)];
        var finding = Assert.Single(await Pricing(marked).Run());
        Assert.Equal("AIP0007 " + name, Describe(finding));
        Assert.Contains("'" + used + "' (AI-generated, Copilot) at ", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_a_person_wrote_and_what_only_names_AI_code_is_silent(string member) => Assert.Empty(await Pricing(member).Run());

    [Fact]
    public async Task Code_outside_every_zone_may_use_what_it_likes() =>
        Assert.Empty(await With("namespace Contoso.Catalog { class Page { decimal M() => Contoso.Text.Rounding.Half(1); } }").Run());

    [Fact]
    public async Task The_message_says_what_is_critical_what_is_not_verified_and_who_must_do_what() => Assert.Equal(
        "'Quotes.M' of built-in zone 'pricing' uses unverified AI code: 'Rounding.Half' (AI-generated, Copilot) at Code.cs(7). " +
            "A person must review that code",
        await Pricing("decimal M() => Rounding.Half(1);").Message());

    [Fact]
    public async Task One_finding_names_all_AI_code_that_a_declaration_uses_and_leads_to_it()
    {
        var finding = Assert.Single(await Pricing("decimal M() => Rounding.Half(Rounding.Half(Written.Count)) + Rounding.Most;").Run());
        Assert.Contains(
            ": 'Rounding.Half' (AI-generated, Copilot) at Code.cs(", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("), and 2 more. A person must review that code", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(
            ["Rounding.Half", "Written.Count", "Rounding.Most"],
            finding.Properties["Uses"]!.Split("; ").Select(static used => used.Split(' ')[0]));
        Assert.Equal(
            ["Half", "Count", "Most"],
            finding.AdditionalLocations.Select(
                static location => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length)));
    }

    [Fact]
    public async Task AI_code_in_the_same_zone_is_reported_itself_and_not_again_where_it_is_used() => Assert.Equal(
        ["AIP0001 Half"],
        await Gate("""
            using AiProvenance;
            namespace Contoso.Pricing
            {
                class Quotes
                {
                    [AiGenerated("Copilot")] static decimal Half(decimal d) => d / 2;
                    decimal M() => Half(1);
                }
            }
            """).Findings());

    [Fact]
    public async Task AI_code_outside_that_touches_the_zone_is_reported_for_that_zone_alone() => Assert.Equal(
        ["AIP0001 Show", "AIP0007 Checkout"],
        await Gate("""
            using AiProvenance;
            namespace Contoso.Web { class Page { [AiGenerated("Copilot")] public static decimal Show() => Contoso.Pricing.PriceEngine.Quote(1); } }
            namespace Contoso.Pricing { class Quotes { decimal Pricing() => Contoso.Web.Page.Show(); } }
            namespace Contoso.Checkout { class Cart { decimal Checkout() => Contoso.Web.Page.Show(); } }
            """).Findings());

    [Fact]
    public async Task A_verification_for_the_zone_is_the_answer()
    {
        var unverified = Pricing("decimal M() => Contoso.Text.Trimmed.Half(1);", """
            namespace Contoso.Text { class Trimmed { [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = "FINGERPRINT", Zone = "pricing")] public static decimal Half(decimal d) => d / 2; } }
            """);
        Assert.Empty(await unverified.With(await FingerprintOf(unverified)).Run());
    }

    [Fact]
    public async Task A_verification_on_the_type_around_it_is_the_answer()
    {
        var unverified = Pricing("Contoso.Text.Trimmed? F; decimal M() => Contoso.Text.Trimmed.Half(1);", """
            namespace Contoso.Text { [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = "FINGERPRINT")] class Trimmed { public static decimal Half(decimal d) => d / 2; } }
            """);
        Assert.Empty(await unverified.With(await FingerprintOf(unverified, "T:Contoso.Text.Trimmed")).Run());
    }

    [Fact]
    public async Task A_verification_for_another_zone_is_none()
    {
        var unverified = Pricing("decimal M() => Contoso.Text.Trimmed.Half(1);", """
            namespace Contoso.Text { class Trimmed { [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = "FINGERPRINT", Zone = "checkout")] public static decimal Half(decimal d) => d / 2; } }
            """);
        Assert.Contains(
            "is limited to zone 'checkout'", await unverified.With(await FingerprintOf(unverified)).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_code_is_no_longer_verified()
    {
        var unverified = Pricing("decimal M() => Contoso.Text.Trimmed.Half(1);", """
            namespace Contoso.Text { class Trimmed { [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = "FINGERPRINT")] public static decimal Half(decimal d) => d / 2; } }
            """);
        var verified = unverified.With(await FingerprintOf(unverified));
        var changed = verified with { Source = verified.Source.Replace("d / 2; } }", "d / 3; } }", StringComparison.Ordinal) };
        Assert.Contains(
            "): the code changed after the [HumanVerified] by 'kim@contoso.com'. ",
            await changed.Message(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_names_mean_is_not_asked_of_AI_code_that_touches_nothing()
    {
        var unverified = Pricing("object? M() => Contoso.Text.Trimmed.Name();", """
            namespace Contoso.Text { class Trimmed { [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-11-03", Fingerprint = "FINGERPRINT", Zone = "pricing")] public static object? Name() => new Contoso.Catalog.Item(); } }
            """) with { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n" };
        var verified = unverified.With(await FingerprintOf(unverified));
        Assert.Empty(await (verified with { Policy = verified.Policy + "[zone catalog]\nnamespaces = Contoso.Catalog\n" }).Run());
    }

    [Fact]
    public async Task A_persons_claim_is_believed_without_a_list_and_a_tools_is_not()
    {
        const string Code = """
            namespace Contoso.Text
            {
                [AiGenerated("Copilot")]
                static class Trimmed
                {
                    [HumanAuthored("dana@contoso.com")] public static decimal ByHand(decimal d) => d;
                    [HumanAuthored("copilot[bot]")] public static decimal ByTool(decimal d) => d;
                }
            }
            """;
        var analysis = Pricing(
            "decimal Person() => Contoso.Text.Trimmed.ByHand(1); decimal Tool() => Contoso.Text.Trimmed.ByTool(1);", Code);
        var listed = analysis with { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nreviewers = *@pricing.contoso.com\n" };
        var finding = Assert.Single(await listed.Run());
        Assert.Equal("AIP0007 Tool", Describe(finding));
        Assert.Contains("'Trimmed.ByTool' (claimed in AI-generated code, Copilot) at ", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enforcement = warn", "Warning")]
    [InlineData("applies_to = generated", "Error")]
    [InlineData("applies_to = assisted", "")]
    public async Task The_zone_says_how_much_it_matters_and_for_which_code(string key, string severity)
    {
        var analysis = Pricing("decimal M() => Rounding.Half(1);") with { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n" + key };
        Assert.Equal(severity, string.Concat((await analysis.Run()).Select(static finding => finding.Severity)));
    }

    [Fact]
    public async Task Each_zone_of_a_declaration_asks_for_itself()
    {
        var analysis = Pricing("decimal M() => Rounding.Half(1);") with
        {
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n[zone money]\nsymbols = M:Contoso.Pricing.Quotes.M\napplies_to = assisted\n[zone audit]\nsymbols = M:Contoso.Pricing.Quotes.M\n",
        };
        Assert.Contains(
            "of zone 'pricing' and zone 'audit' uses unverified AI code: ", await analysis.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marked_function_in_critical_code_answers_for_what_it_uses_itself() => Assert.Equal(
        ["AIP0007 Local"],
        await Pricing(
            """decimal M() { return Local(); [AiAssisted("Copilot")] static decimal Local() => Rounding.Half(1); }""").Findings());

    [Fact]
    public async Task An_exempt_assembly_is_not_judged() =>
        Assert.Empty(
            await (
                Pricing(
                    "decimal M() => Rounding.Half(1);") with
                {
                    Policy =
                        "[policy]\nexempt_assemblies = Contoso.*\nbuiltin_zones = true\n"
                }).Run());

    [Theory]
    [InlineData("[Other.cs]\nai_provenance.origin = generated", null)]
    [InlineData(null, "default_origin = generated")]
    [InlineData(null, "generated_attributes = Contoso.Text.RobotAttribute")]
    public async Task AI_code_is_whatever_counts_as_AI_code(string? editorConfig, string? policy)
    {
        var analysis = new Analysis("namespace Contoso.Pricing { class Quotes { decimal M() => Contoso.Text.Trimmed.Half(1); } }")
        {
            OtherFiles = [("/src/Other.cs", "namespace Contoso.Text { class RobotAttribute : System.Attribute { } class Trimmed { [Robot] public static decimal Half(decimal d) => d / 2; } }")],
            EditorConfig = editorConfig,
            Policy = policy is null ? null : "[policy]\nbuiltin_zones = true\n" + policy,
            Analyzers = [new DependencyAnalyzer()],
        };
        Assert.Equal(["AIP0007 M"], await analysis.Findings());
    }

    [Fact]
    public async Task A_mark_spelled_with_escapes_is_a_mark()
    {
        var analysis = new Analysis("""namespace Contoso.Pricing { class Quotes { decimal M() => Contoso.Text.Trimmed.Half(1); } } namespace Contoso.Text { class Trimmed { [AiProvenance.\u0041iGenerated("x")] public static decimal Half(decimal d) => d / 2; } }""") { Analyzers = [new DependencyAnalyzer()] };
        Assert.Equal(["AIP0007 M"], await analysis.Findings());
    }

    private static string Describe(Diagnostic finding) => Analysis.Describe(finding);

    private static Analysis With(string code) => new(Helper + code) { Analyzers = [new DependencyAnalyzer()] };

    private static Analysis Gate(string code) => new(code) { Analyzers = [new VerificationAnalyzer(), new DependencyAnalyzer()] };

    private static Analysis Pricing(string members, string others = "") =>
        With("namespace Contoso.Pricing { using Contoso.Text; class Quotes { " + members + " } }\n" + others);

    private static async Task<string> FingerprintOf(Analysis analysis, string? symbol = null) => (await analysis.Run())
        .SelectMany(static finding => RequestedReview.Read(finding.Properties[FindingProperties.Reviews]!))
        .First(review => symbol is null || review.Symbol == symbol).Fingerprint;
}
