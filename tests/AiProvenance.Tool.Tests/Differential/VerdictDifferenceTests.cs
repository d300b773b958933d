using System.Text;
using System.Text.RegularExpressions;
using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Analyzers.Tests.Touches.Catalogue;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace AiProvenance.Tool.Tests.Differential;

/// <summary>Check is held to the compiler's gate: the same declarations break the same rules, but for what the compiler erases.</summary>
public sealed partial class VerdictDifferenceTests(ITestOutputHelper output)
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    [Theory]
    [InlineData(OptimizationLevel.Debug, true)]
    [InlineData(OptimizationLevel.Release, true)]
    [InlineData(OptimizationLevel.Debug, false)]
    [InlineData(OptimizationLevel.Release, false)]
    public void The_catalogue_of_touches_is_judged_alike(OptimizationLevel level, bool isMarked)
    {
        var policy = isMarked ? BuiltInPolicy.Instance : UnmarkedPricing;
        var cases = TouchCatalogue.All.Where(@case => @case.Frame != TouchFrame.Program &&
            (isMarked || !@case.Source.Contains("HumanAuthored", StringComparison.Ordinal))).ToList();
        var together = Together(cases, level, isMarked);
        var broken = together.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.SourceTree!)
            .ToHashSet();
        together = together.RemoveSyntaxTrees(broken);

        // Most stand beside each other in one program, which is compiled once; the others each in its own.
        var differences = Difference.Of(together, policy);
        var all = differences.All.Select(text => text + " " + CaseOf(text, cases)).ToList();
        var alike = differences.Alike;
        foreach (var @case in TouchCatalogue.All.Where(static @case => @case.Frame == TouchFrame.Program).Concat(
            broken.Select(tree => cases[NumberOf(tree.FilePath)])))
        {
            var alone = Difference.Of(CatalogueProgram(@case, level, isMarked), policy);
            alike += alone.Alike;
            all.AddRange(alone.All.Select(text => text + " " + @case));
        }

        output.WriteLine($"{TouchCatalogue.All.Length} cases, {broken.Count} alone, {alike} verdicts alike");
        Assert.True(all.Count == 0, all.Count + " of " + TouchCatalogue.All.Length + "\n" + string.Join('\n', all));
    }

    [Theory]
    [InlineData(ReachDepth.Direct, "Contoso.Storefront.Pricing")]
    [InlineData(ReachDepth.Transitive, "Contoso.Storefront.Accounts", "Contoso.Storefront.Checkout")]
    [InlineData(ReachDepth.Direct, "System.Collections.Generic", "System.Globalization")]
    public void The_sample_is_judged_alike(ReachDepth reach, params string[] zones) => Compare(Corpus.Sample, Policy(reach, zones));

    [Theory]
    [InlineData(ReachDepth.Direct, "Contoso.Storefront.Pricing")]
    [InlineData(ReachDepth.Transitive, "Contoso.Storefront.Accounts", "Contoso.Storefront.Checkout")]
    [InlineData(ReachDepth.Direct, "System.Collections.Generic", "System.Globalization")]
    public void The_sample_is_judged_alike_where_one_zone_alone_has_a_default(ReachDepth reach, params string[] zones) =>
        Compare(Corpus.Sample, ZoneAlone(reach, zones));

    [Theory]
    [MemberData(nameof(UnmarkedPrograms))]
    public void Unmarked_code_is_judged_alike(string policy, string source, params string[] findings)
    {
        var parsed = PolicyParser.Parse(policy);
        Assert.Empty(parsed.Errors);
        var compilation = Compiled.Compile(source);

        Assert.Empty(Difference.Of(compilation, parsed.Policy).All);
        Assert.Equal(
            findings,
            Compiled.Findings(source, parsed.Policy).Where(static finding => finding.Contains("Store", StringComparison.Ordinal)));
    }

    public static TheoryData<string, string, string[]> UnmarkedPrograms
    {
        get
        {
            const string Zones =
                "namespace Contoso.Pricing { public static class Prices { public static int Quote(int item) => item; } } " +
                "namespace Contoso.Accounts { public class Customer { } } ";
            const string Pricing = "[zone pricing]\nnamespaces = Contoso.Pricing\ndefault_origin = generated\n";
            const string Both = Pricing + "[zone accounts]\nnamespaces = Contoso.Accounts\n";
            const string Page = "namespace Store { class Page { int Total() => Contoso.Pricing.Prices.Quote(1); object Who() => new Contoso.Accounts.Customer(); } }";
            static string Lookup(string name) =>
                "namespace Store { class Page { object Total() => System.Type.GetType(" + name + ")!; } }";
            return new TheoryData<string, string, string[]>
            {
                { Both, Zones + Page, ["AIP0001 M:Store.Page.Total"] },
                { Both + "default_origin = assisted\n", Zones + Page, ["AIP0001 M:Store.Page.Total", "AIP0001 M:Store.Page.Who"] },
                { Pricing + "applies_to = assisted\n", Zones + Page, [] },
                { Pricing + "required_marks = Model, Guidance\n", Zones + Page, ["AIP0001 M:Store.Page.Total"] },
                { "[policy]\nbuiltin_zones = true\ndefault_origin = generated\n", Zones + Page, ["AIP0001 M:Store.Page.Total", "AIP0001 M:Store.Page.Who"] },
                { Pricing, Zones + Page.Replace(
                    "class", "[AiProvenance.HumanAuthored(\"ann@contoso.com\")] class", StringComparison.Ordinal), [] },
                { Pricing, Zones + Page.Replace(
                    "class", "[AiProvenance.HumanAuthored(\"copilot\")] class", StringComparison.Ordinal), ["AIP0004 M:Store.Page.Total"] },
                { Pricing + "reviewers = *@pricing.contoso.com\n", Zones + Page.Replace(
                    "class",
                    "[AiProvenance.HumanAuthored(\"ann@contoso.com\")] class",
                    StringComparison.Ordinal), ["AIP0004 M:Store.Page.Total"] },
                { Pricing, Zones + Page.Replace(
                    "class", "[AiProvenance.AiAssisted(\"Codex\")] class", StringComparison.Ordinal), ["AIP0001 M:Store.Page.Total"] },
                {
                    "[policy]\ndefault_origin = generated\n[zone x]\ndeclared_in_code = true\n",
                    "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Pricing\")] " + Zones + Page,
                    ["AIP0001 M:Store.Page.Total"]
                },
                {
                    "[zone x]\ndeclared_in_code = true\ndefault_origin = generated\n",
                    "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Pricing\", Zone = \"x\")] " + Zones + Page,
                    ["AIP0001 M:Store.Page.Total"]
                },
                { Pricing, Lookup("\"Contoso.Pricing.Prices\""), ["AIP0010 M:Store.Page.Total"] },
                { Pricing, Lookup("\"Contoso.Pricing.Prices, Contoso.Store\""), ["AIP0010 M:Store.Page.Total"] },
                { Pricing, Lookup("\"System.Collections.Generic.List`1[[Contoso.Pricing.Prices]]\""), ["AIP0010 M:Store.Page.Total"] },
                { Pricing, Lookup("\"Contoso.Other.Prices\""), [] },
                { "[zone pricing]\nsymbols = T:Contoso.Vault\ndefault_origin = generated\n", Lookup("\"Contoso.Vault\""), ["AIP0010 M:Store.Page.Total"] },
                {
                    Pricing,
                    "[assembly: AiProvenance.HumanAuthored(\"ann@contoso.com\", Target = \"T:Contoso.Pricing.Store\")] namespace Contoso.Pricing { class Store { int Get() => Texts.Store.Help(); } } namespace Texts { static class Store { public static int Help() => 1; } }",
                    []
                },
                {
                    "[policy]\ndefault_origin = generated\n" + Pricing,
                    "[assembly: AiProvenance.HumanAuthored(\"ann@contoso.com\", Target = \"T:Contoso.Pricing.Store\")] namespace Contoso.Pricing { class Store { int Get() => Texts.Store.Help(); } } namespace Texts { static class Store { public static int Help() => 1; } }",
                    ["AIP0007 M:Contoso.Pricing.Store.Get"]
                },
                { Pricing + "reach = transitive\n", Zones + "namespace Store { class Page { int Total() => Helper.Help(); } [AiProvenance.HumanAuthored(\"ann@contoso.com\")] static class Helper { public static int Help() => Contoso.Pricing.Prices.Quote(1); } }", ["AIP0008 M:Store.Page.Total"] },
            };
        }
    }

    [Fact]
    public void The_sample_is_judged_alike_by_its_own_policy() =>
        Compare(Corpus.Sample, PolicyParser.Parse(Repository.Read("samples/Storefront/AiProvenance.policy")).Policy);

    [Theory]
    [InlineData("Microsoft.CodeAnalysis.Text")]
    [InlineData("System.Collections.Immutable", "System.Threading")]
    [InlineData("AiProvenance.Core.Policies")]
    public void This_repositorys_sources_are_judged_alike(params string[] zones) =>
        Compare(Corpus.Repository, Policy(ReachDepth.Direct, zones));

    [Fact]
    public void Generated_programs_are_judged_alike()
    {
        int judged = 0, alike = 0, explained = 0;
        for (var stream = 0; stream < 300; stream++)
        {
            var program = GeneratedPrograms.Program.Generate(new PCG((uint)stream, 20261123), null, out _);
            var difference = Difference.Of(
                Corpus.Compile("Generated", [("Shop.cs", GeneratedShop.Source), ("Program.cs", program)], []),
                Policy(stream % 2 == 0 ? ReachDepth.Direct : ReachDepth.Transitive, GeneratedShop.Zone));
            judged += difference.Judged;
            alike += difference.Alike;
            explained += difference.Explained.Values.Sum();
            Assert.True(!difference.All.Any(), stream + "\n" + string.Join('\n', difference.All) + "\n\n" + program);
        }

        output.WriteLine($"{judged} declarations judged, {alike} verdicts alike, {explained} explained");
    }

    private void Compare(CSharpCompilation compilation, Policy policy)
    {
        var difference = Difference.Of(compilation, policy);
        output.WriteLine(
            $"{difference.Judged} declarations judged, {difference.Alike} verdicts alike, {difference.Explained.Values.Sum()} explained");
        foreach (var (why, count) in difference.Explained)
            output.WriteLine($"  {count} explained: {why}");
        Assert.True(!difference.All.Any(), difference.All.Count() + " differ\n" + string.Join('\n', difference.All.Take(60)));
        Assert.NotEqual(0, difference.Alike);
    }

    // A zone's default alone, and the policy's for all zones and for all code that touches none.
    private static Policy UnmarkedPricing { get; } = PolicyParser.Parse(
        "[zone pricing]\nnamespaces = Contoso.Pricing\ndefault_origin = generated\n").Policy;

    private static Policy Policy(ReachDepth reach, params string[] zones) => ZoneAlone(reach, zones) with
    {
        ZoneDefaults = new ZonePolicy("critical") { DefaultOrigin = Core.Origins.Origin.Generated },
    };

    private static Policy ZoneAlone(ReachDepth reach, params string[] zones) => new()
    {
        Zones =
        [
            new ZonePolicy("zone")
            {
                Namespaces = [.. zones.Select(static zone => new Located<NamespacePattern>(Pattern(zone), default))],
                DefaultOrigin = Core.Origins.Origin.Generated,
                Reach = reach,
            },
        ],
    };

    private static NamespacePattern Pattern(string text) =>
        NamespacePattern.TryParse(text, out var pattern, out var error) ? pattern! : throw new ArgumentException(error);

    private static string CaseOf(string text, List<TouchCase> cases) =>
        text.IndexOf("Case", StringComparison.Ordinal) is >= 0 and var start ? cases[NumberOf(text[start..])].ToString() : "";

    private static int NumberOf(string name) =>
        int.Parse(string.Concat(name["Case".Length..].TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

    private static CSharpCompilation Together(List<TouchCase> cases, OptimizationLevel level, bool isMarked)
    {
        var usings = "#nullable enable\n" + TouchPrelude.Usings;
        var world = usings.Replace("using AiProvenance;", "", StringComparison.Ordinal);
        var trees = new List<SyntaxTree>
        {
            Tree(TouchPrelude.Attributes, "World0.cs"),
            Tree(world + TouchPrelude.Zone, "World1.cs"),
            Tree(world + TouchPrelude.Stock, "World2.cs"),
        };
        for (var i = 0; i < cases.Count; i++)
        {
            var (before, source, after) = Frame(cases[i], isMarked);
            trees.Add(Tree(
                "#nullable disable\n" +
                    TouchPrelude.Usings +
                    "namespace Case" +
                    i +
                    "\n{\n" +
                    before +
                    source +
                    after +
                    "\n#nullable enable\n" +
                    cases[i].Given +
                    "\n}\n",
                "Case" + i + ".cs"));
        }

        return CSharpCompilation.Create("Cases", trees, References.Net10, Options(OutputKind.DynamicallyLinkedLibrary, level));
    }

    private static CSharpCompilationOptions Options(OutputKind kind, OptimizationLevel level) => new(
        kind, optimizationLevel: level, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    private static (string Before, string Source, string After) Frame(TouchCase @case, bool isMarked)
    {
        const string Mark = "[AiGenerated(\"x\")] ";
        var (before, after) = @case.Frame switch
        {
            TouchFrame.Member => ("partial class Subject\n{\n" + Mark, "\n}"),
            TouchFrame.File => (Mark, ""),
            _ => ("[assembly: AiGenerated(\"x\", Target = \"top-level\")]\n", ""),
        };
        if (!isMarked)
            return (@case.Frame == TouchFrame.Member ? "partial class Subject\n{\n" : "", AnyMark().Replace(@case.Source, ""), after);
        return (
            @case.Source.Contains("AiGenerated(", StringComparison.Ordinal) ? before.Replace(Mark, "", StringComparison.Ordinal) : before,
            @case.Source,
            after);
    }

    [GeneratedRegex("\\[AiGenerated\\(\"x\"\\)\\] ?")]
    private static partial Regex AnyMark();

    private static CSharpCompilation CatalogueProgram(TouchCase @case, OptimizationLevel level, bool isMarked)
    {
        var (before, source, after) = Frame(@case, isMarked);
        var usings = "#nullable enable\n" + TouchPrelude.Usings;
        var world = usings.Replace("using AiProvenance;", "", StringComparison.Ordinal);
        var trees = new List<SyntaxTree>
        {
            Tree(TouchPrelude.Attributes, "World0.cs"),
            Tree(world + TouchPrelude.Zone, "World1.cs"),
            Tree(world + TouchPrelude.Stock, "World2.cs"),
            Tree(TouchPrelude.Usings + before + source + after, "Case.cs"),
        };
        if (@case.Given.Length > 0)
            trees.Add(Tree(usings + @case.Given, "Given.cs"));
        return CSharpCompilation.Create(
            "Cases",
            trees,
            References.Net10,
            Options(@case.Frame == TouchFrame.Program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, level));
    }

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, Parse, path, Encoding.UTF8);
}
