using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>Finds the accessor that a use of a property, indexer or event calls, by the syntax around its name.</summary>
internal static class AccessorUses
{
    /// <summary>Whether the use at a place may call an accessor; true where the place does not tell.</summary>
    public static bool MayCall(IMethodSymbol accessor, Location use)
    {
        if (accessor.AssociatedSymbol is not { } member || FindName(member, use) is not { } name)
            return true;
        var (reads, writes) = member is IEventSymbol ? (IsSubscribed(name, true), IsSubscribed(name, false)) : FindUse(name);
        return accessor.MethodKind is MethodKind.PropertyGet or MethodKind.EventAdd ? reads : writes;
    }

    // Calls that the compiler makes without a name, and overridden members, may use either accessor.
    private static ExpressionSyntax? FindName(ISymbol member, Location use)
    {
        if (use.SourceTree?.GetRoot().FindNode(use.SourceSpan, getInnermostNodeForTie: true) is not { } node)
            return null;
        return node switch
        {
            BracketedArgumentListSyntax { Parent: ExpressionSyntax access } when member is IPropertySymbol { IsIndexer: true } => access,
            SimpleNameSyntax name when name.Identifier.ValueText == member.Name => FindWhole(name),
            _ => null,
        };
    }

    private static ExpressionSyntax FindWhole(ExpressionSyntax name)
    {
        var whole = name;
        while (whole.Parent is ExpressionSyntax parent && (parent is ParenthesizedExpressionSyntax ||
            (parent is MemberAccessExpressionSyntax access && access.Name == whole) ||
            (parent is MemberBindingExpressionSyntax binding && binding.Name == whole) ||
            parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)))
        {
            whole = parent;
        }

        return whole;
    }

    private static (bool Reads, bool Writes) FindUse(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == use => FindUse(assignment),
        PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression,
        } => (true, true),
        NameEqualsSyntax { Parent: AttributeArgumentSyntax } => (false, true),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } when IsTaken(tuple) => (false, true),

        // `a?.P = 1` assigns to the whole.
        ConditionalAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } around when
            around.WhenNotNull == use && assignment.Left == around => FindUse(assignment),
        _ => (true, false),
    };

    private static (bool Reads, bool Writes) FindUse(AssignmentExpressionSyntax assignment) =>
        !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? (true, true)
        : assignment.Right is InitializerExpressionSyntax ? (true, false)
        : (false, true);

    private static bool IsTaken(TupleExpressionSyntax tuple)
    {
        var outermost = tuple;
        while (outermost.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
            outermost = outer;
        return outermost.Parent is AssignmentExpressionSyntax assignment && assignment.Left == outermost ||
            outermost.Parent is ForEachVariableStatementSyntax loop && loop.Variable == outermost;
    }

    private static bool IsSubscribed(ExpressionSyntax use, bool adds)
    {
        var whole = use.Parent is ConditionalAccessExpressionSyntax around && around.WhenNotNull == use ? around : use;
        return whole.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != whole ||
            !assignment.IsKind(adds ? SyntaxKind.SubtractAssignmentExpression : SyntaxKind.AddAssignmentExpression);
    }
}
