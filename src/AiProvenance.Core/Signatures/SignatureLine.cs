using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Signatures;

/// <summary>One signed statement, as a line of <see cref="SignatureFile"/> has it.</summary>
/// <param name="Statement">What was signed.</param>
/// <param name="Signature">The signature.</param>
public sealed record SignatureLine(SignedStatement Statement, SshSignature Signature)
{
    /// <summary>The line: <c>IDENTITY FINGERPRINT ZONE REVIEWER DATE TICKET SIGNATURE</c>, each one word.</summary>
    public override string ToString() => string.Join(
        " ",
        IdentityText.Write(Statement.Identity),
        Statement.Fingerprint,
        Statement.Zone,
        IdentityText.Write(Statement.Reviewer),
        Statement.On.ToString(),
        IdentityText.Write(Statement.Ticket),
        Signature.Base64);
}
