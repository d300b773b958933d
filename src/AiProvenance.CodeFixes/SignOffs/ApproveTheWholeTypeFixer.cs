using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>"Approve the whole type": states that a person has approved a type, all its parts and members, as it is now.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApproveTheWholeTypeFixer))]
public sealed class ApproveTheWholeTypeFixer : SigningFixer
{
    /// <summary>Creates the fix for the person of this machine.</summary>
    public ApproveTheWholeTypeFixer()
        : this(Signer.OfThisMachine)
    {
    }

    internal ApproveTheWholeTypeFixer(Signer signer)
        : base(signer, SignOffRole.Approver, FixTexts.ApproveTheWholeType)
    {
    }

    private protected override SignOff? SignOff(
        ProjectGate gate, Judgement judgement, Verification signature, CancellationToken cancellationToken) =>
        SignOffs.SignOff.OfferForType(gate, judgement, signature, cancellationToken);
}
