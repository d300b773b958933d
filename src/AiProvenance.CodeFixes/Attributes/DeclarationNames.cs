using System.Threading.Tasks;
using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>Declarations' names as the findings' messages have them.</summary>
internal static class DeclarationNames
{
    /// <summary>The name of the declaration that carries an attribute for the finding at this place.</summary>
    public static async Task<string> WriteAt(Document document, FindingPlace place, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return "";
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return AttributeCarrier.Find(root, place) is { } declaration && SymbolAt(declaration, place, model, cancellationToken) is { } symbol
            ? Write(symbol)
            : "";
    }

    /// <summary>The name of a declaration.</summary>
    public static string Write(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        SymbolOf(declaration, model, cancellationToken) is { } symbol ? Write(symbol) : "";

    private static string Write(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction }
        ? SymbolNames.WriteNested(symbol) + " in " + Write(symbol.ContainingSymbol)
        : SymbolNames.Write(symbol);

    private static ISymbol? SymbolAt(
        SyntaxNode declaration, FindingPlace place, SemanticModel model, CancellationToken cancellationToken) =>
        place.Target is null
            ? SymbolOf(declaration, model, cancellationToken)
            : HeaderSymbols.In(declaration, model, cancellationToken).FirstOrDefault();

    /// <summary>The symbol that a declaration declares; the first one where it declares several.</summary>
    public static ISymbol? SymbolOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => declaration switch
    {
        LambdaExpressionSyntax => model.GetSymbolInfo(declaration, cancellationToken).Symbol,
        BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => model.GetDeclaredSymbol(first, cancellationToken),
        _ => model.GetDeclaredSymbol(declaration, cancellationToken),
    };
}
