using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Touches;

/// <summary>The narrowest piece of a node that a person would point at: the name that is called, the type that is created.</summary>
internal static class TouchSite
{
    public static Location Of(SyntaxNode node) => Location.Create(node.SyntaxTree, Span(node));

    private static TextSpan Span(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => Span(invocation.Expression),
        MemberAccessExpressionSyntax access => Span(access.Name),
        MemberBindingExpressionSyntax binding => Span(binding.Name),
        ConditionalAccessExpressionSyntax conditional => Span(conditional.WhenNotNull),
        QualifiedNameSyntax qualified => Span(qualified.Right),
        AliasQualifiedNameSyntax qualified => Span(qualified.Name),
        GenericNameSyntax generic => generic.Identifier.Span,
        ObjectCreationExpressionSyntax creation => Span(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        AttributeSyntax attribute => Span(attribute.Name),
        CommonForEachStatementSyntax loop => loop.Expression.Span,
        VariableDeclaratorSyntax variable => variable.Identifier.Span,
        ParameterSyntax parameter => parameter.Type?.Span ?? parameter.Identifier.Span,
        LambdaExpressionSyntax lambda => lambda.ArrowToken.Span,
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword.Span,
        LocalFunctionStatementSyntax local => local.Identifier.Span,
        BaseTypeDeclarationSyntax type when type.Identifier.RawKind != 0 => type.Identifier.Span,
        MethodDeclarationSyntax method => method.Identifier.Span,
        PropertyDeclarationSyntax property => property.Identifier.Span,
        EventDeclarationSyntax @event => @event.Identifier.Span,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword.Span,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Span,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword.Span,
        _ => node.Span,
    };
}
