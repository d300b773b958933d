namespace AiProvenance.Core.Patterns;

/// <summary>A whole-string match in which <c>*</c> is any number of characters and <c>?</c> one; case does not matter.</summary>
/// <remarks>
/// Every other character is literal, <c>[</c> and <c>\</c> included. Case is compared as OrdinalIgnoreCase does. Matching takes at most as
/// many steps as the value's length times the glob's, which a policy limits.
/// </remarks>
public sealed class Glob
{
    /// <summary>The most characters that a policy's glob may have.</summary>
    public const int MaxLength = 500;

    /// <summary>Creates a glob.</summary>
    public Glob(string text) => Text = text;

    /// <summary>The glob as written.</summary>
    public string Text { get; }

    /// <summary>Whether the whole value matches.</summary>
    public bool IsMatch(string value)
    {
        // Only the last '*' is ever tried again: the last one can match everything that an earlier one could.
        var inGlob = 0;
        var inValue = 0;
        var retryGlob = -1;
        var retryValue = 0;
        while (inValue < value.Length)
        {
            if (inGlob < Text.Length && Text[inGlob] == '*')
            {
                retryGlob = ++inGlob;
                retryValue = inValue;
            }
            else if (inGlob < Text.Length && (Text[inGlob] == '?' || AreEqual(Text[inGlob], value[inValue])))
            {
                inGlob++;
                inValue++;
            }
            else if (retryGlob >= 0)
            {
                inGlob = retryGlob;
                inValue = ++retryValue;
            }
            else
            {
                return false;
            }
        }

        while (inGlob < Text.Length && Text[inGlob] == '*')
            inGlob++;

        return inGlob == Text.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Whether the glob has no wildcards, so that it matches only its own text.</summary>
    public bool IsLiteral => Text.IndexOf('*') < 0 && Text.IndexOf('?') < 0;

    /// <summary>Whether the glob has a wildcard and no letter or digit: it names nothing, and would match (nearly) everything.</summary>
    internal bool IsCatchAll
    {
        get
        {
            foreach (var c in Text)
            {
                if (char.IsLetterOrDigit(c))
                    return false;
            }

            return !IsLiteral;
        }
    }

    private static bool AreEqual(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
