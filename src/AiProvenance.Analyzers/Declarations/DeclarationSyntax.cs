using AiProvenance.Core.Fingerprints.Ranges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>Where declarations begin, end and carry their name.</summary>
internal static class DeclarationSyntax
{
    /// <summary>The node that is the whole declaration, given the one that a symbol refers to.</summary>
    public static SyntaxNode Whole(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } => field,
        _ => node,
    };

    /// <summary>
    /// The name of the first declarator of the declaration that declares a field or event; null where it has no declarators.
    /// </summary>
    public static string? FirstDeclarator(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var reference, ..] &&
            reference.GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables }
            ? variables.Variables[0].Identifier.ValueText
            : null;

    /// <summary>
    /// Whether a node below a declaration is still that declaration's: members below a type's header, or a program's types below its
    /// top-level statements, answer for themselves.
    /// </summary>
    public static bool IsWithin(SyntaxNode node) => node is not MemberDeclarationSyntax or GlobalStatementSyntax;

    /// <summary>Whether <c>#line</c> attributes a part of a tree to another file.</summary>
    public static bool IsTextOfAnotherFile(SyntaxTree tree) => tree.GetLineMappings().Any(static lines => lines.MappedSpan.HasMappedPath);

    /// <summary>
    /// The source file of a generated tree, by its <c>#pragma checksum</c>: <c>#line</c> also names the imports of that file.
    /// </summary>
    public static string? SourceFile(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).GetFirstDirective(
            static directive => directive is PragmaChecksumDirectiveTriviaSyntax) is PragmaChecksumDirectiveTriviaSyntax checksum
            ? checksum.File.ValueText
            : null;

    /// <summary>
    /// Where a part is seen: at its name, or at its first token that the user's own file has, where <c>#line</c> hides the name.
    /// </summary>
    public static Location VisibleLocation(SyntaxNode part)
    {
        var name = NameLocation(part);
        if (part.SyntaxTree.GetLineVisibility(name.SourceSpan.Start) != LineVisibility.Hidden)
            return name;
        return part.DescendantTokens()
            .Select(static token => token.GetLocation())
            .FirstOrDefault(static place => place.GetMappedLineSpan().HasMappedPath) ?? name;
    }

    public static Location NameLocation(SyntaxNode part) => part is CompilationUnitSyntax unit
        ? Location.Create(unit.SyntaxTree, FirstCode(unit).GetFirstToken(includeZeroWidth: true).Span)
        : Location.Create(part.SyntaxTree, Name(part).Span);

    /// <summary>A part's place, as the fingerprint looks it up in the raw file.</summary>
    public static DeclarationAnchor Anchor(SyntaxNode part) => part switch
    {
        LambdaExpressionSyntax or AttributeListSyntax => new(part.SpanStart, part.Span.End, DeclarationStart.AtAnchor),
        EnumMemberDeclarationSyntax member =>
            new(member.Identifier.SpanStart, member.Span.End, DeclarationStart.AfterPreviousEnumMember),
        CompilationUnitSyntax unit =>
            new(FirstStatement(unit).SpanStart, LastStatement(unit).Span.End, DeclarationStart.AfterPreviousDeclaration),
        _ => new(Name(part).SpanStart, part.Span.End, DeclarationStart.AfterPreviousDeclaration),
    };

    /// <summary>The token that names the declaration, which an IDE underlines.</summary>
    private static SyntaxToken Name(SyntaxNode part)
    {
        var token = part switch
        {
            // Lambdas have no name; the arrow stays in place however their parameters are written.
            LambdaExpressionSyntax lambda => lambda.ArrowToken,
            LocalFunctionStatementSyntax local => local.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            ConstructorDeclarationSyntax constructor => constructor.Identifier,
            DestructorDeclarationSyntax destructor => destructor.Identifier,
            OperatorDeclarationSyntax @operator => @operator.OperatorToken,
            ConversionOperatorDeclarationSyntax conversion => conversion.OperatorKeyword,
            PropertyDeclarationSyntax property => property.Identifier,
            IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
            EventDeclarationSyntax @event => @event.Identifier,
            BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => first.Identifier,
            VariableDeclaratorSyntax variable => variable.Identifier,
            AttributeListSyntax list => list.Attributes[0].Name.GetLastToken(),
            EnumMemberDeclarationSyntax member => member.Identifier,
            DelegateDeclarationSyntax @delegate => @delegate.Identifier,
            AccessorDeclarationSyntax accessor => accessor.Keyword,
            ParameterSyntax parameter => parameter.Identifier,
            TypeDeclarationSyntax { Identifier.RawKind: 0 } unnamed => unnamed.Keyword,
            BaseTypeDeclarationSyntax type => type.Identifier,
            _ => default,
        };
        return token.RawKind == 0 || token.SyntaxTree is null ? part.GetFirstToken() : token;
    }

    public static IEnumerable<GlobalStatementSyntax> Statements(CompilationUnitSyntax unit) => unit.Members.OfType<GlobalStatementSyntax>();

    // A file without statements stands for the declarations that attributes on the assembly name.
    private static SyntaxNode FirstCode(CompilationUnitSyntax unit) =>
        (SyntaxNode?)Statements(unit).FirstOrDefault() ?? unit.Members.FirstOrDefault() ?? (SyntaxNode)unit;

    private static GlobalStatementSyntax FirstStatement(CompilationUnitSyntax unit) => Statements(unit).First();

    private static GlobalStatementSyntax LastStatement(CompilationUnitSyntax unit) => Statements(unit).Last();
}
