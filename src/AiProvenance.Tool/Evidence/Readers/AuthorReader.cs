using AiProvenance.Core.Origins;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>Agents that stand as author or committer of a commit. GitHub itself, which commits what people merge, is none.</summary>
internal sealed class AuthorReader : IEvidenceReader
{
    /// <inheritdoc/>
    public EvidenceReading Read(Commit commit)
    {
        var author = AgentNames.Find(commit.Author);
        var committer = AgentNames.Find(commit.Committer);
        var records = ImmutableArray.CreateBuilder<EvidenceRecord>();
        if (author is not null)
            records.Add(Record(commit, "commit author", commit.Author, author));
        if (committer is not null && committer != author)
            records.Add(Record(commit, "commit committer", commit.Committer, committer));
        return records.Count == 0 ? EvidenceReading.None : new EvidenceReading(records.ToImmutable(), []);
    }

    private static EvidenceRecord Record(Commit commit, string reader, CommitIdentity identity, string tool) =>
        new(reader, AgentNames.Text(identity), Origin.Generated, tool)
        {
            Model = ModelNames.FindIn(identity.Name),
            On = commit.On,
            // An agent's own commits name the person as co-author; others are a person's with the agent beside.
            PromptedBy = AgentNames.PersonAt(commit.Author.Address) ?? CoAuthors.FindPerson(commit.Message),
            Trace = SessionLink.FindAll(commit.Message).OrderBy(session => session.Tool == tool ? 0 : 1).FirstOrDefault()?.Trace,
        };
}
