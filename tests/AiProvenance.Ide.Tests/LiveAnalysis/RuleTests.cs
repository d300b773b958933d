using AiProvenance.Ide.Tests.Infrastructure;

namespace AiProvenance.Ide.Tests.LiveAnalysis;

/// <summary>What an editor shows while somebody types is what the build will say, for every example of every rule's page.</summary>
public sealed class RuleTests
{
    // What it takes is a bug of the package.
    private const string FailedAnalysis = "AIP0299";

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var (rule, count) in RuleExample.All.GroupBy(static example => example.Rule).Select(
                static page => (page.Key, page.Count())))
            {
                for (var i = 0; i < count; i++)
                    examples.Add(rule, i);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_file_alone_shows_what_the_build_reports(string rule, int index)
    {
        using var editor = new Editor();
        var project = editor.Project(RuleExample.All.Where(example => example.Rule == rule).ElementAt(index).OpenIn(editor));
        Assert.Contains(await Findings.Build(project), finding => finding.Id == rule);
        await Findings.AssertLiveIsBuild(project);
    }

    [Fact]
    public void Every_rule_of_an_analyzer_has_an_example() => Assert.Equal(
        BuiltPackage.References.SelectMany(static reference => reference.GetAnalyzers("C#"))
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static rule => rule.Id).Distinct().Except([FailedAnalysis]).Order(StringComparer.Ordinal),
        RuleExample.All.Select(static example => example.Rule).Distinct().Order(StringComparer.Ordinal));
}
