using AiProvenance;

namespace Contoso.Storefront;

/// <summary>The last digit of a number that people copy by hand.</summary>
public static class CheckDigit
{
    /// <remarks>This code names nothing of the checkout. But the checkout calls it and depends on it.</remarks>
    [AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "jonas.weber@contoso.example", On = "2026-11-16")]
#if REVIEWED
    [HumanVerified("ingrid.moen@payments.contoso.example", "2026-11-20", Zone = "checkout",
        Fingerprint = "1:CXHA7DFZJGNXIDVL67XYI3SMYDQRQXYN.4OYMIQUY7QOBJGX3",
        Ticket = "SHOP-2851", Notes = "Held against ten numbers worked out by hand, letters among them.")]
#endif
    public static int Of(string number) =>
        number.Where(char.IsAsciiLetterOrDigit).Select((letter, place) => letter * (place % 2 == 0 ? 1 : 3)).Sum() % 10;
}
