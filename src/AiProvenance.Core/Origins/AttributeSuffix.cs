namespace AiProvenance.Core.Origins;

/// <summary>The <c>Attribute</c> at the end of a class's or an alias's name, which code that writes an attribute may leave out.</summary>
public static class AttributeSuffix
{
    private const string Suffix = "Attribute";

    /// <summary>A name without it; a name that is nothing else keeps it.</summary>
    public static string Remove(string name) => IsSuffixed(name) ? name.Substring(0, name.Length - Suffix.Length) : name;

    private static bool IsSuffixed(string name) =>
        name.Length > Suffix.Length &&
        name.EndsWith(Suffix, StringComparison.Ordinal) &&
        name[name.Length - Suffix.Length - 1] != '.';
}
