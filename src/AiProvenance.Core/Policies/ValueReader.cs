using System.Globalization;
using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>Turns the text of one key into typed values, and reports invalid text.</summary>
internal sealed class ValueReader(string key, ImmutableArray<LineSlice> items, PolicyErrors errors)
{
    public int? Number(int min, int max)
    {
        foreach (var item in items)
        {
            if (int.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
                return number;

            Fail(item, "is not a whole number from " + InDecimal(min) + " to " + InDecimal(max));
        }

        return null;
    }

    public T? Word<T>(ImmutableArray<(string Word, T Value)> words) where T : struct
    {
        var values = WordList(words);
        return values.IsEmpty ? null : values[0];
    }

    public ImmutableArray<T> WordList<T>(ImmutableArray<(string Word, T Value)> words) where T : struct
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var item in items)
        {
            var text = item.Text;
            var found = words.Where(word => string.Equals(word.Word, text, StringComparison.Ordinal)).ToList();
            if (found.Count > 0)
                values.Add(found[0].Value);
            else
                FailWord(item, words.Select(word => word.Word).ToList());
        }

        return values.ToImmutable();
    }

    /// <summary>Free text, a number sign included.</summary>
    public string? Text() => items.IsEmpty ? null : items[0].Text;

    public TicketPattern? Ticket()
    {
        foreach (var item in items)
        {
            var text = item.Text;
            if (!TicketPattern.TryParse(text, out var pattern, out var error))
                Fail(item, "is no pattern: " + error);
            else if (HasComment(text))
                Fail(item, "has a '#' behind white space (write '\\#' where a ticket has one)");
            else
                return pattern;
        }

        return null;
    }

    public ImmutableArray<Glob> Globs() => LocatedGlobs(mayCatchAll: true).Select(glob => glob.Value).ToImmutableArray();

    /// <summary>Globs, none of which may name an identity that can never review.</summary>
    public ImmutableArray<Glob> Reviewers() => People("verify");

    /// <summary>Globs, none of which may name an identity that can never approve.</summary>
    public ImmutableArray<Glob> Approvers() => People("approve");

    /// <summary>Globs, of which none may be wildcards alone.</summary>
    public ImmutableArray<Glob> SpecificGlobs() => LocatedSpecificGlobs().Select(glob => glob.Value).ToImmutableArray();

    /// <summary>Globs with their places, of which none may be wildcards alone.</summary>
    public ImmutableArray<Located<Glob>> LocatedSpecificGlobs() => LocatedGlobs(mayCatchAll: false);

    public ImmutableArray<Located<NamespacePattern>> NamespacePatterns() => Each(items, ReadPattern);

    public ImmutableArray<Located<string>> DocumentationIds() => Each(items, ReadId);

    public (ImmutableArray<Located<NamespacePattern>> Patterns, ImmutableArray<Located<string>> Ids) PatternsAndDocumentationIds()
    {
        var isId = items.ToLookup(item => item.IndexOf(':') >= 0);
        return (Each(isId[false], ReadPattern), Each(isId[true], ReadId));
    }

    public ImmutableArray<Located<string>> TypeNames() => Each(items, ReadTypeName);

    private ImmutableArray<Glob> People(string deed) => LocatedGlobs(mayCatchAll: true, entry => FindPersonProblem(entry, deed))
        .Select(static glob => glob.Value)
        .ToImmutableArray();

    private static string? FindPersonProblem(Glob entry, string deed)
    {
        if (!entry.IsLiteral)
            return null;
        if (Placeholders.IsPlaceholder(entry.Text))
            return "names nobody";
        return BotIdentities.IsBot(entry.Text, default)
            ? "is a tool's name, and no tool may " + deed + "; list the person's address"
            : null;
    }

    private ImmutableArray<Located<Glob>> LocatedGlobs(bool mayCatchAll, Func<Glob, string?>? findProblem = null) => Each(items, item =>
    {
        var glob = new Glob(item.Text);
        if (HasComment(glob.Text))
            return Fail<Glob>(item, "has a '#' behind white space");
        if (glob.Text.Length > Glob.MaxLength)
            return Fail<Glob>(item, "is longer than 500 characters");
        if (findProblem?.Invoke(glob) is { } problem)
            return Fail<Glob>(item, problem);

        return mayCatchAll || !glob.IsCatchAll ? glob : Fail<Glob>(item, "would match everything");
    });

    private NamespacePattern? ReadPattern(LineSlice item)
    {
        if (NamespacePattern.TryParse(item.Text, out var pattern, out var error))
            return pattern;

        var isId = DocumentationId.ErrorIn(item.Text) is null;
        return Fail<NamespacePattern>(
            item, isId ? "is a documentation ID, which belongs under 'symbols'" : "is no namespace pattern: " + error);
    }

    private string? ReadId(LineSlice item) =>
        DocumentationId.ErrorIn(item.Text) is { } error
            ? Fail<string>(item, "is no documentation ID: " + error)
            : item.Text;

    private string? ReadTypeName(LineSlice item) =>
        item.Text.Split('.').All(Identifier.IsValid)
            ? item.Text
            : Fail<string>(item, "is no full type name such as 'Contoso.WrittenByAiAttribute'");

    private static ImmutableArray<Located<T>> Each<T>(IEnumerable<LineSlice> items, Func<LineSlice, T?> read) where T : class
    {
        var values = ImmutableArray.CreateBuilder<Located<T>>();
        foreach (var item in items)
        {
            if (read(item) is { } value)
                values.Add(new Located<T>(value, item.Span));
        }

        return values.ToImmutable();
    }

    private void FailWord(LineSlice item, List<string> words)
    {
        var expected = words.Count == 1 ? "" : string.Join(", ", words.Take(words.Count - 1).Select(PolicyErrors.Quote)) + " or ";
        Fail(item, "is not " + expected + PolicyErrors.Quote(words[words.Count - 1]), NearestWord.Find(item.Text, words));
    }

    private T? Fail<T>(LineSlice item, string problem) where T : class
    {
        Fail(item, problem);
        return null;
    }

    private void Fail(LineSlice item, string problem, string? nearest = null)
    {
        var comment = HasComment(item.Text) ? "; a comment is a whole line" : "";
        var value = "'" + key + "': " + PolicyErrors.Quote(item.Text) + " ";
        errors.Add(item.Span, value + problem + comment + PolicyErrors.DidYouMean(nearest));
    }

    private static bool HasComment(string text)
    {
        for (var hash = text.IndexOf('#'); hash >= 0; hash = text.IndexOf('#', hash + 1))
        {
            if (hash == 0 || char.IsWhiteSpace(text[hash - 1]))
                return true;
        }

        return false;
    }

    private static string InDecimal(int number) => number.ToString(CultureInfo.InvariantCulture);
}
