using System.IO;
using System.Text;
using AiProvenance.Core.Lines;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;

namespace AiProvenance.Tool.Signatures;

/// <summary>The list of signatures, to be added to.</summary>
/// <param name="Path">The file; it need not exist yet.</param>
/// <param name="Text">Its text.</param>
internal sealed record SignatureListFile(string Path, string Text)
{
    private readonly Lazy<SignatureFile> _content = new(() => SignatureParser.Parse(Text));

    /// <summary>Its lines.</summary>
    public ImmutableArray<Located<SignatureLine>> Lines => _content.Value.Lines;

    /// <summary>What is wrong with other lines.</summary>
    public ImmutableArray<SignatureError> Errors => _content.Value.Errors;

    /// <summary>Its signatures.</summary>
    public SignatureIndex Index => new(Lines.Select(static line => line.Value));

    /// <summary>Reads it.</summary>
    public static SignatureListFile Read(string path) =>
        new(path, File.Exists(path) ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)) : "");

    /// <summary>The list with another line.</summary>
    public SignatureListFile Add(SignatureLine line) => new(Path, SortedLines.Add(Text, [line.ToString()]));

    /// <summary>The list without some lines.</summary>
    public SignatureListFile Remove(IEnumerable<Located<SignatureLine>> lines) =>
        new(Path, SortedLines.Remove(Text, lines.Select(static line => line.Span.Line)));

    /// <summary>The lines that none of some statements needs, and those that stand there twice.</summary>
    public IEnumerable<Located<SignatureLine>> FindNeedless(IReadOnlySet<SignedStatement> needed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Lines.Where(line => !seen.Add(line.Value.ToString()) || !needed.Contains(line.Value.Statement)).ToList();
    }
}
