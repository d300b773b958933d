using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Signatures;

/// <summary>The signatures of a list, by what they sign.</summary>
public sealed class SignatureIndex
{
    private const int MostOfName = 60;

    private readonly ILookup<SignedStatement, SshSignature> _signatures;
    private readonly ILookup<(string, string), SignedStatement> _byDeclaration;
    private readonly ILookup<(string, string), SignedStatement> _byCode;

    /// <summary>Creates the index of some lines.</summary>
    public SignatureIndex(IEnumerable<SignatureLine> lines)
    {
        var all = lines.ToList();
        _signatures = all.ToLookup(static line => line.Statement, static line => line.Signature);
        _byDeclaration = _signatures.ToLookup(static same => (same.Key.Identity, same.Key.Reviewer), static same => same.Key);
        _byCode = _signatures.ToLookup(static same => (same.Key.Fingerprint, same.Key.Reviewer), static same => same.Key);
    }

    /// <summary>The signatures over exactly this.</summary>
    public ImmutableArray<SshSignature> Find(SignedStatement statement) => _signatures[statement]
        .GroupBy(static signature => signature.Base64, StringComparer.Ordinal)
        .Select(static same => same.First())
        .ToImmutableArray();

    /// <summary>
    /// Says that a statement has no line, and which of its facts the closest line has otherwise: a clause without its subject.
    /// </summary>
    public string DescribeAbsence(SignedStatement statement)
    {
        var absence = "has no line in " + SignatureFile.FileName;
        var ofPerson = _byDeclaration[(statement.Identity, statement.Reviewer)];
        if ((ofPerson.FirstOrDefault(known => known.Role == statement.Role) ?? ofPerson.FirstOrDefault()) is { } other)
            return absence + " (the one there signs another " + string.Join(" and ", ListDifferences(statement, other)) + ")";
        return _byCode[(statement.Fingerprint, statement.Reviewer)].FirstOrDefault() is { } elsewhere
            ? absence + " (one with its fingerprint signs '" + ShortText.CutName(elsewhere.Identity, MostOfName) + "')"
            : absence;
    }

    private static IEnumerable<string> ListDifferences(SignedStatement statement, SignedStatement other)
    {
        if (statement.Role != other.Role)
            yield return "deed (" + (other.Role == SignOffRole.Approver ? "an approval" : "a review") + ")";
        if (!string.Equals(statement.Fingerprint, other.Fingerprint, StringComparison.Ordinal))
            yield return "fingerprint";
        if (!string.Equals(statement.Zone, other.Zone, StringComparison.Ordinal))
            yield return "zone (" + other.Zone + ")";
        if (statement.On.CompareTo(other.On) != 0)
            yield return "date (" + other.On + ")";
        if (!string.Equals(statement.Ticket, other.Ticket, StringComparison.Ordinal))
            yield return "ticket (" + ShortText.Cut(other.Ticket, MostOfName) + ")";
    }
}
