using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Tool.Checks;

/// <summary>What sources that are provably an assembly's say of its declarations.</summary>
internal interface ISourceFingerprints
{
    /// <summary>The fingerprint of a declaration's code; null where no source is provably the declaration's, or none holds it.</summary>
    Fingerprint? Find(SourceOfDeclaration declaration);
}

/// <summary>Where a declaration stands in source, as its assembly's symbols have it.</summary>
/// <param name="Assembly">Its assembly's display path.</param>
/// <param name="Identity">Its identity.</param>
/// <param name="Ranges">The places of its statements, each in a document; empty where it has none.</param>
internal sealed record SourceOfDeclaration(string Assembly, string Identity, ImmutableArray<SourceRange> Ranges);

/// <summary>A place in a document, lines and columns from one.</summary>
internal sealed record SourceRange(SourceDocument Document, int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>A source file as symbols name it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HashAlgorithm">SHA1 or SHA256; empty where the symbols state no hash.</param>
/// <param name="Hash">The file's hash, upper-case hexadecimal.</param>
/// <param name="Embedded">Its text's bytes, where the symbols hold them.</param>
internal sealed record SourceDocument(string Name, string HashAlgorithm, string Hash, ImmutableArray<byte> Embedded);
