using AiProvenance;

namespace Contoso.Storefront.Catalog;

/// <summary>The words that a shopper typed into the search box.</summary>
/// <remarks>Written by AI and left alone by the gate: nothing here reaches prices, accounts or checkout.</remarks>
[AiGenerated("Contoso Code Assistant", PromptedBy = "jonas.weber@contoso.example")]
public static class SearchTerms
{
    private static readonly string[] Fillers = ["a", "an", "and", "for", "of", "the", "with"];

    public static IReadOnlyList<string> Of(string query) =>
    [
        .. query
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant())
            .Except(Fillers),
    ];
}
