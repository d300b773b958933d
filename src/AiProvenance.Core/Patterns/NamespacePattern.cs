namespace AiProvenance.Core.Patterns;

/// <summary>
/// A pattern over namespaces: <c>Contoso.Pricing</c> is that namespace and everything below, <c>*</c> stands for one
/// segment and <c>**</c> for any number of them, none included. Case matters.
/// </summary>
/// <remarks>At least one segment is a name: a pattern of wildcards alone would cover all code.</remarks>
public sealed class NamespacePattern
{
    internal const string AnySegment = "*";
    internal const string AnySegments = "**";
    private const string AnyName = "?";

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
    /// <param name="error">Otherwise the error in the text, as a phrase.</param>
    public static bool TryParse(string text, out NamespacePattern? pattern, out string? error)
    {
        pattern = null;
        var segments = text.Split('.');
        error = text.Length == 0 ? "it is empty" : ErrorIn(segments);
        if (error is not null)
            return false;

        pattern = new NamespacePattern(text, ImmutableArray.Create(segments));
        return true;
    }

    /// <summary>Whether a namespace, given as its full dotted name, lies in the pattern. The global namespace is "".</summary>
    public bool Matches(string fullName)
    {
        // Only the last '**' is ever tried again: the last one can match everything that an earlier one could.
        var segment = 0;
        var position = fullName.Length == 0 ? 1 : 0;
        var retrySegment = -1;
        var retryPosition = 0;
        while (segment < Segments.Length)
        {
            if (IsAnySegments(Segments[segment]))
            {
                retrySegment = ++segment;
                retryPosition = position;
            }
            else if (position <= fullName.Length && IsSegmentAt(fullName, position, Segments[segment]))
            {
                segment++;
                position = Next(fullName, position);
            }
            else if (retrySegment >= 0 && retryPosition <= fullName.Length)
            {
                segment = retrySegment;
                position = retryPosition = Next(fullName, retryPosition);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether everything that another pattern covers is covered by this one.</summary>
    public bool Contains(NamespacePattern other)
    {
        // What stands for the other's wildcards has a name that no pattern spells. More of them than this has segments tell nothing new.
        for (var count = 0; count <= Segments.Length + 1; count++)
        {
            var names = other.Segments.SelectMany(segment => IsAnySegments(segment)
                ? Enumerable.Repeat(AnyName, count)
                : [segment == AnySegment ? AnyName : segment]);
            if (!Matches(string.Join(".", names)))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? ErrorIn(string[] segments)
    {
        var anyName = false;
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.Length == 0)
                return i == 0 ? "it begins with a dot" : i == segments.Length - 1 ? "it ends with a dot" : "it has an empty segment";

            if (segment is AnySegment or AnySegments)
                continue;

            if (segment.IndexOf('*') >= 0)
                return "segment '" + segment + "' is more than a wildcard: '*' stands for one whole segment, '**' for any number";

            if (!Identifier.IsValid(segment))
                return "segment '" + segment + "' is not a C# identifier";

            anyName = true;
        }

        return anyName ? null : "it has no name in it and would cover everything";
    }

    private static bool IsAnySegments(string segment) => string.Equals(segment, AnySegments, StringComparison.Ordinal);

    private static bool IsSegmentAt(string fullName, int position, string segment)
    {
        if (string.Equals(segment, AnySegment, StringComparison.Ordinal))
            return true;

        return Next(fullName, position) - 1 - position == segment.Length
            && string.CompareOrdinal(fullName, position, segment, 0, segment.Length) == 0;
    }

    // The start of the segment behind the one at this position; beyond the name's end where there is none.
    private static int Next(string fullName, int position)
    {
        var dot = fullName.IndexOf('.', position);
        return (dot < 0 ? fullName.Length : dot) + 1;
    }
}
