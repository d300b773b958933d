using AiProvenance.Core.Fingerprints;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Checks;

/// <summary>What sources that are provably an assembly's say of its declarations.</summary>
internal interface ISourceFingerprints
{
    /// <summary>
    /// The fingerprint of a declaration's text, of which the names' meaning is left empty; null where no source is provably the
    /// declaration's, or none holds it.
    /// </summary>
    Fingerprint? Find(SourceOfDeclaration declaration);
}

/// <summary>Where a declaration stands in source, as its assembly's symbols have it.</summary>
/// <param name="Assembly">Its assembly's display path.</param>
/// <param name="Identity">Its identity.</param>
/// <param name="Ranges">The places of its statements, each in a document; empty where it has none.</param>
internal sealed record SourceOfDeclaration(string Assembly, string Identity, ImmutableArray<SourceRange> Ranges)
{
    /// <summary>Every document in which the type around it, or that it is, has a part.</summary>
    public ImmutableArray<SourceDocument> Documents { get; init; } = [];

    /// <summary>For a type, the identities of everything that its source declares in it.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>What its verifications state.</summary>
    public ImmutableArray<Fingerprint> Stated { get; init; } = [];
}
