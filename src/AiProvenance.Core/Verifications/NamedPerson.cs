using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Verifications;

/// <summary>Asks whether somebody who recorded a change is the person that a line names.</summary>
public static class NamedPerson
{
    /// <summary>
    /// Whether a name and an address are those of a person. Mailboxes decide; a person who is named without an address is known by the
    /// whole name alone, because a part of a name would be anybody's.
    /// </summary>
    public static bool Is(string? named, string name, string address)
    {
        if (Person.Identify(named) is not { } person)
            return false;
        if (person.Address is null)
            return string.Equals(person.Plain, Spelling.Normalize(name), StringComparison.OrdinalIgnoreCase);
        return Person.Identify(address) is { Address: not null } other && person.IsIndistinguishableFrom(other);
    }

    /// <summary>Whether an entry of a list of reviewers means somebody.</summary>
    public static bool IsMeantBy(Glob entry, string name, string address) =>
        (Person.Identify(address) is { } mailbox && mailbox.IsMeantBy(entry)) ||
        (Person.Identify(name) is { Address: null } person && person.IsMeantBy(entry));
}
