using Contoso.Storefront.Accounts;
using Contoso.Storefront.Pricing;

namespace Contoso.Storefront.Checkout;

/// <summary>The number that a customer quotes in a call about an order.</summary>
public readonly record struct OrderNumber(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A sale that has been paid for.</summary>
public sealed record Order(OrderNumber Number, Customer Customer, IReadOnlyList<CartLine> Lines, Quote Quote, string PaymentReference);
