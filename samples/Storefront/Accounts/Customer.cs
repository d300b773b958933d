namespace Contoso.Storefront.Accounts;

/// <summary>A customer's address.</summary>
public sealed record Address(string Recipient, string Street, string City, string State, string PostalCode);

/// <summary>A person with an account.</summary>
public sealed record Customer(string Id, string Name, Address Home, int Points);
