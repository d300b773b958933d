using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>The package's attributes that a declaration carries already, however their names are written.</summary>
internal static class ExistingAttributes
{
    private const string Target = "Target";

    /// <summary>The attributes of one kind for the declaration itself.</summary>
    /// <param name="declaration">The declaration; a compilation unit for its top-level statements.</param>
    /// <param name="target">The target of a list for it, where it shares its syntax with others.</param>
    /// <param name="kind">The kind looked for.</param>
    /// <param name="model">The file's semantic model.</param>
    /// <param name="identity">The Target of an attribute on the assembly for the declaration.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ImmutableArray<AttributeSyntax> Find(
        SyntaxNode declaration,
        string? target,
        ProvenanceAttribute kind,
        SemanticModel model,
        string identity,
        CancellationToken cancellationToken)
    {
        var found = AttributeCarrier.Lists(declaration)
            .Where(list => target is null ? SpeaksOf(list, declaration) : SpeaksOf(list, target))
            .SelectMany(list => list.Attributes)
            .Where(attribute => Kind(attribute, model, cancellationToken) == kind);
        if (declaration is CompilationUnitSyntax)
            found = found.Where(attribute => Value(AttributeArgumentEdits.Named(attribute, Target), model, cancellationToken) == identity);
        return found.ToImmutableArray();
    }

    /// <summary>Which of the package's attributes this one is; by its name alone while the attributes are not available.</summary>
    public static ProvenanceAttribute Kind(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(attribute, cancellationToken).Type is INamedTypeSymbol { TypeKind: not TypeKind.Error } type
            ? ProvenanceAttributes.Classify(type)
            : ProvenanceAttributes.FromSourceName(SimpleName(attribute.Name));

    /// <summary>The text of a constructor argument, or null.</summary>
    public static string? Positional(
        AttributeSyntax attribute, string parameter, SemanticModel model, CancellationToken cancellationToken) =>
        Value(AttributeArgumentEdits.Positional(attribute, parameter, 0), model, cancellationToken);

    /// <summary>The text of a member, or null.</summary>
    public static string? Named(AttributeSyntax attribute, string property, SemanticModel model, CancellationToken cancellationToken) =>
        Value(AttributeArgumentEdits.Named(attribute, property), model, cancellationToken);

    /// <summary>Replaces the first constructor argument, or adds it; all other arguments stay.</summary>
    public static TextChange Renew(AttributeSyntax attribute, string parameter, string literal)
    {
        if (AttributeArgumentEdits.Positional(attribute, parameter, 0) is { } argument)
            return new TextChange(argument.Expression.Span, literal);
        return attribute.ArgumentList is not { } arguments
            ? new TextChange(new TextSpan(attribute.Name.Span.End, 0), "(" + literal + ")")
            : new TextChange(new TextSpan(arguments.OpenParenToken.Span.End, 0), literal + (arguments.Arguments.Count > 0 ? ", " : ""));
    }

    private static string? Value(AttributeArgumentSyntax? argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument is null ? null : model.GetConstantValue(argument.Expression, cancellationToken).Value as string;

    private static string SimpleName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool SpeaksOf(AttributeListSyntax list, string target) => list.Target?.Identifier is { } stated &&
        (stated.ValueText == target || (target == Declaration.PropertyTarget && stated.IsKind(SyntaxKind.FieldKeyword)));

    // [return: ...] on a method is about something else.
    private static bool SpeaksOf(AttributeListSyntax list, SyntaxNode declaration) => list.Target?.Identifier.Kind() switch
    {
        null => true,
        SyntaxKind.FieldKeyword => declaration is FieldDeclarationSyntax or EnumMemberDeclarationSyntax or PropertyDeclarationSyntax,
        SyntaxKind.MethodKeyword =>
            declaration is not (BasePropertyDeclarationSyntax or EventFieldDeclarationSyntax or BaseTypeDeclarationSyntax),
        SyntaxKind.ReturnKeyword or SyntaxKind.ParamKeyword => false,
        _ => true,
    };
}
