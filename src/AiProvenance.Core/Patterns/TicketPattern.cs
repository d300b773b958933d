using System.Text.RegularExpressions;

namespace AiProvenance.Core.Patterns;

/// <summary>A zone's <c>ticket_pattern</c>: a .NET regular expression that a verification's ticket must match whole.</summary>
public static class TicketPattern
{
    /// <summary>The most characters that a pattern may have.</summary>
    public const int MaxLength = 500;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as the policy states it.</param>
    /// <param name="regex">An expression that matches a whole ticket or nothing, where the text is a pattern.</param>
    /// <param name="error">What is wrong with the text otherwise, as a phrase.</param>
    public static bool TryParse(string text, out Regex? regex, out string? error)
    {
        regex = null;
        error = null;
        if (text.Length > MaxLength)
        {
            error = "it is longer than 500 characters";
            return false;
        }

        try
        {
            // Alone first: "a)(b" must not become valid through the parentheses around it.
            _ = new Regex(text, RegexOptions.CultureInvariant);
            regex = new Regex(@"\A(?:" + text + @")\z", RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            // The exception's own words are in the machine's language.
            error = "it is not a valid .NET regular expression";
            return false;
        }
    }
}
