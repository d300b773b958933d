using AiProvenance;

namespace Contoso.Storefront.Checkout;

/// <summary>Asks again where the provider could not be reached.</summary>
public sealed class RetryingGateway(IPaymentGateway provider) : IPaymentGateway
{
    private const int Attempts = 3;

    /// <remarks>
    /// The advice came from a wiki page that nobody had touched since 2023. The review found the runbook that replaced the
    /// page, held the code against that, and corrected the mark.
    /// </remarks>
    [AiAssisted("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "tom.haddad@payments.contoso.example",
        On = "2026-11-17", Trace = "https://assistant.contoso.example/sessions/8f31c2")]
#if REVIEWED
    [AiGuidance("https://runbooks.contoso.example/payments/retries", LastUpdated = "2026-10-05")]
    [HumanVerified("ingrid.moen@payments.contoso.example", "2026-11-20",
        Fingerprint = "1:AZD6K6QX6TH3PI7BLLAJTOKPGK5GVNMW.4ZGDJT6U4Z645OY3",
        Ticket = "SHOP-2853", Notes = "Retries only what was never answered, always under the same key; a decline is final.")]
#else
    [AiGuidance("https://wiki.contoso.example/payments/retry-policy", LastUpdated = "2023-02-11")]
#endif
    public PaymentResult Charge(PaymentRequest request)
    {
        var result = provider.Charge(request);
        for (var attempt = 2; attempt <= Attempts && result.Status == PaymentStatus.Unavailable; attempt++)
            result = provider.Charge(request);
        return result;
    }
}
