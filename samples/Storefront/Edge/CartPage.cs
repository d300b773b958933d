using AiProvenance;
using Contoso.Storefront.Checkout;

namespace Contoso.Storefront.Edge;

/// <summary>The cart as a shopper sees it.</summary>
public sealed class CartPage
{
    public string Render(Cart cart)
    {
        return $"Your cart\n{string.Concat(cart.Lines.Select(Row))}";

        [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "jonas.weber@contoso.example", On = "2026-11-11")]
#if REVIEWED
        [HumanVerified("ingrid.moen@payments.contoso.example", "2026-11-20",
            Fingerprint = "1:3KUH445LVUBOOCRLXXUENXNMYDGI7T3R.OTXUPEQVMNIX5YRS",
            Ticket = "SHOP-2847", Notes = "Shows what is in the cart and changes nothing.")]
#endif
        static string Row(CartLine line) => $"  {line.Quantity} x {line.Product.Name}\n";
    }
}
