using System.Collections.Concurrent;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Which files may hold one of the package's attributes or an organisation's own mark: those whose text holds one of their names, or an
/// escape, which may stand for any letter of one, and those that use one by a global alias.
/// </summary>
internal sealed class MarkMentions
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _spelling = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _aliasing = new();
    private readonly Compilation _compilation;
    private readonly Lazy<NameSearch> _names;
    private readonly Lazy<NameSearch?> _aliases;

    public MarkMentions(Policy policy, Compilation compilation)
    {
        _compilation = compilation;
        _names = new(() => new NameSearch(Names(policy, compilation)));
        _aliases = new(FindAliases);
    }

    /// <summary>Whether a file mentions any.</summary>
    public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken) => Spells(tree, cancellationToken) || Aliases(tree, cancellationToken);

    /// <summary>Where a file mentions any: the position of each name.</summary>
    public IEnumerable<int> PlacesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = TextOf(tree, cancellationToken);
        var places = _names.Value.PlacesIn(text);
        return _aliases.Value is { } aliases ? places.Concat(aliases.PlacesIn(text)) : places;
    }

    private bool Spells(SyntaxTree tree, CancellationToken cancellationToken) =>
        _spelling.TryGetValue(tree, out var known) ? known : _spelling.GetOrAdd(tree, _names.Value.IsAnyIn(TextOf(tree, cancellationToken)));

    private bool Aliases(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_aliases.Value is not { } aliases)
            return false;
        return _aliasing.TryGetValue(tree, out var known) ? known : _aliasing.GetOrAdd(tree, aliases.IsAnyIn(TextOf(tree, cancellationToken)));
    }

    // A global alias lets every file use a name that only the alias's own file spells: no other has to be looked into.
    private NameSearch? FindAliases()
    {
        var aliases = _compilation.SyntaxTrees
            .Where(tree => Spells(tree, CancellationToken.None))
            .SelectMany(static tree => tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings : default)
            .Where(static @using => @using.Alias is not null && @using.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            .Where(@using => _names.Value.IsAnyIn(@using.ToString()))
            .Select(static @using => @using.Alias!.Name.Identifier.ValueText)
            .ToArray();
        return aliases.Length == 0 ? null : new NameSearch(aliases);
    }

    private static string TextOf(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetText(cancellationToken).ToString();

    private static ImmutableArray<string> Names(Policy policy, Compilation compilation) =>
        ImmutableArray.Create("AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "HumanVerified", "PendingReview", "\\u", "\\U")
            .AddRange(policy.GeneratedAttributes.Concat(policy.AssistedAttributes).Select(SourceName))
            .AddRange(OrganisationMarks.Derived(policy, compilation).Select(type => SourceName(type.Name)));

    private static string SourceName(string fullName)
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
