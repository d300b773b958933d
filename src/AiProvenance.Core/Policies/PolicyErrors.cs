using System.Globalization;

namespace AiProvenance.Core.Policies;

/// <summary>Collects the errors of a policy file.</summary>
internal sealed class PolicyErrors
{
    private const int LongestQuote = 80;

    private readonly List<PolicyError> _errors = new();

    public void Add(SourceSpan span, string message) => _errors.Add(new PolicyError(span, message));

    /// <summary>Whether anything is wrong from one line up to another.</summary>
    public bool AnyIn(int fromLine, int toLine) => _errors.Exists(error => error.Span.Line >= fromLine && error.Span.Line < toLine);

    public ImmutableArray<PolicyError> InOrder() =>
        _errors.OrderBy(error => error.Span.Line).ThenBy(error => error.Span.Start).ToImmutableArray();

    /// <summary>A piece of the file, as messages show it.</summary>
    public static string Quote(string text) =>
        "'" + (text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - 1) + "…") + "'";

    /// <summary>A line's number as people count.</summary>
    public static string LineNumber(int line) => "line " + (line + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>"; did you mean 'x'?", or nothing.</summary>
    public static string DidYouMean(string? nearest) => nearest is null ? "" : "; did you mean " + Quote(nearest) + "?";
}

/// <summary>One error of a policy file (AIP0201): its place, and a message with the expected form.</summary>
public sealed record PolicyError(SourceSpan Span, string Message);
