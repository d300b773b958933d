using System.Globalization;

namespace Contoso.Storefront;

/// <summary>An amount in dollars; callers round it to the cent.</summary>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    public static readonly Money Zero = new(0m);

    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);

    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor);

    public Money RoundedToCents() => new(Math.Round(Amount, 2, MidpointRounding.ToEven));

    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    public override string ToString() => Amount.ToString("$0.00", CultureInfo.InvariantCulture);
}
