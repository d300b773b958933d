using AiProvenance;

namespace Contoso.Storefront.Catalog;

/// <summary>The orders in which a list of products can be shown.</summary>
public static class ProductSorting
{
    [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "jonas.weber@contoso.example", On = "2026-11-09")]
    public static IReadOnlyList<Product> ByName(IEnumerable<Product> products) =>
        [.. products.OrderBy(product => product.Name, StringComparer.OrdinalIgnoreCase)];

    /// <remarks>The same tool on the same day, but this one reads list prices, which the policy counts as pricing.</remarks>
    [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "jonas.weber@contoso.example", On = "2026-11-09")]
#if REVIEWED
    [HumanVerified("priya.natarajan@pricing.contoso.example", "2026-11-20",
        Fingerprint = "1:JCHRTK6BAPVFYMVJPENU5GSG5CZUP243.YMSKT6IRXM6CVU64",
        Ticket = "SHOP-2841", Notes = "Reads the list price, never writes or rounds it.")]
    [HumanVerified("mei.tanaka@contoso.example", "2026-11-20",
        Fingerprint = "1:JCHRTK6BAPVFYMVJPENU5GSG5CZUP243.YMSKT6IRXM6CVU64",
        Ticket = "SHOP-2841", Notes = "Equal prices keep a fixed order, by SKU.")]
#endif
    public static IReadOnlyList<Product> CheapestFirst(IEnumerable<Product> products) =>
        [.. products.OrderBy(product => product.ListPrice).ThenBy(product => product.Sku, StringComparer.Ordinal)];
}
