namespace AiProvenance.Package.Tests.Reviews;

/// <summary>
/// A consumer in which <c>dotnet format</c> has requested a review of everything that needs one, people have answered, and somebody has
/// changed some of it since; built once with the answers and once with the changes.
/// </summary>
public sealed class ReviewedShop : IAsyncLifetime, IDisposable
{
    private const string Policy = """
        [zone pricing]
        namespaces = Contoso.Pricing

        [zone accounts]
        namespaces = Contoso.Accounts
        required_reviews = 2

        [zone checkout]
        namespaces = Contoso.Checkout
        reviewers = *@checkout.contoso.com
        ticket_pattern = CHK-[0-9]+

        [zone payments]
        namespaces = Contoso.Payments
        max_review_age_days = 90
        reviewers = *@contoso.com, Zoë Brandt, claude@contoso.com
        """;

    private const string Critical = """
        namespace Contoso.Pricing
        {
            public static class PriceEngine { public static decimal Quote(int item) => item; }

            public class Sheet { }

            public static class DiscountEngine { public static decimal Quote(int item) => -item; }
        }

        namespace Contoso.Pricing.Sales
        {
            public static class Engine { public static decimal Quote(int item) => item; }
        }

        namespace Contoso.Pricing.Gifts
        {
            public static class Engine { public static decimal Quote(int item) => 0; }
        }

        namespace Contoso.Accounts
        {
            public static class Balance { public static decimal Of(int item) => item; }
        }

        namespace Contoso.Checkout
        {
            public static class Till { public static decimal Pay(int item) => item; }
        }

        namespace Contoso.Payments
        {
            public static class Ledger { public static decimal Book(int item) => item; }
        }

        """;

    private readonly Consumer _consumer = new();

    /// <summary>The build of what the reviewers left.</summary>
    public Build Reviewed { get; private set; } = null!;

    /// <summary>The build after the changes.</summary>
    public Build Changed { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _ = _consumer.WriteInRoot("AiProvenance.policy", Policy).Property("AiProvenanceAsOf", "2026-11-20").Write("Critical.cs", Critical);
        foreach (var review in ReviewCases.All)
            _ = _consumer.Write(review.File, review.Unreviewed);
        var format = await _consumer.Format("analyzers", "--diagnostics", "AIP0001", "--severity", "error");
        Assert.True(format.Succeeded, format.ToString());

        foreach (var review in ReviewCases.All)
            _ = _consumer.Write(review.File, review.Reviewed(_consumer.Read(review.File)));
        Reviewed = await _consumer.Build();

        foreach (var review in ReviewCases.Changes)
            _ = _consumer.Write(review.File, review.Changed(_consumer.Read(review.File)));
        _ = _consumer.Write(
            "Pasted.cs", _consumer.Read(ReviewCases.Copy.File).Replace("class Copy", "class Pasted", StringComparison.Ordinal));
        Changed = await _consumer.Build();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _consumer.Dispose();
}
