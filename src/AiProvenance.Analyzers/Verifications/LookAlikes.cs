using System.Globalization;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Verifications;

/// <summary>
/// Attributes with a name of this package's but another class. TEXT leaves them out by their name, because the text shows nothing else. So
/// their class and their arguments belong to TOUCH, or a review would cover code that no person has seen.
/// </summary>
internal static class LookAlikes
{
    /// <summary>Whether an attribute is called like one of this package's that no fingerprint covers.</summary>
    public static bool IsCalledLikeOurs(AttributeSyntax attribute) =>
        ProvenanceAttributes.FromSourceName(attribute.LastName()).IsStatement();

    /// <summary>
    /// Describes a look-alike: its class and its arguments. Null for this package's own attributes. A copy of one that is more than an
    /// attribute has its base class and interfaces in place of its arguments.
    /// </summary>
    public static string? Describe(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(attribute, cancellationToken).Type as INamedTypeSymbol;
        if (ProvenanceAttributes.Classify(type).IsStatement())
            return IsPlain(type!) ? null : Compose(type, type!.Interfaces.Insert(0, type.BaseType!).Select(Name));
        return Compose(type, attribute.ArgumentList?.Arguments.Select(argument => Describe(argument, model, cancellationToken)) ?? []);
    }

    private static bool IsPlain(INamedTypeSymbol type) => type.Interfaces.IsEmpty && Name(type.BaseType) == "T:System.Attribute";

    private static string Compose(INamedTypeSymbol? type, IEnumerable<string> arguments) =>
        "attribute " + Name(type) + "(" + string.Concat(arguments.Select(Delimit)) + ")";

    private static string Name(INamedTypeSymbol? type) => type?.OriginalDefinition.GetDocumentationCommentId() ?? "";

    private static string Describe(AttributeArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = argument.NameEquals?.Name ?? argument.NameColon?.Name;
        var value = model.GetConstantValue(argument.Expression, cancellationToken);
        return (name is null ? "" : name.Identifier.ValueText + "=") +
            (value.HasValue ? Write(value.Value) : argument.Expression.ToString());
    }

    // No runtime writes a fraction like another.
    private static string Write(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text,
        double number => BitConverter.DoubleToInt64Bits(number).ToString("X16", CultureInfo.InvariantCulture),
        float number => Write((double)number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // None can pass for two, or two for one.
    private static string Delimit(string argument) => argument.Length.ToString(CultureInfo.InvariantCulture) + ":" + argument;
}
