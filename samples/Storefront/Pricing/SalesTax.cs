namespace Contoso.Storefront.Pricing;

/// <summary>Sales tax by the state that an order goes to.</summary>
public sealed class SalesTax
{
    private static readonly Dictionary<string, decimal> Rates = new(StringComparer.Ordinal)
    {
        ["CA"] = 0.0725m,
        ["NY"] = 0.0400m,
        ["WA"] = 0.0650m,
    };

    /// <summary>The tax on an amount; none where the state is not known yet or has no such tax.</summary>
    public Money On(Money amount, string? state) =>
        state is not null && Rates.TryGetValue(state, out var rate) ? (amount * rate).RoundedToCents() : Money.Zero;
}
