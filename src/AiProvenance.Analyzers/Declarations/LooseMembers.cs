using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Members outside every type: a script's, and what a brace too many leaves behind. They are in a class that the compiler's driver never
/// announces.
/// </summary>
internal static class LooseMembers
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Known = new();

    /// <summary>Whether a compilation has any: nearly always no, at the cost of a look at what stands at the top of its files.</summary>
    public static bool AreIn(Compilation compilation) => Known.GetValue(compilation, static unknown => new StrongBox<bool>(unknown.SyntaxTrees.Any(AreIn))).Value;

    private static bool AreIn(SyntaxTree tree) => tree.Options.Kind == SourceCodeKind.Script || (tree.GetRoot() is CompilationUnitSyntax unit && AreAmong(unit.Members));

    private static bool AreAmong(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax @namespace ? AreAmong(@namespace.Members) : member is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax))
                return true;
        }

        return false;
    }
}
