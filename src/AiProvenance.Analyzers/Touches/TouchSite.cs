using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Touches;

/// <summary>The narrowest piece of a node that a person would point at: the name that is called, the type that is created.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The text to point at.</param>
/// <param name="Parts">
/// The whole node, where it is made of other nodes, as generic names and tuples are: a touch of one part is better shown there.
/// </param>
internal readonly record struct TouchSite(SyntaxTree Tree, TextSpan Span, TextSpan Parts)
{
    public static TouchSite FindIn(SyntaxNode node)
    {
        // A step at a time, and not by recursion: chains of calls and operators may be very deep.
        while (FindInner(node) is { } inner)
            node = inner;
        var isMadeOfParts = node is GenericNameSyntax or TupleTypeSyntax or FunctionPointerTypeSyntax or TupleExpressionSyntax;
        return new TouchSite(node.SyntaxTree, FindShown(node), isMadeOfParts ? node.Span : default);
    }

    // The node that shows more exactly what is touched.
    private static SyntaxNode? FindInner(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ConditionalAccessExpressionSyntax conditional => conditional.WhenNotNull,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        CheckedExpressionSyntax @checked => @checked.Expression,
        RefExpressionSyntax @ref => @ref.Expression,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed.Operand,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } tested => tested.Right,
        ObjectCreationExpressionSyntax creation => creation.Type,
        ArrayCreationExpressionSyntax array => array.Type,
        StackAllocArrayCreationExpressionSyntax stackAlloc => stackAlloc.Type,
        CastExpressionSyntax cast => cast.Type,
        TypeOfExpressionSyntax typeOf => typeOf.Type,
        SizeOfExpressionSyntax sizeOf => sizeOf.Type,
        DefaultExpressionSyntax @default => @default.Type,
        RefValueExpressionSyntax value => value.Type,
        DeclarationExpressionSyntax declaration => declaration.Type,
        ArrayTypeSyntax array => array.ElementType,
        NullableTypeSyntax nullable => nullable.ElementType,
        PointerTypeSyntax pointer => pointer.ElementType,
        RefTypeSyntax @ref => @ref.Type,
        ScopedTypeSyntax scoped => scoped.Type,
        AttributeSyntax attribute => attribute.Name,
        SimpleBaseTypeSyntax simple => simple.Type,
        PrimaryConstructorBaseTypeSyntax primary => primary.Type,
        CommonForEachStatementSyntax loop => loop.Expression,
        DeclarationPatternSyntax pattern => pattern.Type,
        RecursivePatternSyntax { Type: { } type } => type,
        RecursivePatternSyntax { PositionalPatternClause: { } clause } => clause,
        TypePatternSyntax pattern => pattern.Type,
        ConstantPatternSyntax pattern => pattern.Expression,
        RelationalPatternSyntax pattern => pattern.Expression,
        CaseSwitchLabelSyntax label => label.Value,
        ParameterSyntax { Type: { } type } => type,
        ArgumentSyntax argument => argument.Expression,
        InterpolationSyntax interpolation => interpolation.Expression,
        _ => null,
    };

    private static TextSpan FindShown(SyntaxNode node) => node switch
    {
        GenericNameSyntax generic => generic.Identifier.Span,
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        AnonymousObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        ImplicitArrayCreationExpressionSyntax creation => creation.NewKeyword.Span,
        ImplicitStackAllocArrayCreationExpressionSyntax creation => creation.StackAllocKeyword.Span,
        BinaryExpressionSyntax binary => binary.OperatorToken.Span,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken.Span,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken.Span,
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken.Span,
        ConditionalExpressionSyntax conditional => conditional.QuestionToken.Span,
        SwitchExpressionSyntax @switch => @switch.SwitchKeyword.Span,
        RangeExpressionSyntax range => range.OperatorToken.Span,
        AwaitExpressionSyntax await => await.AwaitKeyword.Span,
        WithExpressionSyntax with => with.WithKeyword.Span,
        ThrowExpressionSyntax @throw => @throw.ThrowKeyword.Span,
        ElementAccessExpressionSyntax access => access.ArgumentList.Span,
        ElementBindingExpressionSyntax binding => binding.ArgumentList.Span,
        InterpolatedStringExpressionSyntax interpolated => interpolated.StringStartToken.Span,
        CollectionExpressionSyntax collection => collection.OpenBracketToken.Span,
        InitializerExpressionSyntax initializer => initializer.OpenBraceToken.Span,
        ListPatternSyntax list => list.OpenBracketToken.Span,
        SlicePatternSyntax slice => slice.DotDotToken.Span,
        VarPatternSyntax pattern => pattern.VarKeyword.Span,
        QueryExpressionSyntax query => query.FromClause.FromKeyword.Span,
        QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax or JoinIntoClauseSyntax => FindWord(node),
        VariableDeclaratorSyntax variable => variable.Identifier.Span,
        ParameterSyntax parameter => parameter.Identifier.Span,
        LambdaExpressionSyntax lambda => lambda.ArrowToken.Span,
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword.Span,
        LocalFunctionStatementSyntax local => local.Identifier.Span,
        UsingStatementSyntax @using => @using.UsingKeyword.Span,
        LockStatementSyntax @lock => @lock.LockKeyword.Span,
        LocalDeclarationStatementSyntax { UsingKeyword: { RawKind: not 0 } keyword } => keyword.Span,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword.Span,
        _ => node.Span,
    };

    private static TextSpan FindWord(SyntaxNode clause) => clause switch
    {
        // An ordering is its expression; only a direction is written with a word.
        OrderingSyntax ordering => ordering.Expression.Span,
        _ => clause.GetFirstToken().Span,
    };
}
