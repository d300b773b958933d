namespace AiProvenance.Tool.Assemblies.Symbols;

/// <summary>A source file as symbols name it.</summary>
/// <param name="Name">Its name, as the compiler was given it.</param>
/// <param name="HashAlgorithm">SHA1 or SHA256; empty where the symbols state no hash that is known.</param>
/// <param name="Hash">The file's hash, upper-case hexadecimal.</param>
internal sealed record SourceDocument(string Name, string HashAlgorithm, string Hash)
{
    /// <summary>The text's bytes as the symbols hold them, packed as their format has it; empty where they do not.</summary>
    public ImmutableArray<byte> Embedded { get; init; } = [];
}

/// <summary>A place in a source file, lines and columns from one.</summary>
internal sealed record SourceRange(SourceDocument Document, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The instruction that it begins with.</summary>
    public int Offset { get; init; }
}
