using System.Globalization;
using AiProvenance.Core.Fingerprints.Hashing;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints;

/// <summary>The fingerprint that a verification is bound to: <c>1:TEXT.TOUCH</c>.</summary>
/// <param name="Text">32 characters of base32: the code's text.</param>
/// <param name="Touch">16 characters of base32: the meaning of its names.</param>
public readonly record struct Fingerprint(string Text, string Touch)
{
    private const string Version = "1:";
    private const int TextBytes = 20;
    private const int TouchBytes = 10;
    private const int TextLength = TextBytes * 8 / 5;
    private const int TouchLength = TouchBytes * 8 / 5;

    /// <summary>Computes a declaration's fingerprint.</summary>
    /// <param name="identity">The declaration's identity.</param>
    /// <param name="parts">Its hand-written parts, in any order.</param>
    /// <param name="besides">The further texts that decide its meaning, in addition to its names; in any order.</param>
    public static Fingerprint Compute(string identity, IEnumerable<DeclarationPart> parts, IEnumerable<string> besides) =>
        Compute(identity, parts.Select(static part => new PartHash(part.Text.Hash(), part.ListNames())), besides);

    internal static Fingerprint Compute(string identity, IEnumerable<PartHash> parts, IEnumerable<string> besides)
    {
        var sorted = parts
            .OrderBy(static part => part.Text, Comparer<byte[]>.Create(CompareBytes))
            .ThenBy(static part => string.Join("\n", part.Names), StringComparer.Ordinal)
            .ToList();
        return new(
            HashText(identity, sorted.Select(static part => part.Text)),
            HashTouch(sorted.SelectMany(static (part, place) => part.Names.Select(name => Number(place) + "." + name)), besides));
    }

    /// <summary>
    /// One fingerprint for a finding about several declarations: it changes when any of them does, and when another one joins or leaves.
    /// </summary>
    /// <param name="others">The name of each of the others, and its fingerprint where it is known; in any order.</param>
    public Fingerprint CombineWith(IEnumerable<(string Name, Fingerprint? Code)> others)
    {
        var all = others.ToList();
        return new(
            Hash(Text, all.Select(static other => other.Name + " " + other.Code?.Text), TextBytes),
            Hash(Touch, all.Select(static other => other.Name + " " + other.Code?.Touch), TouchBytes));
    }

    /// <summary>Reads one fingerprint. White space around it is allowed, lower case is not.</summary>
    /// <param name="text">The fingerprint, as <see cref="ToString"/> writes it.</param>
    /// <param name="fingerprint">The fingerprint, where it is well-formed.</param>
    /// <param name="error">Otherwise the error, as a phrase.</param>
    public static bool TryParse(string? text, out Fingerprint fingerprint, out string? error)
    {
        var value = text?.Trim() ?? "";
        fingerprint = default;
        error = ErrorIn(value);
        if (error is not null)
            return false;
        fingerprint = new(value.Substring(Version.Length, TextLength), value.Substring(value.Length - TouchLength));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Version + Text + "." + Touch;

    private static string? ErrorIn(string value)
    {
        if (value.Length == 0)
            return "empty where a fingerprint is expected";
        if (IsNewer(value))
            return $"'{Shortened(value)}' was written by a newer version of this package";
        var dot = Version.Length + TextLength;
        var wellFormed = value.Length == dot + 1 + TouchLength
            && value.StartsWith(Version, StringComparison.Ordinal)
            && value[dot] == '.'
            && Base32.IsValid(value.Substring(Version.Length, TextLength))
            && Base32.IsValid(value.Substring(dot + 1));
        return wellFormed ? null
            : $"'{Shortened(value)}' is not of the form {Version}TEXT.TOUCH";
    }

    private static bool IsNewer(string value)
    {
        var digits = value.IndexOf(':');
        return digits > 0 && value[0] != '0' && value.Take(digits).All(SourceCharacters.IsDigit)
            && !value.StartsWith(Version, StringComparison.Ordinal);
    }

    private static string Shortened(string value) => value.Length <= 64 ? value : value.Substring(0, 64) + "...";

    private static string HashText(string identity, IEnumerable<byte[]> parts)
    {
        using var digest = new LengthPrefixedDigest();
        digest.Add(identity);
        foreach (var hash in parts)
            digest.Add(hash);
        return Base32.Encode(digest.Finish(), TextBytes);
    }

    // Names in their order: two of them that change places mean something else.
    private static string HashTouch(IEnumerable<string> names, IEnumerable<string> besides)
    {
        using var digest = new LengthPrefixedDigest();
        foreach (var name in names)
            digest.Add(name);
        foreach (var other in besides.Distinct(StringComparer.Ordinal).OrderBy(static other => other, StringComparer.Ordinal))
            digest.Add(other);
        return Base32.Encode(digest.Finish(), TouchBytes);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hash(string first, IEnumerable<string> others, int length)
    {
        using var digest = new LengthPrefixedDigest();
        digest.Add(first);
        foreach (var other in others.Distinct(StringComparer.Ordinal).OrderBy(static other => other, StringComparer.Ordinal))
            digest.Add(other);
        return Base32.Encode(digest.Finish(), length);
    }

    private static int CompareBytes(byte[] a, byte[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
                return a[i] - b[i];
        }
        return 0;
    }
}
