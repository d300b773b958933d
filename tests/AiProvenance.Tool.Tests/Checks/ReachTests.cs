using System.Collections.Immutable;
using System.Text;
using AiProvenance.Core.Policies;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>Reach over several assemblies, which no compiler sees together.</summary>
public sealed class ReachTests
{
    private static readonly Policy Transitive = PolicyParser.Parse("[zone pricing]\nnamespaces = **.Pricing\nreach = transitive\n").Policy;

    [Fact]
    public void A_path_leads_through_the_unmarked_code_of_other_assemblies()
    {
        var prices = Compiled.Compile("namespace Contoso.Pricing { public class Engine { public static int Quote() => 1; } }", "Prices");
        var helpers = Compiled.Compile(
            "public interface IHelper { int Run(); } public class Helper : IHelper { public int Run() => Contoso.Pricing.Engine.Quote(); }",
            "Helpers",
            prices.ToMetadataReference());
        var store = Compiled.Compile(
            "public class Page { [AiProvenance.AiGenerated(\"Copilot\")] public int Total(IHelper helper) => helper.Run(); }",
            "Store",
            helpers.ToMetadataReference());

        var result = Compiled.Check(
            Transitive, ("Store.dll", Compiled.Emit(store)), ("Helpers.dll", Compiled.Emit(helpers)), (
                "Prices.dll", Compiled.Emit(prices)));

        var finding = Assert.Single(result.Findings, static finding => finding.Identity is not null);
        Assert.Equal("AIP0008", finding.Rule);
        Assert.Equal("M:Page.Total(IHelper)", finding.Identity);
        Assert.Equal(["Page.Total -> IHelper.Run of Helpers -> Helper.Run -> Engine.Quote of Prices"], finding.Touches.ToArray());
    }

    [Fact]
    public void A_property_of_a_records_header_leads_nowhere_and_making_one_does()
    {
        const string Source = """
            namespace Contoso.Pricing { public class Price { } }
            public record Product(string Name, Contoso.Pricing.Price? Price);
            public class Helper { public static Product Make() => new("a", null); }
            public class Page
            {
                [AiProvenance.AiGenerated("Copilot")] public string Show(Product product) => product.Name;
                [AiProvenance.AiGenerated("Copilot")] public object Fill() => Helper.Make();
            }
            """;

        Assert.Equal(["AIP0008 M:Page.Fill"], Compiled.Findings(Source, Transitive));
    }

    [Fact]
    public void Critical_code_answers_for_AI_code_of_another_assembly()
    {
        var helpers = Compiled.Compile(
            "public class Helper { [AiProvenance.AiGenerated(\"Copilot\")] public static int Run() => 1; }", "Helpers");
        var prices = Compiled.Compile(
            "namespace Contoso.Pricing { public class Engine { public static int Quote() => Helper.Run(); } }",
            "Prices",
            helpers.ToMetadataReference());

        var findings = Compiled.Findings(Compiled.Check(
            BuiltInPolicy.Instance, ("Helpers.dll", Compiled.Emit(helpers)), ("Prices.dll", Compiled.Emit(prices))));

        Assert.Equal(["AIP0007 M:Contoso.Pricing.Engine.Quote"], findings);
    }

    // Calls over up to three assemblies, each of which references those behind it; the plainest search says what must be found.
    [Fact]
    public void What_is_reached_is_what_a_naive_search_reaches() => World.Any.Sample(
        static world => Assert.Equal(world.Search(), Check(world)), iter: 60);

    private static string[] Check(World world)
    {
        var compilations = new List<(string Path, byte[] Image)>();
        var references = new List<MetadataReference>();
        for (var assembly = World.Assemblies - 1; assembly >= 0; assembly--)
        {
            var compilation = Compiled.Compile(world.Write(assembly), "A" + assembly, references);
            references.Add(compilation.ToMetadataReference());
            compilations.Add(("A" + assembly + ".dll", Compiled.Emit(compilation, hasSymbols: false)));
        }

        return [.. Compiled.Findings(Compiled.Check(Transitive, compilations)).Where(
            static finding => finding.StartsWith("AIP0008", StringComparison.Ordinal))
            .Select(static finding => finding[(finding.LastIndexOf('M') + 1)..])
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Methods M0, M1...: each in an assembly, marked or not, calling others of its own or of a later assembly.</summary>
    private sealed record World(ImmutableArray<(bool IsMarked, bool Touches)> Methods, ImmutableArray<(int From, int To)> Calls)
    {
        public const int Assemblies = 3;
        private const int Count = 9;

        public static readonly Gen<World> Any =
            from methods in Gen.Select(Gen.Int[0, 3].Select(static n => n == 0), Gen.Int[0, 4].Select(static n => n == 0)).Array[Count]
            from calls in Gen.Select(Gen.Int[0, Count - 1], Gen.Int[0, Count - 1]).Array[0, 16]
            select new World(
                [.. methods.Select(static pair => (pair.Item1, pair.Item2))],
                [.. calls.Where(static call => AssemblyOf(call.Item1) <= AssemblyOf(call.Item2)).Select(
                    static call => (call.Item1, call.Item2))]);

        public string Write(int assembly)
        {
            var source = new StringBuilder();
            if (assembly == Assemblies - 1)
                _ = source.AppendLine("namespace Contoso.Pricing { public static class Engine { public static void Quote() { } } }");
            for (var method = 0; method < Count; method++)
            {
                if (AssemblyOf(method) != assembly)
                    continue;
                var calls = string.Concat(Calls.Where(call => call.From == method).Select(static call => $"C{call.To}.M{call.To}(); "));
                _ = source.AppendLine(
                    $"public class C{method} {{ " +
                    (Methods[method].IsMarked ? "[AiProvenance.AiGenerated(\"x\")] " : "") +
                    $"public static void M{method}() {{ {calls}{(Methods[method].Touches ? "Contoso.Pricing.Engine.Quote();" : "")} }} }}");
            }

            return source.ToString();
        }

        // Marked code that touches the zone itself is another rule's, and no path leads through what answers for itself.
        public string[] Search() => [.. Enumerable.Range(0, Count)
            .Where(method => Methods[method] is { IsMarked: true, Touches: false } && Reaches(method, []))
            .Select(static method => method.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Order(StringComparer.Ordinal)];

        private bool Reaches(int method, HashSet<int> seen) => Calls.Where(call => call.From == method).Any(call =>
            !Methods[call.To].IsMarked && (Methods[call.To].Touches || (seen.Add(call.To) && Reaches(call.To, seen))));

        private static int AssemblyOf(int method) => method / (Count / Assemblies);
    }
}
