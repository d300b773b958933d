using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>
/// The declarations that can carry an attribute. A compilation unit stands for its top-level statements, which an attribute on the assembly
/// names.
/// </summary>
internal static class AttributeCarrier
{
    /// <summary>
    /// The declaration that a finding is about, or the one around it where the language lets no attribute stand on it; null where it
    /// is of no known kind.
    /// </summary>
    /// <param name="root">The file.</param>
    /// <param name="place">The finding's place: the declaration's name.</param>
    public static SyntaxNode? Find(SyntaxNode root, FindingPlace place)
    {
        if (!root.FullSpan.Contains(place.Name))
            return null;
        if (place.AssemblyTarget is not null)
            return root;
        var declaration = root.FindToken(place.Name.Start).Parent?.AncestorsAndSelf()
            .FirstOrDefault(node => (place.Target == Declaration.PropertyTarget ? node is ParameterSyntax : IsDeclaration(node)) &&
                place.IsOf(node));
        return declaration is null ? null : Carrier(declaration);
    }

    /// <summary>The attribute lists that a declaration carries.</summary>
    public static SyntaxList<AttributeListSyntax> Lists(SyntaxNode declaration) => declaration switch
    {
        CompilationUnitSyntax unit => unit.AttributeLists,
        MemberDeclarationSyntax member => member.AttributeLists,
        AccessorDeclarationSyntax accessor => accessor.AttributeLists,
        LocalFunctionStatementSyntax function => function.AttributeLists,
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    /// <summary>Whether a node is a declaration that an attribute can stand on, in the language version of its file.</summary>
    public static bool Takes(SyntaxNode node) => IsDeclaration(node) && Carrier(node) == node;

    /// <summary>The Target argument, after the other arguments, for a declaration that cannot carry the attribute.</summary>
    public static string TargetArgument(SyntaxNode declaration, string identity) => declaration is CompilationUnitSyntax
        ? ", " + AssemblyAttributes.TargetMember + " = " + SymbolDisplay.FormatLiteral(identity, quote: true)
        : "";

    private static SyntaxNode? Carrier(SyntaxNode declaration)
    {
        var version = ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion;
        return declaration switch
        {
            ParenthesizedLambdaExpressionSyntax when version >= LanguageVersion.CSharp10 => declaration,
            LocalFunctionStatementSyntax when version >= LanguageVersion.CSharp9 => declaration,
            LambdaExpressionSyntax or LocalFunctionStatementSyntax => declaration.Ancestors()
                .FirstOrDefault(node => node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax),
            _ => declaration,
        };
    }

    // By kind, not by base class: a kind that newer compilers add may not take attributes.
    private static bool IsDeclaration(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.ClassDeclaration or
        SyntaxKind.StructDeclaration or
        SyntaxKind.InterfaceDeclaration or
        SyntaxKind.RecordDeclaration or
        SyntaxKind.RecordStructDeclaration or
        SyntaxKind.EnumDeclaration or
        SyntaxKind.DelegateDeclaration or
        SyntaxKind.MethodDeclaration or
        SyntaxKind.ConstructorDeclaration or
        SyntaxKind.DestructorDeclaration or
        SyntaxKind.OperatorDeclaration or
        SyntaxKind.ConversionOperatorDeclaration or
        SyntaxKind.PropertyDeclaration or
        SyntaxKind.IndexerDeclaration or
        SyntaxKind.EventDeclaration or
        SyntaxKind.EventFieldDeclaration or
        SyntaxKind.FieldDeclaration or
        SyntaxKind.EnumMemberDeclaration or
        SyntaxKind.GetAccessorDeclaration or
        SyntaxKind.SetAccessorDeclaration or
        SyntaxKind.InitAccessorDeclaration or
        SyntaxKind.AddAccessorDeclaration or
        SyntaxKind.RemoveAccessorDeclaration or
        SyntaxKind.LocalFunctionStatement or
        SyntaxKind.ParenthesizedLambdaExpression or
        SyntaxKind.SimpleLambdaExpression => true,
        SyntaxKind.CompilationUnit => ((CompilationUnitSyntax)node).Members.Any(SyntaxKind.GlobalStatement),
        _ => false,
    };
}
