using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Verification is incomplete or malformed.</summary>
public sealed class AIP0005Tests
{
    private const string Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";


    [Theory]
    [InlineData("HumanVerified(\"ann@contoso.com\", \"2026-01-02\")", "states no Fingerprint")]
    [InlineData("HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"\")", "states no Fingerprint")]
    [InlineData("HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = null)", "states no Fingerprint")]
    [InlineData("HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"abc\")", "has a malformed Fingerprint")]
    [InlineData(
        "HumanVerified(\"ann@contoso.com\", \"02.01.2026\", Fingerprint = \"" + Fingerprint + "\")",
        "states '02.01.2026' where a date of the form yyyy-MM-dd belongs")]
    [InlineData("HumanVerified(\"ann@contoso.com\", null, Fingerprint = \"" + Fingerprint + "\")", "states no date")]
    [InlineData(
        "HumanVerified(\"ann@contoso.com\", \"2025-12-31\", Fingerprint = \"" + Fingerprint + "\")",
        "is dated before the code was written (2026-01-01, by its mark)")]
    [InlineData(
        "HumanVerified(\"ann@contoso.com\", \"2026-03-02\", Fingerprint = \"" + Fingerprint + "\")",
        "is dated after today (2026-03-01, UTC)")]
    [InlineData("HumanVerified(\"\", \"2026-01-02\", Fingerprint = \"" + Fingerprint + "\")", "as the reviewer")]
    [InlineData("HumanVerified(null, \"2026-01-02\", Fingerprint = \"" + Fingerprint + "\")", "as the reviewer")]
    [InlineData("HumanVerified(\"TODO\", \"2026-01-02\", Fingerprint = \"" + Fingerprint + "\")", "as the reviewer")]
    [InlineData("HumanVerified(\"Kim Lee\", \"2026-01-02\", Fingerprint = \"" + Fingerprint + "\")", "'Kim Lee' is ignored: that name is no e-mail address")]
    [InlineData("HumanVerified(\"LGTM\", \"2026-01-02\", Fingerprint = \"" + Fingerprint + "\")", "'LGTM' is ignored: that name is no e-mail address")]
    [InlineData(
        "HumanVerified(\"k\u0456m@contoso.com\", \"2026-01-02\", Fingerprint = \"" + Fingerprint + "\")",
        "has a letter that no address here may have (U+0456)")]
    public async Task A_verification_that_does_not_say_who_when_or_what_counts_for_nothing(string verification, string problem)
    {
        var findings = await new Analysis($$"""
            using AiProvenance;

            class C
            {
                [AiGenerated("Copilot", On = "2026-01-01"), {{verification}}]
                void M() => Contoso.Pricing.PriceEngine.Quote(1);
            }
            """)
        { Properties = [("AiProvenanceAsOf", "2026-03-01")] }.Run();

        var finding = Assert.Single(findings, finding => finding.Id == "AIP0005");
        Assert.Equal("AIP0005 M", Analysis.Describe(finding));
        var message = finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(problem, finding.Properties["Problems"], StringComparison.Ordinal);
        Assert.EndsWith(". The reviewer must correct it", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_of_the_wrong_form_is_reported()
    {
        var analysis = await new Analysis("""
            using AiProvenance;

            class C
            {
                [AiGenerated("Copilot"), HumanVerified("ann@contoso.com", "2026-01-02", Ticket = "none", Fingerprint = "FINGERPRINT")]
                void M() => Contoso.Pricing.PriceEngine.Quote(1);
            }
            """)
        { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nticket_pattern = PRC-[0-9]+" }.WithFingerprint();

        Assert.Equal(["AIP0005 M"], await analysis.Findings());
        Assert.Contains(
            "states the Ticket 'none', but zone 'pricing' asks for one that matches PRC-[0-9]+",
            await analysis.Message(),
            StringComparison.Ordinal);
        Assert.Empty(await (analysis with { Source = analysis.Source.Replace("none", "PRC-7", StringComparison.Ordinal) }).Run());
    }

    [Fact]
    public async Task A_ticket_that_nobody_can_match_in_time_is_reported_and_told_why()
    {
        var members = Enumerable.Range(0, 40).Select(number => $$"""
            [AiGenerated("Copilot")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Ticket = "{{new string('A', 44 + number)}}", Fingerprint = "1:")]
            void M{{number}}() => Contoso.Pricing.PriceEngine.Quote(1);
            """);
        var findings = await new Analysis($"using AiProvenance;\nclass C\n{{\n{string.Join('\n', members)}\n}}")
        {
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nticket_pattern = (A+)+B",
        }.Run();

        Assert.Equal(40, findings.Length);
        Assert.All(
            findings,
            finding => Assert.Contains(
                "which took too long to match against (A+)+B, the ticket_pattern of zone 'pricing'",
                finding.Properties["Problems"],
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "[assembly: HumanVerified(\"ann@contoso.com\", \"2026-01-02\")]",
        "[assembly: HumanVerified] is ignored: without Target, it would approve everything at once, which is no review")]
    [InlineData(
        "[module: HumanVerified(\"ann@contoso.com\", \"2026-01-02\")]",
        "[module: HumanVerified] is ignored: without Target, it would approve everything at once, which is no review")]
    [InlineData(
        "[assembly: HumanAuthored(\"ann@contoso.com\")]",
        "[assembly: HumanAuthored] is ignored: without Target, it would approve everything at once, which is no review")]
    [InlineData(
        "[assembly: HumanAuthored(\"ann@contoso.com\", Target = \"\")]",
        "[assembly: HumanAuthored] is ignored: without Target, it would approve everything at once, which is no review")]
    [InlineData("[assembly: HumanAuthored(\"ann@contoso.com\", Target = \"M:C.N\")]", "[assembly: HumanAuthored] is ignored: its Target 'M:C.N' is neither \"top-level\" nor the documentation ID of a declaration in this assembly")]
    public async Task A_blanket_approval_is_refused_where_it_stands(string attribute, string problem)
    {
        var finding = Assert.Single(await AssemblyAttribute(attribute).Run());

        Assert.Equal("AIP0005 " + attribute.Split(": ", 2)[1].TrimEnd(']'), Analysis.Describe(finding));
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal(
            problem +
                ". The reviewer must put it on the declaration that was reviewed, or name that in Target",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(
        "[assembly: PendingReview(\"1:A.B\")]",
        "[assembly: PendingReview] is ignored: without Target, it would ask for a review of everything at once, which nobody can give")]
    [InlineData(
        "[assembly: PendingReview(\"1:A.B\", Zone = \"pricing\")]",
        "[assembly: PendingReview] is ignored: without Target, it would ask for a review of everything at once, which nobody can give")]
    [InlineData(
        "[module: PendingReview(\"1:A.B\")]",
        "[module: PendingReview] is ignored: without Target, it would ask for a review of everything at once, which nobody can give")]
    [InlineData("[assembly: PendingReview(\"1:A.B\", Target = \"M:C.N\")]", "[assembly: PendingReview] is ignored: its Target 'M:C.N' is neither \"top-level\" nor the documentation ID of a declaration in this assembly")]
    public async Task A_blanket_request_is_refused_where_it_stands(string attribute, string problem)
    {
        var finding = Assert.Single(await AssemblyAttribute(attribute).Run());

        Assert.Equal("AIP0005 " + attribute.Split(": ", 2)[1].TrimEnd(']'), Analysis.Describe(finding));
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal(
            problem + ". Put it on the declaration that a person must review, or name that in Target",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_request_that_names_one_declaration_is_not() =>
        Assert.Empty(await AssemblyAttribute("[assembly: PendingReview(\"1:A.B\", Target = \"M:C.M\")]").Run());

    [Theory]
    [InlineData("top-level")]
    [InlineData("C.M")]
    [InlineData("M:C.M()")]
    [InlineData("M:C.#ctor")]
    [InlineData("N:System")]
    [InlineData("T:System.String")]
    [InlineData("T:")]
    [InlineData("(((")]
    [InlineData("M:C.M(`0,``0,@)~")]
    public async Task A_target_that_names_no_declaration_of_this_assembly_is_refused(string target) =>
        Assert.Single(
            await AssemblyAttribute("[assembly: HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Target = \"" + target + "\")]").Run(),
            finding => finding.Id == "AIP0005");

    [Theory]
    [InlineData("T:C")]
    [InlineData("M:C.M")]
    [InlineData("P:C.P")]
    [InlineData("M:C.get_P")]
    public async Task A_target_that_names_one_is_not(string target) =>
        Assert.Empty(
            await AssemblyAttribute("[assembly: HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Target = \"" + target + "\")]").Run());

    [Fact]
    public async Task Top_level_statements_are_a_target_where_there_are_some() => Assert.Empty(await (AssemblyAttribute(
        "[assembly: HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Target = \"top-level\")]\nSystem.Console.WriteLine();") with
    { OutputKind = OutputKind.ConsoleApplication }).Run());

    [Fact]
    public async Task An_exempt_assembly_may_say_what_it_likes() => Assert.Empty(await (AssemblyAttribute(
        "[assembly: HumanAuthored(\"ann@contoso.com\")]") with
    { Policy = "[policy]\nexempt_assemblies = Contoso.Store" }).Run());

    private static Analysis AssemblyAttribute(string attribute) =>
        new("using AiProvenance;\n" + attribute + "\nclass C { void M() { } int P => 1; }") { Analyzers = [new AssemblyAttributesAnalyzer()] };

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\"), !] decimal M() => #; }", "M", "C.M")]
    [InlineData("[AiGenerated(\"x\"), !] class C { decimal M() => #; }", "C", "C")]
    [InlineData("class C { void M() { [AiGenerated(\"x\"), !] decimal L() => #; } }", "L", "local function L in C.M")]
    public async Task A_request_states_a_fingerprint(string source, string place, string name)
    {
        foreach (var (request, problem) in ((string, string)[])
        [
            ("PendingReview(\"1:A.B\")", "'1:A.B' is not of the form 1:TEXT.TOUCH"),
            ("PendingReview(\"soon\", Zone = \"pricing\")", "'soon' is not of the form 1:TEXT.TOUCH"),
            ("PendingReview(\"\")", "empty where a fingerprint is expected"),
            ("PendingReview(null)", "empty where a fingerprint is expected"),
        ])
        {
            var finding = Assert.Single(await Requested(source, request).Run());

            Assert.Equal(("AIP0005 " + place, DiagnosticSeverity.Error), (Analysis.Describe(finding), finding.Severity));
            Assert.Equal(
                $"'{name}' has an invalid review request, {problem}. " +
                "Request review (dotnet format analyzers --diagnostics AIP0005) writes the fingerprint",
                finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            Assert.StartsWith("1:", finding.Properties["Fingerprint"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\"), !] decimal M() => #; }", "PendingReview(\"" + Fingerprint + "\")")]
    [InlineData("class C { [AiGenerated(\"x\"), !] int M() => 1; }", "PendingReview(\"soon\")")]
    [InlineData("class C { [!] decimal M() => #; [AiGenerated(\"x\")] int N() => 1; }", "PendingReview(\"soon\")")]
    public async Task A_request_of_that_form_or_one_that_nothing_asks_for_is_left_alone(string source, string request) =>
        Assert.Empty(await Requested(source, request).Run());

    private static Analysis Requested(string source, string request) => new("using AiProvenance; " +
        source.Replace("!", request, StringComparison.Ordinal)
            .Replace("#", "Contoso.Pricing.PriceEngine.Quote(1)", StringComparison.Ordinal))
    { Analyzers = [new StatedFingerprintAnalyzer()] };
}
