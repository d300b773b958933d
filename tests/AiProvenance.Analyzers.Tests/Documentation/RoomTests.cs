using System.Text.RegularExpressions;
using AiProvenance.Analyzers.Tests.Differential;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>A room (folder) of a project uses only rooms below it, as docs/architecture.md lists them: no circle anywhere.</summary>
public sealed class RoomTests(ITestOutputHelper output)
{
    private static readonly string[] Projects =
        ["AiProvenance.Core", "AiProvenance.Analyzers", "AiProvenance.CodeFixes", "AiProvenance.Tool"];

    private static readonly Lazy<CSharpCompilation> Sources = new(Corpus.All);

    public static TheoryData<string> Every => [.. Projects];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_room_is_on_the_page(string project) => Assert.Equal(
        Sources.Value.SyntaxTrees.Select(tree => RoomOf(tree.FilePath, project)).OfType<string>().Distinct().Order(StringComparer.Ordinal),
        Listed(project).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Every))]
    public void Arrows_point_downwards_only(string project)
    {
        var order = Listed(project);
        var arrows = FindArrows(project).ToList();
        Assert.NotEmpty(arrows);

        var upwards = arrows.Where(arrow => order.IndexOf(arrow.From) > order.IndexOf(arrow.To)).ToList();

        // Where every arrow points downwards there is no way back up.
        output.WriteLine($"{project}: {order.Count} rooms, {arrows.Count} arrows, {upwards.Count} of them upwards");
        Assert.Empty(upwards.Select(static arrow => arrow.From + " -> " + arrow.To + " (" + arrow.Because + ")"));
    }

    [Fact]
    public void The_core_knows_nothing_of_Roslyn()
    {
        var core = typeof(Core.Policies.Policy).Assembly.GetReferencedAssemblies().Select(static reference => reference.Name);

        Assert.DoesNotContain(core, static name => name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_one_room_of_the_command_line_knows_Roslyn() => Assert.Empty(Sources.Value.SyntaxTrees
        .Where(static tree => RoomOf(tree.FilePath, "AiProvenance.Tool") is not (null or "Compilations"))
        .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<NameSyntax>()
            .Select(static name => name.ToString())
            .Where(static name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ||
                name.StartsWith("AiProvenance.Analyzers", StringComparison.Ordinal) ||
                name.StartsWith("AiProvenance.CodeFixes", StringComparison.Ordinal))
            .Select(name => Path.GetFileName(tree.FilePath) + ": " + name)));

    // Every name is bound: a using says nothing of the rooms around a room, which need none.
    private static IEnumerable<(string From, string To, string Because)> FindArrows(string project)
    {
        var arrows = new Dictionary<(string From, string To), string>();
        foreach (var tree in Sources.Value.SyntaxTrees)
        {
            if (RoomOf(tree.FilePath, project) is not { } from)
                continue;
            var model = Sources.Value.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes(static node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                foreach (var part in type?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
                {
                    if (RoomOf(part.SyntaxTree.FilePath, project) is { } to && to != from)
                        _ = arrows.TryAdd((from, to), Path.GetFileName(tree.FilePath) + ": " + name);
                }
            }
        }

        return arrows.Select(static arrow => (arrow.Key.From, arrow.Key.To, arrow.Value));
    }

    // Files beside the project's own file are in no room.
    private static string? RoomOf(string path, string project)
    {
        var match = Regex.Match(path.Replace('\\', '/'), "/src/" + Regex.Escape(project) + "/(?<room>.+)/[^/]+$");
        return match.Success ? match.Groups["room"].Value : null;
    }

    private static List<string> Listed(string project)
    {
        var page = File.ReadAllText(Repository.PathOf("docs/architecture.md")).ReplaceLineEndings("\n");
        var section = Regex.Match(
            page, "### " + Regex.Escape(project) + @"\n(?<text>.*?)(?=\n##)", RegexOptions.Singleline).Groups["text"].Value;
        return [.. Regex.Matches(section, @"^\| `(?<room>[^`]+)` \|", RegexOptions.Multiline).Select(
            static row => row.Groups["room"].Value)];
    }
}
