using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>How a zone's people are named: by e-mail address, or by words that its list of people has literally.</summary>
internal static class NamingCheck
{
    /// <summary>The reason why a text names no person, as a clause without its subject, or null where it names one.</summary>
    public static string? FindBlank(string? identity)
    {
        if (Person.NamesNobody(identity))
            return "names nobody";
        return Person.IsTooLong(identity!) ? "names somebody in more than 500 characters" : null;
    }

    /// <summary>Why somebody's name does not count in a zone, as a clause without its subject, or null.</summary>
    public static string? FindProblem(Person person, ZonePolicy zone, SignOffRole role = SignOffRole.Reviewer) =>
        FindFlaw(person, zone, role) is { } flaw
            ? "is ignored: that name " + flaw + "; write the address, or list the name under " + role.ListKey()
            : null;

    /// <summary>The kind of a name that does not count in a zone, or null.</summary>
    public static string? FindFlaw(Person person, ZonePolicy zone, SignOffRole role = SignOffRole.Reviewer)
    {
        if (person.Address is not null || IsListed(person, zone, role))
            return null;
        var outside = Spelling.FirstOutsideAscii(person.Plain);
        return person.Plain.IndexOf('@') > 0 && outside >= 0
            ? "has a letter that no address here may have (" + Spelling.Describe(person.Plain, outside) + ")"
            : "is no e-mail address";
    }

    /// <summary>Whether an identity is a tool's, by the built-in list or the policy's.</summary>
    public static bool IsTool(Person person, ImmutableArray<Glob> bots) => BotIdentities.IsBot(person.Plain, bots);

    /// <summary>Whether an address reads like a tool's, a machine's or a role's, and the zone does not list it as a person's.</summary>
    public static bool IsShared(Person person, ZonePolicy zone, SignOffRole role = SignOffRole.Reviewer) =>
        person.Address is { } address && SharedAddress.IsShared(address) && !IsListed(person, zone, role);

    /// <summary>Why somebody whose address reads like that does not count.</summary>
    public static string DescribeShared(SignOffRole role = SignOffRole.Reviewer) =>
        "is ignored: that address reads like a tool, a machine or a role; list it under " + role.ListKey() + " if it is a person's";

    private static bool IsListed(Person person, ZonePolicy zone, SignOffRole role) => zone.ListPeople(role).Any(person.IsNamedBy);
}
