using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>The values that a local gets in its member.</summary>
internal sealed class WrittenValues(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>All values that are assigned to the local, in the order of the source.</summary>
    public IEnumerable<IOperation> Find(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellationToken) is var declaring &&
            declaring is ForEachStatementSyntax or SingleVariableDesignationSyntax)
        {
            return FindPieces(declaring);
        }

        if (GetDeclarator(local) is not { } declarator)
            return [];
        return GetWrites(declarator, local).OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax)
            .Select(static assignment => assignment.Right)
            .Concat(declarator.Initializer is { Value: var initial } ? [initial] : [])
            .OrderBy(static value => value.SpanStart)
            .Select(value => model.GetOperation(value, cancellationToken))
            .OfType<IOperation>();
    }

    /// <summary>The value of a local that is written nowhere but where it is declared, or null.</summary>
    public IOperation? FindOnly(ILocalSymbol local) =>
        GetDeclarator(local) is { Initializer.Value: { } value } declarator && !GetWrites(declarator, local).Any()
            ? model.GetOperation(value, cancellationToken)
            : null;

    // Each written element of a loop's collection, or of a deconstructed tuple, may be the local's value.
    private IEnumerable<IOperation> FindPieces(SyntaxNode declaring) => (declaring switch
    {
        ForEachStatementSyntax loop => loop.Expression,
        _ => declaring.Ancestors().OfType<AssignmentExpressionSyntax>().FirstOrDefault()?.Right,
    })?.DescendantNodes()
        .OfType<ExpressionSyntax>()
        .Where(static piece => piece.Parent is ArgumentSyntax or InitializerExpressionSyntax or ExpressionElementSyntax)
        .Select(piece => model.GetOperation(piece, cancellationToken))
        .OfType<IOperation>() ?? [];

    private VariableDeclaratorSyntax? GetDeclarator(ILocalSymbol local) => local.DeclaringSyntaxReferences is [var reference]
        ? reference.GetSyntax(cancellationToken) as VariableDeclaratorSyntax
        : null;

    private static IEnumerable<SyntaxNode> GetWrites(VariableDeclaratorSyntax declarator, ILocalSymbol local)
    {
        return declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? Around(member).DescendantNodes().Where(IsWrite)
            : [];

        bool IsWrite(SyntaxNode node) => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left.DescendantNodesAndSelf().Any(IsLocal),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => IsLocal(argument.Expression),
            RefExpressionSyntax @ref => IsLocal(@ref.Expression),
            _ => false,
        };

        bool IsLocal(SyntaxNode node) => node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name;
    }

    // Each top-level statement is a member by itself to the syntax; a local of one is written in the others.
    private static SyntaxNode Around(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax { Parent: { } unit } ? unit : member;
}
