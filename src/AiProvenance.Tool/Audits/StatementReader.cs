using System.IO;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Lines;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Wording;
using AiProvenance.Tool.Compilations;

namespace AiProvenance.Tool.Audits;

/// <summary>From a file's text to what it states.</summary>
internal static class StatementReader
{
    private const int MostOfValue = 80;

    private static readonly ILookup<string, string> NoCode = Array.Empty<string>().ToLookup(static text => text);

    /// <summary>Whether a file may state anything.</summary>
    public static bool IsRead(string path) =>
        Path.GetFileName(path) is Policy.FileName or Baseline.FileName or SignatureFile.FileName ||
        path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    public static FileStatements Read(string path, string text) => Path.GetFileName(path) switch
    {
        Policy.FileName => Lines(path, ReadPolicy(path, text)),
        Baseline.FileName => Lines(path, ReadEntries(path, text)),
        SignatureFile.FileName => Lines(path, ReadSignatures(text)),
        _ => ReadCode(path, text),
    };

    private static FileStatements Lines(string path, IEnumerable<Statement> statements) =>
        new([.. statements.Select(statement => statement with { Path = path })], NoCode);

    // Layout, comments and order say nothing; a list says as much as its items do, on however many lines.
    private static IEnumerable<Statement> ReadPolicy(string path, string text)
    {
        var section = "";
        foreach (var (line, number) in Numbered(text))
        {
            if (line.StartsWith('['))
            {
                section = string.Join(' ', line.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (line, "") : (line[..equals].Trim(), line[(equals + 1)..].Trim());
            var isList = PolicyKeys.Find(name) is { IsList: true };
            foreach (var item in isList ? SplitList(value) : [value])
            {
                var slot = string.Join('|', "policy", path, section, name, isList ? item : "");
                yield return new Statement(StatementKind.Policy, slot + "|" + item, slot, $"[{section}] {name} = {Cut(item)}")
                {
                    Line = number,
                    LastLine = number,
                    Person = name is "reviewers" or "approvers" ? item : null,
                    Facts = ImmutableSortedDictionary<string, string>.Empty
                        .Add("section", section).Add("key", name).Add("value", item),
                };
            }
        }
    }

    private static IEnumerable<string> SplitList(string value)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || (value[i] == ',' && depth <= 0))
            {
                if (value[start..i].Trim() is { Length: > 0 } item)
                    yield return item;
                start = i + 1;
            }
            else
            {
                depth += value[i] is '(' or '[' or '{' or '<' ? 1 : value[i] is ')' or ']' or '}' or '>' ? -1 : 0;
            }
        }
    }

    private static IEnumerable<Statement> ReadEntries(string path, string text)
    {
        foreach (var (line, number) in Numbered(text))
        {
            var words = line.Split(' ');
            var identity = words.Length > 1 ? words[1] : "";
            yield return new Statement(
                StatementKind.Baseline, "baseline|" + path + "|" + line, string.Join('|', "baseline", path, words[0], identity),
                $"the baseline's {words[0]} of '{Cut(identity)}'")
            { Line = number, LastLine = number };
        }
    }

    private static IEnumerable<Statement> ReadSignatures(string text)
    {
        var read = SignatureParser.Parse(text).Lines.ToLookup(static line => line.Span.Line + 1, static line => line.Value);
        foreach (var (line, number) in Numbered(text))
        {
            var signature = read[number].FirstOrDefault();
            var shown = signature is null
                ? $"the line '{Cut(line)}'"
                : $"the signature of {signature.Statement.Reviewer} for '{Cut(signature.Statement.Identity)}'";
            yield return new Statement(
                StatementKind.Signature,
                "signature|" + line,
                "signature|" + (signature is null ? line : signature.Statement.Reviewer + "|" + signature.Statement.Identity),
                shown)
            {
                Line = number,
                LastLine = number,
                Person = signature?.Statement.Reviewer,
                Signature = signature,
            };
        }
    }

    private static IEnumerable<(string Line, int Number)> Numbered(string text) => text.Split('\n')
        .Select(static (line, index) => (Line: line.Trim('\r', '\uFEFF', ' ', '\t'), Number: index + 1))
        .Where(static pair => SortedLines.IsEntry(pair.Line));

    private static FileStatements ReadCode(string path, string text)
    {
        var written = WrittenStatements.Read(text);
        return new FileStatements(
            [.. written.Statements.Select(statement => Describe(statement) with
            {
                Path = path,
                Line = statement.Line,
                LastLine = statement.LastLine,
                Name = statement.Name,
                Declaration = statement.Declaration,
                Code = statement.Code,
                Facts = statement.Arguments,
            })],
            written.Code);
    }

    private static Statement Describe(WrittenStatement written)
    {
        var first = written.Arguments.GetValueOrDefault("0") ?? "";
        var facts = string.Join('|', written.Arguments.Select(static pair => pair.Key + "=" + pair.Value));
        var shown = $"[{written.Name}(\"{Cut(first)}\")]" +
            (written.Declaration.Length > 0 ? $" on '{ShortText.CutName(written.Declaration)}'" : "");
        if (written.Name is "AiGenerated" or "AiAssisted")
        {
            return new Statement(
                StatementKind.Mark, string.Join('|', "mark", written.Name, written.Declaration, facts),
                "mark|" + written.Declaration, shown);
        }

        // A fingerprint names its declaration; what has none is bound to the declaration that it stands on.
        var kind = written.Name == "HumanAuthored" ? StatementKind.Claim : StatementKind.Verification;
        var bound = written.Arguments.ContainsKey("Fingerprint") ? "" : written.Declaration;
        return new Statement(
            kind, string.Join('|', written.Name, bound, facts), string.Join('|', written.Name, written.Declaration, first), shown)
        {
            Person = first,
        };
    }

    private static string Cut(string text) => ShortText.Cut(text, MostOfValue);
}
