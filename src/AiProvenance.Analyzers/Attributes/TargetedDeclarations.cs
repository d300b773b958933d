using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Patterns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>The declarations that an attribute on the assembly may name as its Target.</summary>
internal static class TargetedDeclarations
{
    /// <summary>Whether a Target names a declaration of a compilation.</summary>
    public static bool Exists(string target, Compilation compilation) => target == EntryPoints.TopLevel
        ? compilation.SyntaxTrees.Any(tree => tree.GetRoot() is CompilationUnitSyntax unit && DeclarationSyntax.Statements(unit).Any())
        : target == AssemblyCode.Identity ? !AssemblyCode.FindLists(compilation, CancellationToken.None).IsEmpty
        : DocumentationCommentId.GetSymbolsForDeclarationId(target, compilation)
            .Any(symbol => !symbol.IsImplicitlyDeclared &&
                SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly) &&
                DeclarationIdentity.ListTargets(symbol).Contains(target, StringComparer.Ordinal)) || IsUnnamedType(target, compilation);

    // Of an extension block the compiler writes an ID that it does not read.
    private static bool IsUnnamedType(string target, Compilation compilation) =>
        target.IndexOf('<') >= 0 && SymbolTree.WalkTypes(compilation.Assembly.GlobalNamespace)
            .Any(type => type.Name.Length == 0 && string.Equals(type.GetDocumentationCommentId(), target, StringComparison.Ordinal));

    /// <summary>
    /// The declaration that a Target without a match most likely means: it has moved and kept its name, or the Target has a slip. Null
    /// where none is near.
    /// </summary>
    public static string? FindMeant(string target, Compilation compilation)
    {
        var all = SymbolTree.WalkTypes(compilation.Assembly.GlobalNamespace)
            .SelectMany(static type => type.GetMembers().Add(type))
            .Where(static symbol => !symbol.IsImplicitlyDeclared)
            .Select(static symbol => symbol.GetDocumentationCommentId())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static id => id, StringComparer.Ordinal)
            .ToList();
        return Only(all.Where(id => IsMoved(id, target))) ??
            Only(all.Where(id => IsMoved(WithoutParameters(id), WithoutParameters(target)))) ??
            NearestWord.Find(target, all);
    }

    private static string? Only(IEnumerable<string> ids) => ids.Take(2).ToList() is [var only] ? only : null;

    // Of the same kind and name, with the same parameters, elsewhere.
    private static bool IsMoved(string id, string target) =>
        target.Length > 0 && id[0] == target[0] && string.Equals(FromName(id), FromName(target), StringComparison.Ordinal);

    private static string FromName(string id) => id.Substring(WithoutParameters(id).LastIndexOfAny(['.', ':']) + 1);

    private static string WithoutParameters(string id) => id.IndexOf('(') is >= 0 and var parameters ? id.Substring(0, parameters) : id;
}
