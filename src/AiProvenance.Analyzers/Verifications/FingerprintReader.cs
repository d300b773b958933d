using System.Globalization;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Renames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Verifications;

/// <summary>Declaration to fingerprint. Asked only where a verification states one or a finding offers one.</summary>
internal sealed class FingerprintReader(
    ZoneIndex zones, SemanticModels models, GeneratedParts generated, GeneratorOutput generatorOutput, Interceptors interceptors)
{
    private readonly Cache<SyntaxTree, LexedSource> _sources = new();
    private readonly Cache<ISymbol, Fingerprint> _fingerprints = new(SymbolEqualityComparer.Default);

    /// <summary>Computes the fingerprint of a declaration, once for all who ask.</summary>
    public Fingerprint Compute(Declaration declaration, CancellationToken cancellationToken) => _fingerprints.Get(
        declaration.Symbol,
        (this, declaration, cancellationToken),
        static (_, asked) => asked.Item1.ComputeAnew(asked.declaration, asked.cancellationToken));

    /// <summary>Whether a declaration is what one of the stated fingerprints was made of, but for names that were renamed.</summary>
    public RenameProof Prove(
        Rename rename, Declaration declaration, IEnumerable<Fingerprint> stated, CancellationToken cancellationToken) => rename.Prove(
        declaration.Identity, ReadParts(declaration, cancellationToken), DescribeBesides(declaration, cancellationToken), stated);

    private Fingerprint ComputeAnew(Declaration declaration, CancellationToken cancellationToken) => Fingerprint.Compute(
        declaration.Identity, ReadParts(declaration, cancellationToken), DescribeBesides(declaration, cancellationToken));

    private IEnumerable<DeclarationPart> ReadParts(Declaration declaration, CancellationToken cancellationToken) =>
        declaration.Parts.Select(part => new DeclarationPart(
            GetSource(part.SyntaxTree, cancellationToken).ReadDeclaration(DeclarationSyntax.Anchor(part)),
            FindZoneNames(part, cancellationToken)));

    private IEnumerable<string> DescribeBesides(Declaration declaration, CancellationToken cancellationToken) =>
        declaration.Parts.SelectMany(part => DescribeLookAlikes(part, cancellationToken))
            .Concat(DescribeGenerated(declaration, cancellationToken))
            .Concat(declaration.Parts.SelectMany(part => DescribeInterceptors(part, cancellationToken)));

    private LexedSource GetSource(SyntaxTree tree, CancellationToken cancellationToken) =>
        _sources.Get(tree, cancellationToken, static (tree, token) => LexedSource.Lex(tree.GetText(token).ToString()));

    // Only names, and only those that every target framework sees: the results of overload resolution and inference may differ.
    private IEnumerable<ZoneName> FindZoneNames(SyntaxNode part, CancellationToken cancellationToken)
    {
        var source = GetSource(part.SyntaxTree, cancellationToken);
        return FindNames(part, cancellationToken).Where(name => !source.IsInConditionalRegion(name.Position));
    }

    private IEnumerable<ZoneName> FindNames(SyntaxNode part, CancellationToken cancellationToken)
    {
        var model = models.Get(part.SyntaxTree);
        foreach (var name in Scope(part).SelectMany(
            node => node.DescendantNodesAndSelf(inner => !IsLeftOut(inner, model, cancellationToken))).OfType<SimpleNameSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (name is IdentifierNameSyntax { IsVar: true })
                continue;
            if (ZoneTypeOf(model.GetSymbolInfo(name, cancellationToken).Symbol) is { } id)
                yield return new ZoneName(name.SpanStart, id);
        }
    }

    // Its text is outside every fingerprint, and may differ from one version of a generator to the next.
    private IEnumerable<string> DescribeGenerated(Declaration declaration, CancellationToken cancellationToken) => generated
        .Find(declaration, cancellationToken)
        .SelectMany(static addition => addition.Parts)
        .SelectMany(part => FindNames(part, cancellationToken))
        .Select(static name => "generated " + name.Type);

    // The methods that run in place of calls in the declaration. Generators intercept more or fewer calls from one build to another, so
    // only the touches of generated methods count.
    private IEnumerable<string> DescribeInterceptors(SyntaxNode part, CancellationToken cancellationToken)
    {
        foreach (var (called, interceptor) in interceptors.FindIn(part))
        {
            if (interceptor.DeclaringSyntaxReferences is not [var reference, ..])
                continue;
            if (!generatorOutput.Contains(reference.SyntaxTree))
            {
                var place = GetSource(part.SyntaxTree, cancellationToken)
                    .ReadDeclaration(DeclarationSyntax.Anchor(part))
                    .FindPlace(called.SpanStart);
                yield return "interceptor " + place.ToString(CultureInfo.InvariantCulture) + " " + interceptor.GetDocumentationCommentId();
                continue;
            }

            foreach (var name in FindNames(reference.GetSyntax(cancellationToken), cancellationToken))
                yield return "generated " + name.Type;
        }
    }

    // In every branch that is compiled: the text leaves them out of all.
    private IEnumerable<string> DescribeLookAlikes(SyntaxNode part, CancellationToken cancellationToken)
    {
        var model = models.Get(part.SyntaxTree);
        return Scope(part)
            .SelectMany(static node => node.DescendantNodesAndSelf())
            .OfType<AttributeSyntax>()
            .Where(LookAlikes.IsCalledLikeOurs)
            .Select(attribute => LookAlikes.Describe(attribute, model, cancellationToken))
            .OfType<string>();
    }

    private static IEnumerable<SyntaxNode> Scope(SyntaxNode part) => part is CompilationUnitSyntax unit
        ? DeclarationSyntax.Statements(unit)
        : [part];

    private string? ZoneTypeOf(ISymbol? symbol)
    {
        if (symbol is null or INamespaceSymbol or ILabelSymbol || zones.FindZones(symbol).IsEmpty)
            return null;
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return type?.OriginalDefinition.GetDocumentationCommentId();
    }

    private static bool IsLeftOut(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is AttributeSyntax attribute &&
        LookAlikes.IsCalledLikeOurs(attribute) &&
        LookAlikes.Describe(attribute, model, cancellationToken) is null;
}
