using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Signatures;

/// <summary>One signed statement, as a line of <see cref="SignatureFile"/> has it.</summary>
/// <param name="Statement">What was signed.</param>
/// <param name="Signature">The signature.</param>
public sealed record SignatureLine(SignedStatement Statement, SshSignature Signature)
{
    /// <summary>The word in front of the signature of an approval.</summary>
    public const string Approval = "approval";

    /// <summary>
    /// The line: <c>IDENTITY FINGERPRINT ZONE REVIEWER DATE TICKET SIGNATURE</c>, each one word; of an approval, the word
    /// <see cref="Approval"/> stands in front of the signature.
    /// </summary>
    public override string ToString() => string.Join(
        " ",
        IdentityText.Write(Statement.Identity),
        Statement.Fingerprint,
        Statement.Zone,
        IdentityText.Write(Statement.Reviewer),
        Statement.On.ToString(),
        IdentityText.Write(Statement.Ticket),
        Statement.Role == SignOffRole.Approver ? Approval + " " + Signature.Base64 : Signature.Base64);
}
