using AiProvenance.CodeFixes.Baselines;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.Core.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Baselines;

/// <summary>"Add to baseline": only into a file that exists, only while it is open, sorted, once.</summary>
public sealed class AddToBaselineTests
{
    private const string Source = """
        using AiProvenance;
        class C
        {
            [AiGenerated("x")] int B() => Shop.Pricing.Price.Of(2);
            [AiGenerated("x")] int A() => Shop.Pricing.Price.Of(1);
        }
        """;

    [Fact]
    public async Task One_finding_is_one_line_and_is_accepted_from_then_on()
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer());
        var project = scenario.Add(Source, "# Accepted in May.\n");
        var offer = (await scenario.Offers(project))[0];
        Assert.Equal("Add AIP0001 to the baseline (the code as it is now is accepted)", offer.Title);
        await scenario.Apply(offer);

        Assert.Matches("^# Accepted in May\\.\nAIP0001 M:C\\.B 1:[A-Z2-7]{32}\\.[A-Z2-7]{16}\n$", await scenario.Baseline(project));
        Assert.Equal(["AIP0001"], await scenario.Ids(project));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_of_them_come_sorted_and_leave_nothing_to_do(FixAllScope scope)
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer());
        var project = scenario.Add(Source, "# Accepted in May.\r\n");
        Assert.True(await scenario.FixAll(project, scope));

        Assert.Matches(
            "^# Accepted in May\\.\r\nAIP0001 M:C\\.A 1:[A-Z2-7]{32}\\.[A-Z2-7]{16}\r\nAIP0001 M:C\\.B 1:[A-Z2-7]{32}\\.[A-Z2-7]{16}\r\n$",
            await scenario.Baseline(project));
        Assert.Empty(await scenario.Findings(project));
        var once = await scenario.Baseline(project);
        _ = await scenario.FixAll(project, scope);
        Assert.Equal(once, await scenario.Baseline(project));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, null)]
    public async Task Closed_or_missing_nothing_is_offered(bool isOpen, string? baseline)
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer(), isOpen);
        var project = scenario.Add(Source, baseline);
        var before = scenario.Solution;

        Assert.Empty(await scenario.Offers(project));
        Assert.False(await scenario.FixAll(project, FixAllScope.Solution));
        Assert.Same(before, scenario.Solution);
    }

    [Fact]
    public async Task What_only_one_target_framework_finds_is_in_the_file_that_all_see()
    {
        const string Different = "using AiProvenance;\nclass C\n{\n#if NEW\n    [AiGenerated(\"x\")] int New() => Shop.Pricing.Price.Of(1);\n#else\n    [AiGenerated(\"x\")] int Old() => Shop.Pricing.Price.Of(1);\n#endif\n    [AiGenerated(\"x\")] int Both() => Shop.Pricing.Price.Of(2);\n}\n";
        using var scenario = new BaselineScenario(new AddToBaselineFixer());
        var older = scenario.Add(Different, "");
        var newer = scenario.Add(Different, "", "/src/", "NEW");
        Assert.True(await scenario.FixAll(older, FixAllScope.Solution));

        Assert.Equal(await scenario.Baseline(older), await scenario.Baseline(newer));
        Assert.Equal(
            ["M:C.Both", "M:C.New", "M:C.Old"],
            (await scenario.Baseline(older)).TrimEnd().Split('\n').Select(static line => line.Split(' ')[1]));
        Assert.DoesNotContain("AIP0001", await scenario.Ids(older));
        Assert.DoesNotContain("AIP0001", await scenario.Ids(newer));
    }

    [Fact]
    public async Task Projects_with_baselines_of_their_own_accept_their_own_findings()
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer());
        var one = scenario.Add(Source, "", "/one/");
        var other = scenario.Add(Source.Replace("int A", "int Other", StringComparison.Ordinal), "", "/other/");
        Assert.True(await scenario.FixAll(one, FixAllScope.Solution));

        Assert.DoesNotContain("M:C.Other", await scenario.Baseline(one), StringComparison.Ordinal);
        Assert.Contains("M:C.Other", await scenario.Baseline(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_two_branches_merge_to_what_one_branch_would_have_written()
    {
        var both = await Accepted(Source);
        var ours = await Accepted(Source.Replace("[AiGenerated(\"x\")] int B", "int B", StringComparison.Ordinal));
        var theirs = await Accepted(Source.Replace("[AiGenerated(\"x\")] int A", "int A", StringComparison.Ordinal));

        // As merge=union leaves it, and as a merge that keeps a line twice does.
        foreach (var merged in new[] { theirs + ours, ours + theirs + ours })
        {
            using var scenario = new BaselineScenario(new AddToBaselineFixer());
            var project = scenario.Add(Source, merged);
            Assert.DoesNotContain("AIP0001", await scenario.Ids(project));
            Assert.Equal(both, BaselineText.AddEntries("", BaselineParser.Parse(merged).Entries.Select(static entry => entry.Value)));
        }
    }

    [Fact]
    public async Task A_baseline_that_cannot_be_read_stays_as_it_is_and_so_does_the_code()
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer());
        var project = scenario.Add(Source, "");
        var broken = scenario.Solution.WithAdditionalDocumentTextLoader(
            scenario.Solution.GetProject(project)!.AdditionalDocumentIds[0], new BrokenLoader(), PreservationMode.PreserveIdentity);
        var finding = (await scenario.Findings(project))[0];
        Microsoft.CodeAnalysis.CodeActions.CodeAction? offer = null;
        var document = broken.GetProject(project)!.Documents.Single(static document => document.Name == "Code.cs");
        await new AddToBaselineFixer().RegisterCodeFixesAsync(
            new CodeFixContext(document, finding.Location.SourceSpan, [finding], (action, _) => offer = action, CancellationToken.None));

        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => offer!.GetOperationsAsync(CancellationToken.None));
        Assert.Empty(broken.GetChanges(document.Project.Solution).GetProjectChanges());
    }

    private static async Task<string> Accepted(string source)
    {
        using var scenario = new BaselineScenario(new AddToBaselineFixer());
        var project = scenario.Add(source, "");
        Assert.True(await scenario.FixAll(project, FixAllScope.Project));
        return await scenario.Baseline(project);
    }

    private sealed class BrokenLoader : TextLoader
    {
        public override Task<TextAndVersion> LoadTextAndVersionAsync(LoadTextOptions options, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("broken");
    }
}
