using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AiProvenance.Core.Patterns;

/// <summary>A zone's <c>ticket_pattern</c>: a .NET regular expression that a verification's ticket must match whole.</summary>
/// <remarks>
/// Some expressions, such as <c>(A+)+B</c>, try so many ways to match a few dozen characters that they never finish. So the match has a
/// time limit, the only one in the gate, and a ticket that exceeds it does not match. A normal match takes some millionths of the limit.
/// </remarks>
public sealed class TicketPattern
{
    /// <summary>The most characters that a pattern may have.</summary>
    public const int MaxLength = 500;

    // The engine may need to load first, or the machine was asleep: one attempt proves nothing.
    private const int Attempts = 2;

    // After so many tickets that exceeded the limit, the pattern itself is slow: the next tickets get less time.
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
    /// <param name="error">Otherwise the error in the text, as a phrase.</param>
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

/// <summary>The result of a match of a ticket against a pattern.</summary>
public enum TicketMatch
{
    /// <summary>The whole ticket matches.</summary>
    Whole,

    /// <summary>It does not.</summary>
    None,

    /// <summary>The time limit ended the match, so the ticket does not match.</summary>
    TooSlow,
}
