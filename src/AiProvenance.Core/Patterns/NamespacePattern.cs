namespace AiProvenance.Core.Patterns;

/// <summary>
/// A pattern over namespaces: <c>Contoso.Pricing</c> is that namespace and everything below, <c>*</c> stands for one
/// segment and <c>**</c> for any number of them, none included. Case matters.
/// </summary>
public sealed class NamespacePattern
{
    private NamespacePattern(string text, ImmutableArray<string> segments)
    {
        Text = text;
        Segments = segments;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The pattern's segments, wildcards included.</summary>
    public ImmutableArray<string> Segments { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern, trimmed.</param>
    /// <param name="pattern">The pattern, where the text is one.</param>
    /// <param name="error">What is wrong with the text otherwise, as a phrase.</param>
    public static bool TryParse(string text, out NamespacePattern? pattern, out string? error)
    {
        pattern = new NamespacePattern(text, ImmutableArray.Create(text.Split('.')));
        error = null;
        throw new NotImplementedException();
    }

    /// <summary>Whether a namespace, given as its full dotted name, lies in the pattern. The global namespace is "".</summary>
    public bool Matches(string fullName) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
