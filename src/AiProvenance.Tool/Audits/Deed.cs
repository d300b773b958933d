using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Verifications;
using AiProvenance.Core.Wording;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Audits;

/// <summary>Who did something in a commit, as far as the commit says.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Signature">Its signature.</param>
/// <param name="Evidence">What says that AI did it.</param>
internal sealed record Deed(Commit Commit, CommitSignature Signature, ImmutableArray<FoundEvidence> Evidence)
{
    private const int MostOfText = 90;

    /// <summary>The policy's own bots and agents.</summary>
    public ImmutableArray<Glob> Bots { get; init; } = [];

    /// <summary>Whether an agent or a bot did it, and no person's key says otherwise.</summary>
    public bool IsByTool => !IsSignedByPerson && (!Evidence.IsEmpty || IsBot(Commit.Author));

    private bool IsSignedByPerson => Signature.IsGood && !Forges.IsSigner(Signature.Signer);

    private bool IsRecordedByAnother => !Forges.Is(Commit.Committer) &&
        !NamedPerson.Is(Commit.Author.Address, Commit.Committer.Name, Commit.Committer.Address) &&
        Commit.Author != Commit.Committer;

    /// <summary>Asks whether it is the deed of somebody who may do it.</summary>
    /// <param name="isMeant">Whether a name and an address are those of such a person.</param>
    /// <param name="person">The person in words, as messages name them.</param>
    public Doubt? Doubt(Func<string, string, bool> isMeant, string person)
    {
        if (Signature.IsWrong)
            return new Doubt(IsError: true, Signature.Describe());
        if (IsSignedByPerson)
            return IsMeantBySigner(isMeant) ? null : new Doubt(IsError: true, $"it is {Signature.Describe()}, not by {person}");
        if (Evidence.FirstOrDefault() is { } found)
        {
            return new Doubt(
                IsError: true, $"an AI worked on it ({found.Record.Describe(MostOfText)}), and it is {Signature.Describe()}");
        }

        if (IsBot(Commit.Author))
            return new Doubt(IsError: true, $"its author is a bot, {Name(Commit.Author)}");
        if (!isMeant(Commit.Author.Name, Commit.Author.Address))
            return new Doubt(IsError: true, $"its author is {Name(Commit.Author)}, not {person}" + Explain(isMeant));
        return IsRecordedByAnother
            ? new Doubt(
                IsError: false,
                $"its author is {person}, and {Name(Commit.Committer)} recorded it, as after a rebase: an author's name can be typed")
            : null;
    }

    /// <summary>The facts, as evidence of a finding.</summary>
    public IEnumerable<CommitEvidence> ListFacts()
    {
        yield return new CommitEvidence(Commit.Id, "commit author", AgentNames.Text(Commit.Author));
        if (Commit.Committer != Commit.Author)
            yield return new CommitEvidence(Commit.Id, "commit committer", AgentNames.Text(Commit.Committer));
        yield return new CommitEvidence(Commit.Id, "signature", Signature.Describe());
        foreach (var found in Evidence.Where(static found => found.Record.Reader is not ("commit author" or "commit committer")))
            yield return new CommitEvidence(Commit.Id, found.Record.Reader, found.Record.Text);
    }

    private bool IsBot(CommitIdentity identity) =>
        !Forges.Is(identity) && BotIdentities.IsBot(AgentNames.Text(identity), Bots);

    // A signer of OpenPGP is "Name <address>"; one of OpenSSH is what the list of keys has, an address as a rule.
    private bool IsMeantBySigner(Func<string, string, bool> isMeant)
    {
        var (start, end) = (Signature.Signer.LastIndexOf('<'), Signature.Signer.LastIndexOf('>'));
        return start < 0 || end < start
            ? Signature.Signer.Split(',').Any(signer => isMeant(signer.Trim(), signer.Trim()))
            : isMeant(Signature.Signer[..start].Trim(), Signature.Signer[(start + 1)..end]);
    }

    private string Explain(Func<string, string, bool> isMeant)
    {
        if (isMeant(Commit.Committer.Name, Commit.Committer.Address))
            return ", who only recorded it";
        if (IsCoAuthor(isMeant))
            return "; that the message names a co-author proves nothing, for it is typed";
        return Forges.Is(Commit.Committer)
            ? $" ({Name(Commit.Committer)} committed it: a squash keeps one author of many, so audit before the merge)"
            : "";
    }

    private bool IsCoAuthor(Func<string, string, bool> isMeant) => Commit.Message.Split('\n')
        .Where(static line => line.TrimStart().StartsWith("Co-authored-by:", StringComparison.OrdinalIgnoreCase))
        .Select(static line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
        .Select(static who => (Who: who, At: who.IndexOf('<', StringComparison.Ordinal)))
        .Any(pair => pair.At >= 0 && isMeant(pair.Who[..pair.At].Trim(), pair.Who[(pair.At + 1)..].TrimEnd('>', ' ')));

    private static string Name(CommitIdentity identity) => ShortText.Cut(AgentNames.Text(identity), MostOfText);
}

/// <summary>Why a commit does not stand for what it did.</summary>
/// <param name="IsError">Whether it is somebody else's; else it only may be.</param>
/// <param name="Reason">The reason, as a clause about the commit.</param>
internal sealed record Doubt(bool IsError, string Reason);
