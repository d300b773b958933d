using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Local variables: their names bind to nothing that is not known, and their types are written where they are declared.</summary>
internal static class VariableTouches
{
    /// <summary>Takes the place at which a local variable or a parameter is used, or declared on the spot.</summary>
    public static void TakeReference(OperationWalk walk, SyntaxNode site)
    {
        if (site is SingleVariableDesignationSyntax declared)
            walk.Shown.Add(declared.Identifier);
        else
            walk.Shown.AddNameOf(site);
    }

    /// <summary>Takes a declaration of local variables.</summary>
    public static void Take(OperationWalk walk, IOperation operation)
    {
        switch (operation.Syntax)
        {
            case VariableDeclaratorSyntax declarator:
                walk.Shown.Add(declarator.Identifier);
                break;
            case VariableDeclarationSyntax declaration when operation is IVariableDeclarationOperation { Declarators: [var first, ..] }:
                TypeTouches.TakeWritten(walk, declaration.Type, first.Symbol.Type);
                break;
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax } declaration:
                TypeTouches.TakeWritten(walk, declaration.Type, operation.Type);
                break;
        }
    }

    /// <summary>Takes the variable that a pattern declares, if it does.</summary>
    public static void TakeDesignation(OperationWalk walk, VariableDesignationSyntax? designation)
    {
        if (designation is SingleVariableDesignationSyntax variable)
            walk.Shown.Add(variable.Identifier);
    }
}
