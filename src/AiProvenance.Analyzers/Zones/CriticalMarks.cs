using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Zones;

/// <summary>
/// The places where <c>[Critical]</c> makes a symbol critical: on itself, on its return value, on an accessor, on the field behind it, and
/// on the parameter of a record's property. A use names the whole property, not an accessor or a field.
/// </summary>
internal static class CriticalMarks
{
    /// <summary>Lists the names that the marks give their zones; null for a mark that gives none.</summary>
    public static IEnumerable<string?> ListZones(ISymbol symbol) => ListAttributes(symbol)
        .Where(static attribute => ProvenanceAttributes.Classify(attribute.AttributeClass) == ProvenanceAttribute.Critical)
        .Select(static attribute => attribute.Named("Zone"))
        .Concat(symbol is IEventSymbol @event ? ListOnField(@event) : []);

    private static IEnumerable<AttributeData> ListAttributes(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.GetAttributes().Concat(method.GetReturnTypeAttributes()),
        IPropertySymbol property => WrittenAttributes.On(property)
            .Concat(Accessors.List(property).SelectMany(static accessor => WrittenAttributes.On(accessor)))
            .Concat(ListOnParameter(property)),
        IEventSymbol @event =>
            @event.GetAttributes().Concat(Accessors.List(@event).SelectMany(static accessor => WrittenAttributes.On(accessor))),
        _ => symbol.GetAttributes(),
    };

    private static IEnumerable<AttributeData> ListOnParameter(IPropertySymbol property) =>
        property.ContainingType is not { IsRecord: true } record
            ? []
            : record.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name && IsDeclaredBy(property, parameter))
                .SelectMany(static parameter => parameter.GetAttributes());

    // Metadata shows that a record has a parameter and a property of one name and type, and no more.
    private static bool IsDeclaredBy(IPropertySymbol property, IParameterSymbol parameter) =>
        property.DeclaringSyntaxReferences is [var reference, ..]
            ? parameter.DeclaringSyntaxReferences is [var other, ..] &&
                other.Span == reference.Span &&
                other.SyntaxTree == reference.SyntaxTree
            : SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type);

    // No symbol carries the attributes on the field behind an event; only its syntax does.
    private static IEnumerable<string?> ListOnField(IEventSymbol @event) => @event.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax())
        .OfType<VariableDeclaratorSyntax>()
        .Select(static variable => variable.Parent?.Parent)
        .OfType<EventFieldDeclarationSyntax>()
        .SelectMany(static field => field.AttributeLists)
        .Where(static list => list.Target?.Identifier.ValueText == "field")
        .SelectMany(static list => list.Attributes)
        .Where(static attribute => ProvenanceAttributes.FromSourceName(attribute.LastName()) == ProvenanceAttribute.Critical)
        .Select(static attribute => attribute.ArgumentList?.Arguments
            .Where(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Zone")
            .Select(static argument => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string)
            .FirstOrDefault());
}
