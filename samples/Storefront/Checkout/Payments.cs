namespace Contoso.Storefront.Checkout;

/// <summary>An amount to collect. The key names the attempt: the provider charges it once, however often it is sent.</summary>
public sealed record PaymentRequest(string Key, Money Amount);

public enum PaymentStatus
{
    Approved,
    Declined,
    Unavailable,
}

public sealed record PaymentResult(PaymentStatus Status, string Reference);

/// <summary>The way to a payment provider.</summary>
public interface IPaymentGateway
{
    PaymentResult Charge(PaymentRequest request);
}

/// <summary>A substitute for the provider: first it cannot be reached, then it accepts.</summary>
public sealed class SandboxGateway : IPaymentGateway
{
    private bool _awake;

    public PaymentResult Charge(PaymentRequest request)
    {
        if (!_awake)
        {
            _awake = true;
            return new PaymentResult(PaymentStatus.Unavailable, "");
        }
        return new PaymentResult(PaymentStatus.Approved, $"sandbox-{request.Key}");
    }
}

/// <summary>A substitute for a provider that breaks off in the middle: what an incident looks like.</summary>
public sealed class BrokenGateway : IPaymentGateway
{
    public PaymentResult Charge(PaymentRequest request) =>
        throw new TimeoutException($"The provider broke off the charge of {request.Key}.");
}
