using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>
/// An organisation's own marks that the policy lists and that no attribute is called like, but nearly: code that carries the attribute
/// passes for unmarked. An attribute of another project is normal where one policy serves many.
/// </summary>
internal sealed class OwnAttributeSlips(Policy policy, Compilation compilation)
{
    private const string Suffix = "Attribute";

    /// <summary>Describes what is wrong with a listed name; null where nothing is.</summary>
    public string? Describe(string name)
    {
        var bare = AttributeSuffix.Remove(name);
        var searches = new[] { bare, bare + Suffix }
            .Select(written => new MeantSymbols("T:" + written, compilation.GlobalNamespace))
            .ToList();
        if (searches.Any(static search => search.Exists))
            return null;
        var meant = searches.SelectMany(static search => search.FindMeant())
            .OfType<INamedTypeSymbol>()
            .Where(IsAttribute)
            .Select(static type => type.ToDisplayString())
            .Where(meant => !IsListed(meant))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static meant => meant, StringComparer.Ordinal)
            .ToImmutableArray();
        return meant.IsEmpty
            ? null
            : SlipPhrases.Quote(name) + " is no attribute here, so it marks nothing; did you mean " + SlipPhrases.SuggestAny(meant) + "?";
    }

    private bool IsListed(string meant) =>
        policy.OwnAttributes.Any(own => AttributeSuffix.Remove(own.Value) == AttributeSuffix.Remove(meant));

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var around = type.BaseType; around is not null; around = around.BaseType)
        {
            if (around is { Name: Suffix, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
