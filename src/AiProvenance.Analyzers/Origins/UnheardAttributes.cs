using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Attributes that are written as if they marked, claimed or verified code, and that nothing hears: another class has taken the name, or
/// they stand where the compiler, or this package, connects them with no declaration.
/// </summary>
internal sealed class UnheardAttributes(Policy policy, MarkMentions mentions)
{
    /// <summary>Finds such attributes of a file; a file that mentions no mark needs only a look at its text.</summary>
    public IEnumerable<UnheardAttribute> Find(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!mentions.AreIn(model.SyntaxTree, cancellationToken))
            return [];
        var aliases = mentions.AliasesIn(model.SyntaxTree, cancellationToken)
            .ToLookup(static alias => alias.Alias, static alias => alias.Meant);
        return Written(model.SyntaxTree, cancellationToken)
            .Select(attribute => FindUnheard(attribute, aliases, model, cancellationToken))
            .OfType<UnheardAttribute>();
    }

    private UnheardAttribute? FindUnheard(
        AttributeSyntax attribute, ILookup<string, string> aliases, SemanticModel model, CancellationToken cancellationToken)
    {
        // An attribute that the compiler cannot find, or without a declaration below it, is the compiler's own error.
        if (attribute.Parent?.Parent is IncompleteMemberSyntax ||
            model.GetTypeInfo(attribute, cancellationToken).Type is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        if (!IsOurs(type))
        {
            return Meant(attribute, type, aliases) is { } meant
                ? new UnheardAttribute(attribute, type, UnheardReason.Unknown, TakesMark(meant))
                : null;
        }

        if (IsAnotherOfOurs(attribute, type))
            return new UnheardAttribute(attribute, type, UnheardReason.SaysAnotherThing, TakesMark(attribute.LastName()));
        return IsHeard(attribute, model, cancellationToken)
            ? null
            : new UnheardAttribute(attribute, type, UnheardReason.Misplaced, TakesMark(type.Name));
    }

    private bool IsOurs(INamedTypeSymbol type) =>
        ProvenanceAttributes.Classify(type).IsStatement() || OrganisationMarks.OriginOf(type, policy) is not null;

    // An alias may give one of them the name of another.
    private static bool IsAnotherOfOurs(AttributeSyntax attribute, INamedTypeSymbol type) =>
        ProvenanceAttributes.FromSourceName(attribute.LastName()) is var written && written.IsStatement() &&
        ProvenanceAttributes.Classify(type) is var said && said.IsStatement() && said != written;

    // By an alias, any attribute may name a mark.
    private IEnumerable<AttributeSyntax> Written(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var sites = mentions.SitesIn(tree, cancellationToken).Distinct().ToImmutableArray();
        var lists = sites.Any(static site => site is UsingDirectiveSyntax)
            ? tree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeListSyntax>()
            : sites.OfType<AttributeListSyntax>();
        return lists.SelectMany(static list => list.Attributes);
    }

    // The name as it is written, the target of an alias of that name, and the name of the class that it binds to.
    private string? Meant(AttributeSyntax attribute, INamedTypeSymbol type, ILookup<string, string> aliases)
    {
        var written = attribute.LastName();
        return aliases[AttributeSuffix.Remove(written)].Prepend(written).Append(type.Name).FirstOrDefault(IsNameOfOurs);
    }

    private bool IsNameOfOurs(string name) =>
        ProvenanceAttributes.FromSourceName(name).IsStatement() ||
        policy.GeneratedAttributes.Concat(policy.AssistedAttributes)
            .Any(own => OrganisationMarks.SimpleName(own) == AttributeSuffix.Remove(name));

    // Where a review or a claim is ignored, the gate still asks for one. Other code may use the names of an organisation's marks.
    private static bool TakesMark(string name) => ProvenanceAttributes.FromSourceName(name).IsOrigin();

    private static bool IsHeard(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        Carriers(attribute, model, cancellationToken)
        .SelectMany(static carrier => WrittenAttributes.On(carrier))
        .Any(heard => heard.ApplicationSyntaxReference is { } reference &&
            reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span);

    // The declarations whose attributes are read: the closest one around, and those with the same syntax.
    private static IEnumerable<ISymbol> Carriers(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in attribute.Ancestors())
        {
            switch (node)
            {
                case CompilationUnitSyntax:
                    return [model.Compilation.Assembly, model.Compilation.SourceModule];
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter:
                    return PositionalProperties(parameter, type, model, cancellationToken).Concat(Constructors(type));
                case ParameterSyntax or TypeParameterSyntax:
                    break;
                case BaseFieldDeclarationSyntax field:
                    return field.Declaration.Variables.SelectMany(variable => WithAccessors(Declared(variable)));
                case TypeDeclarationSyntax:
                    return WithAccessors(Declared(node)).Concat(Constructors(node));
                case LambdaExpressionSyntax:
                    return model.GetSymbolInfo(node, cancellationToken).Symbol is { } function ? [function] : [];
                case MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax:
                    return WithAccessors(Declared(node));
            }
        }

        return [];

        ISymbol? Declared(SyntaxNode node) => model.GetDeclaredSymbol(node, cancellationToken);

        IEnumerable<ISymbol> Constructors(SyntaxNode type) =>
            (Declared(type) as INamedTypeSymbol)?.InstanceConstructors ?? ImmutableArray<IMethodSymbol>.Empty;
    }

    private static IEnumerable<ISymbol> WithAccessors(ISymbol? symbol) =>
        symbol is null ? [] : Symbols.Accessors.List(symbol).Prepend(symbol);

    private static IEnumerable<ISymbol> PositionalProperties(
        ParameterSyntax parameter, TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(type, cancellationToken)?
        .GetMembers(parameter.Identifier.ValueText)
        .OfType<IPropertySymbol>() ?? [];
}

/// <summary>An attribute that nothing hears.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Type">The class that it turns out to be.</param>
/// <param name="Reason">Why nothing hears it.</param>
/// <param name="TakesMark">Whether a mark of the package's is lost to it, so that AI code passes for human code.</param>
internal sealed record UnheardAttribute(AttributeSyntax Attribute, INamedTypeSymbol Type, UnheardReason Reason, bool TakesMark);

/// <summary>The reason why an attribute is ignored.</summary>
internal enum UnheardReason
{
    /// <summary>The gate does not know its class.</summary>
    Unknown,

    /// <summary>Its class is another one of the package's.</summary>
    SaysAnotherThing,

    /// <summary>It stands at a place without a declaration.</summary>
    Misplaced,
}
