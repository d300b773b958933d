using AiProvenance;

namespace Contoso.Storefront.Edge;

/// <summary>The text of the shop's footer.</summary>
public static class ShopInfo
{
    /// <remarks>Names a type of pricing in a string, where the compiler sees no use of it.</remarks>
    [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "jonas.weber@contoso.example", On = "2026-11-13")]
#if REVIEWED
    [HumanVerified("priya.natarajan@pricing.contoso.example", "2026-11-20", Zone = "pricing",
        Fingerprint = "1:GAN7LFIFVE2SUJYKKDJ2LDENXAJ6J57D.4OYMIQUY7QOBJGX3",
        Ticket = "SHOP-2844", Notes = "Asks whether the type is there and does nothing with it.")]
    [HumanVerified("mei.tanaka@contoso.example", "2026-11-20", Zone = "pricing",
        Fingerprint = "1:GAN7LFIFVE2SUJYKKDJ2LDENXAJ6J57D.4OYMIQUY7QOBJGX3",
        Ticket = "SHOP-2844", Notes = "Shows no figure.")]
#endif
    public static string Footer() =>
        Type.GetType("Contoso.Storefront.Pricing.SalesTax") is null ? "Prices include tax." : "Prices are shown without tax.";
}
