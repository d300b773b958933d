using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>"Sign off": states that a person has reviewed the code of a finding as it is now.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignOffFixer))]
public sealed class SignOffFixer : SigningFixer
{
    /// <summary>Creates the fix for the reviewer of this machine.</summary>
    public SignOffFixer()
        : this(Signer.OfThisMachine)
    {
    }

    internal SignOffFixer(Signer signer)
        : base(signer, SignOffRole.Reviewer, FixTexts.SignOff)
    {
    }

    private protected override SignOff? SignOff(
        ProjectGate gate, Judgement judgement, Verification signature, CancellationToken cancellationToken) =>
        SignOffs.SignOff.Offer(gate, judgement, signature, cancellationToken);
}
