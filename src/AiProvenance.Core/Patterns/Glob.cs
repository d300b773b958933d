namespace AiProvenance.Core.Patterns;

/// <summary>A whole-string match in which <c>*</c> is any number of characters and <c>?</c> one; case does not matter.</summary>
public sealed class Glob
{
    /// <summary>Creates a glob.</summary>
    public Glob(string text) => Text = text;

    /// <summary>The glob as written.</summary>
    public string Text { get; }

    /// <summary>Whether the whole value matches.</summary>
    public bool IsMatch(string value) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
