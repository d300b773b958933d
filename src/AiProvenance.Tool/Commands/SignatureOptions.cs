using System.CommandLine;

namespace AiProvenance.Tool.Commands;

/// <summary>The options that name signatures and the keys that verify them, which commands about signed reviews share.</summary>
internal sealed class SignatureOptions
{
    private readonly Option<string?> _allowed = new("--allowed-signers")
    {
        Description =
            "The reviewers' keys, where the policy asks for signatures: a list of allowed signers as ssh-keygen has it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _revocations = new("--revocations")
    {
        Description = "Revoked keys, as a list or as a key revocation list of ssh-keygen.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _signatures = new("--signatures")
    {
        Description = "The signatures; without it, the AiProvenance.Signatures beside the policy.",
        HelpName = "FILE",
    };

    /// <summary>Gives them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_allowed);
        command.Options.Add(_revocations);
        command.Options.Add(_signatures);
    }

    /// <summary>What was named.</summary>
    public SignatureFiles Read(ParseResult parsed) =>
        new(parsed.GetValue(_signatures), parsed.GetValue(_allowed), parsed.GetValue(_revocations));
}

/// <summary>The files of signatures and keys that were named.</summary>
/// <param name="Signatures">The list of signatures; null for the one beside the policy.</param>
/// <param name="AllowedSigners">The list of the reviewers' keys; null where none was named.</param>
/// <param name="Revocations">The list of revoked keys; null where none was named.</param>
internal sealed record SignatureFiles(string? Signatures, string? AllowedSigners, string? Revocations)
{
    /// <summary>None that were named.</summary>
    public static SignatureFiles None { get; } = new(null, null, null);
}
