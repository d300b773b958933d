using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Baselines;

/// <summary>File to baseline: the one place that reads <c>AiProvenance.Baseline.txt</c>.</summary>
public static class BaselineParser
{
    private const string Expected = "; expected 'RULE IDENTITY FINGERPRINT', separated by single spaces";

    private const string NoIdentity =
        " is not how an identity is written here: a character that cannot be seen, and '%', is '%' and four hexadecimal digits";

    private static readonly string[] MergeMarkers = ["<<<<<<<", "=======", ">>>>>>>"];

    /// <summary>
    /// Reads a baseline's text. A wrong line accepts nothing and is an error that stops the build; the other lines still apply.
    /// </summary>
    public static Baseline Parse(string text)
    {
        var entries = ImmutableArray.CreateBuilder<Located<BaselineEntry>>();
        var errors = ImmutableArray.CreateBuilder<BaselineError>();
        foreach (var (line, lineBreak) in PolicyLines.Split(text))
        {
            if (IsEntry(line.Text))
            {
                if (ErrorIn(line, out var entry) is { } error)
                    errors.Add(error);
                else
                    entries.Add(new Located<BaselineEntry>(entry, line.Span));
            }

            if (lineBreak is not ('\n' or '\r'))
            {
                // A line break to the compiler but not to most editors: the text after it may look like part of a comment.
                var message = "Line break " + InvisibleCharacters.Describe(lineBreak) + " is not allowed; lines end with LF or CRLF";
                errors.Add(new BaselineError(new SourceSpan(line.Number, line.Line.Length, 1), message));
            }
        }

        return new Baseline(entries.ToImmutable(), errors.ToImmutable());
    }

    /// <summary>Whether a line is meant as an entry: it is neither blank nor a comment.</summary>
    internal static bool IsEntry(string line) => line.Trim() is { Length: > 0 } trimmed && trimmed[0] != '#';

    private static BaselineError? ErrorIn(LineSlice line, out BaselineEntry entry)
    {
        entry = default;
        var parts = line.Text.Split(' ');
        if (parts.Length != 3 || parts.Any(static part => part.Length == 0))
            return new BaselineError(line.Span, PolicyErrors.Quote(line.Text) + " is no entry" + Hint(line.Text) + Expected);

        var (rule, identity) = (line.Slice(0, parts[0].Length), line.Slice(parts[0].Length + 1, parts[1].Length));
        if (!RuleIds.AboutDeclarations.Contains(rule.Text))
            return new BaselineError(rule.Span, NotAcceptable(rule.Text));
        if (IdentityText.Read(identity.Text) is not { } read)
            return new BaselineError(identity.Span, PolicyErrors.Quote(identity.Text) + NoIdentity);
        if (!Fingerprint.TryParse(parts[2], out var fingerprint, out var problem))
            return new BaselineError(line.From(line.Length - parts[2].Length).Span, problem!);

        entry = new BaselineEntry(rule.Text, read, fingerprint);
        return null;
    }

    private static string Hint(string line) =>
        MergeMarkers.Any(marker => line.StartsWith(marker, StringComparison.Ordinal)) ? " but left behind by a merge" : "";

    private static string NotAcceptable(string rule)
    {
        var nearest = NearestWord.Find(
            rule, RuleIds.AboutDeclarations.Where(known => string.Equals(known, rule, StringComparison.OrdinalIgnoreCase)));
        return PolicyErrors.Quote(rule) + " is no rule whose findings can be accepted" + PolicyErrors.DidYouMean(nearest) +
            (nearest is null ? "; those are " + string.Join(", ", RuleIds.AboutDeclarations) : "");
    }
}
