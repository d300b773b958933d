using System.Collections.Immutable;
using System.Globalization;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>
/// Changed at random, a source crashes nothing, hangs nothing and gets nothing past the gate. <c>AIPROVENANCE_FUZZED_SOURCES</c> in the
/// environment says which are tried, from and to: CI tries <c>400-2000</c> in the newest compiler. With the changed verifications of
/// <see cref="FuzzedArgumentTests"/> there are more than two thousand.
/// </summary>
public sealed class FuzzedSourceTests(ITestOutputHelper output)
{
    private const int Seed = 20260;
    private const string Usual = "0-400";

    [Fact]
    public async Task What_is_blocked_and_what_is_silent_is_so_for_the_reasons_that_the_source_gives()
    {
        var findings = await (await FuzzedGate.Original()).Run();

        Assert.Equal(
            [
                "AIP0001 =>", "AIP0001 Asked", "AIP0001 Bare", "AIP0001 Desk", "AIP0001 Guided", "AIP0001 Local", "AIP0002 Price", "AIP0002 Stale", "AIP0002 Total",
                "AIP0004 ByBot", "AIP0004 SelfReviewed", "AIP0005 Early", "AIP0005 Malformed", "AIP0007 Use", "AIP0008 Reaching", "AIP0010 Late",
            ],
            FuzzedGate.Blocked(findings).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Changed_sources_crash_nothing_hang_nothing_and_pass_nothing()
    {
        var range = (Environment.GetEnvironmentVariable("AIPROVENANCE_FUZZED_SOURCES") ?? Usual).Split('-').Select(
            static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var count = range[1] - range[0];
        var original = await FuzzedGate.Original();
        var gate = new Fuzzed(original, new SourceChanges(original.Source, FuzzedGate.Silent))
        {
            SilentCode = [.. Named(original.Source, FuzzedGate.Silent).Select(Declarations.CodeOf)],
            SignedCode = SignedCode(original.Source),
        };
        var tour = EveryAnalyzer.Over(FeatureTour.Source) with { Policy = FuzzedGate.Policy };
        var fuzzed = new[] { gate, new Fuzzed(tour, new SourceChanges(FeatureTour.Source, [])) };
        var run = new FuzzRun();
        await run.Try(count, async input =>
        {
            var number = range[0] + input;
            var (name, make) = SourceChanges.Kinds[number % SourceChanges.Kinds.Length];
            var which = fuzzed[number / SourceChanges.Kinds.Length % 7 == 0 ? 1 : 0];
            var source = make(which.Changes, new Random(Seed + number));
            run.Count("source " + name);
            await Check(which, source, run, number + ", " + name);
        });

        output.WriteLine(run.Result());
        Assert.True(count >= 400, "too few to say anything");
        Assert.True(run["uses that must be blocked"] > count * 25 / 4, "hardly anything was left to be blocked");
        Assert.True(run["silent code that changed and was blocked"] > count * 5 / 16, "hardly any verified code was changed");
    }

    private static async Task Check(Fuzzed fuzzed, string source, FuzzRun run, string what)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), Analysis.MainFile);
        var compilation = fuzzed.Others.AddSyntaxTrees(tree);
        var (findings, bound) = await FuzzRun.Analyze(compilation, fuzzed.Options);
        foreach (var use in new GateOracle(tree, bound.GetSemanticModel(tree), fuzzed.SilentCode, fuzzed.SignedCode).Claims())
        {
            run.Count("uses that must be blocked");
            if (!GateOracle.IsBlocked(use, findings))
            {
                run.Fail(
                    what +
                        ": " +
                        use +
                        " in line " +
                        (use.GetLocation().GetLineSpan().StartLinePosition.Line + 1) +
                        " passes\n" +
                        Around(use) +
                        "\n" +
                        string.Join('\n', findings));
            }
        }

        run.Count(
            "silent code that changed and was blocked",
            findings.Count(static finding => finding.Id == "AIP0002" && FuzzedGate.Silent.Contains(Analysis.Describe(finding)[8..])));
    }

    private static string Around(SyntaxNode use)
    {
        var member = use.Ancestors().LastOrDefault(static node => Declarations.IsDeclaration(node) && node.FullSpan.Length < 3_000) ?? use;
        var text = member.ToFullString();
        return text.Length > 3_000 ? text[..3_000] : text;
    }

    private static ImmutableDictionary<string, string> SignedCode(string source) => Named(source, FuzzedGate.Signed)
        .ToImmutableDictionary(Declarations.CodeOf, static declaration => Declarations.Attributes(declaration).ToString());

    private static IEnumerable<SyntaxNode> Named(string source, string[] names) =>
        Declarations.Named(CSharpSyntaxTree.ParseText(source).GetRoot(), names);

    private sealed class Fuzzed(Analysis analysis, SourceChanges changes)
    {
        public CSharpCompilation Others { get; } = Without(analysis.Compile());

        public SourceChanges Changes => changes;

        public ImmutableHashSet<string> SilentCode { get; init; } = [];

        public ImmutableDictionary<string, string> SignedCode { get; init; } = ImmutableDictionary<string, string>.Empty;

        public AnalyzerOptions Options { get; } = new(
            analysis.AdditionalFiles.Insert(
                0, new TextFile("/src/AiProvenance.policy", analysis.Policy)), new BuildOptions(null, analysis.Properties));

        private static CSharpCompilation Without(CSharpCompilation compilation) =>
            compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
                compilation.SyntaxTrees.Where(static tree => tree.FilePath != Analysis.MainFile));
    }
}
