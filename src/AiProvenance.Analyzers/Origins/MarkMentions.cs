using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Finds the files that may contain one of the package's attributes or an organisation's own mark. Such a file has an attribute list or an
/// alias with one of their names, or with an escape, which may be any letter of one. Or it uses one by a global alias.
/// </summary>
internal sealed class MarkMentions
{
    private static readonly ImmutableArray<string> OfPackage =
        ImmutableArray.Create(
            "AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "HumanVerified", "HumanApproved", "PendingReview", "\\u", "\\U");

    private static readonly Lazy<NameSearch> PackageNames = new(static () => new NameSearch(OfPackage));
    private static readonly FileTexts PackageTexts = new(PackageNames);

    private readonly Cache<SyntaxTree, bool> _spelling = new();
    private readonly Cache<SyntaxTree, bool> _aliasing = new();
    private readonly Compilation _compilation;
    private readonly Lazy<NameSearch> _names;
    private readonly Lazy<ImmutableArray<UsingDirectiveSyntax>> _globalAliases;
    private readonly Lazy<NameSearch?> _aliases;

    public MarkMentions(Policy policy, Compilation compilation)
    {
        var hasOwn = !policy.GeneratedAttributes.IsEmpty || !policy.AssistedAttributes.IsEmpty;
        _compilation = compilation;
        _names = hasOwn ? new(() => new NameSearch(Names(policy, compilation))) : PackageNames;
        _globalAliases = new(FindGlobalAliases);
        _aliases = new(() => _globalAliases.Value.IsEmpty ? null : new NameSearch(_globalAliases.Value.Select(NameOf)));
        Texts = hasOwn ? new FileTexts(_names) : PackageTexts;
    }

    /// <summary>The things that the files' texts may mention.</summary>
    public FileTexts Texts { get; }

    /// <summary>Whether a file mentions any.</summary>
    public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        AreSpelledIn(tree, cancellationToken) || Aliases(tree, cancellationToken);

    /// <summary>Whether a file mentions any by its own name.</summary>
    public bool AreSpelledIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Texts.MaySpell(Spelled.Marks, tree, cancellationToken))
            return false;
        return _spelling.Get(
            tree,
            (_names, cancellationToken),
            static (tree, search) => NameSites.Find(tree, search._names.Value, search.cancellationToken).Any());
    }

    /// <summary>The places of a file that mention any: the attribute lists and the using directives with one of the names.</summary>
    public IEnumerable<SyntaxNode> SitesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var sites = NameSites.Find(tree, _names.Value, cancellationToken);
        return _aliases.Value is { } aliases ? sites.Concat(NameSites.Find(tree, aliases, cancellationToken)) : sites;
    }

    /// <summary>
    /// The aliases that using directives give to possible marks and that apply in a file, without their suffix, each with the last part of
    /// the name that it stands for.
    /// </summary>
    public IEnumerable<(string Alias, string Meant)> AliasesIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        SitesIn(tree, cancellationToken)
        .OfType<UsingDirectiveSyntax>()
        .Where(static @using => @using.Alias is not null)
        .Concat(_globalAliases.Value)
        .Select(static @using => (NameOf(@using), WrittenNames.LastName(@using.NamespaceOrType)));

    private bool Aliases(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_aliases.Value is not { } aliases)
            return false;
        return _aliasing.Get(
            tree,
            (aliases, cancellationToken),
            static (tree, search) => NameSites.Find(tree, search.aliases, search.cancellationToken).Any());
    }

    // A global alias lets every file use a name that only the alias's own file spells, so only that file needs a look.
    private ImmutableArray<UsingDirectiveSyntax> FindGlobalAliases() => _compilation.SyntaxTrees
        .Where(tree => AreSpelledIn(tree, CancellationToken.None))
        .SelectMany(static tree => tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings : default)
        .Where(static @using => @using.Alias is not null && @using.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
        .Where(@using => _names.Value.IsAnyIn(@using.ToString()))
        .ToImmutableArray();

    private static string NameOf(UsingDirectiveSyntax alias) => AttributeSuffix.Remove(alias.Alias!.Name.Identifier.ValueText);

    // Each compilation may add classes that derive from an organisation's mark.
    private static IEnumerable<string> Names(Policy policy, Compilation compilation) => OfPackage
        .Concat(policy.GeneratedAttributes.Concat(policy.AssistedAttributes).Select(OrganisationMarks.SimpleName))
        .Concat(OrganisationMarks.ListDerived(policy, compilation).Select(static type => AttributeSuffix.Remove(type.Name)));
}
