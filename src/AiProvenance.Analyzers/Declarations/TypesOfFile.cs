using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// The types that a file declares, wholly or in part: also nested types, the class around top-level statements and the classes of loose
/// members.
/// </summary>
internal sealed class TypesOfFile
{
    private readonly HashSet<INamedTypeSymbol> _found = new(SymbolEqualityComparer.Default);
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    private TypesOfFile(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    public static ImmutableArray<INamedTypeSymbol> Find(SemanticModel model, CancellationToken cancellationToken)
    {
        var types = new TypesOfFile(model, cancellationToken);
        if (model.SyntaxTree.GetRoot(cancellationToken) is CompilationUnitSyntax unit)
            types.Add(unit.Members);
        return types._found.ToImmutableArray();
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax @namespace:
                    Add(@namespace.Members);
                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                    AddType(member);
                    break;
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                    Add(_model.GetDeclaredSymbol(unit, _cancellationToken)?.ContainingType);
                    break;
                default:
                    _found.UnionWith(LooseMembers.ListClasses(_model.Compilation));
                    break;
            }
        }
    }

    private void AddType(MemberDeclarationSyntax declaration)
    {
        Add(_model.GetDeclaredSymbol(declaration, _cancellationToken) as INamedTypeSymbol);
        if (declaration is not TypeDeclarationSyntax type)
            return;
        foreach (var member in type.Members)
        {
            if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                AddType(member);
        }
    }

    private void Add(INamedTypeSymbol? type)
    {
        if (type is not null)
            _ = _found.Add(type);
    }
}
