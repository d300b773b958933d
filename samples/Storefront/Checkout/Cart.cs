using Contoso.Storefront.Catalog;

namespace Contoso.Storefront.Checkout;

/// <summary>A product in the cart.</summary>
public sealed record CartLine(Product Product, int Quantity);

/// <summary>The goods that a shopper is about to buy.</summary>
public sealed class Cart
{
    private readonly List<CartLine> _lines = [];

    public IReadOnlyList<CartLine> Lines => _lines;

    public void Add(Product product, int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        var index = _lines.FindIndex(line => line.Product.Sku == product.Sku);
        if (index < 0)
            _lines.Add(new CartLine(product, quantity));
        else
            _lines[index] = _lines[index] with { Quantity = _lines[index].Quantity + quantity };
    }
}
