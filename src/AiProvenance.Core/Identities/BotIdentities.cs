using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Identities;

/// <summary>Tells tools from people: a tool may neither verify nor claim code.</summary>
/// <remarks>
/// This list has the agents and bots of today; a policy adds its own with <c>bot_identities</c>. People share names with some tools
/// (Claude, Devin, Cody, Jules), and with mailboxes of machines and roles: <see cref="SharedAddress"/> knows those.
/// </remarks>
public static class BotIdentities
{
    private static readonly HashSet<string> SharedNames = new(BotNames.SharedWithPeople, StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<Glob> Names = BotNames.Unmistakable.Select(text => new Glob(text)).ToImmutableArray();

    private static readonly ImmutableArray<Glob> Addresses = BotNames.Addresses.Select(text => new Glob(text)).ToImmutableArray();

    /// <summary>Whether an identity is a tool's.</summary>
    /// <param name="identity">The identity as an attribute states it.</param>
    /// <param name="additional">The policy's own globs, matched against the identity and each of its parts.</param>
    public static bool IsBot(string identity, ImmutableArray<Glob> additional)
    {
        if (identity.Length > Spelling.MaxLength)
            return false;
        var own = additional.IsDefault ? ImmutableArray<Glob>.Empty : additional;
        var plain = Spelling.Normalize(identity);
        return Matches(own, plain) || IdentityParts.Split(plain).Any(part => IsBot(part) || IsOneOf(own, part));
    }

    private static bool IsBot(IdentityPart part)
    {
        var handle = Hyphenated(part.Handle);
        if (Matches(Names, handle))
            return true;
        return part.IsAddress
            ? Matches(Names, Hyphenated(EmailAddress.WithoutTag(part.Handle))) || Matches(Addresses, part.Text)
            : part.IsWhole && SharedNames.Contains(part.Handle);
    }

    private static bool IsOneOf(ImmutableArray<Glob> own, IdentityPart part) =>
        Matches(own, part.Text) || (part.IsAddress && Matches(own, EmailAddress.Mailbox(part.Text)));

    // claude.code, claude_code and Claude Code are one name.
    internal static string Hyphenated(string name) => name.Replace(' ', '-').Replace('_', '-').Replace('.', '-');

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
