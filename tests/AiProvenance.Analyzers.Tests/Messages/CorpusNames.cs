namespace AiProvenance.Analyzers.Tests.Messages;

/// <summary>What code, people and zones are called in one run over the corpus, and how many there are of each.</summary>
internal sealed record CorpusNames(string Kind)
{
    /// <summary>Names as most code has them.</summary>
    public static readonly CorpusNames Ordinary = new("ordinary names");

    private static readonly string Long = string.Concat(Enumerable.Repeat("DiscountedSubscriptionRenewal", 7));

    private static readonly string TypeParameters = string.Join(
        ", ", Enumerable.Range(0, 12).Select(static i => $"TDiscountedSubscriptionRenewalKey{i}"));

    private static readonly string Nested =
        "System.IComparable<System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<" +
            "System.Collections.Generic.Dictionary<System.Tuple<string, int, decimal>, System.Collections.Generic.List<System.Guid?[]>>>>>";

    /// <summary>All runs.</summary>
    public static IEnumerable<CorpusNames> All { get; } =
    [
        Ordinary,
        new("long namespaces") { Namespace = "Contoso." + string.Join('.', Enumerable.Repeat("DiscountedSubscriptionRenewals", 7)) },
        new("long identifiers")
        {
            Type = "Page" +
                Long, Method = "Total" +
                Long, Engine = "Engine" +
                Long, Quote = "Quote" +
                Long, Zone = "pricing-" +
                Long.ToLowerInvariant(),
        },
        new("long generic names")
        {
            Type = $"OrderPage<{TypeParameters}>",
            Outer = $"Storefront<{TypeParameters.Replace("Key", "Value", StringComparison.Ordinal)}>",
            Engine = "PriceEngine",
            Implements = Nested,
        },
        new("many touches") { Touches = 40 },
        new("many zones") { Zones = 15, Touches = 20 },
        new("many reviewers")
        {
            Reviewers = string.Join(
                ", ",
                Enumerable.Range(0, 40).Select(static i => $"reviewer{i}@pricing.reviews.contoso.com, *@team{i}.contoso.com")),
            Criteria = string.Concat(Enumerable.Repeat("I have checked every rounding rule against the tariff of this year. ", 12)),
            Required = 9,
        },
        new("long people and documents")
        {
            Tool = "Assistant " + Long,
            Person = $"\\\"{Long} {Long}\\\" <kim.{Long.ToLowerInvariant()}@contoso.com>",
            Document = "https://wiki.contoso.com/" + string.Join('/', Enumerable.Repeat("rounding-rules-for-subscriptions", 12)),
            Ticket = string.Concat(Enumerable.Repeat("PRICING-[0-9]{1,6}|", 20)) + "X",
        },
        new("everything at once")
        {
            Type = $"Page{Long}<{TypeParameters}>",
            Outer = $"Storefront{Long}<{TypeParameters.Replace("Key", "Value", StringComparison.Ordinal)}>",
            Method = "Total" + Long,
            Engine = "Engine" + Long,
            Quote = "Quote" + Long,
            Namespace = "Contoso." + string.Join('.', Enumerable.Repeat("DiscountedSubscriptionRenewals", 7)),
            Zone = "pricing-" + Long.ToLowerInvariant(),
            Zones = 15,
            Touches = 40,
            Tool = "Assistant " + Long,
            Person = $"kim.{Long.ToLowerInvariant()}@contoso.com",
            Document = "https://wiki.contoso.com/" + string.Join('/', Enumerable.Repeat("rounding-rules-for-subscriptions", 12)),
            Reviewers = string.Join(
                ", ",
                Enumerable.Range(0, 40).Select(static i => $"reviewer{i}@pricing.reviews.contoso.com, *@team{i}.contoso.com")),
            Criteria = string.Concat(Enumerable.Repeat("I have checked every rounding rule against the tariff of this year. ", 12)),
            Ticket = string.Concat(Enumerable.Repeat("PRICING-[0-9]{1,6}|", 20)) + "X",
            Required = 9,
        },
    ];

    public string Namespace { get; init; } = "Contoso.Pricing";

    public string? Outer { get; init; }

    public string Type { get; init; } = "OrderPage";

    public string Method { get; init; } = "Total";

    /// <summary>An interface that the method implements explicitly, or null.</summary>
    public string? Implements { get; init; }

    public string Engine { get; init; } = "PriceEngine";

    public string Quote { get; init; } = "Quote";

    public string Zone { get; init; } = "pricing";

    public int Zones { get; init; } = 1;

    public int Touches { get; init; } = 1;

    public string Tool { get; init; } = "Copilot";

    public string Person { get; init; } = "kim@contoso.com";

    public string Document { get; init; } = "https://wiki.contoso.com/rounding";

    public string Ticket { get; init; } = "PRICE-[0-9]+";

    public string? Reviewers { get; init; }

    public string? Criteria { get; init; }

    public int Required { get; init; } = 1;

    public bool IsOrdinary => this == Ordinary;

    public override string ToString() => Kind;
}
