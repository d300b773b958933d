using AiProvenance.Core.Fingerprints.AttributeLists;
using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Hashing;
using AiProvenance.Core.Fingerprints.Lexing;
using AiProvenance.Core.Fingerprints.Ranges;
using AiProvenance.Core.Fingerprints.Written;

namespace AiProvenance.Core.Fingerprints;

/// <summary>A source file cut into raw tokens, once; declarations are looked up in it by position.</summary>
public sealed class LexedSource
{
    private readonly string _text;
    private readonly RawTokens _tokens;
    private readonly ConditionalGroups _groups;
    private readonly (int Start, int End)[] _conditionalRegions;

    private LexedSource(string text, RawTokens tokens, (int Start, int End)[] conditionalRegions)
    {
        _text = text;
        _tokens = tokens;
        _groups = new ConditionalGroups(tokens);
        _conditionalRegions = conditionalRegions;
    }

    /// <summary>Cuts a file into raw tokens. Takes any text, in time linear to its length.</summary>
    /// <param name="text">The file's text, with whatever line endings and preprocessing lines it has.</param>
    public static LexedSource Lex(string text)
    {
        var (tokens, regions) = RawLexer.Lex(text);
        PackageAttributes.Remove(tokens);
        tokens.Trim();
        return new LexedSource(text, tokens, regions);
    }

    /// <summary>The token texts that a declaration's fingerprint covers.</summary>
    /// <param name="anchor">Where the declaration stands, by a parse under any preprocessor symbols.</param>
    /// <returns>The same texts for every set of symbols; none, where the anchor lies behind the last token.</returns>
    public DeclarationText ReadDeclaration(DeclarationAnchor anchor)
    {
        var text = ReadAt(anchor);
        return StartsWithList(anchor, text) && LexAlone(anchor) is { } alone ? alone : text;
    }

    /// <summary>Lists the declarations of the file, under whichever preprocessor symbols, without a compiler.</summary>
    /// <returns>
    /// In the order of the file; those around others first. A file that no compiler accepts gives some of what it may declare.
    /// </returns>
    public ImmutableArray<WrittenDeclaration> ListDeclarations() => DeclarationScan.List(_tokens, _groups);

    /// <summary>Whether a place is compiled under some preprocessor symbols only.</summary>
    /// <param name="position">UTF-16 offset.</param>
    /// <returns>True from an <c>#if</c> to the end of its <c>#endif</c> line (of the file, where that is missing).</returns>
    public bool IsInConditionalRegion(int position)
    {
        int low = 0, high = _conditionalRegions.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (position < _conditionalRegions[middle].Start)
                high = middle - 1;
            else if (position >= _conditionalRegions[middle].End)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    private DeclarationText ReadAt(DeclarationAnchor anchor, int offset = 0)
    {
        var (first, count) = DeclarationRange.Find(_tokens, _groups, anchor);
        return new DeclarationText(_tokens, first, count, offset);
    }

    private static bool StartsWithList(DeclarationAnchor anchor, DeclarationText text) =>
        anchor.Start == DeclarationStart.AtAnchor && text.Tokens.FirstOrDefault() == "[";

    /// <summary>
    /// A lambda, read as a separate file: behind a cast, only a known start of a lambda tells its attributes from element access.
    /// </summary>
    private DeclarationText? LexAlone(DeclarationAnchor anchor)
    {
        var alone = Lex(_text.Substring(anchor.Position, Math.Min(anchor.End, _text.Length) - anchor.Position));
        return alone._groups.Any ? null : alone.ReadAt(
            new(0, anchor.End - anchor.Position, DeclarationStart.AtAnchor), anchor.Position);
    }
}

/// <summary>One hand-written part of a declaration, as the fingerprint sees it.</summary>
public sealed class DeclarationText
{
    private readonly RawTokens _tokens;
    private readonly int _first;
    private readonly int _offset;

    // The offset is where in the file the text begins that the tokens were cut from.
    internal DeclarationText(RawTokens tokens, int first, int count, int offset)
    {
        _tokens = tokens;
        _first = first;
        _offset = offset;
        TokenCount = count;
    }

    /// <summary>How many tokens the fingerprint covers.</summary>
    public int TokenCount { get; }

    /// <summary>The texts of the tokens, in their order.</summary>
    public IEnumerable<string> Tokens => Enumerable.Range(_first, TokenCount).Select(_tokens.Text);

    /// <summary>The index of a token among the tokens that the fingerprint covers, from zero.</summary>
    /// <param name="position">UTF-16 offset in the file where the token begins.</param>
    public int FindPlace(int position) => _tokens.AtOrBehind(position - _offset) - _first;

    /// <summary>The words among the tokens, each with its place.</summary>
    internal IEnumerable<(int Place, string Text)> Words => Enumerable.Range(0, TokenCount)
        .Where(place => _tokens.IsWord(_first + place))
        .Select(place => (place, _tokens.Text(_first + place)));

    /// <summary>Hashes the tokens, some of them by another text.</summary>
    /// <param name="others">The other texts, by the tokens' places.</param>
    internal byte[] Hash(IReadOnlyDictionary<int, string>? others = null)
    {
        using var digest = new LengthPrefixedDigest();
        for (var place = 0; place < TokenCount; place++)
            digest.Add(others is not null && others.TryGetValue(place, out var other) ? other : _tokens.Text(_first + place));
        return digest.Finish();
    }
}
