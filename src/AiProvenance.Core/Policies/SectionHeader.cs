using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>Reads <c>[policy]</c> and <c>[zone NAME]</c>.</summary>
internal static class SectionHeader
{
    private const string PolicyWord = "policy";
    private const string ZoneWord = "zone";
    private const string Expected = "a section is [policy] or [zone NAME]";
    private static readonly string[] Kinds = { PolicyWord, ZoneWord };

    /// <summary>The section that a line beginning with <c>[</c> opens, without anything in it.</summary>
    public static PolicySection Read(LineSlice line, PolicyErrors errors)
    {
        var unknown = new PolicySection(PolicySectionKind.Unknown, "", line.Span);
        var end = line.IndexOf(']');
        if (end < 0)
        {
            errors.Add(line.Span, "The section header has no ']'");
            return unknown;
        }

        var behind = line.From(end + 1).Trim();
        if (!behind.IsEmpty)
        {
            var hint = behind[0] == '#' ? "; a comment is a whole line" : "";
            errors.Add(behind.Span, PolicyErrors.Quote(behind.Text) + " stands behind the section header's ']'" + hint);
        }

        var header = line.Slice(0, end + 1);
        var words = line.Slice(1, end - 1).Words();
        var error = ErrorIn(words);
        if (error is null)
        {
            return words.Length == 1
                ? new PolicySection(PolicySectionKind.Policy, PolicyWord, header.Span)
                : new PolicySection(PolicySectionKind.Zone, words[1].Text, header.Span);
        }

        errors.Add(header.Span, error);
        return unknown;
    }

    private static string? ErrorIn(ImmutableArray<LineSlice> words)
    {
        if (words.IsEmpty)
            return "The section header is empty; " + Expected;

        var kind = words[0].Text;
        if (kind is not (PolicyWord or ZoneWord))
            return "Unknown section " + PolicyErrors.Quote(kind) + "; " + Expected + Suggestion(kind, words);

        if (kind == PolicyWord)
            return words.Length == 1 ? null : "The section [policy] takes no name";

        return words.Length switch
        {
            1 => "A zone needs a name: [zone NAME]",
            2 => ErrorInName(words[1].Text),
            _ => "A zone has one name, of a to z, 0 to 9, '_' and '-'",
        };
    }

    private static string Suggestion(string kind, ImmutableArray<LineSlice> words) =>
        PolicyErrors.DidYouMean(NearestWord.Find(kind, Kinds) ?? (words.Length == 1 && IsName(kind) ? "[zone " + kind + "]" : null));

    private static string? ErrorInName(string name)
    {
        if (IsName(name))
            return null;

        var lower = name.ToLowerInvariant();
        return "The zone name " + PolicyErrors.Quote(name) + " has characters beside a to z, 0 to 9, '_' and '-'"
            + PolicyErrors.DidYouMean(IsName(lower) ? lower : null);
    }

    /// <summary>Whether a zone may have the name.</summary>
    public static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-'))
                return false;
        }

        return name.Length > 0;
    }
}
