using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>
/// The fingerprints of everything in a compilation that can carry a mark: types, members, positional properties, primary constructors,
/// accessors, local functions, lambdas, top-level statements.
/// </summary>
internal static class Fingerprinted
{
    /// <summary>The fingerprints by identity.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="zone">The critical namespace.</param>
    /// <param name="which">The identities of interest; all where it is missing.</param>
    public static Dictionary<string, Fingerprint> Of(CSharpCompilation compilation, string zone, Func<string, bool>? which = null)
    {
        var fingerprints = new Dictionary<string, Fingerprint>(StringComparer.Ordinal);
        foreach (var (declaration, fingerprint) in All(compilation, zone, which))
            fingerprints[declaration.Identity] = fingerprint;
        return fingerprints;
    }

    /// <summary>The declarations, each with its fingerprint.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="zone">The critical namespace.</param>
    /// <param name="which">The identities of interest; all where it is missing.</param>
    public static IEnumerable<(Declaration Declaration, Fingerprint Fingerprint)> All(
        CSharpCompilation compilation, string zone, Func<string, bool>? which = null) =>
        Read(compilation, zone, static (reader, declaration) => reader.Compute(declaration, CancellationToken.None), which);

    /// <summary>The declarations, each with what is read of it.</summary>
    public static IEnumerable<(Declaration Declaration, T Read)> Read<T>(
        CSharpCompilation compilation, string zone, Func<FingerprintReader, Declaration, T> read, Func<string, bool>? which = null)
    {
        var models = new SemanticModels(compilation);
        var reader = new FingerprintReader(
            Zones(compilation, zone),
            models,
            new GeneratedParts(static _ => false),
            GeneratorOutput.Find(compilation),
            models.Intercepting);
        return Declarations(compilation, models)
            .Where(declaration => which is null || which(declaration.Identity))
            .Select(declaration => (declaration, read(reader, declaration)));
    }

    /// <summary>
    /// The declarations, each with the text of its fingerprint alone: to find what the names mean takes most of the time, and the text
    /// knows nothing of it.
    /// </summary>
    public static IEnumerable<(Declaration Declaration, string Text)> Texts(CSharpCompilation compilation)
    {
        var sources = new Dictionary<SyntaxTree, LexedSource>();
        return Declarations(compilation, new SemanticModels(compilation)).Select(declaration => (declaration, Fingerprint.Compute(
            declaration.Identity,
            declaration.Parts.Select(part => new DeclarationPart(
                SourceOf(part.SyntaxTree).ReadDeclaration(DeclarationSyntax.Anchor(part)), [])),
            []).Text));

        LexedSource SourceOf(SyntaxTree tree)
        {
            if (!sources.TryGetValue(tree, out var source))
                sources[tree] = source = LexedSource.Lex(tree.GetText().ToString());
            return source;
        }
    }

    private static IEnumerable<Declaration> Declarations(CSharpCompilation compilation, SemanticModels models)
    {
        foreach (var symbol in Symbols(compilation.Assembly.GlobalNamespace))
        {
            if (!DeclarationFinder.IsJudged(symbol) ||
                DeclarationFinder.Find(symbol, CancellationToken.None, speaksForItself: true) is not { } declaration)
            {
                continue;
            }

            yield return declaration;
            foreach (var accessor in Accessors(symbol))
                yield return DeclarationFinder.Accessor(accessor, declaration, CancellationToken.None);
            if (symbol is INamedTypeSymbol)
                continue;
            foreach (var function in declaration.Parts.SelectMany(part => Functions(part, declaration, models)))
                yield return function;
        }
    }

    private static ZoneIndex Zones(CSharpCompilation compilation, string zone)
    {
        Assert.True(NamespacePattern.TryParse(zone, out var pattern, out var error), error);
        var policy = new ZonePolicy("zone") { Namespaces = [new Located<NamespacePattern>(pattern!, default)] };
        return new ZoneIndex(new Policy { Zones = [policy] }, compilation);
    }

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member =>
        member is INamespaceOrTypeSymbol inner ? (member is INamespaceSymbol ? [] : new[] { member }).Concat(Symbols(inner)) : [member]);

    private static IEnumerable<IMethodSymbol> Accessors(ISymbol symbol)
    {
        IMethodSymbol?[] accessors = symbol switch
        {
            IPropertySymbol property => [property.GetMethod, property.SetMethod],
            IEventSymbol @event => [@event.AddMethod, @event.RemoveMethod],
            _ => [],
        };
        return accessors.OfType<IMethodSymbol>().Where(
            static accessor =>
                accessor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is AccessorDeclarationSyntax));
    }

    private static IEnumerable<Declaration> Functions(SyntaxNode part, Declaration member, SemanticModels models)
    {
        var known = new Dictionary<SyntaxNode, Declaration>();
        foreach (var node in part.DescendantNodes(inner => inner == part || DeclarationSyntax.IsWithin(inner)).Where(IsFunction))
        {
            var outer = node.Ancestors().TakeWhile(ancestor => ancestor != part).FirstOrDefault(known.ContainsKey);
            var model = models.Get(node.SyntaxTree);
            var symbol = node is LocalFunctionStatementSyntax ? model.GetDeclaredSymbol(node) : model.GetSymbolInfo(node).Symbol;
            if (symbol is null)
                continue;
            known[node] = DeclarationFinder.Nested(symbol, node, outer is null ? member : known[outer]);
            if (node is not AnonymousMethodExpressionSyntax)
                yield return known[node];
        }
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
