namespace Contoso.Storefront.Accounts;

/// <summary>Where a customer lives.</summary>
public sealed record Address(string Recipient, string Street, string City, string State, string PostalCode);

/// <summary>Someone with an account.</summary>
public sealed record Customer(string Id, string Name, Address Home, int Points);
