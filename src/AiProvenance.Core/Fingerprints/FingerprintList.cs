namespace AiProvenance.Core.Fingerprints;

/// <summary>The fingerprints that a verification states.</summary>
public static class FingerprintList
{
    /// <summary>The most fingerprints that one verification may state.</summary>
    public const int Max = 4;

    /// <summary>Reads up to four comma-separated fingerprints.</summary>
    /// <param name="text">The attribute's value.</param>
    /// <param name="fingerprints">The fingerprints, where all are well-formed.</param>
    /// <param name="error">Otherwise the error, as a phrase.</param>
    public static bool TryParse(string? text, out ImmutableArray<Fingerprint> fingerprints, out string? error)
    {
        fingerprints = ImmutableArray<Fingerprint>.Empty;
        var items = (text ?? "").Split(',');
        if (items.Length > Max)
        {
            error = $"{items.Length} fingerprints where at most {Max} are allowed";
            return false;
        }
        var result = ImmutableArray.CreateBuilder<Fingerprint>(items.Length);
        foreach (var item in items)
        {
            if (!Fingerprint.TryParse(item, out var fingerprint, out error))
                return false;
            result.Add(fingerprint);
        }
        fingerprints = result.MoveToImmutable();
        error = null;
        return true;
    }
}
