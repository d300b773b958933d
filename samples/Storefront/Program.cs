using Contoso.Storefront;
using Contoso.Storefront.Accounts;
using Contoso.Storefront.Catalog;
using Contoso.Storefront.Checkout;
using Contoso.Storefront.Edge;
using Contoso.Storefront.Pricing;

var catalog = new ProductCatalog(
[
    new Product("MUG-01", "Enamel mug", new Money(12.50m)),
    new Product("POT-07", "Stovetop coffee pot", new Money(39.00m)),
    new Product("BEAN-3", "Coffee beans, 500 g", new Money(14.90m)),
]);
var prices = new PriceCalculator([new VolumeDiscount(), new BundleDiscount("MUG-01", "POT-07")], new SalesTax());
// The argument "incident" has it throw in checkout: see docs/trace.md.
var payments = new RetryingGateway(args.Contains("incident") ? new BrokenGateway() : new SandboxGateway());
var customer = new Customer(
    "C-1001",
    "Robin Alvarez",
    new Address("robin alvarez", "18 Harbour Street", "Seattle", "WA", "98101"),
    Points: 640);

var products = new ProductPages(catalog, prices);
Console.WriteLine(products.Search("  COFFEE "));
Console.WriteLine(products.Details("POT-07"));
Console.WriteLine(GiftIdeas.List(catalog.Search("coffee")));

var cart = new Cart();
cart.Add(catalog.Find("MUG-01"), 2);
cart.Add(catalog.Find("POT-07"), 1);
cart.Add(catalog.Find("BEAN-3"), 1);
Console.WriteLine(new CartPage().Render(cart));

var orders = new OrderPage(new OrderDesk(prices, payments));
Console.WriteLine(orders.Place(customer, cart, today: new DateOnly(2026, 11, 20)));
Console.WriteLine(ShopInfo.Footer());
