using AiProvenance.Analyzers.Tests.Touches.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Touches;

public sealed class TouchCatalogueTests
{
    public static TheoryData<string> Kinds => [.. TouchCatalogue.OnThisHost.Select(static @case => @case.ToString())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_touch_is_found_where_it_stands_and_nothing_else_is(string kind)
    {
        var @case = TouchCatalogue.All.Single(other => other.ToString() == kind);
        var compilation = new CatalogueCompilation(@case);
        Assert.Empty(compilation.Errors);

        var touches = compilation.Touches();
        var found = Marked(@case.Source, touches.Select(static touch => touch.Span)) +
            "\n" +
            Names(touches.Select(static touch => touch.Symbol));
        Assert.Equal(@case.Markup + "\n" + Names(@case.Touched), found);
    }

    [Fact]
    public void The_world_around_the_cases_compiles() =>
        Assert.Empty(
            CatalogueCompilation.WorldAlone.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static string Names(IEnumerable<string> symbols) => string.Join(" | ", symbols.Distinct().Order(StringComparer.Ordinal));

    // Touches at one place count once; of those inside one another both are shown.
    private static string Marked(string source, IEnumerable<TextSpan> spans)
    {
        var edits = spans.Distinct()
            .SelectMany(
                static span => new[] { (At: span.Start, Text: "«", Order: -span.Length), (At: span.End, Text: "»", Order: span.Length) })
            .OrderByDescending(static edit => edit.At)
            .ThenBy(static edit => edit.Text == "«" ? 0 : 1)
            .ThenByDescending(static edit => edit.Order);
        foreach (var (at, text, _) in edits)
            source = source.Insert(at, text);
        return source;
    }
}
