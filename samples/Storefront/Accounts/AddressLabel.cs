using System.Globalization;
using AiProvenance;

namespace Contoso.Storefront.Accounts;

/// <summary>A customer's address as it is printed on a parcel.</summary>
[AiGenerated("Contoso Code Assistant", Model = "cca-2026-09", PromptedBy = "luis.ferreira@contoso.example", On = "2026-11-16")]
#if REVIEWED
[HumanVerified("dana.okafor@contoso.example", "2026-11-20",
    Fingerprint = "1:ISCXXASTTEFW2ZIHFY6HQU6HGGKTBF2Z.UKBWSUFGJPIBESRF",
    Ticket = "SHOP-2850", Notes = "Prints the home address only and logs nothing; one review of the class covers its members.")]
#endif
public static class AddressLabel
{
    public static string Format(Address address) =>
        $"{Capitalized(address.Recipient)}, {address.Street}, {address.City}, {address.State} {address.PostalCode}";

    [HumanAuthored("dana.okafor@contoso.example", Reason = "Rewritten by hand: the generated one broke names such as McKay.")]
    private static string Capitalized(string name) =>
        name == name.ToLowerInvariant() ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name) : name;
}
