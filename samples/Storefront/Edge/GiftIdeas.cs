using AiProvenance;
using Contoso.Storefront.Catalog;

namespace Contoso.Storefront.Edge;

/// <summary>Suggestions for gifts.</summary>
public static class GiftIdeas
{
    /// <remarks>This method names no price, but it calls an unmarked label that prints one.</remarks>
    [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "jonas.weber@contoso.example", On = "2026-11-12")]
#if REVIEWED
    [HumanVerified("priya.natarajan@pricing.contoso.example", "2026-11-20",
        Fingerprint = "1:4FQXAWLBR7VKQHFRFH66BKXDZQEXTHVU.4OYMIQUY7QOBJGX3",
        Ticket = "SHOP-2844", Notes = "Prints the label's price and changes none.")]
    [HumanVerified("mei.tanaka@contoso.example", "2026-11-20",
        Fingerprint = "1:4FQXAWLBR7VKQHFRFH66BKXDZQEXTHVU.4OYMIQUY7QOBJGX3",
        Ticket = "SHOP-2844", Notes = "Shows no price beside another shop's.")]
#endif
    public static string List(IReadOnlyList<Product> found) =>
        string.Concat(found.Select(product => "  for a friend: " + ShelfLabel.For(product) + "\n"));
}
