using AiProvenance.Core.Identities;

namespace AiProvenance.Core.Verifications;

/// <summary>Whom an identity names: by a name, a handle, an address, or <c>Name &lt;address&gt;</c>.</summary>
/// <remarks>
/// Addresses tell people apart. Where one of two identities has none, names do, and an address's local part is a name as well:
/// who cannot be told apart counts as one person, so that nobody becomes two by signing in two ways.
/// </remarks>
internal sealed class Person
{
    private static readonly char[] AddressBreaks = [' ', ',', ';', '<', '>', '(', ')', '"'];
    private static readonly char[] NameBreaks = ['<', '>', ';'];
    private static readonly char[] Separators = [',', ';', '&', '/', '|', '(', ')', '[', ']'];
    private static readonly string[] Conjunctions = [" and "];

    private readonly string _identity;
    private readonly HashSet<string> _names;
    private readonly string? _address;

    private Person(string identity)
    {
        _identity = identity.Trim();
        Text = PlainText.Simplify(identity);
        Parts = IdentityParts.Split(Text).ToImmutableArray();
        _names = new HashSet<string>(Parts.Select(NameOf).Where(name => name.Length > 0), StringComparer.Ordinal);
        _address = Parts.Where(part => part.IsAddress).Select(AddressOf).LastOrDefault();
    }

    /// <summary>The identity as messages show it.</summary>
    public string Text { get; }

    private ImmutableArray<IdentityPart> Parts { get; }

    /// <summary>What a policy may know the person by: the identity as written, its display name, its address.</summary>
    public IEnumerable<string> Spellings => Parts.Select(part => part.Text).Prepend(Text).Prepend(_identity);

    /// <summary>The one person that an identity names, or null where it names nobody or more than one.</summary>
    public static Person? Identify(string? identity) => ErrorIn(identity) is null ? new Person(identity!) : null;

    /// <summary>Why an identity does not name one person, as a clause without its subject, or null where it does.</summary>
    public static string? ErrorIn(string? identity)
    {
        if (Placeholders.IsPlaceholder(PlainText.Simplify(identity ?? "")))
            return "names nobody";
        return new Person(identity!).IsOne
            ? null
            : "names " + PlainText.Quote(identity!) + ", which is not one name, one address or one 'Name <address>'";
    }

    /// <summary>Everyone whom a free text may name, however it lists them.</summary>
    public static IEnumerable<Person> FindMentioned(string text)
    {
        var plain = PlainText.Simplify(text);
        var pieces = plain.Split(Separators).SelectMany(piece => piece.Split(Conjunctions, StringSplitOptions.None));
        var handles = plain.Split(AddressBreaks).Where(word => word.IndexOf('@') >= 0);
        return pieces.Concat(handles).Append(plain).Select(piece => new Person(piece));
    }

    /// <summary>Those among some people who can be told apart, in an order that does not depend on theirs.</summary>
    public static ImmutableArray<Person> Distinct(IEnumerable<Person> people)
    {
        var sorted = people.OrderBy(person => person._address is null).ThenBy(person => person.Text, StringComparer.Ordinal).ToList();
        return sorted.Where((person, i) => !sorted.Take(i).Any(person.IsIndistinguishableFrom)).ToImmutableArray();
    }

    /// <summary>Whether the two cannot be told apart.</summary>
    public bool IsIndistinguishableFrom(Person other) => _address is not null && other._address is not null
        ? string.Equals(_address, other._address, StringComparison.Ordinal)
        : _names.Overlaps(other._names);

    private bool IsOne =>
        Parts.All(part => part.Text.Any(char.IsLetterOrDigit) && part.Text.IndexOfAny(part.IsAddress ? AddressBreaks : NameBreaks) < 0) &&
        Parts.Where(part => part.IsAddress).All(part => IsAddress(part.Text) && AddressOf(part) == _address);

    private static bool IsAddress(string text) => text.IndexOf('@') == text.LastIndexOf('@') && text[text.Length - 1] != '@';

    private static string NameOf(IdentityPart part) => string.Concat(
        LocalPart(part).Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c))).ToUpperInvariant();

    private static string AddressOf(IdentityPart part) =>
        (LocalPart(part) + part.Text.Substring(part.Text.LastIndexOf('@'))).ToUpperInvariant();

    // Mail to dana+shop@ arrives at dana@.
    private static string LocalPart(IdentityPart part)
    {
        var tag = part.IsAddress ? part.Handle.IndexOf('+') : -1;
        return tag > 0 ? part.Handle.Substring(0, tag) : part.Handle;
    }
}
