using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Signatures;

/// <summary>
/// Verifications to proofs: the line that signs exactly what is stated, verified with the keys that are allowed. What it needs is looked
/// for when the first verification has to be signed; without it nothing passes, and the result says what was missing.
/// </summary>
internal sealed class SignatureVerifier : ISignatureProofs
{
    private readonly Lazy<SignatureList> _list;
    private readonly Lazy<(KeyList? Keys, InputProblem? Problem)> _keys;
    private readonly Dictionary<SignedStatement, SignatureProof> _known = [];
    private readonly Dictionary<SshSignature, string?> _hashes = [];
    private readonly bool _hasKeys;
    private bool _isAsked;

    /// <param name="list">Where the signatures are.</param>
    /// <param name="allowed">The list of allowed signers; null where none was named.</param>
    /// <param name="revoked">The list of revoked keys; null where none was named.</param>
    /// <param name="searchPath">Where programs are looked for.</param>
    public SignatureVerifier(Func<SignatureList> list, string? allowed, string? revoked, string? searchPath)
    {
        _list = new(list);
        _hasKeys = allowed is not null;
        _keys = new(() => Open(allowed, revoked, searchPath));
    }

    /// <inheritdoc/>
    public bool Decide { get; init; } = true;

    /// <summary>What is wrong with the lines of the list, where it was needed.</summary>
    public IEnumerable<CheckFinding> Findings => _isAsked && _list.IsValueCreated ? _list.Value.Findings : [];

    /// <summary>What was missing, where it was needed.</summary>
    public IEnumerable<InputProblem> Problems =>
    [
        .. _isAsked && _list.IsValueCreated ? _list.Value.Problems : [],
        .. _isAsked && _keys is { IsValueCreated: true, Value.Problem: { } problem } ? [problem] : ImmutableArray<InputProblem>.Empty,
    ];

    /// <inheritdoc/>
    public SignatureProof Find(string identity, Verification verification)
    {
        _isAsked = true;
        var (keys, _) = _keys.Value;
        return SignedStatement.Of(identity, verification, out var problem) is { } statement
            ? Find(statement, keys)
            : SignatureProof.Failed(problem!);
    }

    /// <inheritdoc/>
    public CheckedSignature Describe(string identity, Verification verification, IReadOnlyList<ZonePolicy> zones)
    {
        if (SignedStatement.Of(identity, verification, out var problem) is not { } statement)
            return new CheckedSignature(SignatureState.Unsigned) { Problem = problem };
        var known = new CheckedSignature(SignatureState.NotVerified) { Principal = statement.Principal };
        if (!_list.Value.IsRead && !Decide)
            return known with { Problem = "has no " + SignatureFile.FileName + " that could be read" };
        if (_list.Value.Index.Find(statement) is not [var first, ..])
            return known with { State = SignatureState.Unsigned, Problem = _list.Value.Index.DescribeAbsence(statement) };
        if (!_hasKeys || _keys.Value.Keys is not { } keys)
            return Name(known, first) with { Problem = "is signed, and no key is here to verify it" };
        var proof = Find(statement, keys);
        problem = zones.Select(proof.FindProblem).FirstOrDefault(static problem => problem is not null);
        var counted = proof.Valid.FirstOrDefault(static signature => signature.ProvesPresence) ?? proof.Valid.FirstOrDefault() ?? first;
        return Name(known, counted) with
        {
            State = problem is null ? SignatureState.Signed : SignatureState.Refused,
            Problem = problem,
        };
    }

    private CheckedSignature Name(CheckedSignature known, SshSignature signature) => known with
    {
        Algorithm = signature.Algorithm is { } algorithm ? SignatureAlgorithms.Name([algorithm]).First() : null,
        Key = _hashes.GetValueOrDefault(signature),
        IsTouched = signature.Flags is null ? null : signature.ProvesPresence,
    };

    private SignatureProof Find(SignedStatement statement, KeyList? keys)
    {
        if (!_known.TryGetValue(statement, out var proof))
            _known.Add(statement, proof = Verify(statement, keys));
        return proof;
    }

    private SignatureProof Verify(SignedStatement statement, KeyList? keys)
    {
        var found = _list.Value.Index.Find(statement);
        if (found.IsEmpty)
            return SignatureProof.Failed(_list.Value.Index.DescribeAbsence(statement));
        if (keys is null)
            return SignatureProof.Failed("is signed, and no key is here to verify it");
        var judged = found.Select(signature => (Signature: signature, Verdict: keys.Judge(statement, signature))).ToList();
        foreach (var (signature, verdict) in judged)
            _hashes[signature] = verdict.Key;
        return new SignatureProof(
            judged[0].Verdict.Problem,
            [.. judged.Where(static one => one.Verdict.Problem is null).Select(static one => one.Signature)]);
    }

    private static (KeyList? Keys, InputProblem? Problem) Open(string? allowed, string? revoked, string? searchPath)
    {
        if (allowed is null)
        {
            return (null, new InputProblem(
                "--allowed-signers",
                "The policy asks for signatures, and there is no list of the reviewers' keys.",
                "Name one that the repository cannot change, with --allowed-signers FILE; ssh-keygen(1) describes its form."));
        }

        return (KeyList.Open(allowed, revoked, searchPath, out var problem), problem);
    }
}
