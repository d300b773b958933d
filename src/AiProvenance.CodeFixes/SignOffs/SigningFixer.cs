using System.Threading.Tasks;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>
/// Offers to sign for the reviewer of this machine, if that person is known and may sign. One at a time, because no person reviews a
/// solution at once.
/// </summary>
public abstract class SigningFixer : CodeFixProvider
{
    private readonly Signer _signer;
    private readonly SignOffRole _role;
    private readonly SignOffTitle _title;

    private protected SigningFixer(Signer signer, SignOffRole role, SignOffTitle title) =>
        (_signer, _role, _title) = (signer, role, title);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds =>
        _role == SignOffRole.Approver ? ReviewedRules.Ids.Remove(RuleIds.Unverified) : ReviewedRules.Ids;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => NeverAllAtOnce.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (OpenBaseline.IsOpen(document.Project) || _signer.Reviewer is not { } reviewer ||
            await ProjectGate.Open(document, context.CancellationToken).ConfigureAwait(false) is not { } gate)
        {
            return;
        }

        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var findings in context.Diagnostics.GroupBy(FindingPlace.Locate))
        {
            if (await Find(gate, findings.Key, reviewer, context.CancellationToken).ConfigureAwait(false) is not { } signOff ||
                Signature.Write(signOff, document, gate.Model, text, context.CancellationToken) is not { } edits)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    SignOffTitles.Write(signOff, _title),
                    cancellationToken => edits.Apply(document.Project.Solution, cancellationToken),
                    GetType().FullName),
                findings);
        }
    }

    private async Task<SignOff?> Find(ProjectGate gate, FindingPlace place, string reviewer, CancellationToken cancellationToken)
    {
        if (In(gate) is not { } signOff)
            return null;
        foreach (var id in gate.Document.GetLinkedDocumentIds())
        {
            var linked = await ProjectGate.Open(gate.Document.Project.Solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (linked is not null && In(linked) is { } other)
                signOff = signOff.And(other);
        }

        return signOff;

        SignOff? In(ProjectGate project) => project.FindJudgement(place, cancellationToken) is { } judgement
            ? SignOff(project, judgement, new Verification(reviewer, _signer.Today) { Role = _role }, cancellationToken)
            : null;
    }

    private protected abstract SignOff? SignOff(
        ProjectGate gate, Judgement judgement, Verification signature, CancellationToken cancellationToken);
}
