using Contoso.Storefront.Accounts;
using Contoso.Storefront.Pricing;

namespace Contoso.Storefront.Checkout;

/// <summary>Turns a cart into an order that has been paid for.</summary>
public sealed class OrderDesk(PriceCalculator prices, IPaymentGateway payments)
{
    private int _placed;

    /// <summary>The order, or nothing where the payment did not go through.</summary>
    public Order? Place(Customer customer, Cart cart)
    {
        var lines = cart.Lines.ToArray();
        var quote = prices.QuoteFor(
            [.. lines.Select(line => new PricedLine(line.Product, line.Quantity))],
            customer.Home.State,
            LoyaltyProgram.MemberRate(customer));
        var digits = $"{customer.Id}-{++_placed}";
        var number = new OrderNumber($"{digits}-{CheckDigit.Of(digits)}");
        var payment = payments.Charge(new PaymentRequest(number.Value, quote.Total));
        return payment.Status == PaymentStatus.Approved
            ? new Order(number, customer, lines, quote, payment.Reference)
            : null;
    }
}
