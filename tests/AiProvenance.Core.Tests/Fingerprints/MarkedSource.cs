using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Tests.Fingerprints;

/// <summary>Source text in which <c>‹1</c> stands before a declaration's name and <c>1›</c> behind its end; so do 2 and 3.</summary>
internal sealed class MarkedSource
{
    private readonly Dictionary<char, int> _starts = [];
    private readonly Dictionary<char, int> _ends = [];

    public MarkedSource(string markup)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup[i] == '‹')
                _starts[markup[++i]] = text.Length;
            else if (i + 1 < markup.Length && markup[i + 1] == '›')
                _ends[markup[i++]] = text.Length;
            else
                _ = text.Append(markup[i]);
        }
        Text = text.ToString();
        Lexed = LexedSource.Lex(Text);
    }

    public string Text { get; }

    public LexedSource Lexed { get; }

    public DeclarationText Declaration(char number = '1', DeclarationStart start = DeclarationStart.AfterPreviousDeclaration) =>
        Lexed.ReadDeclaration(new(_starts[number], _ends[number], start));

    /// <summary>The declarations' token texts, joined by single spaces.</summary>
    public static string[] TextsOf(string markup, DeclarationStart start = DeclarationStart.AfterPreviousDeclaration)
    {
        var source = new MarkedSource(markup);
        return [.. source._starts.Keys.Order().Select(number => string.Join(' ', source.Declaration(number, start).Tokens))];
    }

    public static string TextOf(string markup, DeclarationStart start = DeclarationStart.AfterPreviousDeclaration) =>
        Assert.Single(TextsOf(markup, start));

    /// <summary>Every token of a text.</summary>
    public static string[] TokensOf(string text) => [.. WholeText(text).Tokens];

    public static DeclarationText WholeText(string text) =>
        LexedSource.Lex(text).ReadDeclaration(new(0, text.Length, DeclarationStart.AtAnchor));
}
