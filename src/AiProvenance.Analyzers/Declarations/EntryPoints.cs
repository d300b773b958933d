using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>Top-level statements: a method that no attribute can stand on.</summary>
internal static class EntryPoints
{
    /// <summary>The identity of a program's top-level statements.</summary>
    public const string TopLevel = "top-level";

    public static bool IsTopLevel(ISymbol symbol) =>
        symbol is IMethodSymbol { Name: "<Main>$", DeclaringSyntaxReferences: [var reference, ..] } &&
        reference.GetSyntax() is CompilationUnitSyntax;
}
