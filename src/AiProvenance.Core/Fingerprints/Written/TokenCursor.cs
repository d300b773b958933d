using System.Globalization;
using System.Text;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Written;

/// <summary>A place among the tokens of one view of a file, and the steps from it.</summary>
internal sealed class TokenCursor(RawTokens tokens, int[] view)
{
    // Longer ones are no type arguments that anybody writes, and to look for their end from each "<" would take its time.
    private const int LongestTypeArguments = 1024;

    /// <summary>Where it stands.</summary>
    public int At { get; set; }

    /// <summary>How many tokens there are.</summary>
    public int Count => view.Length;

    public bool IsAtEnd => At >= view.Length;

    public bool Is(char punctuation, int ahead = 0) => Has(ahead) && tokens.Is(view[At + ahead], punctuation);

    /// <summary>Whether two characters stand next to each other, as in <c>=&gt;</c> and <c>::</c>.</summary>
    public bool Is(char first, char second) => Is(first) && Is(second, 1) && tokens.End(view[At]) == tokens.Start(view[At + 1]);

    public bool IsWord(int ahead = 0) => Has(ahead) && tokens.IsWord(view[At + ahead]);

    public bool IsWord(string word, int ahead = 0) => Has(ahead) && tokens.IsWord(view[At + ahead], word);

    /// <summary>A word's text as the source has it.</summary>
    public string Text(int ahead = 0) => Has(ahead) ? tokens.Text(view[At + ahead]) : "";

    /// <summary>UTF-16 offset of the first character of a token of the view.</summary>
    public int StartOf(int place) => tokens.Start(view[place]);

    /// <summary>UTF-16 offset behind the last token before the place where it stands.</summary>
    public int EndBefore => At == 0 ? 0 : tokens.End(view[Math.Min(At, view.Length) - 1]);

    /// <summary>A name without its <c>@</c> and escapes.</summary>
    public string NameAt(int place) => Unescape(tokens.Text(view[place]));

    /// <summary>Steps over a bracket and all that is in it, or over one token.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            if (Is('(') || Is('[') || Is('{'))
                depth++;
            else if (Is(')') || Is(']') || Is('}'))
                depth--;
            At++;
        }
        while (depth > 0 && !IsAtEnd);
    }

    /// <summary>Steps behind the next semicolon outside all brackets; before a closing bracket, where one comes first.</summary>
    public void SkipStatement()
    {
        while (!IsAtEnd && !Is(';') && !IsClosing)
            Skip();
        if (Is(';'))
            At++;
    }

    /// <summary>Steps over <c>&lt;...&gt;</c>.</summary>
    /// <param name="longest">After how many tokens it is given up.</param>
    /// <returns>How many arguments it has.</returns>
    public int SkipAngles(int longest = int.MaxValue)
    {
        var start = At;
        var depth = 0;
        var arguments = 1;
        do
        {
            if (Is('<'))
                depth++;
            else if (Is('>'))
                depth--;
            else if (Is(',') && depth == 1)
                arguments++;
            if (depth == 0 || !(Is('(') || Is('[')))
                At++;
            else
                Skip();
        }
        while (depth > 0 && At - start < longest && !IsAtEnd && !Is(';') && !Is('{') && !IsClosing);
        return arguments;
    }

    /// <summary>Whether <c>&lt;</c> opens type arguments, as the language tells it within an expression.</summary>
    public bool OpensTypeArguments()
    {
        var start = At;
        _ = SkipAngles(LongestTypeArguments);
        var isClosed = At > start + 1 && tokens.Is(view[At - 1], '>');
        var isFollowed = IsAtEnd || "()[]{}:;,.?=!|^&".Any(c => Is(c));
        At = start;
        return isClosed && isFollowed;
    }

    public bool IsClosing => Is(')') || Is(']') || Is('}');

    private bool Has(int ahead) => (uint)(At + ahead) < (uint)view.Length;

    private static string Unescape(string word)
    {
        if (word.IndexOf('\\') < 0)
            return word.TrimStart('@');
        var name = new StringBuilder(word.Length);
        for (var i = word[0] == '@' ? 1 : 0; i < word.Length; i++)
        {
            var digits = word[i] != '\\' ? 0 : word[i + 1] == 'u' ? 4 : 8;
            if (digits == 0)
            {
                name.Append(word[i]);
                continue;
            }

            var value = uint.Parse(word.Substring(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            name.Append(value is < 0xD800 or (> 0xDFFF and <= 0x10FFFF) ? char.ConvertFromUtf32((int)value) : "\uFFFD");
            i += digits + 1;
        }

        return name.ToString();
    }
}
