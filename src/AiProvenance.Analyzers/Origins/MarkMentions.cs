using System.Collections.Concurrent;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Which files may hold one of the package's attributes or an organisation's own mark: a search for their names in the text. Nearly all
/// files hold none, and are left after it.
/// </summary>
internal sealed class MarkMentions
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _files = new();
    private readonly Lazy<ImmutableArray<string>> _names;

    public MarkMentions(Policy policy, Compilation compilation) => _names = new(() => Names(policy, compilation));

    /// <summary>Whether a file mentions any.</summary>
    public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _files.TryGetValue(tree, out var known) ? known : _files.GetOrAdd(tree, PlacesIn(tree, cancellationToken).Any());

    /// <summary>Where a file mentions any: the position of each name.</summary>
    public IEnumerable<int> PlacesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        foreach (var name in _names.Value)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                yield return at;
        }
    }

    // A global alias lets a file use a mark without its name, and a name may be spelled with escapes.
    private static ImmutableArray<string> Names(Policy policy, Compilation compilation)
    {
        var names = ImmutableArray.Create("AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "HumanVerified", "PendingReview", "\\u", "\\U")
            .AddRange(policy.GeneratedAttributes.Concat(policy.AssistedAttributes).Select(SourceName))
            .AddRange(OrganisationMarks.Derived(policy, compilation).Select(type => SourceName(type.Name)))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
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
