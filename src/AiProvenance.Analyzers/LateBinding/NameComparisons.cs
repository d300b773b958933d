using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>
/// Finds the constant that the name of a type or member from reflection is compared with: <c>GetTypes().First(type =&gt; type.Name ==
/// "Engine")</c>.
/// </summary>
internal sealed class NameComparisons(ZoneNames names, ConstantTexts texts)
{
    /// <summary>Finds the constant that a read of a name is compared with.</summary>
    public IEnumerable<NamedCode> Find(IPropertyReferenceOperation read)
    {
        if (!ReflectionCalls.IsNameOfListed(read))
            return [];
        if (FindComparison(read) is not { } comparison)
            return [];
        var method = (comparison as IInvocationOperation)?.TargetMethod.Name;
        return FindOperands(comparison)
            .SelectMany(operand => texts.Find(operand))
            .Where(static text => text.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(text => Match(read, text, method));
    }

    private IEnumerable<NamedCode> Match(IPropertyReferenceOperation read, string text, string? method)
    {
        if (ReflectionCalls.IsOfType(read))
            return names.TypesMatching(read.Property.Name, text, method);
        return names.MembersNamed(text, type: null, ignoreCase: true);
    }

    // The closest operation around that takes the name and something to compare it with.
    private static IOperation? FindComparison(IOperation read)
    {
        for (var around = read.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IConversionOperation or IParenthesizedOperation or IArgumentOperation or IConditionalAccessOperation:
                case IInvocationOperation { TargetMethod: { Parameters.IsEmpty: true } method } when IsOfText(method):
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                case IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation or IInvocationOperation:
                    return around;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsOfText(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_String;

    private static IEnumerable<IOperation?> FindOperands(IOperation comparison) => comparison switch
    {
        IBinaryOperation binary => [binary.LeftOperand, binary.RightOperand],
        IIsPatternOperation pattern => FindConstants(pattern.Pattern),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => FindConstants(arm.Pattern)),
        ISwitchOperation choice => choice.Cases.SelectMany(static @case => @case.Clauses).SelectMany(FindConstants),
        IInvocationOperation call => call.Arguments.SelectMany(ArgumentElements.List).Append(call.Instance),
        _ => [],
    };

    private static IEnumerable<IOperation> FindConstants(IOperation pattern) =>
        pattern.Descendants().Where(static inner => inner.ConstantValue.HasValue);
}
