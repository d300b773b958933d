using Contoso.Storefront.Catalog;

namespace Contoso.Storefront.Pricing;

/// <summary>A product and its quantity, to be priced.</summary>
public sealed record PricedLine(Product Product, int Quantity)
{
    public Money Gross => Product.ListPrice * Quantity;
}

/// <summary>The price of some goods, with its parts.</summary>
public sealed record Quote(Money Goods, Money Discount, Money Tax)
{
    public Money Total => Goods - Discount + Tax;
}

/// <summary>Computes every price of the shop.</summary>
public sealed class PriceCalculator(IReadOnlyList<IDiscount> discounts, SalesTax tax)
{
    /// <param name="memberRate">A loyal customer's share off the discounted price, 0.05 for five per cent.</param>
    public Quote QuoteFor(IReadOnlyList<PricedLine> lines, string? state = null, decimal memberRate = 0m)
    {
        var goods = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Gross);
        var offered = discounts.Aggregate(Money.Zero, (sum, discount) => sum + discount.AmountOff(lines));
        var off = offered + (goods - offered) * memberRate;
        var discount = (off.CompareTo(goods) > 0 ? goods : off).RoundedToCents();
        return new Quote(goods, discount, tax.On(goods - discount, state));
    }
}
