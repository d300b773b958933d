using AiProvenance.Core.Patterns;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Audits;

/// <summary>AIP0304: who changed a line, against the person who answers for it.</summary>
/// <param name="before">What the merge bases state.</param>
/// <param name="now">What the newest commit states.</param>
/// <param name="proof">The signatures.</param>
/// <param name="reviewers">Those whom the base's policies name.</param>
/// <param name="isStated">Whether any source of the newest commit has a text.</param>
internal sealed class ChangeJudge(
    ImmutableArray<CommitState> before,
    CommitState now,
    ISignatureProof proof,
    ImmutableArray<Glob> reviewers,
    Func<string, bool> isStated)
{
    private const string AnyPerson = "a person";

    /// <summary>Judges a change; null where nothing is wrong with it.</summary>
    public CheckFinding? Judge(Change change) => change.Statement.Kind switch
    {
        StatementKind.Verification or StatementKind.Claim => JudgeReview(change),
        StatementKind.Mark => JudgeMark(change),
        StatementKind.Policy => JudgePolicy(change),
        StatementKind.Baseline => change.After is null ? null : JudgeAsReviewer(change, "accepts a finding"),
        _ => JudgeSignature(change),
    };

    private CheckFinding? JudgeReview(Change change)
    {
        if (change.After is not null)
            return proof.Proves(change.After) ? null : JudgeAsPerson(change, change.After.Person!, "");
        var removed = change.Before!;
        var code = removed.Code is { } own ? [own] : before.SelectMany(state => state.CodeOf(removed.Declaration)).ToArray();
        if (IsUnchanged(removed, code))
            return JudgeAsPerson(change, removed.Person!, ", and the code is what it was");
        return now.CodeOf(removed.Declaration).Any()
            ? JudgeAsPerson(change, removed.Person!, ", with a change of the code") is { } finding ? finding with { IsError = false } : null
            : null;
    }

    // An attribute of an assembly names its declaration, which may stand in a file that no commit touched.
    private bool IsUnchanged(Statement removed, string[] code) => code.Length == 0
        ? removed.Declaration.Length > 0
        : now.CodeOf(removed.Declaration).Intersect(code, StringComparer.Ordinal).Any() ||
            (!now.CodeOf(removed.Declaration).Any() && Array.Exists(code, now.HasCode));

    private CheckFinding? JudgeMark(Change change)
    {
        if (change.Before is not { } gone)
            return null;
        if (change.After is { } after)
        {
            return gone.Name == "AiGenerated" && after.Name == "AiAssisted" ? JudgeAsReviewer(change, "was " + gone.Shown) : null;
        }

        var code = before.SelectMany(state => state.CodeOf(gone.Declaration)).ToArray();
        var isGone = code.Length > 0 && !now.CodeOf(gone.Declaration).Any() && !Array.Exists(code, now.HasCode);
        var isMoved = now.Files.Values.SelectMany(static file => file.Statements).Any(other =>
            other.Kind == StatementKind.Mark && other.Declaration != gone.Declaration &&
            now.CodeOf(other.Declaration).Intersect(code, StringComparer.Ordinal).Any());
        return isGone || isMoved ? null : JudgeAsReviewer(change, "the code is still there");
    }

    private CheckFinding? JudgePolicy(Change change)
    {
        var (section, key) = (change.Statement.Facts["section"], change.Statement.Facts["key"]);
        var old = before.SelectMany(static state => state.Files)
            .Where(file => file.Key == change.Statement.Path)
            .SelectMany(static file => file.Value.Statements)
            .Where(statement => statement.Facts["section"] == section)
            .ToList();
        var isNewSection = old.Count == 0 && section != "policy";
        var isStricter = isNewSection || PolicyChange.IsStricter(
            key,
            change.Before?.Facts["value"],
            change.After?.Facts["value"],
            old.Exists(statement => statement.Facts["key"] == key));
        if (isStricter && !change.Deed.IsByTool)
            return null;
        var was = change is { Before: { } gone, After: not null } ? $", was '{Harmless.Line(gone.Facts["value"])}'" : "";
        return change is { After: null, Before.Person: { } person }
            ? JudgeRemoval(change, person)
            : JudgeAsReviewer(change, (isStricter ? "stricter than before" : "the policy asks for less or for something else") + was);
    }

    // The entry's own person may leave; another reviewer's key may let them go.
    private CheckFinding? JudgeRemoval(Change change, string person)
    {
        var isSigned = change.Deed.Signature.IsGood && change.Deed.Doubt(IsReviewer, "a reviewer") is null;
        if (isSigned && !reviewers.IsEmpty)
            return null;
        var entry = new Glob(person);
        return change.Deed.Doubt((name, address) => NamedPerson.IsMeantBy(entry, name, address), person) is { } doubt
            ? Describe(change, doubt, person, $": {person} may not review any more", WaysOfLine(person + ", or of another reviewer"))
            : null;
    }

    private CheckFinding? JudgeSignature(Change change)
    {
        if (change.After is { } line)
            return proof.Proves(line) ? null : JudgeAsPerson(change, line.Person ?? AnyPerson, "");
        var signed = change.Before!.Signature?.Statement;
        return signed is null || !isStated(signed.Fingerprint.Split(',')[0])
            ? null
            : JudgeAsPerson(change, signed.Reviewer, ", and the verification is still there");
    }

    private CheckFinding? JudgeAsPerson(Change change, string person, string more)
    {
        var doubt = change.Deed.Doubt(
            (name, address) => person == AnyPerson || NamedPerson.Is(person, name, address), person.Length == 0 ? "the person" : person);
        if (doubt is null)
            return null;
        var explained = change.After is { } stated && proof.Explain(stated) is { } known ? "; " + known : "";
        var isSignable = change is { After: not null, Statement.Kind: StatementKind.Verification or StatementKind.Signature };
        return Describe(change, doubt, person, more + explained, isSignable ? WaysOfReview(person) : WaysOfLine(person));
    }

    private CheckFinding? JudgeAsReviewer(Change change, string more)
    {
        var person = reviewers.IsEmpty ? AnyPerson : "a reviewer of the policy";
        return change.Deed.Doubt(IsReviewer, person) is { } doubt
            ? Describe(change, doubt, person, ": " + more, WaysOfLine(person))
            : null;
    }

    private bool IsReviewer(string name, string address) =>
        reviewers.IsEmpty || reviewers.Any(entry => NamedPerson.IsMeantBy(entry, name, address));

    private static string WaysOfReview(string person) =>
        $"a commit of {person}, without an agent; a signature of {person} ('ai-provenance sign'); a commit signed with the key of {person}";

    private static string WaysOfLine(string person) =>
        $"a commit of {person}, without an agent; a commit signed with the key of {person}";

    private static CheckFinding Describe(Change change, Doubt doubt, string person, string more, string ways)
    {
        var statement = change.Statement;
        var isLine = !ways.Contains("ai-provenance sign", StringComparison.Ordinal);
        var message = $"{statement.Shown} was {change.Verb} by commit {TextResult.ShortCommit(change.Deed.Commit.Id)}{more}, and " +
            $"{doubt.Reason}. One of these would satisfy it: {ways}" +
            (isLine ? ". No signature of a review stands for this line" : "");
        return new CheckFinding(RuleIds.ForeignStatement, doubt.IsError, message)
        {
            Identity = statement.Declaration.Length > 0 ? statement.Declaration : null,
            Name = statement.Shown,
            Missing = ways,
            Place = new SourcePlace(statement.Path, statement.Line, 1),
            Reviewers = person == AnyPerson ? [] : [person],
            Zones = statement.Facts.TryGetValue("section", out var section) && section.StartsWith("zone ", StringComparison.Ordinal)
                ? [section["zone ".Length..]]
                : statement.Facts.TryGetValue("Zone", out var zone) ? [zone] : [],
            Tools = [.. change.Deed.Evidence.Select(static found => found.Record.Tool).Where(static tool => tool.Length > 0).Distinct()],
            Evidence = [.. change.Deed.ListFacts()],
        };
    }
}
