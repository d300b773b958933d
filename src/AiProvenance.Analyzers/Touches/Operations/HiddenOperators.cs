using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Operators, conversions and <c>ToString</c> that an expression calls and that no operation shows.</summary>
internal sealed class HiddenOperators(SemanticModel model, TouchSink sink)
{
    /// <summary>
    /// <c>a &amp;&amp; b</c> on types of their own also calls <c>operator true</c> or <c>false</c>, which no operation shows.
    /// </summary>
    public void TakeTruth(IBinaryOperation binary)
    {
        if (binary.OperatorMethod?.ContainingType is not { } type)
            return;
        var name = NameTruth(isTrue: binary.OperatorKind == BinaryOperatorKind.ConditionalOr);
        foreach (var member in type.GetMembers(name))
            sink.TakeSymbol(member, binary.Syntax);

        // Operators of extension blocks may each stand in a block of their own.
        if (type is { Name: "", ContainingType: { } around })
        {
            foreach (var member in around.GetTypeMembers().SelectMany(block => block.GetMembers(name)))
                sink.TakeSymbol(member, binary.Syntax);
        }
    }

    /// <summary>The <c>ToString</c> that a piece of text calls, unless the result is no text.</summary>
    public void TakeText(ITypeSymbol? result, IOperation piece)
    {
        if (result?.SpecialType == SpecialType.System_String)
            TakeText(piece);
    }

    /// <summary>Which <c>ToString</c> a piece of text calls.</summary>
    public void TakeText(IOperation piece)
    {
        var operand = piece is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? conversion.Operand : piece;
        for (var type = operand.Type; type is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Dynamic }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(WellKnownMemberNames.ObjectToString))
            {
                if (member is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true })
                {
                    sink.TakeSymbol(member, operand.Syntax);
                    return;
                }
            }
        }
    }

    /// <summary>Conversions between the elements of two tuples.</summary>
    public void TakeTupleConversion(INamedTypeSymbol from, INamedTypeSymbol to, SyntaxNode site)
    {
        var pending = new Stack<(ITypeSymbol From, ITypeSymbol To)>();
        pending.Push((from, to));
        while (pending.Count > 0)
        {
            var (source, target) = pending.Pop();
            if (source is INamedTypeSymbol { IsTupleType: true } sources && target is INamedTypeSymbol { IsTupleType: true } targets)
            {
                for (var i = 0; i < sources.TupleElements.Length && i < targets.TupleElements.Length; i++)
                    pending.Push((sources.TupleElements[i].Type, targets.TupleElements[i].Type));
            }
            else
            {
                sink.TakeSymbol(model.Compilation.ClassifyConversion(source, target).MethodSymbol, site);
            }
        }
    }

    /// <summary>The operators that compare the elements of two tuples.</summary>
    public void TakeTupleEquality(ITupleBinaryOperation tuples)
    {
        var isEquality = tuples.OperatorKind == BinaryOperatorKind.Equals;
        var pending = new Stack<(ITypeSymbol? Left, ITypeSymbol? Right)>();
        pending.Push((tuples.LeftOperand.Type, tuples.RightOperand.Type));
        while (pending.Count > 0)
        {
            var (left, right) = pending.Pop();
            if (left is INamedTypeSymbol { IsTupleType: true } lefts && right is INamedTypeSymbol { IsTupleType: true } rights)
            {
                for (var i = 0; i < lefts.TupleElements.Length && i < rights.TupleElements.Length; i++)
                    pending.Push((lefts.TupleElements[i].Type, rights.TupleElements[i].Type));
                continue;
            }

            // The comparison is bound as if it stood there alone.
            var comparison = SyntaxFactory.ParseExpression(Value(left) + (isEquality ? "==" : "!=") + Value(right));
            var bound = model.GetSpeculativeSymbolInfo(tuples.Syntax.SpanStart, comparison, SpeculativeBindingOption.BindAsExpression);
            if (bound.Symbol is not IMethodSymbol compared)
                continue;
            sink.TakeSymbol(compared, tuples.Syntax);
            foreach (var truth in compared.ReturnType.GetMembers(NameTruth(isTrue: !isEquality)))
                sink.TakeSymbol(truth, tuples.Syntax);
        }

        static string Value(ITypeSymbol? type) =>
            type is null ? "null" : "default(" + type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ")";
    }

    private static string NameTruth(bool isTrue) => isTrue ? WellKnownMemberNames.TrueOperatorName : WellKnownMemberNames.FalseOperatorName;
}
