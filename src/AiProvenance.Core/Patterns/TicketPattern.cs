using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AiProvenance.Core.Patterns;

/// <summary>A zone's <c>ticket_pattern</c>: a .NET regular expression that a verification's ticket must match whole.</summary>
/// <remarks>
/// Some expressions try more ways to match a few dozen characters than anybody can wait for, <c>(A+)+B</c> for one. Matching therefore
/// has a time limit, the only one in the gate: a ticket that runs into it does not match. What matches at all needs some millionths of it.
/// </remarks>
public sealed class TicketPattern
{
    /// <summary>The most characters that a pattern may have.</summary>
    public const int MaxLength = 500;

    // The engine may have to be loaded first, or the machine was asleep: one attempt says nothing.
    private const int Attempts = 2;

    // Behind so many tickets that ran into the limit, the pattern is what is slow: the next ones are not waited for that long.
    private const int SlowTickets = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ShortLimit = TimeSpan.FromMilliseconds(25);

    private readonly Regex _patient;
    private readonly Regex _hasty;
    private readonly ConcurrentDictionary<string, TicketMatch> _known = new(StringComparer.Ordinal);
    private int _slow;

    private TicketPattern(string text)
    {
        Text = text;
        _patient = Whole(text, Limit);
        _hasty = Whole(text, ShortLimit);
    }

    /// <summary>The pattern as the policy states it.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as the policy states it.</param>
    /// <param name="pattern">The pattern, where the text is one.</param>
    /// <param name="error">What is wrong with the text otherwise, as a phrase.</param>
    public static bool TryParse(string text, out TicketPattern? pattern, out string? error)
    {
        pattern = null;
        error = null;
        if (text.Length > MaxLength)
        {
            error = "it is longer than 500 characters";
            return false;
        }

        try
        {
            // Alone first: "a)(b" must not become valid through the parentheses around it.
            _ = new Regex(text, RegexOptions.CultureInvariant, Limit);
            pattern = new TicketPattern(text);
            return true;
        }
        catch (ArgumentException)
        {
            // The exception's own words are in the machine's language.
            error = "it is not a valid .NET regular expression";
            return false;
        }
    }

    /// <summary>Holds a ticket against the pattern. Each is matched once, however many declarations state it.</summary>
    public TicketMatch Match(string ticket) => _known.GetOrAdd(ticket, Try);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Regex Whole(string text, TimeSpan limit) => new(@"\A(?:" + text + @")\z", RegexOptions.CultureInvariant, limit);

    private TicketMatch Try(string ticket)
    {
        var regex = Volatile.Read(ref _slow) < SlowTickets ? _patient : _hasty;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                return regex.IsMatch(ticket) ? TicketMatch.Whole : TicketMatch.None;
            }
            catch (RegexMatchTimeoutException)
            {
                // Once more, and then it is too slow.
            }
        }

        _ = Interlocked.Increment(ref _slow);
        return TicketMatch.TooSlow;
    }
}

/// <summary>What came of holding a ticket against a pattern.</summary>
public enum TicketMatch
{
    /// <summary>The whole ticket matches.</summary>
    Whole,

    /// <summary>It does not.</summary>
    None,

    /// <summary>Nobody can tell within the time limit, so it does not.</summary>
    TooSlow,
}
