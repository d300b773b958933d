using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>Code without any mark, in a policy of which one zone says that unmarked code which touches it is AI's.</summary>
public sealed class UnmarkedCodeTests
{
    private const string Policy =
        "[zone pricing]\nnamespaces = Contoso.Pricing\ndefault_origin = generated\n[zone accounts]\nnamespaces = Contoso.Accounts\n";

    [Theory]
    [InlineData("class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 M")]
    [InlineData("class C { decimal _f = Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 _f")]
    [InlineData("class C { static readonly decimal A = 1, B = Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 B")]
    [InlineData("class C { decimal P { get; } = Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 P")]
    [InlineData("class C { decimal P { get => 1; set => Contoso.Pricing.PriceEngine.Quote(1); } }", "AIP0001 P")]
    [InlineData("class C { static C() => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 C")]
    [InlineData("class C { ~C() => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 C")]
    [InlineData("class C { void M() { void L() => Contoso.Pricing.PriceEngine.Quote(1); L(); } }", "AIP0001 M")]
    [InlineData("class C { System.Func<decimal> F = () => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 F")]
    [InlineData("class C(Contoso.Pricing.PriceEngine e) { object O => e; }", "AIP0001 C", "AIP0001 O")]
    [InlineData("class B { public B(decimal d) { } } class C() : B(Contoso.Pricing.PriceEngine.Quote(1));", "AIP0001 C")]
    [InlineData("class B { public B(decimal d) { } } class C : B { C() : base(Contoso.Pricing.PriceEngine.Quote(1)) { } }", "AIP0001 C")]
    [InlineData("class C : System.Collections.Generic.List<Contoso.Pricing.PriceEngine> { }", "AIP0001 C")]
    [InlineData("class C<T> where T : Contoso.Pricing.PriceEngine { }", "AIP0001 C")]
    [InlineData("delegate void D(Contoso.Pricing.PriceEngine e);", "AIP0001 D")]
    [InlineData("record R(Contoso.Pricing.PriceEngine E);", "AIP0001 R")]
    [InlineData("class C { event System.Action<Contoso.Pricing.PriceEngine> E { add { } remove { } } }", "AIP0001 E")]
    [InlineData("class C { public static implicit operator Contoso.Pricing.PriceEngine(C c) => null; }", "AIP0001 operator")]
    [InlineData("class C { object this[Contoso.Pricing.PriceEngine e] => e; }", "AIP0001 this")]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(typeof(Contoso.Pricing.PriceEngine))] class C { }", "AIP0001 C")]
    [InlineData("class C { [System.ComponentModel.DefaultValue(typeof(Contoso.Pricing.PriceEngine))] int F; }", "AIP0001 F")]
    [InlineData(
        "partial class C { partial void M(); } partial class C { partial void M() => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 M")]
    [InlineData("class C { static Contoso.Pricing.PriceEngine E() => null; void M() { var e = E(); } }", "AIP0001 E", "AIP0001 M")]
    [InlineData("using E = Contoso.Pricing.PriceEngine; class C { decimal M() => E.Quote(1); }", "AIP0001 M")]
    [InlineData("using static Contoso.Pricing.PriceEngine; class C { decimal M() => Quote(1); }", "AIP0001 M")]
    [InlineData("class C { decimal M() => Contoso.Pricing.Pr\\u0069ceEngine.Quote(1); }", "AIP0001 M")]
    [InlineData("class C { bool M(object o) => o is Contoso.Pricing.PriceEngine; }", "AIP0001 M")]
    [InlineData(
        "namespace Contoso.Pricing { class Mine { int F; void M() { } enum E { A } } }",
        "AIP0001 Mine",
        "AIP0001 F",
        "AIP0001 M",
        "AIP0001 E",
        "AIP0001 A")]
    [InlineData("interface I { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 M")]
    [InlineData("class C { class D { class E { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); } } }", "AIP0001 M")]
    [InlineData("file class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 M")]
    [InlineData("class C { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); Contoso.Pricing.PriceEngine.Quote(1); } }", "AIP0001 M")]
    [InlineData(
        "class C { System.Collections.Generic.IEnumerable<decimal> M() { yield return Contoso.Pricing.PriceEngine.Quote(1); } }",
        "AIP0001 M")]
    [InlineData("class C { object M() => System.Type.GetType(\"Contoso.Pricing.PriceEngine\"); }", "AIP0010 M")]
    [InlineData("class C { string M() => nameof(Contoso.Pricing.PriceEngine); }")]
    [InlineData("class C { object M() => new Contoso.Accounts.Customer(); }")]
    [InlineData("class C { int M() => 1; }")]
    public async Task It_answers_like_marked_code(string source, params string[] findings) =>
        Assert.Equal(findings, await Gate(source).Findings());

    [Theory]
    [InlineData("Contoso.Pricing.PriceEngine.Quote(1);", "AIP0001 Contoso")]
    [InlineData("System.Console.WriteLine(1);\nvoid L() => Contoso.Pricing.PriceEngine.Quote(1);\nL();", "AIP0001 System")]
    [InlineData(
        "[assembly: AiProvenance.HumanAuthored(\"ann@contoso.com\", Target = \"top-level\")]\nContoso.Pricing.PriceEngine.Quote(1);")]
    public async Task So_do_top_level_statements(string source, params string[] findings) => Assert.Equal(
        findings, await (Gate(source) with { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication }).Findings());

    [Theory]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"a\", \"b\")]")]
    [InlineData("[assembly: System.Diagnostics.DebuggerTypeProxy(typeof(Contoso.Pricing.PriceEngine))]", "AIP0001 DebuggerTypeProxy")]
    [InlineData(
        "[module: X(typeof(Contoso.Pricing.PriceEngine))] class XAttribute : System.Attribute { public XAttribute(System.Type t) { } }",
        "AIP0001 X")]
    [InlineData(
        "[assembly: AiProvenance.HumanAuthored(\"ann@contoso.com\", Target = \"assembly\")]" +
        "[assembly: System.Diagnostics.DebuggerTypeProxy(typeof(Contoso.Pricing.PriceEngine))]")]
    public async Task So_do_attributes_of_the_assembly(string source, params string[] findings) =>
        Assert.Equal(findings, await Gate(source).Findings());

    [Theory]
    [InlineData("decimal M() => Contoso.Pricing.PriceEngine.Quote(1);", "'C.M' (unmarked: AI-generated by default_origin) touches zone 'pricing' (PriceEngine.Quote) unverified: a person must review it. Its author may claim it: [HumanAuthored]")]
    [InlineData("[AiProvenance.PendingReview(\"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);", "'C.M' (unmarked: AI-generated by default_origin) touches zone 'pricing' (PriceEngine.Quote) unverified: a person must review it")]
    [InlineData("[AiProvenance.HumanAuthored(\"copilot\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);", "'C.M' touches zone 'pricing' (PriceEngine.Quote) under an invalid claim: the [HumanAuthored] by 'copilot' is ignored: a tool may not claim code as a person's work. Its author must claim it, or it must go and a person must review the code")]
    [InlineData("object M() => System.Type.GetType(\"Contoso.Pricing.PriceEngine\");", "'C.M' (unmarked: AI-generated by default_origin) binds PriceEngine of zone 'pricing' late, unverified: a person must review it. Its author may claim it: [HumanAuthored]")]
    [InlineData(
        "[AiProvenance.AiAssisted(\"Codex\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);",
        "'C.M' (AI-assisted, Codex) touches zone 'pricing' (PriceEngine.Quote) unverified: a person must review it")]
    public async Task The_message_says_that_it_is_unmarked_and_what_its_author_may_do(string member, string message) => Assert.StartsWith(
        message, await Gate("class C { " + member + " }").Message(), StringComparison.Ordinal);

    [Theory]
    [InlineData("[AiProvenance.HumanAuthored(\"ann@pricing.contoso.com\")]")]
    [InlineData("[AiProvenance.HumanAuthored(\"ann@contoso.com\")]", "AIP0004 M")]
    [InlineData("[AiProvenance.HumanAuthored(\"\")]", "AIP0004 M")]
    [InlineData("")]
    public async Task Its_author_claims_it_as_one_of_the_zones_reviewers(string claim, params string[] findings)
    {
        const string Code = "class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }";
        var policy = "[zone pricing]\nnamespaces = Contoso.Pricing\ndefault_origin = generated\nreviewers = *@pricing.contoso.com\n";
        var expected = claim.Length == 0 ? ["AIP0001 M"] : findings;

        // On the member, on the type, on the assembly with its Target.
        Assert.Equal(expected, await Findings(Code.Replace("decimal", claim + " decimal", StringComparison.Ordinal)));
        Assert.Equal(expected, await Findings(claim + Code));
        Assert.Equal(
            expected,
            await Findings(claim.Length == 0
                ? Code
                : claim.Replace("[", "[assembly: ", StringComparison.Ordinal)
                    .Replace(")", ", Target = \"M:C.M\")", StringComparison.Ordinal) + Code));

        Task<string[]> Findings(string source) => (Gate(source) with { Policy = policy }).Findings();
    }

    [Theory]
    [InlineData("generated", "", "AIP0001 M")]
    [InlineData("generated", "generated", "AIP0001 M")]
    [InlineData("generated", "assisted")]
    [InlineData("assisted", "assisted", "AIP0001 M")]
    [InlineData("assisted", "generated")]
    [InlineData("human", "")]
    public async Task It_falls_under_the_zone_by_the_zones_own_word(string origin, string appliesTo, params string[] findings) =>
        Assert.Equal(
        findings,
        await (Gate("class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }") with
        {
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\ndefault_origin = " + origin + "\n" +
                (appliesTo.Length == 0 ? "" : "applies_to = " + appliesTo + "\n"),
        }).Findings());

    [Theory]
    [InlineData("generated", "human", "zone 'pricing' (PriceEngine.Quote) unverified")]
    [InlineData("generated", "generated", "zone 'pricing' (PriceEngine.Quote) and zone 'accounts' (")]
    [InlineData("human", "assisted", "zone 'accounts' (")]
    [InlineData("human", "human", null)]
    public async Task Each_zone_that_it_touches_asks_for_itself(string pricing, string accounts, string? says)
    {
        var findings = await (Gate(
            "class C { void M() { Contoso.Pricing.PriceEngine.Quote(1); new Contoso.Accounts.Customer(); } }") with
        {
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\ndefault_origin = " + pricing +
                "\n[zone accounts]\nnamespaces = Contoso.Accounts\ndefault_origin = " + accounts + "\n",
        }).Run();

        if (says is null)
            Assert.Empty(findings);
        else
            Assert.Contains("touches " + says, Assert.Single(findings).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[policy]\nbuiltin_zones = true\ndefault_origin = generated\n", "", "AIP0001 M")]
    [InlineData("[policy]\nbuiltin_zones = true\n", "")]
    [InlineData(
        "[policy]\ndefault_origin = assisted\n[zone x]\ndeclared_in_code = true\n",
        "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Pricing\")]",
        "AIP0001 M")]
    [InlineData(
        "[zone x]\ndeclared_in_code = true\ndefault_origin = assisted\n",
        "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Pricing\", Zone = \"x\")]",
        "AIP0001 M")]
    [InlineData(
        "[zone x]\ndeclared_in_code = true\ndefault_origin = assisted\n",
        "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Pricing\", Zone = \"other\")]")]
    [InlineData(
        "[policy]\ndefault_origin = generated\n[zone x]\ndeclared_in_code = true\ndefault_origin = human\n",
        "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Pricing\", Zone = \"x\")]")]
    [InlineData("[policy]\ndefault_origin = generated\nexempt_assemblies = Contoso.Store\n[zone x]\nnamespaces = Contoso.Pricing\n", "")]
    [InlineData("[zone x]\nsymbols = M:Contoso.Pricing.PriceEngine.Quote(System.Int32)\ndefault_origin = generated\n", "", "AIP0001 M")]
    [InlineData("[zone x]\nnamespaces = Contoso.Pricing\nexcept = T:Contoso.Pricing.PriceEngine\ndefault_origin = generated\n", "")]
    public async Task Zones_of_every_kind_have_a_default(string policy, string source, params string[] findings) => Assert.Equal(
        findings,
        await (Gate(source + "class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }") with { Policy = policy }).Findings());

    [Theory]
    [InlineData(
        "class Own { [AiProvenance.Critical(Zone = \"pricing\")] public static void Secret() { } } class C { void M() => Own.Secret(); }",
        "AIP0001 Secret",
        "AIP0001 M")]
    [InlineData("[AiProvenance.Critical(Zone = \"pricing\")] class Own { } class C { Own M() => null; }", "AIP0001 Own", "AIP0001 M")]
    [InlineData("[AiProvenance.Critical(Zone = \"accounts\")] class Own { } class C { Own M() => null; }")]
    public async Task Symbols_that_code_itself_declares_critical_ask_as_well(string source, params string[] findings) =>
        Assert.Equal(findings, await Gate(source).Findings());

    [Theory]
    [InlineData("required_marks = Model, PromptedBy, On, Trace, Guidance\n", "", "AIP0001 M")]
    [InlineData("required_marks = Model\n", "[AiProvenance.AiGenerated(\"x\")]", "AIP0001 M", "AIP0101 M")]
    [InlineData("required_marks = Model\n", "[AiProvenance.HumanAuthored(\"ann@contoso.com\")]")]
    [InlineData("max_guidance_age_days = 10\nuntrusted_guidance = *\n", "", "AIP0001 M")]
    [InlineData("untrusted_guidance = *\n", "[AiProvenance.AiGuidance(\"https://wiki\")]", "AIP0001 M", "AIP0009 M")]
    public async Task Nothing_is_asked_of_a_mark_that_is_not_there(string keys, string attribute, params string[] findings) => Assert.Equal(
        findings,
        await (Gate("class C { " + attribute + " decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }") with
        {
            Policy = Policy.Replace(
            "[zone accounts]", keys + "[zone accounts]", StringComparison.Ordinal)
        }).Findings());

    // The zone's own code is claimed; what it uses touches no zone.
    [Theory]
    [InlineData("", "")]
    [InlineData("", "[AiProvenance.HumanAuthored(\"copilot\")]")]
    [InlineData("", "[AiProvenance.AiGenerated(\"x\")]", "AIP0007 M")]
    [InlineData("[policy]\ndefault_origin = generated\n", "", "AIP0007 M")]
    [InlineData("[policy]\ndefault_origin = generated\n", "[AiProvenance.HumanAuthored(\"copilot\")]", "AIP0007 M")]
    [InlineData("[policy]\ndefault_origin = generated\n", "[AiProvenance.HumanAuthored(\"ann@contoso.com\")]")]
    public async Task Code_that_touches_no_zone_is_held_against_none_unless_the_policy_says_so(
        string policy, string helper, params string[] findings) => Assert.Equal(
        findings,
        await (Gate(
            "namespace Contoso.Pricing { [AiProvenance.HumanAuthored(\"ann@contoso.com\")] class Quotes { int M() => Texts.Helper.Help(); } } " +
            "namespace Texts { " + helper + " static class Helper { public static int Help() => 1; } }") with
        {
            Policy = policy + Policy,
        }).Findings());

    // What a zone's claimed code leads to through code that nobody marked.
    [Theory]
    [InlineData("", "", "AIP0007 M")]
    [InlineData("", "[AiProvenance.HumanAuthored(\"ann@contoso.com\")]", "AIP0007 M")]
    [InlineData("[policy]\ndefault_origin = generated\n", "", "AIP0007 M")]
    [InlineData("[policy]\ndefault_origin = generated\n", "[AiProvenance.HumanAuthored(\"ann@contoso.com\")]", "AIP0007 M")]
    public async Task It_hides_no_marked_code_behind_it(string policy, string helper, params string[] findings)
    {
        var report = await (Gate(
            "namespace Contoso.Pricing { [AiProvenance.HumanAuthored(\"ann@contoso.com\")] class Quotes { int M() => Texts.Helper.Help(); } } " +
            "namespace Texts { " + helper + " static class Helper { public static int Help() => Robot.Half(); } " +
            "static class Robot { [AiProvenance.AiGenerated(\"x\")] public static int Half() => 1; } }") with
        {
            Policy = policy + Policy.Replace("[zone accounts]", "reach = transitive\n[zone accounts]", StringComparison.Ordinal),
            Analyzers = [new VerificationAnalyzer(), new ReachAnalyzer()],
        }).Run();

        Assert.Equal(findings, report.Select(Analysis.Describe));
        Assert.Contains(
            policy.Length > 0 && helper.Length == 0
                ? "'Helper.Help' (unmarked: AI-generated by default_origin)"
                : "'Robot.Half' (AI-generated, x)",
            report[0].GetMessage(null),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial class C { }", "partial class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "AIP0001 M")]
    [InlineData(
        "[AiProvenance.HumanAuthored(\"ann@contoso.com\")] partial class C { }",
        "partial class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("// <auto-generated/>\nclass A { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "", "AIP0001 M")]
    [InlineData("#pragma warning disable\nclass A { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "", "AIP0001 M")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"AiProvenance\", \"AIP0001\")] class A { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "", "AIP0001 M")]
    [InlineData(
        "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")] class A { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }",
        "",
        "AIP0001 M")]
    [InlineData("#line hidden\nclass A { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "", "AIP0001 M")]
    public async Task No_file_hides_it(string first, string second, params string[] findings) => Assert.Equal(
        findings, await (Gate(first) with { OtherFiles = [("/src/Second.g.cs", second)] }).Findings());

    [Fact]
    public async Task Of_a_file_that_configuration_marks_the_mark_counts() => Assert.Equal(
        ["AIP0001 M", "AIP0101 M"],
        await (Gate("class C { decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }") with
        {
            EditorConfig = "[*.cs]\nai_provenance.origin = assisted\n",
            Policy = Policy.Replace("[zone accounts]", "required_marks = Model\n[zone accounts]", StringComparison.Ordinal),
        }).Findings());

    private static Analysis Gate(string source) => new(source)
    {
        Policy = Policy,
        Analyzers =
        [
            new VerificationAnalyzer(), new DependencyAnalyzer(), new LateBindingAnalyzer(), new MalformedMarkAnalyzer(),
            new AssemblyAttributesAnalyzer(),
            new NeedlessVerificationAnalyzer(),
        ],
    };
}
