using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Audits;

/// <summary>
/// Signatures of the newest commit's lists. The identity that a line signs is bound by its fingerprint, so an attribute is found by what it
/// states: no compiler has to name its declaration.
/// </summary>
/// <param name="lines">The lines.</param>
/// <param name="keys">Whose keys count; null where no list of them was given.</param>
internal sealed class StatementProof(IEnumerable<SignatureLine> lines, KeyList? keys) : ISignatureProof
{
    private readonly ILookup<string, SignatureLine> _lines = lines.ToLookup(static line => KeyOf(line.Statement), StringComparer.Ordinal);
    private readonly Dictionary<SignatureLine, string?> _problems = [];

    /// <inheritdoc/>
    public bool Proves(Statement statement) => keys is not null && Find(statement).Any(line => ProblemOf(line) is null);

    /// <inheritdoc/>
    public string? Explain(Statement statement) => Find(statement).Select(line => keys is null
        ? "a line of " + SignatureFile.FileName + " signs it, which '--allowed-signers FILE' would verify"
        : "its line in " + SignatureFile.FileName + " " + ProblemOf(line)).FirstOrDefault();

    private IEnumerable<SignatureLine> Find(Statement statement) => statement.Kind switch
    {
        StatementKind.Signature => statement.Signature is { } line ? [line] : [],
        StatementKind.Verification => _lines[KeyOf(statement)],
        _ => [],
    };

    private string? ProblemOf(SignatureLine line)
    {
        if (!_problems.TryGetValue(line, out var problem))
            _problems[line] = problem = keys!.Judge(line.Statement, line.Signature).Problem;
        return problem;
    }

    private static string KeyOf(SignedStatement statement) => string.Join(
        '\n', statement.Role, statement.Fingerprint, statement.Zone, statement.Reviewer, statement.On, statement.Ticket);

    private static string KeyOf(Statement statement)
    {
        var facts = statement.Facts;
        var prints = FingerprintList.TryParse(facts.GetValueOrDefault("Fingerprint"), out var all, out _) ? string.Join(',', all) : "";
        var ticket = facts.GetValueOrDefault("Ticket");
        return string.Join(
            '\n',
            statement.Name == "HumanApproved" ? SignOffRole.Approver : SignOffRole.Reviewer,
            prints,
            facts.GetValueOrDefault("Zone")?.Trim() ?? SignedStatement.EveryZone,
            facts.GetValueOrDefault("0"),
            facts.GetValueOrDefault("1"),
            string.IsNullOrWhiteSpace(ticket) ? SignedStatement.NoTicket : ticket);
    }
}
