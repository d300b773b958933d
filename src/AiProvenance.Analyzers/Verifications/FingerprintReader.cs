using System.Collections.Concurrent;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Fingerprints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Verifications;

/// <summary>Declaration to fingerprint. Asked only where a verification states one or a finding offers one.</summary>
internal sealed class FingerprintReader(ZoneIndex zones, SemanticModels models)
{
    private readonly ConcurrentDictionary<SyntaxTree, LexedSource> _sources = new();

    public Fingerprint Of(Declaration declaration, CancellationToken cancellationToken) => Fingerprint.Compute(
        declaration.Identity,
        declaration.Parts.Select(part => SourceOf(part.SyntaxTree, cancellationToken).ReadDeclaration(DeclarationSyntax.Anchor(part))),
        declaration.Parts.SelectMany(part => TouchedTypes(part, cancellationToken)));

    private LexedSource SourceOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        _sources.TryGetValue(tree, out var known) ? known : _sources.GetOrAdd(tree, LexedSource.Lex(tree.GetText(cancellationToken).ToString()));

    // Names alone, and only those that every target framework sees: what overload resolution or inference makes of them may differ.
    private IEnumerable<string> TouchedTypes(SyntaxNode part, CancellationToken cancellationToken)
    {
        var model = models.Of(part.SyntaxTree);
        var source = SourceOf(part.SyntaxTree, cancellationToken);
        foreach (var name in Scope(part).SelectMany(node => node.DescendantNodesAndSelf(inner => !IsLeftOut(inner))).OfType<SimpleNameSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (name is IdentifierNameSyntax { IsVar: true } || source.IsInConditionalRegion(name.SpanStart))
                continue;
            if (ZoneTypeOf(model.GetSymbolInfo(name, cancellationToken).Symbol) is { } id)
                yield return id;
        }
    }

    private static IEnumerable<SyntaxNode> Scope(SyntaxNode part) => part is CompilationUnitSyntax unit
        ? DeclarationSyntax.Statements(unit)
        : [part];

    private string? ZoneTypeOf(ISymbol? symbol)
    {
        if (symbol is null or INamespaceSymbol or ILabelSymbol || zones.ZonesOf(symbol).IsEmpty)
            return null;
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return type?.OriginalDefinition.GetDocumentationCommentId();
    }

    private static bool IsLeftOut(SyntaxNode node) =>
        node is AttributeSyntax attribute && ProvenanceAttributes.FromSourceName(SimpleName(attribute)) != ProvenanceAttribute.None;

    private static string SimpleName(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
