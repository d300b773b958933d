using System.IO;
using System.Text;
using AiProvenance.Core.Lines;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Inputs;

namespace AiProvenance.Tool.Signatures;

/// <summary>The list of signatures, to be added to.</summary>
/// <param name="Path">The file; it need not exist yet.</param>
/// <param name="Text">Its text.</param>
internal sealed record SignatureListFile(string Path, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lazy<SignatureFile> _content = new(() => SignatureParser.Parse(Text));

    /// <summary>Its lines.</summary>
    public ImmutableArray<Located<SignatureLine>> Lines => _content.Value.Lines;

    /// <summary>What is wrong with other lines.</summary>
    public ImmutableArray<SignatureError> Errors => _content.Value.Errors;

    /// <summary>Its signatures.</summary>
    public SignatureIndex Index => new(Lines.Select(static line => line.Value));

    /// <summary>Reads it, which fails where it cannot.</summary>
    public static SignatureListFile Read(string path)
    {
        // A byte order mark says the encoding, and is no part of the first line.
        var bytes = File.ReadAllBytes(path).AsSpan();
        return new(path, Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
    }

    /// <summary>Reads it, or begins an empty one where there is none yet.</summary>
    public static SignatureListFile ReadOrBegin(string path) => System.IO.Path.Exists(path) ? Read(path) : new(path, "");

    /// <summary>Why it cannot be read, as a sentence; null where that is not its fault.</summary>
    public static string? FindFault(string path, Exception exception) => exception switch
    {
        DecoderFallbackException => "The signatures are not UTF-8 text.",
        _ when !InputErrors.IsExpected(exception) => null,
        _ when Directory.Exists(path) => "The signatures are a folder.",
        FileNotFoundException or DirectoryNotFoundException => "The signatures do not exist.",
        _ => "The signatures cannot be read.",
    };

    /// <summary>The list with another line.</summary>
    public SignatureListFile Add(SignatureLine line) => new(Path, SortedLines.Add(Text, [line.ToString()]));

    /// <summary>The list without some lines.</summary>
    public SignatureListFile Remove(IEnumerable<Located<SignatureLine>> lines) =>
        new(Path, SortedLines.Remove(Text, lines.Select(static line => line.Span.Line)));

    /// <summary>The lines that none of some statements needs, those that stand there twice, and those that sign something else.</summary>
    /// <param name="needed">The statements that are needed.</param>
    /// <param name="signs">Whether a line's signature is over its statement.</param>
    public IEnumerable<Located<SignatureLine>> FindNeedless(IReadOnlySet<SignedStatement> needed, Func<SignatureLine, bool> signs)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Lines.Where(line =>
            !seen.Add(line.Value.ToString()) || !needed.Contains(line.Value.Statement) || !signs(line.Value)).ToList();
    }
}
