using AiProvenance;
using Contoso.Storefront.Catalog;
using Contoso.Storefront.Pricing;

namespace Contoso.Storefront.Edge;

/// <summary>The pages that shoppers see before they buy.</summary>
public sealed class ProductPages(ProductCatalog catalog, PriceCalculator prices)
{
    public string Search(string query)
    {
        var found = ProductSorting.CheapestFirst(catalog.Search(query));
        return $"{found.Count} found\n{string.Concat(found.Select(product => $"  {product.Sku}  {product.Name}\n"))}";
    }

    public string Details(string sku)
    {
        var product = catalog.Find(sku);
        return $"{product.Name}\n{PriceBlock(product)}";
    }

    /// <remarks>An ordinary page, except that it shows a price. So it touches the pricing zone.</remarks>
    [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "jonas.weber@contoso.example",
        On = "2026-11-10", Trace = "https://assistant.contoso.example/sessions/41b9aa")]
#if REVIEWED
    [HumanVerified("priya.natarajan@pricing.contoso.example", "2026-11-20",
        Fingerprint = "1:4VCSRY2ZHO6CAVPC5WHIVQFRKBOK6L73.24T622O3FJFJSEJ6",
        Ticket = "SHOP-2844", Notes = "Shows the calculator's figures and computes none of its own.")]
    [HumanVerified("mei.tanaka@contoso.example", "2026-11-20",
        Fingerprint = "1:4VCSRY2ZHO6CAVPC5WHIVQFRKBOK6L73.24T622O3FJFJSEJ6",
        Ticket = "SHOP-2844", Notes = "Tax is left out on purpose: the state is not known on this page.")]
#endif
    private string PriceBlock(Product product)
    {
        var quote = prices.QuoteFor([new PricedLine(product, Quantity: 1)]);
        return quote.Discount == Money.Zero
            ? $"  {quote.Total} plus tax\n"
            : $"  {quote.Total} plus tax, you save {quote.Discount}\n";
    }
}
