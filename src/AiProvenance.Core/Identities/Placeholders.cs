using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Identities;

/// <summary>Words in the place of a person's name, in templates, examples and unfinished work.</summary>
public static class Placeholders
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "todo", "tbd", "tba", "fixme", "n/a", "n.a.", "none", "null", "nil", "undefined", "unknown", "anonymous",
        "me", "you", "myself", "self", "someone", "somebody", "anyone", "anybody", "everyone", "nobody", "noone",
        "name", "myname", "yourname", "nameoftheperson", "firstname", "lastname", "fullname", "username",
        "firstnamelastname", "firstlast", "email", "mail", "youremail", "youremailaddress", "emailaddress", "yourself", "yournamehere",
        "user", "reviewer", "reviewername", "thereviewer", "reviewedby", "approver", "verifier", "verifiedby", "author", "authorname",
        "developer", "engineer", "human", "person", "identity", "example", "placeholder", "sample", "test", "foo", "foobar", "asdf",
        "pending", "handle", "yourhandle", "yourusername", "yourgithubhandle",
    };

    private static readonly HashSet<string> LocalParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "todo", "tbd", "tba", "fixme", "someone", "somebody", "nobody", "unknown", "anonymous", "placeholder", "example",
        "you", "name", "yourname", "youremail", "firstname", "lastname", "firstnamelastname", "firstlast", "yournamehere",
        "reviewername", "reviewer",
    };

    // RFC 2606: these domains have no owner. Names under .example are left to samples that play a whole company.
    private static readonly ImmutableArray<Glob> ReservedAddresses = ImmutableArray.Create(
        new Glob("*@example.com"), new Glob("*@example.org"), new Glob("*@example.net"),
        new Glob("*@*.example.com"), new Glob("*@*.example.org"), new Glob("*@*.example.net"),
        new Glob("*@*.invalid"));

    /// <summary>Whether the text is no one's identity but a blank to be filled in; empty and white space are.</summary>
    public static bool IsPlaceholder(string identity)
    {
        var text = identity.Trim();
        if (!text.Any(char.IsLetterOrDigit) || IsBracketed(text) || text.TrimStart('x', 'X').Length == 0)
            return true;

        if (IsToDo(text))
            return true;

        foreach (var part in IdentityParts.Split(text))
        {
            var isBlank = part.IsAddress
                ? LocalParts.Contains(Plain(part.Handle)) || ReservedAddresses.Any(glob => glob.IsMatch(part.Text))
                : part.IsWhole && (Words.Contains(part.Handle) || Words.Contains(Plain(part.Handle)));
            if (isBlank)
                return true;
        }

        return false;
    }

    // Todo is a given name as well, but no person writes it in capitals or with such signs behind it.
    private static bool IsToDo(string text) =>
        text.StartsWith("TODO ", StringComparison.Ordinal) ||
        (text.StartsWith("TODO", StringComparison.OrdinalIgnoreCase) && text.Substring(4).TrimStart() is { Length: > 0 } rest &&
            (":([/".IndexOf(rest[0]) >= 0 || text.StartsWith("TODO -", StringComparison.OrdinalIgnoreCase)));

    // <name>, [name], {name}, ${USER}, $(User), %USERNAME%, $USER; an address in angle brackets is an address.
    private static bool IsBracketed(string text)
    {
        var last = text[text.Length - 1];
        return text[0] switch
        {
            '<' => last == '>' && text.IndexOf('@') < 0,
            '[' => last == ']',
            '{' => last == '}',
            '%' => last == '%',
            '$' => true,
            _ => false,
        };
    }

    private static string Plain(string text) => text.Replace(" ", "").Replace("-", "").Replace("_", "").Replace(".", "");
}
