using System.Collections.Concurrent;
using AiProvenance.Core.Identities;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>Who is an agent and who a person, by the one list. A history names the same few again and again: each is asked once.</summary>
internal static class AgentNames
{
    private static readonly ConcurrentDictionary<string, string?> Agents = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, bool> Bots = new(StringComparer.Ordinal);

    /// <summary>The agent's name as a mark has it, or null.</summary>
    public static string? Find(string identity) =>
        Agents.GetOrAdd(identity, static identity => identity.Trim().Length > 0 ? Core.Identities.Agents.Find(identity)?.Name : null);

    /// <summary>The agent that a commit names, or null.</summary>
    public static string? Find(CommitIdentity identity) => Find(Text(identity));

    /// <summary>Name and address, as git shows them.</summary>
    public static string Text(CommitIdentity identity) => $"{identity.Name} <{identity.Address}>";

    /// <summary>The address, where it is a person's; null for bots, agents, and what is no address.</summary>
    /// <remarks>The name may say that a tool worked for the person: Aider's authors are called "Jane Doe (aider)".</remarks>
    public static string? PersonAt(string address) => address.Contains('@', StringComparison.Ordinal) && !IsBot(address) ? address : null;

    private static bool IsBot(string identity) => Bots.GetOrAdd(identity, static identity => BotIdentities.IsBot(identity, []));
}
