using System.Text;
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
public sealed class VerdictDifferenceTests(ITestOutputHelper output)
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void The_catalogue_of_touches_is_judged_alike(OptimizationLevel level)
    {
        var cases = TouchCatalogue.All.Where(static @case => @case.Frame != TouchFrame.Program).ToList();
        var together = Together(cases, level);
        var broken = together.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.SourceTree!)
            .ToHashSet();
        together = together.RemoveSyntaxTrees(broken);

        // Most stand beside each other in one program, which is compiled once; the others each in its own.
        var differences = Difference.Of(together, BuiltInPolicy.Instance);
        var all = differences.All.Select(text => text + " " + CaseOf(text, cases)).ToList();
        var alike = differences.Alike;
        foreach (var @case in TouchCatalogue.All.Except(cases).Concat(broken.Select(tree => cases[NumberOf(tree.FilePath)])))
        {
            var alone = Difference.Of(CatalogueProgram(@case, level), BuiltInPolicy.Instance);
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

    private static Policy Policy(ReachDepth reach, params string[] zones) => new()
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

    private static CSharpCompilation Together(List<TouchCase> cases, OptimizationLevel level)
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
            var (before, after) = Frame(cases[i]);
            trees.Add(Tree(
                "#nullable disable\n" +
                    TouchPrelude.Usings +
                    "namespace Case" +
                    i +
                    "\n{\n" +
                    before +
                    cases[i].Source +
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

    private static (string Before, string After) Frame(TouchCase @case)
    {
        const string Mark = "[AiGenerated(\"x\")] ";
        var (before, after) = @case.Frame switch
        {
            TouchFrame.Member => ("partial class Subject\n{\n" + Mark, "\n}"),
            TouchFrame.File => (Mark, ""),
            _ => ("[assembly: AiGenerated(\"x\", Target = \"top-level\")]\n", ""),
        };
        return (
            @case.Source.Contains("AiGenerated(", StringComparison.Ordinal) ? before.Replace(Mark, "", StringComparison.Ordinal) : before,
            after);
    }

    private static CSharpCompilation CatalogueProgram(TouchCase @case, OptimizationLevel level)
    {
        var (before, after) = Frame(@case);
        var usings = "#nullable enable\n" + TouchPrelude.Usings;
        var world = usings.Replace("using AiProvenance;", "", StringComparison.Ordinal);
        var trees = new List<SyntaxTree>
        {
            Tree(TouchPrelude.Attributes, "World0.cs"),
            Tree(world + TouchPrelude.Zone, "World1.cs"),
            Tree(world + TouchPrelude.Stock, "World2.cs"),
            Tree(TouchPrelude.Usings + before + @case.Source + after, "Case.cs"),
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
