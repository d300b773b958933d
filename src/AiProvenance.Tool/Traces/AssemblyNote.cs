using System.Globalization;

namespace AiProvenance.Tool.Traces;

/// <summary>
/// What Application Insights writes in brackets behind a call, in place of parameters: the assembly's full name, and the source file where
/// it is known. <c>(Contoso.Shop, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null: C:\src\Shop.cs:12)</c>
/// </summary>
/// <param name="Assembly">The assembly's simple name.</param>
/// <param name="File">The source file.</param>
/// <param name="Line">The line; 0 where none is named.</param>
internal sealed record AssemblyNote(string Assembly, string? File, int Line)
{
    private const string Version = ", Version=";

    /// <summary>Reads one; null where the brackets hold something else.</summary>
    public static AssemblyNote? Read(string list)
    {
        var version = list.IndexOf(Version, StringComparison.Ordinal);
        if (version <= 0 || version + Version.Length >= list.Length || !char.IsAsciiDigit(list[version + Version.Length]))
            return null;
        var assembly = list[..version].Trim();
        var colon = list.IndexOf(": ", version, StringComparison.Ordinal);
        return colon < 0 ? new AssemblyNote(assembly, null, 0) : ReadPlace(assembly, list[(colon + 2)..].Trim());
    }

    /// <summary>The simple name of an assembly's full name.</summary>
    public static string ReadName(string fullName) => fullName.Split(',')[0].Trim();

    private static AssemblyNote ReadPlace(string assembly, string place)
    {
        var colon = place.LastIndexOf(':');
        return colon > 0 && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? new AssemblyNote(assembly, place[..colon], line)
            : new AssemblyNote(assembly, place.Length > 0 ? place : null, 0);
    }
}
