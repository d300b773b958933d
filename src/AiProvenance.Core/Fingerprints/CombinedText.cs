using AiProvenance.Core.Fingerprints.Hashing;

namespace AiProvenance.Core.Fingerprints;

/// <summary>One text for a finding about several declarations: it changes when any of them does, and when another one joins or leaves.</summary>
public static class CombinedText
{
    /// <summary>A text of the form of <see cref="Fingerprint.Text"/>.</summary>
    /// <param name="text">The <see cref="Fingerprint.Text"/> of the declaration that the finding is at.</param>
    /// <param name="others">What is known of each of the others, in any order.</param>
    public static string Of(string text, IEnumerable<string> others)
    {
        using var digest = new LengthPrefixedDigest();
        digest.Add(text);
        foreach (var other in others.Distinct(StringComparer.Ordinal).OrderBy(other => other, StringComparer.Ordinal))
            digest.Add(other);
        return Base32.Encode(digest.Finish(), Fingerprint.TextBytes);
    }
}
