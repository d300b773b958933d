using System.Collections.Concurrent;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>
/// The people whom texts name, and the tools among them. Each text is read once: a release repeats a few people on thousands of
/// declarations.
/// </summary>
/// <param name="bots">The policy's own list of tools.</param>
internal sealed class NamedPeople(ImmutableArray<Glob> bots)
{
    private readonly ConcurrentDictionary<string, Person?> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Person>> _mentioned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _tools = new(StringComparer.Ordinal);

    /// <summary>The person that an identity names, or null where it names none.</summary>
    public Person? Identify(string? identity) => identity is null ? null : _people.GetOrAdd(identity, Person.Identify);

    /// <summary>Everyone whom a free text may name.</summary>
    public ImmutableArray<Person> FindMentioned(string text) =>
        _mentioned.GetOrAdd(text, static text => Person.FindMentioned(text).ToImmutableArray());

    /// <summary>Whether an identity is a tool's, by the built-in list or the policy's.</summary>
    public bool IsTool(Person person) => _tools.TryGetValue(person.Plain, out var isTool)
        ? isTool
        : _tools.GetOrAdd(person.Plain, NamingCheck.IsTool(person, bots));
}
