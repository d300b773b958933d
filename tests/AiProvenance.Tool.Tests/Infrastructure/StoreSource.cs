namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>A small shop: AI code that touches prices, verified or not, and code that does not.</summary>
internal static class StoreSource
{
    public const string Policy = """
        [zone pricing]
        namespaces = Contoso.Pricing
        reviewers = *@pricing.contoso.com

        """;

    /// <summary>The identity of the declaration that AI wrote.</summary>
    public const string Identity = "M:Contoso.Orders.OrderPage.Total(System.Int32)";

    /// <summary>A fingerprint that nobody can compare without sources.</summary>
    public const string Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB";

    /// <summary>The shop.</summary>
    /// <param name="isVerified">Whether somebody has verified what AI wrote.</param>
    /// <param name="stamp">The stamp's policy: a digest, or built-in; null for none.</param>
    /// <param name="fingerprint">What the verification states.</param>
    /// <param name="factor">A number in what AI wrote.</param>
    public static string Write(bool isVerified, string? stamp = "built-in", string fingerprint = Fingerprint, int factor = 1) => $$"""
        using AiProvenance;
        {{(stamp is null ? "" : $"[assembly: System.Reflection.AssemblyMetadata(\"AiProvenance.Gate\", \"1.0.0;policy={stamp};file-origins=0\")]")}}

        namespace Contoso.Pricing
        {
            public static class PriceEngine
            {
                public static decimal Quote(int item) => item;
            }
        }

        namespace Contoso.Orders
        {
            public class OrderPage
            {
                [AiGenerated("Copilot", On = "2026-11-02")]
                {{(isVerified ? $"[HumanVerified(\"kim@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"{fingerprint}\")]" : "")}}
                public decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item) * {{factor}};

                public int Count => 1;
            }
        }
        """;

    /// <summary>The shop's assembly.</summary>
    public static byte[] Compile(bool isVerified, string? stamp = "built-in", string name = "Contoso.Orders") =>
        Compiled.Emit(Compiled.Compile(Write(isVerified, stamp), name));
}
