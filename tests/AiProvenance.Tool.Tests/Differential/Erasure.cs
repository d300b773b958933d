using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Tool.Tests.Differential;

/// <summary>Why an assembly may show nothing of what the compiler's gate saw: the short list that docs/check.md repeats.</summary>
internal static class Erasure
{
    /// <summary>The reason, or null where check should have found it too.</summary>
    public static string? Of(Report report)
    {
        if (report.Declaration.Identity.Contains(';', StringComparison.Ordinal))
            return "a declaration of several fields or events is several in an assembly";
        if (report.Evidence is TouchEvidence { Touches: var touches })
        {
            if (touches.All(touch => IsConstant(touch.Symbol)))
                return "constants and enum members are replaced by their value";
            if (touches.All(static touch => touch.Symbol is { Name: "Dispose", ContainingType.TypeKind: TypeKind.Interface }))
                return "the framework's own interface is called where another hides its member";
            if (touches.All(static touch => touch.Location.SourceTree!.GetRoot().FindNode(touch.Location.SourceSpan)
                .AncestorsAndSelf().Any(
                    static node => node is LocalDeclarationStatementSyntax or CatchClauseSyntax or ExpressionStatementSyntax)))
            {
                return "the types of unused variables, and code that does nothing, are left out of an optimised build";
            }
        }

        return null;
    }

    private static bool IsConstant(ISymbol symbol) =>
        symbol is IFieldSymbol { IsConst: true } or INamedTypeSymbol { TypeKind: TypeKind.Enum } or INamedTypeSymbol { IsStatic: true };
}
