namespace AiProvenance.Core.Fingerprints;

/// <summary>One hand-written part of a declaration, as the fingerprint sees it.</summary>
public sealed class DeclarationText
{
    private readonly RawTokens _tokens;
    private readonly int _first;

    internal DeclarationText(RawTokens tokens, int first, int count)
    {
        _tokens = tokens;
        _first = first;
        TokenCount = count;
    }

    /// <summary>How many tokens the fingerprint covers.</summary>
    public int TokenCount { get; }

    /// <summary>The texts of the tokens, in their order.</summary>
    public IEnumerable<string> Tokens => Enumerable.Range(_first, TokenCount).Select(_tokens.Text);

    internal byte[] Hash()
    {
        using var digest = new LengthPrefixedDigest();
        for (var i = _first; i < _first + TokenCount; i++)
            digest.Add(_tokens.Text(i));
        return digest.Finish();
    }
}
