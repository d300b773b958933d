namespace Contoso.Storefront.Catalog;

/// <summary>Something the shop sells.</summary>
public sealed record Product(string Sku, string Name, Money ListPrice);

/// <summary>Everything the shop sells.</summary>
public sealed class ProductCatalog(IReadOnlyList<Product> products)
{
    public Product Find(string sku) =>
        products.FirstOrDefault(product => product.Sku == sku)
        ?? throw new KeyNotFoundException($"There is no product '{sku}'.");

    public IReadOnlyList<Product> Search(string query)
    {
        var terms = SearchTerms.Of(query);
        return [.. products.Where(product => terms.All(term => product.Name.Contains(term, StringComparison.OrdinalIgnoreCase)))];
    }
}
