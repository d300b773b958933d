using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Identities;

/// <summary>Tells tools from people: a tool may neither verify nor claim code.</summary>
/// <remarks>
/// An identity is a name, a handle, an address, or <c>Name &lt;address&gt;</c>. What is known here are the agents and bots
/// that sign commits today; a policy adds its own with <c>bot_identities</c>. People share names with some tools (Claude,
/// Devin, Cody, Jules): those count only as the whole identity, or by the tool's own address.
/// </remarks>
public static class BotIdentities
{
    private static readonly HashSet<string> SharedNames = new(BotNames.SharedWithPeople, StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<Glob> Names = BotNames.Unmistakable.Select(text => new Glob(text)).ToImmutableArray();

    private static readonly ImmutableArray<Glob> Addresses = BotNames.Addresses.Select(text => new Glob(text)).ToImmutableArray();

    /// <summary>Whether an identity is a tool's.</summary>
    /// <param name="identity">The identity as an attribute states it.</param>
    /// <param name="additional">The policy's own globs, matched against the identity, its display name and its address.</param>
    public static bool IsBot(string identity, ImmutableArray<Glob> additional)
    {
        var own = additional.IsDefault ? ImmutableArray<Glob>.Empty : additional;
        return Matches(own, identity.Trim()) || IdentityParts.Split(identity).Any(part => IsBot(part) || Matches(own, part.Text));
    }

    private static bool IsBot(IdentityPart part)
    {
        var handle = part.Handle;
        return Matches(Names, handle)
            || (part.IsAddress && Matches(Addresses, part.Text))
            || (part.IsWhole && !part.IsAddress && SharedNames.Contains(handle));
    }

    private static bool Matches(ImmutableArray<Glob> globs, string text)
    {
        foreach (var glob in globs)
        {
            if (glob.IsMatch(text))
                return true;
        }

        return false;
    }
}
