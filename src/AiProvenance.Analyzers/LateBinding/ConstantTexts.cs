using System.Globalization;
using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>
/// The texts that a value may be, as far as the source shows: constants, one of several, put together, or kept in a local or read-only
/// field.
/// </summary>
internal sealed class ConstantTexts(SemanticModel model, WrittenValues written, CancellationToken cancellationToken)
{
    // With more values, none counts: two names out of ten thousand are no names.
    private const int Most = 64;
    private const int Deepest = 16;

    /// <summary>Finds the texts; none where nothing is known.</summary>
    public ImmutableArray<string> Find(IOperation? value) => Find(value, depth: 0).Distinct(StringComparer.Ordinal).ToImmutableArray();

    private ImmutableArray<string> Find(IOperation? value, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (value is null || depth > Deepest)
            return ImmutableArray<string>.Empty;
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return constant?.ToString() is { } text ? ImmutableArray.Create(text) : ImmutableArray<string>.Empty;
        return value switch
        {
            IConversionOperation conversion => Find(conversion.Operand, depth + 1),
            IParenthesizedOperation parenthesized => Find(parenthesized.Operand, depth + 1),
            IConditionalOperation { WhenFalse: { } other } choice => FindAny([choice.WhenTrue, other], depth),
            ICoalesceOperation coalesce => FindAny([coalesce.Value, coalesce.WhenNull], depth),
            ISwitchExpressionOperation choice => FindAny(choice.Arms.Select(static arm => arm.Value), depth),
            ISimpleAssignmentOperation assignment => Find(assignment.Value, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => FindJoined([sum.LeftOperand, sum.RightOperand], depth),
            IInterpolatedStringOperation text => FindJoined(text.Parts.Select(GetContent), depth),
            IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } call => FindMade(call, depth),
            ILocalReferenceOperation local => FindAny(written.Find(local.Local), depth),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => FindAny(GetInitial(field), depth),
            _ => ImmutableArray<string>.Empty,
        };
    }

    private ImmutableArray<string> FindAny(IEnumerable<IOperation?> values, int depth) =>
        values.SelectMany(value => Find(value, depth + 1)).Take(Most).ToImmutableArray();

    private ImmutableArray<string> FindMade(IInvocationOperation call, int depth)
    {
        var values = call.Arguments.SelectMany(ArgumentElements.List).ToList();
        switch (call.TargetMethod.Name)
        {
            case "Concat":
                return FindJoined(values, depth);
            case "Join" when values.Count > 1:
                return FindJoined(values.Skip(1).SelectMany(value => new[] { values[0], value }).Skip(1), depth);
            case "Format" when values.Select(value => Find(value, depth + 1)).ToList() is var texts &&
                texts.TrueForAll(static text => text.Length == 1):
                return Format(texts[0][0], texts.Skip(1).Select(static text => (object)text[0]).ToArray());
            default:
                return ImmutableArray<string>.Empty;
        }
    }

    private static ImmutableArray<string> Format(string format, object[] texts)
    {
        try
        {
            return ImmutableArray.Create(string.Format(CultureInfo.InvariantCulture, format, texts));
        }
        catch (FormatException)
        {
            return ImmutableArray<string>.Empty;
        }
    }

    // One piece that is not known makes the whole unknown.
    private ImmutableArray<string> FindJoined(IEnumerable<IOperation?> pieces, int depth)
    {
        var joined = ImmutableArray.Create("");
        foreach (var piece in pieces)
        {
            var texts = Find(piece, depth + 1);
            joined = joined.SelectMany(start => texts.Select(text => start + text)).Take(Most).ToImmutableArray();
        }

        return joined;
    }

    private static IOperation? GetContent(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { FormatString: null } interpolation => interpolation.Expression,
        _ => null,
    };

    private IEnumerable<IOperation?> GetInitial(IFieldSymbol field) => field.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<VariableDeclaratorSyntax>()
        .Where(declarator => declarator.SyntaxTree == model.SyntaxTree && declarator.Initializer is not null)
        .Select(declarator => model.GetOperation(declarator.Initializer!.Value, cancellationToken));
}
