using Contoso.Storefront.Catalog;

namespace Contoso.Storefront.Edge;

/// <summary>A product in one line, as it stands on a shelf.</summary>
public static class ShelfLabel
{
    public static string For(Product product) => $"{product.Name}, {product.ListPrice}";
}
