using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>A declaration's name in fingerprints and baselines: see docs/fingerprint.md.</summary>
internal static class DeclarationIdentity
{
    public static string Write(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (EntryPoints.IsTopLevel(symbol))
            return EntryPoints.TopLevel;
        if (symbol is IAssemblySymbol)
            return AssemblyCode.Identity;
        var identity = symbol is IFieldSymbol or IEventSymbol
            ? string.Join(";", ListDeclarators(symbol, cancellationToken))
            : WriteSymbol(symbol);
        return WithFile(identity, symbol);
    }

    /// <summary>An accessor's documentation ID, or the member's identity and <c>/name#ordinal</c>.</summary>
    public static string WriteNested(SyntaxNode node, ISymbol symbol, Declaration outer) =>
        symbol is IMethodSymbol { AssociatedSymbol: not null }
        ? WithFile(WriteSymbol(symbol), symbol)
        : outer.Identity + "/" + Name(node) + "#" + Ordinal(node, outer).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The documentation IDs by which an attribute on the assembly may name the declaration: all declarators' for a field declaration.
    /// </summary>
    public static IEnumerable<string> ListTargets(ISymbol symbol) => symbol is IFieldSymbol or IEventSymbol
        ? ListDeclarators(symbol, CancellationToken.None)
        : [WriteSymbol(symbol)];

    private static string WriteSymbol(ISymbol symbol) => symbol.GetDocumentationCommentId() is { Length: > 0 } id
        ? id
        : symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    // One field declaration, one review: all its declarators, in the order written.
    private static IEnumerable<string> ListDeclarators(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference, ..] ||
            reference.GetSyntax(cancellationToken).Parent is not VariableDeclarationSyntax { Variables: { Count: > 1 } variables })
        {
            return [WriteSymbol(symbol)];
        }

        var first = WriteSymbol(symbol);
        var prefix = first.Substring(0, first.Length - symbol.MetadataName.Length);
        return variables.Select(variable => prefix + variable.Identifier.ValueText);
    }

    private static string WithFile(string identity, ISymbol symbol) => FileLocal(symbol) is { } file ? identity + "@" + file : identity;

    private static string? FileLocal(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal && type.DeclaringSyntaxReferences is [var reference, ..])
                return FileName(reference.SyntaxTree.FilePath);
        }

        return null;
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    // Counted by name among the functions directly inside the same declaration, so that a new function of another name, or deeper inside,
    // does not rename the others.
    private static int Ordinal(SyntaxNode node, Declaration outer)
    {
        var name = Name(node);
        return outer.Parts
            .SelectMany(part => part.DescendantNodes(inner => inner == part || (!IsFunction(inner) && DeclarationSyntax.IsWithin(inner))))
            .TakeWhile(other => other != node)
            .Count(other => IsFunction(other) && string.Equals(Name(other), name, StringComparison.Ordinal));
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private static string Name(SyntaxNode node) => node is LocalFunctionStatementSyntax local ? local.Identifier.ValueText : "lambda";
}
