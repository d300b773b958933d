using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>A version of a C# file by its tokens, line by line. White space, comments and this package's attributes are none.</summary>
internal sealed class TokenLines
{
    private readonly string[] _tokens;
    private readonly int[] _places;

    private TokenLines(string[] tokens, int[] places)
    {
        _tokens = tokens;
        _places = places;
    }

    /// <summary>Cuts a file into its tokens.</summary>
    public static TokenLines Read(string text)
    {
        var declaration = LexedSource.Lex(text).ReadDeclaration(new DeclarationAnchor(0, text.Length, DeclarationStart.AtAnchor));
        var tokens = declaration.Tokens.ToArray();
        var places = new List<int>();
        for (var start = 0; start >= 0 && start <= text.Length;)
        {
            places.Add(Math.Clamp(declaration.FindPlace(start), 0, tokens.Length));
            var end = text.IndexOf('\n', start);
            start = end < 0 ? -1 : end + 1;
        }

        places.Add(tokens.Length);
        return new TokenLines(tokens, [.. places]);
    }

    /// <summary>The number of the first token of a line, or of the one behind it where it has none.</summary>
    public int FirstOf(int line) => _places[Math.Clamp(line - 1, 0, _places.Length - 1)];

    /// <summary>Whether a line has a token.</summary>
    public bool HasToken(int line) => FirstOf(line) < FirstOf(line + 1);

    /// <summary>The tokens of some lines.</summary>
    public ReadOnlySpan<string> Of(int first, int last) => _tokens.AsSpan(FirstOf(first)..Math.Max(FirstOf(last + 1), FirstOf(first)));

    /// <summary>The line that a token begins in.</summary>
    public int LineOf(int token)
    {
        var line = 1;
        for (var (low, high) = (0, _places.Length - 2); low <= high;)
        {
            var middle = (low + high) / 2;
            if (_places[middle] <= token)
                (line, low) = (middle + 1, middle + 1);
            else
                high = middle - 1;
        }

        return line;
    }
}
