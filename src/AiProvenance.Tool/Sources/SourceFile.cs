using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Written;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Sources;

/// <summary>A source file that is provably an assembly's: what it declares, and where its lines begin.</summary>
internal sealed class SourceFile
{
    private readonly LexedSource _source;
    private readonly List<int> _lines = [0];

    /// <summary>Reads a file's text.</summary>
    public SourceFile(string text)
    {
        _source = LexedSource.Lex(text);
        Declarations = _source.ListDeclarations();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _lines.Add(i + 1);
        }
    }

    /// <summary>What it declares, in every branch.</summary>
    public ImmutableArray<WrittenDeclaration> Declarations { get; }

    /// <summary>A declaration's text, as its fingerprint covers it.</summary>
    public DeclarationPart Read(WrittenDeclaration declaration) => new(_source.ReadDeclaration(declaration.Anchor), []);

    /// <summary>Whether a statement ends in a declaration; it may begin before its name.</summary>
    public bool Contains(WrittenDeclaration declaration, SourceRange range)
    {
        if (range.EndLine < 1 || range.EndLine > _lines.Count)
            return false;
        var end = _lines[range.EndLine - 1] + range.EndColumn - 1;
        return end > declaration.Anchor.Position && end <= declaration.Anchor.End;
    }
}
