using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>Pages and comments are written for people in a hurry: short sentences, no riddles.</summary>
public sealed partial class PlainEnglishTests
{
    private const int MostWords = 45;

    // Each was in a page once, and had to be read twice.
    private static readonly string[] Riddles =
    [
        "counts? for nothing",
        "(that|those) which",
        "(against|by|for|of|on|than|to) those (that|who)",
        "whoever",
        "hold hold",
        "(is|are) none of",
        "what (is|are) what",
        @"what [^.,;:|]{1,40} (is|are) (what|that|the|an?|not|no)\b",
    ];

    private static readonly Regex Riddle = new(@"\b(" + string.Join("|", Riddles) + ")", RegexOptions.IgnoreCase);

    public static TheoryData<string> Pages =>
    [
        .. Repository.Pages
            .Select(static page => Path.GetRelativePath(Repository.Root, page.Path).Replace('\\', '/'))
            .Where(static file => !file.StartsWith(".github/", StringComparison.Ordinal) && !file.Contains("/AnalyzerReleases.", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sentence_of_a_page_is_short(string file) =>
        AssertNone(Sentences(file).Where(static sentence => Words(sentence) > MostWords));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_no_riddle(string file) => AssertNone(Sentences(file).Where(static sentence => Riddle.IsMatch(sentence)));

    [Fact]
    public void A_comment_has_no_riddle() => AssertNone(
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Replace('\\', '/').Split('/').Any(static part => part is "obj" or "bin"))
            .SelectMany(static path => Comments(path)
                .Where(static comment => Riddle.IsMatch(comment))
                .Select(comment => $"{Path.GetRelativePath(Repository.Root, path)}: {comment}")));

    [Theory]
    [InlineData("It counts for nothing.", true)]
    [InlineData("What the code is named by is what counts.", true)]
    [InlineData("The code of those who ask.", true)]
    [InlineData("It is ignored.", false)]
    [InlineData("Those zones are ignored.", false)]
    public void A_riddle_is_told_from_a_plain_sentence(string sentence, bool isRiddle) => Assert.Equal(isRiddle, Riddle.IsMatch(sentence));

    private static void AssertNone(IEnumerable<string> found)
    {
        var list = string.Join('\n', found);
        Assert.True(list.Length == 0, list);
    }

    // The paragraphs, items and cells of a page, each cut where a sentence ends.
    private static IEnumerable<string> Sentences(string file) => Blocks(Repository.Page(file).Prose.Split('\n'))
        .SelectMany(static block => SentenceEnd().Split(Quoted().Replace(block, "x")))
        .Select(static sentence => sentence.Trim());

    private static IEnumerable<string> Blocks(IEnumerable<string> lines)
    {
        var block = "";
        foreach (var line in lines)
        {
            if (line.StartsWith('|'))
            {
                foreach (var cell in Quoted().Replace(line, "x").Split('|'))
                    yield return cell;
            }
            else if (line.Trim().Length == 0 || NewBlock().IsMatch(line))
            {
                yield return block;
                block = line;
            }
            else
            {
                block += " " + line.Trim();
            }
        }

        yield return block;
    }

    private static IEnumerable<string> Comments(string path)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot();
        var lines = root.DescendantTrivia().Where(static trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
        return lines.Select(static trivia => LineStart().Replace(trivia.ToFullString(), " "));
    }

    private static int Words(string sentence) => Word().Count(sentence);

    // Code and addresses count as one word.
    [GeneratedRegex(@"``.*?``|`[^`]*`|(?<=\])\([^)\s]+\)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=[.?!:])\s+(?=[A-Z\[*_(x])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*([-*] |\d+\. |#|<!--|>)|^    ")]
    private static partial Regex NewBlock();

    [GeneratedRegex(@"\s*///? ?")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"[\w'-]+")]
    private static partial Regex Word();
}
