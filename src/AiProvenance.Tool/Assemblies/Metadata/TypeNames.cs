using System.Globalization;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>What the compiler makes of types' names.</summary>
internal static class TypeNames
{
    private const int DigestLength = 64;

    /// <summary>Whether no source has such a name: a closure's, a state machine's.</summary>
    public static bool IsMadeUp(string name) => name.StartsWith('<') && FileLocal(name) is null;

    /// <summary>The name of a file-local type without what keeps it apart: <c>&lt;File&gt;F...__Name</c>; null for any other.</summary>
    public static string? FileLocal(string name)
    {
        if (!name.StartsWith('<') || name.IndexOf('>', StringComparison.Ordinal) is var end && end < 0)
            return null;
        var digest = end + 2;
        return name.Length > digest + DigestLength + 2 && name[end + 1] == 'F' && name[digest + DigestLength] == '_' &&
            name[digest + DigestLength + 1] == '_' && name.AsSpan(digest, DigestLength).ToString().All(char.IsAsciiHexDigit)
            ? name[(digest + DigestLength + 2)..]
            : null;
    }

    /// <summary>The file that a file-local type is in, without its extension, as its name says.</summary>
    public static string FileOf(string name) => name[1..name.IndexOf('>', StringComparison.Ordinal)];

    /// <summary>How many type parameters a type adds to those around it.</summary>
    public static int Arity(string name) =>
        name.LastIndexOf('`') is > 0 and var tick &&
        int.TryParse(name.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var arity)
            ? arity
            : 0;

    /// <summary>A type's name as code writes it.</summary>
    public static string WithoutArity(string name) => Arity(name) > 0 ? name[..name.LastIndexOf('`')] : name;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
