using AiProvenance.Core.Fingerprints.AttributeLists;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// The attributes of an assembly or its module, type forwarders included: one declaration of code. This package's attributes do not belong
/// to it, nor do those that the SDK writes anew at each build, such as the version.
/// </summary>
internal static class AssemblyCode
{
    /// <summary>The identity of an assembly's attributes.</summary>
    public const string Identity = "assembly";

    /// <summary>Finds their lists, in the order of the files.</summary>
    public static ImmutableArray<SyntaxNode> FindLists(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees
        .Where(tree => MayHold(tree, cancellationToken) && !GeneratorOutput.Find(compilation).Contains(tree))
        .OrderBy(static tree => tree.FilePath, StringComparer.Ordinal)
        .SelectMany(tree => FindLists(tree, cancellationToken))
        .ToImmutableArray();

    /// <summary>Whether a file may contain one.</summary>
    public static bool MayHold(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken) is CompilationUnitSyntax { AttributeLists.Count: > 0 };

    private static IEnumerable<SyntaxNode> FindLists(SyntaxTree tree, CancellationToken cancellationToken) =>
        ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).AttributeLists.Where(static list => list.Attributes.Any(IsCode));

    private static bool IsCode(AttributeSyntax attribute) =>
        !LeftOutAttributes.Contain(attribute.LastName()) && !(IsOfBuild(attribute.Name.ToString()) && HasConstantsOnly(attribute));

    // Version, commit, configuration, target framework: they differ from one build of the same code to the next.
    private static bool IsOfBuild(string name)
    {
        const string Global = "global::";
        var full = name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(Global.Length) : name;
        return full.StartsWith("System.Reflection.Assembly", StringComparison.Ordinal) ||
            full.StartsWith("System.Runtime.Versioning.", StringComparison.Ordinal);
    }

    private static bool HasConstantsOnly(AttributeSyntax attribute) =>
        attribute.ArgumentList is not { } list || list.Arguments.All(static argument => argument.Expression is LiteralExpressionSyntax);
}
