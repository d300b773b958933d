using Contoso.Storefront.Catalog;

namespace Contoso.Storefront.Pricing;

/// <summary>A product and how many of it are to be priced.</summary>
public sealed record PricedLine(Product Product, int Quantity)
{
    public Money Gross => Product.ListPrice * Quantity;
}

/// <summary>What some goods cost, and why.</summary>
public sealed record Quote(Money Goods, Money Discount, Money Tax)
{
    public Money Total => Goods - Discount + Tax;
}

/// <summary>The one place where a price comes from.</summary>
public sealed class PriceCalculator(IReadOnlyList<IDiscount> discounts, SalesTax tax)
{
    /// <param name="memberRate">What a loyal customer gets off the discounted price, 0.05 for five per cent.</param>
    public Quote QuoteFor(IReadOnlyList<PricedLine> lines, string? state = null, decimal memberRate = 0m)
    {
        var goods = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Gross);
        var offered = discounts.Aggregate(Money.Zero, (sum, discount) => sum + discount.AmountOff(lines));
        var off = offered + (goods - offered) * memberRate;
        var discount = (off.CompareTo(goods) > 0 ? goods : off).RoundedToCents();
        return new Quote(goods, discount, tax.On(goods - discount, state));
    }
}
