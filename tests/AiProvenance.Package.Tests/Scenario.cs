namespace AiProvenance.Package.Tests;

/// <summary>Pieces of a consumer that the scenarios share.</summary>
internal static class Scenario
{
    public const string Pricing = """
        namespace Contoso.Pricing
        {
            public class Price { public decimal Amount { get; set; } }

            public static class PriceEngine { public static decimal Quote(int item) => item; }
        }

        """;

    /// <summary>A member of a page, in a file that names the critical code.</summary>
    public static string Page(string member) => $$"""
        using System;
        using AiProvenance;
        using Contoso.Pricing;

        namespace Contoso.Web
        {
            public class Page
            {
                {{member.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }

        """;

    /// <summary>A consumer with the critical code and one page.</summary>
    public static Consumer With(this Consumer consumer, string member) =>
        consumer.Write("Pricing.cs", Pricing).Write("Page.cs", Page(member));
}
