using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>"Sign off the whole type": states that a person has reviewed a type, all its parts and members, as it is now.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignOffTheWholeTypeFixer))]
public sealed class SignOffTheWholeTypeFixer : SigningFixer
{
    /// <summary>Creates the fix for the reviewer of this machine.</summary>
    public SignOffTheWholeTypeFixer()
        : this(Signer.OfThisMachine)
    {
    }

    internal SignOffTheWholeTypeFixer(Signer signer)
        : base(signer, SignOffRole.Reviewer, FixTexts.SignOffTheWholeType)
    {
    }

    private protected override SignOff? SignOff(
        ProjectGate gate, Judgement judgement, Verification signature, CancellationToken cancellationToken) =>
        SignOffs.SignOff.OfferForType(gate, judgement, signature, cancellationToken);
}
