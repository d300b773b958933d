namespace Contoso.Storefront.Accounts;

/// <summary>The rewards of returning customers.</summary>
public static class LoyaltyProgram
{
    /// <summary>The share of the price that a customer's points are worth.</summary>
    public static decimal MemberRate(Customer customer) => customer.Points switch
    {
        >= 1000 => 0.05m,
        >= 500 => 0.02m,
        _ => 0m,
    };
}
