using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>
/// Lines keep the width that <c>.editorconfig</c> states. In tests a line may be longer for the sake of one piece of data: a string.
/// </summary>
public sealed class LineWidthTests
{
    private const int Widest = 140;

    [Fact]
    public void The_width_is_the_one_that_editors_are_told() =>
        Assert.Contains("max_line_length = " + Widest, Repository.Read(".editorconfig"), StringComparison.Ordinal);

    [Fact]
    public void No_line_of_the_sources_is_wider() => Assert.Empty(Files("src").SelectMany(path => FindWide(path, mayHoldData: false)));

    [Fact]
    public void No_line_of_the_tests_is_wider_but_for_a_string() =>
        Assert.Empty(Files("tests").Concat(Files("samples")).SelectMany(path => FindWide(path, mayHoldData: true)));

    [Theory]
    [InlineData("class C { string _s = \"{0}\"; }", true)]
    [InlineData("class C { string _s = $\"{0}\"; }", true)]
    [InlineData("class C { } // {0}", false)]
    [InlineData("class C { int {0}; }", false)]
    public void A_string_is_data_and_a_name_or_a_comment_is_none(string line, bool isData)
    {
        var text = SourceText.From(line.Replace("{0}", new string('x', Widest), StringComparison.Ordinal));

        Assert.Equal(isData, HoldsData(CSharpSyntaxTree.ParseText(text), text.Lines[0]));
    }

    private static IEnumerable<string> FindWide(string path, bool mayHoldData)
    {
        var text = SourceText.From(File.ReadAllText(path));
        var wide = text.Lines.Where(static line => line.Span.Length > Widest).ToList();
        if (wide.Count == 0)
            return [];
        var tree = CSharpSyntaxTree.ParseText(text);
        return wide
            .Where(line => !mayHoldData || !HoldsData(tree, line))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, path)}({line.LineNumber + 1}): {line.Span.Length} columns");
    }

    // Whether the line would keep the width without the strings on it.
    private static bool HoldsData(SyntaxTree tree, TextLine line)
    {
        var data = tree.GetRoot().DescendantTokens(line.Span, descendIntoTrivia: true)
            .Where(static token => token.Kind() is
                SyntaxKind.StringLiteralToken or
                SyntaxKind.SingleLineRawStringLiteralToken or
                SyntaxKind.MultiLineRawStringLiteralToken or
                SyntaxKind.InterpolatedStringTextToken)
            .Sum(token => token.Span.Intersection(line.Span)?.Length ?? 0);
        return line.Span.Length - data <= Widest;
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Replace('\\', '/').Split('/').Any(static part => part is "obj" or "bin"));
}
