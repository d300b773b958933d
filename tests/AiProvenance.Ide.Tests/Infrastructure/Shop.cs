namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>The critical code that tests touch.</summary>
internal static class Shop
{
    public const string Source = """
        namespace Contoso.Pricing
        {
            public class Price
            {
                public decimal Amount { get; set; }
                public static Price Zero => new Price();
            }

            public interface IPricer { Price PriceOf(int item); }

            public class PriceEngine : IPricer
            {
                public static decimal Quote(int item) => item;
                public virtual Price PriceOf(int item) => new Price();
            }
        }

        namespace Contoso.Accounts
        {
            public class Customer { public string Name { get; set; } = ""; }
        }

        namespace Contoso.Checkout
        {
            public static class Till { public static void Pay(decimal amount) { } }
        }
        """;
}
