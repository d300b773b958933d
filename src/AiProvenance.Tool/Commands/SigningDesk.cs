using System.IO;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Commands;

/// <summary>What a reviewer signs with and on: the verifications of the working tree, the list of signatures, the key.</summary>
internal sealed class SigningDesk
{
    private readonly Surroundings _surroundings;
    private readonly KeyList? _keys;
    private readonly SshKeygen? _ssh;

    private SigningDesk(
        Surroundings surroundings,
        GitSettings git,
        string reviewer,
        ImmutableArray<WrittenReview> all,
        SignatureListFile list,
        KeyList? keys)
    {
        _surroundings = surroundings;
        _keys = keys;
        _ssh = SshKeygen.Search(surroundings.Variable("PATH"));
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

        if ((request.Signed.Signatures ?? SignatureList.Beside(sources.Policy)) is not { } stated)
            return Complain(surroundings, "There is no policy, so no zone asks for signatures: see 'signatures' in the policy.");
        var path = Path.GetFullPath(stated);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            return Complain(surroundings, $"{path}: The folder of the signatures does not exist. Name another list with --signatures.");
        var git = GitSettings.Search(surroundings.Variable("PATH"), Path.GetDirectoryName(path)!);
        if (ReviewerOfMachine.Find(request.As, surroundings, git) is not { } reviewer)
        {
            return Complain(
                surroundings, "Nobody says who signs: use --as ADDRESS, or set the environment variable AIPROVENANCE_REVIEWER.");
        }

        var fault = KeyList.FindProblem(request.Signed.AllowedSigners, request.Signed.Revocations);
        var keys = request.Signed.AllowedSigners is null || fault is not null
            ? null
            : KeyList.Open(request.Signed.AllowedSigners, request.Signed.Revocations, surroundings.Variable("PATH"), out fault);
        if (fault is not null)
            return Complain(surroundings, $"{fault.Path}: {fault.Problem} {fault.WayOut}");
        try
        {
            var list = SignatureListFile.ReadOrBegin(path);
            foreach (var error in list.Errors)
            {
                _ = Complain(
                    surroundings,
                    FormattableString.Invariant($"{path}({error.Span.Line + 1},{error.Span.Start + 1}): AIP0303: {error.Message}"));
            }

            return new SigningDesk(surroundings, git, reviewer, sources.FindReviews(cancellationToken), list, keys);
        }
        catch (Exception exception) when (SignatureListFile.FindFault(path, exception) is not null)
        {
            return Complain(
                surroundings,
                $"{path}: {SignatureListFile.FindFault(path, exception)} Restore the list, or name another with --signatures.");
        }
    }

    /// <summary>The key; null, with what is missing said, where there is none.</summary>
    public SigningKey? FindKey(string? named)
    {
        if (_ssh is not { } ssh)
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
    /// Whether nothing is left to do: the list has a signature over this, of the kind that the zones ask for, and of a key that counts as
    /// far as the keys that count are known here.
    /// </summary>
    public bool IsSigned(WrittenReview review) =>
        !review.IsStale &&
        review.State(out _) is { } statement &&
        FindProblem(review, [.. List.Index.Find(statement).Where(signature => FindProblem(statement, signature) is null)]) is null &&
        !review.ZonesWantingTicket(review.Verification.Ticket).Any();

    /// <summary>Why signatures of the list over a review do not count, a clause each without its subject.</summary>
    public IEnumerable<string> ListProblems(WrittenReview review) => review.State(out _) is { } statement
        ? List.Index.Find(statement).Select(signature => FindProblem(statement, signature)).OfType<string>()
        : [];

    /// <summary>Whether a line's signature is over what it says.</summary>
    public bool Signs(SignatureLine line) => _ssh?.FindKey(line.Statement, line.Signature) is not null || _ssh is null;

    /// <summary>Signs a review: its line, or null and why there is none.</summary>
    public SignatureLine? Sign(WrittenReview review, SigningKey key, out string? problem)
    {
        if (review.State(out var fault) is not { } statement)
        {
            problem = "the verification " + fault;
            return null;
        }

        if (key.Sign(statement.Text, out problem) is not { } signature)
            return null;
        if ((FindProblem(statement, signature) ?? FindProblem(review, [signature])) is not { } wrong)
            return new SignatureLine(statement, signature);
        problem = "it would not count, because it " + wrong + ".";
        return null;
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

    // Without a list of keys, a signature has to be over this; whose key made it, only the list says.
    private string? FindProblem(SignedStatement statement, SshSignature signature) => _keys is not null
        ? _keys.Judge(statement, signature).Problem
        : Signs(new SignatureLine(statement, signature)) ? null : "is signed in vain: the signature is over something else";

    private static SigningDesk? Complain(Surroundings surroundings, string text)
    {
        surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(text));
        return null;
    }
}
