using System.IO;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Inputs;
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

    /// <param name="list">Where the signatures are.</param>
    /// <param name="allowed">The list of allowed signers; null where none was named.</param>
    /// <param name="revoked">The list of revoked keys; null where none was named.</param>
    /// <param name="searchPath">Where programs are looked for.</param>
    public SignatureVerifier(Func<SignatureList> list, string? allowed, string? revoked, string? searchPath)
    {
        _list = new(list);
        _keys = new(() => Open(allowed, revoked, searchPath));
    }

    /// <summary>What is wrong with the lines of the list, where it was read.</summary>
    public IEnumerable<CheckFinding> Findings => _list.IsValueCreated ? _list.Value.Findings : [];

    /// <summary>What was missing, where it was needed.</summary>
    public IEnumerable<InputProblem> Problems =>
    [
        .. _list.IsValueCreated ? _list.Value.Problems : [],
        .. _keys is { IsValueCreated: true, Value.Problem: { } problem } ? [problem] : ImmutableArray<InputProblem>.Empty,
    ];

    /// <inheritdoc/>
    public SignatureProof Find(string identity, Verification verification)
    {
        var (keys, _) = _keys.Value;
        if (SignedStatement.Of(identity, verification, out var problem) is not { } statement)
            return SignatureProof.Failed(problem!);
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
        var judged = found.Select(signature => (Signature: signature, Problem: keys.FindProblem(statement, signature))).ToList();
        return new SignatureProof(
            judged[0].Problem, [.. judged.Where(static one => one.Problem is null).Select(static one => one.Signature)]);
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

        if (FindFault(allowed, mustHaveEntries: true) is { } fault)
            return (null, new InputProblem(Shown(allowed), fault, "Name a list of allowed signers with --allowed-signers FILE."));
        if (revoked is not null && FindFault(revoked, mustHaveEntries: false) is { } other)
            return (null, new InputProblem(Shown(revoked), other, "Name a list of revoked keys with --revocations FILE."));
        return SshKeygen.Search(searchPath) is { } ssh
            ? (new KeyList(ssh, Path.GetFullPath(allowed), revoked is null ? null : Path.GetFullPath(revoked)), null)
            : (null, new InputProblem("ssh-keygen", "It verifies signatures, and is not on this machine's PATH.", SshKeygen.WayOut));
    }

    private static string? FindFault(string path, bool mustHaveEntries)
    {
        if (!File.Exists(path))
            return Directory.Exists(path) ? "This list of keys is a folder." : "This list of keys does not exist.";
        try
        {
            var hasEntry = File.ReadLines(path).Any(static line => line.Trim() is { Length: > 0 } text && text[0] != '#');
            return hasEntry || !mustHaveEntries ? null : "This list of keys is empty: nobody could have signed.";
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception))
        {
            return "This list of keys cannot be read.";
        }
    }

    private static string Shown(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
