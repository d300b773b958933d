using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>"Approve": states that a person has approved the reviewed code of a finding as it is now.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApproveFixer))]
public sealed class ApproveFixer : SigningFixer
{
    /// <summary>Creates the fix for the person of this machine.</summary>
    public ApproveFixer()
        : this(Signer.OfThisMachine)
    {
    }

    internal ApproveFixer(Signer signer)
        : base(signer, SignOffRole.Approver, FixTexts.Approve)
    {
    }

    private protected override SignOff? SignOff(
        ProjectGate gate, Judgement judgement, Verification signature, CancellationToken cancellationToken) =>
        SignOffs.SignOff.Offer(gate, judgement, signature, cancellationToken);
}
