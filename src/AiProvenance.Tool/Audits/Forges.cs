using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Audits;

/// <summary>Forges, which commit and sign what people merge or edit there: they record, and write nothing.</summary>
internal static class Forges
{
    private static readonly string[] Addresses =
        ["noreply@github.com", "noreply@gitlab.com", "noreply@bitbucket.org", "noreply@codeberg.org"];

    /// <summary>Whether somebody is a forge.</summary>
    public static bool Is(CommitIdentity identity) => Addresses.Contains(identity.Address, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a key is a forge's.</summary>
    public static bool IsSigner(string signer) =>
        Array.Exists(Addresses, address => signer.Contains(address, StringComparison.OrdinalIgnoreCase)) ||
        signer.Equals("GitHub", StringComparison.OrdinalIgnoreCase);
}
