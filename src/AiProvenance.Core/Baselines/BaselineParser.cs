using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Lines;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Baselines;

/// <summary>File to baseline: the one place that reads <c>AiProvenance.Baseline.txt</c>.</summary>
public static class BaselineParser
{
    private const string Expected = "; expected 'RULE IDENTITY FINGERPRINT', separated by single spaces";

    /// <summary>
    /// Reads a baseline's text. A wrong line accepts nothing and is an error that stops the build; the other lines still apply.
    /// </summary>
    public static Baseline Parse(string text)
    {
        var entries = ImmutableArray.CreateBuilder<Located<BaselineEntry>>();
        var errors = ImmutableArray.CreateBuilder<BaselineError>();
        foreach (var (line, lineBreak) in PolicyLines.Split(text))
        {
            if (SortedLines.IsEntry(line.Text))
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

    private static BaselineError? ErrorIn(LineSlice line, out BaselineEntry entry)
    {
        entry = default;
        var parts = line.Text.Split(' ');
        if (parts.Length != 3 || parts.Any(static part => part.Length == 0))
            return new BaselineError(line.Span, PolicyErrors.Quote(line.Text) + " is no entry" + SortedLines.Hint(line.Text) + Expected);

        var (rule, identity) = (line.Slice(0, parts[0].Length), line.Slice(parts[0].Length + 1, parts[1].Length));
        if (!RuleIds.AboutDeclarations.Contains(rule.Text))
            return new BaselineError(rule.Span, NotAcceptable(rule.Text));
        if (IdentityText.Read(identity.Text) is not { } read)
            return new BaselineError(identity.Span, PolicyErrors.Quote(identity.Text) + IdentityText.Rule);
        if (!Fingerprint.TryParse(parts[2], out var fingerprint, out var problem))
            return new BaselineError(line.From(line.Length - parts[2].Length).Span, problem!);

        entry = new BaselineEntry(rule.Text, read, fingerprint);
        return null;
    }

    private static string NotAcceptable(string rule)
    {
        var nearest = NearestWord.Find(
            rule, RuleIds.AboutDeclarations.Where(known => string.Equals(known, rule, StringComparison.OrdinalIgnoreCase)));
        return PolicyErrors.Quote(rule) + " is no rule whose findings can be accepted" + PolicyErrors.DidYouMean(nearest) +
            (nearest is null ? "; those are " + string.Join(", ", RuleIds.AboutDeclarations) : "");
    }
}
