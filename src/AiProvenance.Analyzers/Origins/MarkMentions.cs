using System.Collections.Concurrent;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Which files may hold one of the package's attributes or an organisation's own mark: those whose text holds one of their names.
/// </summary>
internal sealed class MarkMentions
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _files = new();
    private readonly Lazy<NameSearch> _search;

    public MarkMentions(Policy policy, Compilation compilation) => _search = new(() => NameSearch.For(Names(policy, compilation), compilation));

    /// <summary>Whether a file mentions any.</summary>
    public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _files.TryGetValue(tree, out var known) ? known : _files.GetOrAdd(tree, PlacesIn(tree, cancellationToken).Any());

    /// <summary>Where a file mentions any: the position of each name.</summary>
    public IEnumerable<int> PlacesIn(SyntaxTree tree, CancellationToken cancellationToken) => _search.Value.PlacesIn(tree.GetText(cancellationToken).ToString());

    private static ImmutableArray<string> Names(Policy policy, Compilation compilation) =>
        ImmutableArray.Create("AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "HumanVerified", "PendingReview")
            .AddRange(policy.GeneratedAttributes.Concat(policy.AssistedAttributes).Select(SourceName))
            .AddRange(OrganisationMarks.Derived(policy, compilation).Select(type => SourceName(type.Name)));

    private static string SourceName(string fullName)
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
