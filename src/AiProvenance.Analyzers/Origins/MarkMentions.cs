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
/// Which files may hold one of the package's attributes or an organisation's own mark: those with an attribute list or an alias whose text
/// holds one of their names, or an escape, which may stand for any letter of one, and those that use one by a global alias.
/// </summary>
internal sealed class MarkMentions
{
    private static readonly ImmutableArray<string> OfPackage =
        ImmutableArray.Create("AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "HumanVerified", "PendingReview", "\\u", "\\U");

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

    /// <summary>What the files' texts may speak of.</summary>
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

    /// <summary>Where a file mentions any: the attribute lists and the using directives that hold one of the names.</summary>
    public IEnumerable<SyntaxNode> SitesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var sites = NameSites.Find(tree, _names.Value, cancellationToken);
        return _aliases.Value is { } aliases ? sites.Concat(NameSites.Find(tree, aliases, cancellationToken)) : sites;
    }

    /// <summary>
    /// The names that using directives give to what may be a mark and that hold in a file, without their suffix, each with the last of the
    /// names that it stands for.
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

    // A global alias lets every file use a name that only the alias's own file spells: no other has to be looked into.
    private ImmutableArray<UsingDirectiveSyntax> FindGlobalAliases() => _compilation.SyntaxTrees
        .Where(tree => AreSpelledIn(tree, CancellationToken.None))
        .SelectMany(static tree => tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings : default)
        .Where(static @using => @using.Alias is not null && @using.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
        .Where(@using => _names.Value.IsAnyIn(@using.ToString()))
        .ToImmutableArray();

    private static string NameOf(UsingDirectiveSyntax alias) => AttributeSuffix.Remove(alias.Alias!.Name.Identifier.ValueText);

    // What derives from an organisation's mark, each compilation may add to.
    private static IEnumerable<string> Names(Policy policy, Compilation compilation) => OfPackage
        .Concat(policy.GeneratedAttributes.Concat(policy.AssistedAttributes).Select(OrganisationMarks.SimpleName))
        .Concat(OrganisationMarks.ListDerived(policy, compilation).Select(static type => AttributeSuffix.Remove(type.Name)));
}
