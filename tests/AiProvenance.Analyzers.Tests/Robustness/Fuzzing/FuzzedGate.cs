using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Tests.Fingerprints;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>A source with every way of being blocked, of being verified and of being accepted, under one policy and one baseline.</summary>
internal static class FuzzedGate
{
    public const string Policy = "[policy]\nbuiltin_zones = true\nreach = transitive\nlate_binding = block\n";

    /// <summary>What is silent since its verification or its baseline entry holds for exactly this code.</summary>
    public static readonly string[] Silent = ["Verified", "VerifiedRate", "_verifiedPrice", "VerifiedTicket", "VerifiedLocal", "Accepted"];

    /// <summary>What is blocked by the attributes on it alone: the fingerprint of its verification is right.</summary>
    public static readonly string[] Signed = ["SelfReviewed", "ByBot", "Early"];

    private const string Written = """
        using System;
        using AiProvenance;
        using Contoso.Pricing;

        namespace Contoso.Store
        {
            public class Desk
            {
                [AiGenerated("Copilot")]
                public decimal Bare(int item) => PriceEngine.Quote(item);

                [AiAssisted("Copilot")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA", Notes = "old")]
                public decimal Stale(int item) { var total = PriceEngine.Quote(item) + 1m; return total; }

                [AiGenerated("Copilot"), HumanVerified("ann@contoso.com", "2026-01-02", Zone = "pricing")]
                public decimal Malformed(int item) => new Price { Amount = item }.Amount;

                [AiGenerated("Copilot", PromptedBy = "ann@contoso.com")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "@M:Contoso.Store.Desk.SelfReviewed(System.Int32)@", Ticket = "PRC-1")]
                public decimal SelfReviewed(int item) => PriceEngine.Quote(item);

                [AiGenerated("Copilot")]
                [HumanVerified("github-copilot[bot]", "2026-01-02", Fingerprint = "@M:Contoso.Store.Desk.ByBot(System.Int32)@")]
                public decimal ByBot(int item) => PriceEngine.Quote(item);

                [AiGenerated("Copilot", On = "2026-05-05")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "@M:Contoso.Store.Desk.Early(System.Int32)@")]
                public decimal Early(int item) => PriceEngine.Quote(item);

                [AiGenerated("Copilot")]
                [PendingReview("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA", Zone = "pricing", RequestedBy = "dana@contoso.com", On = "2026-01-02")]
                public Price Asked { get => Price.Zero; set { _ = value + Price.Zero; } }

                [AiGenerated("Copilot")]
                [AiGuidance("https://wiki.contoso.com/prices", LastUpdated = "2025-01-01")]
                public Price Guided = Price.Zero;

                [AiGenerated("Copilot")]
                public Desk(Price price) { Guided = price; }

                public void Functions()
                {
                    Func<int, decimal> quote = [AiGenerated("Copilot")] (int item) => PriceEngine.Quote(item);
                    [AiAssisted("Copilot")] decimal Local(int item) { return PriceEngine.Quote(item) + quote(item); }
                    [AiAssisted("Copilot"), HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "@M:Contoso.Store.Desk.Functions/VerifiedLocal#0@")]
                    decimal VerifiedLocal(int item) { return PriceEngine.Quote(item) * Local(item); }
                    _ = VerifiedLocal(1);
                }

                [AiGenerated("Copilot")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "@M:Contoso.Store.Desk.Verified(System.Int32)@")]
                public decimal Verified(int item)
                {
                    if (item > 10 && item < 100) { return PriceEngine.Quote(item - 1) * 0.9m; }
                    Func<Price> make = () => new Price { Amount = 1m };
                    foreach (var other in new[] { make(), Price.Zero }) { item += (int)(other + make()).Amount; }
                    return PriceEngine.Quote(item) + $"{Price.Zero.Amount:N2}".Length;
                }

                [AiGenerated("Copilot")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "@P:Contoso.Store.Desk.VerifiedRate@")]
                public Price VerifiedRate { get { return Price.Zero + Guided; } set { Guided = value ?? Price.Zero; } }

                [AiGenerated("Copilot")]
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "@F:Contoso.Store.Desk._verifiedPrice@")]
                private readonly Price _verifiedPrice = new Price { Amount = PriceEngine.Quote(3) };

                [AiAssisted("Copilot")]
                public decimal Accepted(int item) { decimal sum = 0; for (var i = 0; i < item; i++) { sum += PriceEngine.Quote(i); } return sum; }

                [AiGenerated("Copilot")]
                public decimal Reaching(int item) => Helper(item);

                public decimal Helper(int item) => PriceEngine.Quote(item);

                [AiGenerated("Copilot")]
                public object Late() => Type.GetType("Contoso.Pricing.PriceEngine");
            }

            [AiGenerated("Copilot")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "@T:Contoso.Store.VerifiedTicket@")]
            public class VerifiedTicket : IPricer
            {
                public Price PriceOf(int item) => new Price { Amount = PriceEngine.Quote(item) };
                public int Number { get; set; } = (int)Price.Zero.Amount;
            }

            [AiGenerated("Copilot")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "1:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB.BBBBBBBBBBBBBBBB")]
            public class StaleTicket
            {
                public decimal Total(int item) => PriceEngine.Quote(item);
                public struct Inner { public Price Price; }
            }
        }

        namespace Contoso.Checkout
        {
            public class Own { public decimal Use(Contoso.Store.Desk desk) => desk.Bare(1); }
        }
        """;

    private static readonly Lazy<Task<Analysis>> Prepared = new(Prepare);

    /// <summary>The source as it is before anything is changed, with its right fingerprints and its baseline.</summary>
    public static Task<Analysis> Original() => Prepared.Value;

    private static async Task<Analysis> Prepare()
    {
        var analysis = EveryAnalyzer.Over(Written) with { Policy = Policy };
        var source = Fingerprinted.Of(analysis.Compile(), "**.Pricing")
            .Aggregate(Written, static (text, pair) => text.Replace("@" + pair.Key + "@", pair.Value.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("\"@", source, StringComparison.Ordinal);

        var signed = analysis with { Source = source };
        var accepted = Assert.Single(await signed.Run(), static finding => Analysis.Describe(finding) == "AIP0001 Accepted");
        return signed with
        {
            AdditionalFiles = [new TextFile("/src/AiProvenance.Baseline.txt", accepted.Properties[FindingProperties.BaselineEntry] + "\n")],
        };
    }

    /// <summary>The findings that stop a build.</summary>
    public static IEnumerable<string> Blocked(IEnumerable<Diagnostic> findings) => findings
        .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
        .Select(Analysis.Describe);
}
