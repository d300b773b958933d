using System.Globalization;

namespace AiProvenance.Core.Stamps;

/// <summary>
/// The stamp that the gate leaves in each assembly compiled with it, as an attribute with a key and a value. It states the gate's version,
/// the compiler's policy, and the number of files that configuration marked, which nothing else in an assembly shows. It can be forged, but
/// a missing stamp, or one with another policy, is no accident.
/// </summary>
/// <param name="Version">The package's version.</param>
/// <param name="PolicyDigest">The SHA-256 of the policy file, in upper-case hexadecimal digits; null for the built-in one.</param>
/// <param name="FileOrigins">How many files an <c>.editorconfig</c> marked.</param>
public sealed record Stamp(string Version, string? PolicyDigest, int FileOrigins)
{
    /// <summary>The attribute's key.</summary>
    public const string Key = "AiProvenance.Gate";

    private const string BuiltIn = "built-in";

    /// <summary>The attribute's value.</summary>
    public string Value =>
        $"{Version};policy={PolicyDigest ?? BuiltIn};file-origins={FileOrigins.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Reads an attribute's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="stamp">What it says, where it is a stamp.</param>
    public static bool TryParse(string? value, out Stamp? stamp)
    {
        stamp = null;
        const string Policy = "policy=";
        const string FileOrigins = "file-origins=";
        if (value?.Split(';') is not [{ Length: > 0 } version, var policy, var origins] ||
            !policy.StartsWith(Policy, StringComparison.Ordinal) ||
            !origins.StartsWith(FileOrigins, StringComparison.Ordinal) ||
            !int.TryParse(origins.Substring(FileOrigins.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        var digest = policy.Substring(Policy.Length);
        if (digest != BuiltIn && !IsDigest(digest))
            return false;
        stamp = new Stamp(version, digest == BuiltIn ? null : digest.ToUpperInvariant(), count);
        return true;
    }

    private static bool IsDigest(string text) =>
        text.Length == 64 && text.All(static c => c is >= '0' and <= '9' or >= 'A' and <= 'F' or >= 'a' and <= 'f');
}
