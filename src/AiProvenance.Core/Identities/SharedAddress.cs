namespace AiProvenance.Core.Identities;

/// <summary>
/// Addresses that look like a tool's, a machine's or a role's: <c>claude@</c>, <c>ci@</c>, <c>ai-reviewer@</c>, <c>lead.developer@</c>,
/// <c>kim+agent@</c>, <c>anyone@bots.contoso.com</c>. Some people have such an address; then a policy lists it.
/// </summary>
public static class SharedAddress
{
    private const string MailboxesOfPeople = "users.noreply.";

    // Words that are shorter are found at random in people's names.
    private const int ShortestPiece = 3;
    private static readonly int LongestPiece = SharedWords.Tools.AddRange(SharedWords.Roles).Max(static word => word.Length);

    private static readonly char[] Space = [' '];
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private static readonly HashSet<string> Tools = new(SharedWords.Tools, StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> All = new(SharedWords.Tools.AddRange(SharedWords.Roles), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Fillers = new(SharedWords.Fillers, StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Domains = new(SharedWords.Domains, StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Accounts = new(SharedWords.Accounts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an address reads like one that no single person has.</summary>
    public static bool IsShared(string address)
    {
        var account = EmailAddress.Account(EmailAddress.LocalPart(address));
        var mailbox = EmailAddress.WithoutTag(account);
        return Accounts.Contains(mailbox)
            || NamesNoPerson(mailbox)
            || WordsIn(EmailAddress.Tag(account)).Any(static word => Tools.Contains(word) || Tools.Contains(WithoutVersion(word)))
            || IsMachines(EmailAddress.Domain(address));
    }

    // Each word is a tool's or a role's, a version or a filler, and not all of them are the latter.
    private static bool NamesNoPerson(string mailbox)
    {
        var words = WordsIn(mailbox);
        return words.Any(IsTelling) && words.All(static word => IsTelling(word) || IsFiller(word));
    }

    private static bool IsTelling(string word) =>
        All.Contains(word) || (WithoutVersion(word) is var name && (All.Contains(name) || IsComposed(name)));

    private static bool IsFiller(string word) => Fillers.Contains(word) || IsVersion(word);

    // 7, 4o, r1, 70b, 8x7b.
    private static bool IsVersion(string text) => text.IndexOfAny(Digits) >= 0 && text.Count(char.IsLetter) <= 2;

    // codereviewbot, aireviewer: words without anything between them.
    private static bool IsComposed(string word)
    {
        var reached = new bool[word.Length + 1];
        reached[0] = true;
        for (var start = 0; start < word.Length; start++)
        {
            for (var end = start + 2; reached[start] && end <= Math.Min(word.Length, start + LongestPiece); end++)
            {
                var piece = word.Substring(start, end - start);
                reached[end] |= piece.Length < word.Length && All.Contains(piece) && (piece.Length >= ShortestPiece || IsAtAnEnd(piece));
            }
        }

        return word.Length > 2 * ShortestPiece && reached[word.Length];

        bool IsAtAnEnd(string piece) =>
            word.StartsWith(piece, StringComparison.OrdinalIgnoreCase) || word.EndsWith(piece, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMachines(string domain) =>
        !domain.StartsWith(MailboxesOfPeople, StringComparison.OrdinalIgnoreCase) && domain.Split('.').Any(Domains.Contains);

    private static string WithoutVersion(string word)
    {
        var digit = word.IndexOfAny(Digits);
        return digit > 0 && IsVersion(word.Substring(digit)) ? word.Substring(0, digit) : word;
    }

    private static string[] WordsIn(string text) =>
        new string(text.Select(static c => char.IsLetterOrDigit(c) ? c : ' ').ToArray())
            .Split(Space, StringSplitOptions.RemoveEmptyEntries);
}
