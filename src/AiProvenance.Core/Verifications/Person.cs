using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Verifications;

/// <summary>The person that an identity names: by an address, alone or behind a display name, or else by words.</summary>
/// <remarks>
/// Mailboxes tell people apart. Where one of two identities has no mailbox, names tell them apart, and an address's local part is a name as
/// well. Two identities that cannot be told apart count as one person, so that nobody becomes two people by signing in two ways.
/// </remarks>
internal sealed class Person
{
    private static readonly char[] AddressBreaks = [' ', ',', ';', '<', '>', '(', ')', '"'];
    private static readonly char[] Space = [' '];
    private static readonly char[] Separators = [',', ';', '&', '/', '|', '(', ')', '[', ']'];
    private static readonly string[] Conjunctions = [" and "];

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _words;

    private Person(string identity)
    {
        Text = PlainText.Simplify(identity);
        Plain = Spelling.Normalize(identity);
        Address = IdentityParts.FindAddress(Plain);
        var parts = Address is null ? [new IdentityPart(Plain, IsWhole: true)] : IdentityParts.Split(Plain).ToList();
        _names = new HashSet<string>(parts.Select(NameOf).Where(static name => name.Length > 0), StringComparer.Ordinal);
        _words = new HashSet<string>(WordsIn(Address is null ? Plain : EmailAddress.LocalPart(Mailbox!)), StringComparer.Ordinal);
    }

    /// <summary>The identity as messages show it.</summary>
    public string Text { get; }

    /// <summary>The identity in its normal form.</summary>
    public string Plain { get; }

    /// <summary>The address, or null where the identity is words.</summary>
    public string? Address { get; }

    /// <summary>The address of the mailbox behind it, without a tag; null where the identity is words.</summary>
    private string? Mailbox => Address is null ? null : EmailAddress.Mailbox(Address);

    /// <summary>The person that an identity names, or null where it names none.</summary>
    public static Person? Identify(string? identity) => NamesNobody(identity) || IsTooLong(identity!) ? null : new Person(identity!);

    /// <summary>Whether a text is no identity but a blank to be filled in.</summary>
    public static bool NamesNobody(string? identity) => Placeholders.IsPlaceholder(Shortened(identity ?? ""));

    /// <summary>Whether a text is longer than any identity.</summary>
    public static bool IsTooLong(string identity) => identity.Length > Spelling.MaxLength;

    /// <summary>Everyone whom a free text may name, however it lists them.</summary>
    public static IEnumerable<Person> FindMentioned(string text)
    {
        var plain = PlainText.Simplify(text);
        var pieces = plain.Split(Separators).SelectMany(piece => piece.Split(Conjunctions, StringSplitOptions.None));
        var handles = plain.Split(AddressBreaks).Where(word => word.IndexOf('@') >= 0);
        return pieces.Concat(handles).Append(plain).Where(static piece => !IsTooLong(piece)).Select(static piece => new Person(piece));
    }

    /// <summary>The distinct people among some, in an order that does not depend on theirs.</summary>
    public static ImmutableArray<Person> Distinct(IEnumerable<Person> people)
    {
        var sorted = people.OrderBy(static person => person.Text, StringComparer.Ordinal).ToList();
        var mailboxes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var distinct = sorted.Where(person => person.Mailbox is { } mailbox && mailboxes.Add(mailbox)).ToList();
        foreach (var named in sorted.Where(static person => person.Address is null))
        {
            if (!distinct.Exists(named.IsIndistinguishableFrom))
                distinct.Add(named);
        }

        return distinct.ToImmutableArray();
    }

    /// <summary>Whether the two cannot be told apart.</summary>
    public bool IsIndistinguishableFrom(Person other)
    {
        if (Mailbox is { } mailbox && other.Mailbox is { } otherMailbox)
            return string.Equals(mailbox, otherMailbox, StringComparison.OrdinalIgnoreCase);
        return _names.Overlaps(other._names) ||
            (IsAddressed != other.IsAddressed && (IsWithin(_words, other._words) || IsWithin(other._words, _words)));
    }

    /// <summary>Whether an entry of a list means the person: by the same words, the same mailbox, or a glob over its address.</summary>
    public bool IsMeantBy(Glob entry)
    {
        if (entry.IsLiteral)
            return IsNamedBy(entry);
        return Address is not null && (entry.IsMatch(Address) || entry.IsMatch(Mailbox!));
    }

    /// <summary>Whether an entry of a list, without wildcards, names the person.</summary>
    public bool IsNamedBy(Glob entry)
    {
        if (!entry.IsLiteral)
            return false;
        var plain = Spelling.Normalize(entry.Text);
        return IdentityParts.FindAddress(plain) is { } address
            ? string.Equals(EmailAddress.Mailbox(address), Mailbox, StringComparison.OrdinalIgnoreCase)
            : string.Equals(plain, Plain, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsAddressed => Address is not null;

    private static bool IsWithin(HashSet<string> words, HashSet<string> others) => words.Count > 0 && words.IsSubsetOf(others);

    private static string NameOf(IdentityPart part) =>
        string.Concat(WordsIn(part.IsAddress ? EmailAddress.WithoutTag(part.Handle) : part.Handle));

    private static string[] WordsIn(string text) =>
        new string(text.Select(static c => char.IsWhiteSpace(c) || char.IsPunctuation(c) ? ' ' : c).ToArray())
            .ToUpperInvariant()
            .Split(Space, StringSplitOptions.RemoveEmptyEntries);

    private static string Shortened(string text) => text.Length <= Spelling.MaxLength ? Spelling.Normalize(text) : text.Trim();
}
