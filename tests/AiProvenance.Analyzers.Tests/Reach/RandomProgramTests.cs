using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Reach;

/// <summary>Both directions on random programs, against a search that tries every way.</summary>
public sealed class RandomProgramTests
{
    [Fact]
    public void Whoever_arrives_is_reported_once_by_a_real_and_shortest_path_and_nobody_else_is() => RandomProgram.Any.Sample(
        static program =>
        {
            var analysis = ReachWorld.Of(program.Source) with { Analyzers = [new ReachAnalyzer(), new DependencyAnalyzer()] };
            var paths = analysis.Run().GetAwaiter().GetResult().Where(IsByPath).Select(PathOf).ToList();
            return Enumerable.Range(0, program.Kinds.Length).All(i =>
            {
                var own = paths.FindAll(path => path.StartsWith($"C{i}.M{i} -> ", StringComparison.Ordinal));
                return program.Distance(i) is { } distance
                    ? own.Count == 1 && own[0].Split(" -> ").Length == distance + 1 && program.IsWay(i, own[0])
                    : own.Count == 0;
            });
        },
        iter: 60,
        threads: 1);

    private static bool IsByPath(Diagnostic finding) => PathOf(finding).Contains(" -> ", StringComparison.Ordinal);

    // A message has room for a short path alone.
    private static string PathOf(Diagnostic finding) => finding.Properties.GetValueOrDefault(FindingProperties.Paths) ?? "";
}
