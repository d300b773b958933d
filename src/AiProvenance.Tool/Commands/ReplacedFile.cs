using System.IO;
using System.Text;

namespace AiProvenance.Tool.Commands;

/// <summary>Writes files whole: beside, then in one step in the place of the old one. Who reads it sees the old or the new.</summary>
internal static class ReplacedFile
{
    /// <summary>Writes a file.</summary>
    public static void Write(string path, string text) =>
        Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes a file.</summary>
    public static void Write(string path, byte[] content) => Replace(path, beside => File.WriteAllBytes(beside, content));

    /// <summary>Writes a file piece by piece, as UTF-8.</summary>
    public static void Write(string path, Action<TextWriter> write) => Replace(path, beside =>
    {
        using var writer = new StreamWriter(
            beside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        { NewLine = "\n" };
        write(writer);
    });

    private static void Replace(string path, Action<string> write)
    {
        var fullPath = Path.GetFullPath(path);
        var beside = fullPath + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".tmp";
        try
        {
            write(beside);
            File.Move(beside, fullPath, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
