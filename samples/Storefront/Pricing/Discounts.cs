using AiProvenance;

namespace Contoso.Storefront.Pricing;

/// <summary>A reason to charge less.</summary>
public interface IDiscount
{
    /// <summary>How much to take off the list prices of these lines together, never less than nothing.</summary>
    Money AmountOff(IReadOnlyList<PricedLine> lines);
}

/// <summary>Ten per cent off every line of ten pieces or more.</summary>
public sealed class VolumeDiscount : IDiscount
{
    public Money AmountOff(IReadOnlyList<PricedLine> lines) =>
        lines.Where(line => line.Quantity >= 10).Aggregate(Money.Zero, (sum, line) => sum + line.Gross * 0.10m);
}

/// <summary>A fifth off two products for each time that they are bought together.</summary>
public sealed class BundleDiscount(string firstSku, string secondSku) : IDiscount
{
    [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "sofia.lindqvist@pricing.contoso.example",
        On = "2026-11-12", Trace = "https://assistant.contoso.example/sessions/5d20e7")]
#if REVIEWED
    [HumanVerified("priya.natarajan@pricing.contoso.example", "2026-11-20",
        Fingerprint = "1:RME2X5TROZH7LF7CE46SVV3KJAT6O7BB.KQXS624QX344TP4V",
        Ticket = "SHOP-2846", Notes = "Worked through by hand: no pair, one pair, uneven pairs, same product twice.")]
    [HumanVerified("mei.tanaka@contoso.example", "2026-11-20",
        Fingerprint = "1:RME2X5TROZH7LF7CE46SVV3KJAT6O7BB.KQXS624QX344TP4V",
        Ticket = "SHOP-2846", Notes = "Never negative and never above the price of the pairs.")]
#endif
    public Money AmountOff(IReadOnlyList<PricedLine> lines)
    {
        var first = lines.FirstOrDefault(line => line.Product.Sku == firstSku);
        var second = lines.FirstOrDefault(line => line.Product.Sku == secondSku);
        if (first is null || second is null || first == second)
            return Money.Zero;

        var pairs = Math.Min(first.Quantity, second.Quantity);
        return (first.Product.ListPrice + second.Product.ListPrice) * pairs * 0.20m;
    }
}
