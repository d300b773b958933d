using System.Globalization;
using System.Text;

namespace AiProvenance.Benchmarks;

/// <summary>A shop of any size, the same every time: ordinary code, a fifth of whose members use the critical namespaces.</summary>
internal static class ShopSource
{
    /// <summary>The critical namespaces.</summary>
    public static readonly IReadOnlyList<string> Zones = ["Shop.Pricing", "Shop.Accounts", "Shop.Checkout"];

    private const string Critical = """
        using System;
        using System.Collections.Generic;

        namespace Shop.Pricing
        {
            public readonly struct Money(decimal amount)
            {
                public decimal Amount => amount;
                public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);
            }

            public interface IPriceList { Money PriceOf(string sku); }
            public class PriceEngine(IPriceList list) : IPriceList
            {
                public Money PriceOf(string sku) => list.PriceOf(sku);
                public static Money Zero => new(0);
            }
        }

        namespace Shop.Accounts
        {
            public class Customer { public string Name { get; set; } = ""; public List<string> Addresses { get; } = []; }
            public static class CustomerExtensions { public static string Label(this Customer customer) => customer.Name; }
        }

        namespace Shop.Checkout
        {
            public record Order(Shop.Accounts.Customer Customer, IReadOnlyList<string> Lines);
            public class Till : IDisposable { public void Pay(Order order) { } public void Dispose() { } }
        }
        """;

    /// <summary>The shop's files.</summary>
    /// <param name="files">How many, beside the critical code.</param>
    /// <param name="markedPercent">How many of a hundred classes carry a mark.</param>
    public static IEnumerable<(string Path, string Text)> Files(int files, int markedPercent)
    {
        yield return ("Critical.cs", Critical);
        for (var i = 0; i < files; i++)
        {
            var isMarked = i * 37 % 100 < markedPercent;
            yield return ($"File{i.ToString(CultureInfo.InvariantCulture)}.cs", File(i, isMarked, members: 8));
        }
    }

    /// <summary>
    /// The same shop, where pages also use each other: one in <paramref name="step"/> is used by those behind it and by the one of its
    /// kind before it, so that from any mark those and no others are reached. With 1, everything is.
    /// </summary>
    public static IEnumerable<(string Path, string Text)> ConnectedFiles(int files, int markedPercent, int step) =>
        Files(files, markedPercent).Select((file, i) => i == 0 ? file : (file.Path, Connected(file.Text, i - 1, Used(i - 1, files, step))));

    private static int Used(int page, int files, int step) => page % step == 0 ? (page + step) % files : page / step * step;

    private static string Connected(string text, int page, int used)
    {
        const string Before = "    public string Title";
        var calls = Enumerable.Range(0, 8)
            .Where(member => (used + member) % 10 is not (0 or 5))
            .Select(member => string.Create(CultureInfo.InvariantCulture, $"used.Render{member}(width, items)"));
        return text.Replace(
            Before,
            string.Create(CultureInfo.InvariantCulture, $$"""
                    public string Use(int width, IReadOnlyList<string> items)
                    {
                        var used = new Shop.Web.Area{{used % 20}}.Page{{used}}();
                        return {{string.Join(" + ", calls)}} + used.Use(width, items){{(page == 10 ? " + PriceEngine.Zero.Amount" : "")}};
                    }

                """) + Before,
            StringComparison.Ordinal);
    }

    /// <summary>One file of about ten lines a member.</summary>
    public static string File(int number, bool isMarked, int members)
    {
        var text = new StringBuilder();
        _ = text.AppendLine("using System;").AppendLine("using System.Collections.Generic;").AppendLine("using System.Linq;")
            .AppendLine("using AiProvenance;").AppendLine("using Shop.Accounts;").AppendLine("using Shop.Checkout;")
            .AppendLine("using Shop.Pricing;")
            .AppendLine().AppendLine(CultureInfo.InvariantCulture, $"namespace Shop.Web.Area{number % 20};").AppendLine();
        if (isMarked)
            _ = text.AppendLine("[AiGenerated(\"Copilot\")]");
        _ = text.AppendLine(CultureInfo.InvariantCulture, $"public class Page{number}").AppendLine("{")
            .AppendLine("    private readonly Dictionary<string, int> _visits = new();")
            .AppendLine("    public string Title { get; set; } = \"\";");
        for (var member = 0; member < members; member++)
            _ = text.AppendLine(Member(number, member));
        return text.AppendLine("}").ToString();
    }

    private static string Member(int file, int member) => ((file + member) % 10) switch
    {
        0 => $$"""

                public decimal Total{{member}}(PriceEngine engine, IEnumerable<string> skus)
                {
                    var total = PriceEngine.Zero;
                    foreach (var sku in skus)
                        total += engine.PriceOf(sku);
                    return total.Amount;
                }
            """,
        5 => $$"""

                public string Greet{{member}}(Customer customer, Order order)
                {
                    using var till = new Till();
                    till.Pay(order with { Customer = customer });
                    return $"{customer.Label()} has {order.Lines.Count} lines";
                }
            """,
        _ => $$"""

                public string Render{{member}}(int width, IReadOnlyList<string> items)
                {
                    var lines = new List<string>(items.Count);
                    for (var i = 0; i < items.Count; i++)
                    {
                        if (items[i].Length > width)
                            lines.Add(items[i].Substring(0, width) + "…");
                        else
                            lines.Add(items[i].PadRight(width));
                        _visits[items[i]] = _visits.TryGetValue(items[i], out var count) ? count + 1 : 1;
                    }

                    var shown = lines.Where(line => line.Trim().Length > 0).Select((line, index) => index + ": " + line);
                    return string.Join(Environment.NewLine, shown);
                }
            """,
    };
}
