using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Testing;

/// <summary>The critical code that tests touch: three built-in zones and a namespace that belongs to none.</summary>
public static class Shop
{
    public const string Source = """
        namespace Contoso.Pricing
        {
            public class Price
            {
                public decimal Amount { get; set; }
                public static Price Zero => new Price();
                public static Price operator +(Price left, Price right) => left;
                public static implicit operator decimal(Price price) => price.Amount;
            }

            public interface IPricer { Price PriceOf(int item); }

            public class PriceEngine : IPricer
            {
                public static decimal Quote(int item) => item;
                public virtual Price PriceOf(int item) => new Price();
            }
        }

        namespace Contoso.Accounts
        {
            public class Customer { public string Name { get; set; } = ""; }
        }

        namespace Contoso.Checkout
        {
            public static class Till { public static void Pay(decimal amount) { } }
        }

        namespace Contoso.Catalog
        {
            public class Item { public string Title { get; set; } = ""; public static int Count => 0; }
        }
        """;

    private static readonly Lazy<MetadataReference> Compiled = new(() =>
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Contoso.Shop",
            [CSharpSyntaxTree.ParseText(Source)],
            References.Net10,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    /// <summary>The shop as an assembly of its own.</summary>
    public static MetadataReference Reference => Compiled.Value;
}
