using System.IO;
using System.Text;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Commands;

/// <summary>What a reviewer signs with and on: the verifications of the working tree, the list of signatures, the key.</summary>
internal sealed class SigningDesk
{
    private readonly Surroundings _surroundings;

    private SigningDesk(
        Surroundings surroundings, GitSettings git, string reviewer, ImmutableArray<WrittenReview> all, SignatureListFile list)
    {
        _surroundings = surroundings;
        Git = git;
        Reviewer = reviewer;
        All = all;
        List = list;
    }

    /// <summary>What git knows.</summary>
    public GitSettings Git { get; }

    /// <summary>Who signs.</summary>
    public string Reviewer { get; }

    /// <summary>Every verification that a zone asks to be signed.</summary>
    public ImmutableArray<WrittenReview> All { get; }

    /// <summary>Those of the reviewer.</summary>
    public ImmutableArray<WrittenReview> Own => [.. All.Where(review => review.Verification.IsBy(Reviewer))];

    /// <summary>The list.</summary>
    public SignatureListFile List { get; private set; }

    /// <summary>Opens it; null, with what is missing said, where it cannot be.</summary>
    public static SigningDesk? Open(
        SignRequest request, Surroundings surroundings, SourceLoader load, CancellationToken cancellationToken)
    {
        var sources = load(request.Paths, cancellationToken);
        foreach (var note in sources.Notes)
            surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(note));
        if (!sources.Problems.IsEmpty)
        {
            foreach (var problem in sources.Problems)
                _ = Complain(surroundings, $"{problem.Path}: {problem.Problem} {problem.WayOut}");
            return null;
        }

        if ((request.Signatures ?? SignatureList.Beside(sources.Policy)) is not { } stated)
            return Complain(surroundings, "There is no policy, so no zone asks for signatures: see 'signatures' in the policy.");
        var path = Path.GetFullPath(stated);
        var git = GitSettings.Search(surroundings.Variable("PATH"), Path.GetDirectoryName(path)!);
        if (ReviewerOfMachine.Find(request.As, surroundings, git) is not { } reviewer)
        {
            return Complain(
                surroundings, "Nobody says who signs: use --as ADDRESS, or set the environment variable AIPROVENANCE_REVIEWER.");
        }

        try
        {
            var list = SignatureListFile.Read(path);
            foreach (var error in list.Errors)
            {
                _ = Complain(
                    surroundings,
                    FormattableString.Invariant($"{path}({error.Span.Line + 1},{error.Span.Start + 1}): AIP0303: {error.Message}"));
            }

            return new SigningDesk(surroundings, git, reviewer, sources.FindReviews(cancellationToken), list);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return Complain(surroundings, $"{path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>The key; null, with what is missing said, where there is none.</summary>
    public SigningKey? FindKey(string? named)
    {
        if (SshKeygen.Search(_surroundings.Variable("PATH")) is not { } ssh)
        {
            _ = Complain(_surroundings, "ssh-keygen signs, and is not on this machine's PATH. " + SshKeygen.WayOut);
            return null;
        }

        if (SigningKey.Find(named, ssh, Git) is not { } key)
        {
            _ = Complain(_surroundings, "There is no key: use --key FILE, or tell git to sign with one (gpg.format ssh, user.signingkey).");
            return null;
        }

        if (File.Exists(key.File))
            return key;
        _ = Complain(_surroundings, $"The key {key.File} does not exist.");
        key.Dispose();
        return null;
    }

    /// <summary>
    /// Whether nothing is left to do: the list has a signature of the kind that the zones ask for. That it is genuine, <c>check</c> says.
    /// </summary>
    public bool IsSigned(WrittenReview review) =>
        !review.IsStale &&
        review.State(out _) is { } statement &&
        FindProblem(review, List.Index.Find(statement)) is null &&
        !review.ZonesWantingTicket(review.Verification.Ticket).Any();

    /// <summary>Signs a review: its line, or null and why there is none.</summary>
    public static SignatureLine? Sign(WrittenReview review, SigningKey key, out string? problem)
    {
        if (review.State(out var fault) is not { } statement)
        {
            problem = "the verification " + fault;
            return null;
        }

        if (key.Sign(statement.Text, out problem) is not { } signature)
            return null;
        problem = FindProblem(review, [signature]) is { } wrong ? "it would not count, because it " + wrong + "." : null;
        return problem is null ? new SignatureLine(statement, signature) : null;
    }

    /// <summary>Writes a line into the list.</summary>
    public void Keep(SignatureLine line) => Replace(List.Add(line));

    /// <summary>Writes the list.</summary>
    public void Replace(SignatureListFile list)
    {
        ReplacedFile.Write(list.Path, list.Text);
        List = list;
    }

    private static string? FindProblem(WrittenReview review, ImmutableArray<SshSignature> signatures)
    {
        var proof = new SignatureProof(null, signatures);
        return review.Zones.Select(proof.FindProblem).FirstOrDefault(static problem => problem is not null);
    }

    private static SigningDesk? Complain(Surroundings surroundings, string text)
    {
        surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(text));
        return null;
    }
}
