using System.Text.RegularExpressions;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>What a commit's message says: trailers that name agents, the lines that tools sign with, links to sessions.</summary>
internal sealed class MessageReader : IEvidenceReader
{
    private const int LongestText = 200;

    private static readonly Regex Signed = new(
        @"^(?:this (?:commit|change|code|pull request|pr) (?:was|is) )?"
        + @"(?<verb>generated|made|created|written|built|coded|implemented|co-?authored|assisted|ultraworked)"
        + @" (?:with|by|using|via) (?:the help of )?(?<agent>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly HashSet<string> Denials = new(
        StringComparer.OrdinalIgnoreCase) { "no", "none", "false", "n/a", "nothing", "nobody", "-" };

    private static readonly HashSet<string> Affirmations = new(StringComparer.OrdinalIgnoreCase) { "yes", "true", "y", "ai" };

    /// <inheritdoc/>
    public EvidenceReading Read(Commit commit)
    {
        var sessions = SessionLink.FindAll(commit.Message).ToList();
        var person = AgentNames.PersonAt(commit.Author.Address) ?? CoAuthors.FindPerson(commit.Message);
        var records = new List<EvidenceRecord>();
        foreach (var line in MessageLine.Split(commit.Message))
        {
            foreach (var record in Read(line))
            {
                if (!records.Any(known => (known.Tool, known.Model, known.Origin) == (record.Tool, record.Model, record.Origin)))
                {
                    records.Add(
                        record with { On = commit.On, PromptedBy = record.PromptedBy ?? person, Trace = TraceOf(record.Tool, sessions) });
                }
            }
        }

        // A link by itself says as much as a trailer: after a squash it may be all that is left.
        foreach (var session in sessions.Where(session => !records.Exists(record => record.Trace == session.Trace)))
        {
            records.Add(new EvidenceRecord(session.Reader, Shortened(session.Text), Origin.Generated, session.Tool)
            {
                On = commit.On,
                PromptedBy = person,
                Trace = session.Trace,
            });
        }

        return records.Count == 0 ? EvidenceReading.None : new EvidenceReading([.. records], []);
    }

    private static IEnumerable<EvidenceRecord> Read(MessageLine line)
    {
        if (TrailerKeys.Find(line.Key) is { } origin)
            return ReadTrailer(line, origin);
        return Signed.Match(line.Text) is { Success: true } signed && !line.Text.Contains('`', StringComparison.Ordinal)
            ? AgentValue.Read(signed.Groups["agent"].Value).Select(
                claim => Record("message", line, OriginOf(signed.Groups["verb"].Value), claim))
            : [];
    }

    private static IEnumerable<EvidenceRecord> ReadTrailer(MessageLine line, Origin origin)
    {
        // A typed "Author: the finance team" was not written by git.
        if (line.Key == "author" && !line.Value.Contains('<', StringComparison.Ordinal))
            return [];
        var label = line.Text[..line.Text.IndexOf(':', StringComparison.Ordinal)].TrimEnd('*', ' ');
        var claims = AgentValue.Read(line.Value);
        if (claims.Count > 0 ||
            !TrailerKeys.NamesAnAi(line.Key) ||
            AgentValue.IsProse(line.Value) ||
            Denials.Contains(line.Value.TrimEnd('.')))
        {
            return claims.Select(claim => Record(label, line, origin, claim));
        }

        var address = CoAuthors.AddressIn(line.Value);
        var tool = address is not null || Affirmations.Contains(line.Value) ? "AI" : line.Value;
        return [Record(
            label, line, origin, new AgentClaim(tool, null)) with { PromptedBy = address is null ? null : AgentNames.PersonAt(address) }];
    }

    private static EvidenceRecord Record(string reader, MessageLine line, Origin origin, AgentClaim claim) =>
        new(reader, Shortened(line.Text), origin, claim.Tool) { Model = claim.Model };

    private static Origin OriginOf(string verb) =>
        verb.Equals("assisted", StringComparison.OrdinalIgnoreCase) ? Origin.Assisted : Origin.Generated;

    private static string? TraceOf(string tool, List<SessionLink> sessions) =>
        (sessions.FirstOrDefault(session => session.Tool == tool) ?? sessions.FirstOrDefault())?.Trace;

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..LongestText] + "...";
}
