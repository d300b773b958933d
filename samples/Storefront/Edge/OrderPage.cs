using System.Globalization;
using AiProvenance;
using Contoso.Storefront.Accounts;
using Contoso.Storefront.Checkout;

namespace Contoso.Storefront.Edge;

/// <summary>The page that places and confirms a shopper's order.</summary>
public sealed class OrderPage(OrderDesk desk)
{
    public string Place(Customer customer, Cart cart, DateOnly today)
    {
        if (desk.Place(customer, cart) is not { } order)
            return "Your payment did not go through. You have not been charged.\n";

        return $"""
            {ThankYou(order.Number, today.AddDays(3))}
              goods     {order.Quote.Goods}
              discount -{order.Quote.Discount}
              tax       {order.Quote.Tax}
              total     {order.Quote.Total}
              to        {AddressLabel.Format(order.Customer.Home)}
            """;
    }

    /// <remarks>Written by AI and left alone: the policy takes order numbers out of the checkout zone.</remarks>
    [AiGenerated("Contoso Code Assistant", PromptedBy = "jonas.weber@contoso.example")]
    private static string ThankYou(OrderNumber number, DateOnly arrives) =>
        string.Create(CultureInfo.InvariantCulture, $"Thank you! Order {number} arrives by {arrives:dddd, d MMMM}.");
}
