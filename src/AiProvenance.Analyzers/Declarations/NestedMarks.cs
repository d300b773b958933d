using System.Collections.Concurrent;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Finds the lambdas and local functions that may carry one of the package's attributes or an organisation's own mark. They have
/// no symbol event, so their syntax has to be looked at; a search for the names in the file's text keeps that off nearly all files.
/// </summary>
internal sealed class NestedMarks
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _mayContain = new();
    private readonly Lazy<ImmutableArray<string>> _names;

    public NestedMarks(Policy policy, Compilation compilation) => _names = new(() => MarkNames(policy, compilation));

    /// <summary>The functions directly or indirectly inside a node that carry attributes, outermost first.</summary>
    public ImmutableArray<SyntaxNode> Find(SyntaxNode node, CancellationToken cancellationToken) =>
        MayBeIn(node.SyntaxTree, cancellationToken) ? Functions(node).ToImmutableArray() : ImmutableArray<SyntaxNode>.Empty;

    /// <summary>Whether any function inside a declaration may be marked.</summary>
    public bool MayBeIn(SyntaxReference declaration, CancellationToken cancellationToken) =>
        MayBeIn(declaration.SyntaxTree, cancellationToken) && Functions(DeclarationSyntax.Whole(declaration.GetSyntax(cancellationToken))).Any();

    /// <summary>Whether a file mentions a mark or a carve-out.</summary>
    public bool MayBeIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _mayContain.TryGetValue(tree, out var known) ? known : _mayContain.GetOrAdd(tree, Mentions(tree, cancellationToken));

    private static IEnumerable<SyntaxNode> Functions(SyntaxNode node) => node
        .DescendantNodes(inner => inner == node || DeclarationSyntax.IsWithin(inner))
        .Where(inner => inner is LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } or LambdaExpressionSyntax { AttributeLists.Count: > 0 });

    private bool Mentions(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        foreach (var name in _names.Value)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    // A global alias lets a file use a mark without its name.
    private static ImmutableArray<string> MarkNames(Policy policy, Compilation compilation)
    {
        var names = ImmutableArray.Create("AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "HumanVerified", "PendingReview")
            .AddRange(policy.GeneratedAttributes.Concat(policy.AssistedAttributes).Select(SourceName));
        var aliases = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings : default)
            .Where(@using => @using.Alias is not null && @using.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            .Where(@using => @using.ToString() is var target && names.Any(name => target.IndexOf(name, StringComparison.Ordinal) >= 0))
            .Select(@using => @using.Alias!.Name.Identifier.ValueText);
        return names.AddRange(aliases.ToArray());
    }

    private static string SourceName(string fullName)
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
