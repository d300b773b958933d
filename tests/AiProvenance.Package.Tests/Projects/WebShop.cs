namespace AiProvenance.Package.Tests.Projects;

/// <summary>
/// A Razor class library in today's C#, with components, code behind them, a view, and source generators of the framework; built before
/// its review, after it, and after a change of what was reviewed.
/// </summary>
public sealed class WebShop : IAsyncLifetime, IDisposable
{
    private const string Pricing = """
        namespace Contoso.Pricing;

        public record Price(decimal Amount);

        public interface IPriced { }

        public static class PriceEngine
        {
            public static decimal Quote(int item) => item;
        }

        """;

    private const string Modern = """
        using AiProvenance;
        using Contoso.Pricing;

        namespace Contoso.Web;

        public class Basket(IEnumerable<int> items)
        {
            [AiGenerated("Copilot")]
            public decimal? Total() => items.Select(PriceEngine.Quote).FirstOrDefault();

            [AiGenerated("Copilot")]
            public string Name { get => field ?? ""; set => field = value?.Trim(); } = null!;

            public decimal Unmarked => items.Sum(PriceEngine.Quote);
        }

        public static class Baskets
        {
            extension(Basket basket)
            {
                [AiGenerated("Copilot")]
                public decimal Rounded => Math.Round(PriceEngine.Quote(basket.Name.Length));
            }
        }

        """;

    private const string Generators = """
        using System.Text.Json.Serialization;
        using System.Text.RegularExpressions;
        using AiProvenance;
        using Contoso.Pricing;
        using Microsoft.Extensions.Logging;

        namespace Contoso.Web;

        public class Shelf { public Price? Price { get; set; } }

        [AiGenerated("Copilot")]
        public static partial class Patterns
        {
            [GeneratedRegex("[0-9]+")]
            public static partial Regex Digits();

            [GeneratedRegex(@"\p{Sc}[0-9]+\.[0-9]{2}", RegexOptions.IgnoreCase)]
            public static partial Regex Money { get; }
        }

        [AiGenerated("Copilot")]
        [JsonSerializable(typeof(int[]))]
        public partial class PlainJson : JsonSerializerContext;

        [JsonSerializable(typeof(Price))]
        public partial class UnmarkedJson : JsonSerializerContext;

        [AiGenerated("Copilot")]
        [JsonSerializable(typeof(Shelf))]
        public partial class ShelfJson : JsonSerializerContext;

        public static partial class Log
        {
            [AiGenerated("Copilot")]
            [LoggerMessage(1, LogLevel.Information, "Total {Total}")]
            public static partial void Total(this ILogger logger, decimal total);

            [AiGenerated("Copilot")]
            [LoggerMessage(2, LogLevel.Information, "Price {Price}")]
            public static partial void Priced(this ILogger logger, Price price);

            [LoggerMessage(3, LogLevel.Information, "Price {Price}")]
            public static partial void Unmarked(this ILogger logger, Price price);
        }

        """;

    private const string Code = """
        @using AiProvenance
        @using Contoso.Pricing

        <p>@Total(1) @Unmarked(2)</p>

        @code {
            [AiGenerated("Copilot")]
            private decimal Total(int item) => PriceEngine.Quote(item);

            [AiGenerated("Copilot")]
            private int Twice(int item) => item + item;

            private decimal Unmarked(int item) => PriceEngine.Quote(item);
        }

        """;

    private const string Markup = """
        @attribute [AiProvenance.AiGenerated("Copilot")]

        <p>Today, @DateTime.Now:</p>
        <p>@Contoso.Pricing.PriceEngine.Quote(1)</p>

        """;

    private const string Page = """
        @using Contoso.Pricing

        <p>@Total(1)</p>

        @code {
            private decimal Total(int item) => PriceEngine.Quote(item);
        }

        """;

    private const string CodeBehind = """
        namespace Contoso.Web;

        [AiProvenance.AiGenerated("Copilot")]
        public partial class Page : Contoso.Pricing.IPriced
        {
        }

        """;

    private const string View = """
        @using AiProvenance
        @functions {
            [AiGenerated("Copilot")]
            public static decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item);

            public static decimal Unmarked(int item) => Contoso.Pricing.PriceEngine.Quote(item);
        }
        <p>@Total(1) @Unmarked(2)</p>

        """;

    private readonly Consumer _consumer = new Consumer { Sdk = "Microsoft.NET.Sdk.Razor" }.Logged()
        .Property("RootNamespace", "Contoso.Web")
        .Property("LangVersion", "14.0")
        .Property("Nullable", "enable")
        .Property("ImplicitUsings", "enable")
        .Property("AddRazorSupportForMvc", "true")
        .Item("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />")
        .WriteInRoot("AiProvenance.policy", Signatures.Policy)
        .Write("Pricing.cs", Pricing).Write("Modern.cs", Modern).Write("Generators.cs", Generators)
        .Write("Code.razor", Code).Write("Markup.razor", Markup).Write("Page.razor", Page).Write("Page.razor.cs", CodeBehind)
        .Write("Views/Offer.cshtml", View)
        .Write("Drafts/Draft.razor", Page)
        .Write(".editorconfig", "root = true\n\n[Drafts/**.razor]\nai_provenance.origin = generated\n");

    /// <summary>The build of the unverified code.</summary>
    public Build Unverified { get; private set; } = null!;

    /// <summary>The build after the review, which also writes down what generators made.</summary>
    public Build Verified { get; private set; } = null!;

    /// <summary>The build after changes of two components.</summary>
    public Build Changed { get; private set; } = null!;

    /// <summary>What the first build said of one file.</summary>
    public IEnumerable<(string Id, int Line)> UnverifiedIn(string file) => In(Unverified, file);

    /// <summary>What the last build said of one file.</summary>
    public IEnumerable<(string Id, int Line)> ChangedIn(string file) => In(Changed, file);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Unverified = await _consumer.Build();

        // The page's class is verified as a whole, with what its .razor adds. What has no declaration to sign is named.
        var findings = _consumer.LoggedFindings();
        var markup = findings.Single(static finding => finding.Path.EndsWith("Markup.razor", StringComparison.Ordinal));
        Signatures.Sign(findings.Where(static finding => !finding.Path.EndsWith("Page.razor", StringComparison.Ordinal)).Except([markup]));
        _ = _consumer.Write("Signed.cs", $"[assembly: {Signatures.Signature(markup)}, Target = \"{markup.Identity}\")]\n");
        Verified = await _consumer.Build(
            "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + Path.Combine(_consumer.Root, "emitted"));

        foreach (var file in new[] { "Page.razor", "Markup.razor" })
            _ = _consumer.Write(file, _consumer.Read(file).Replace("Quote(", "Quote(3 * ", StringComparison.Ordinal));
        Changed = await _consumer.Build();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _consumer.Dispose();

    private static IEnumerable<(string Id, int Line)> In(Build build, string file) =>
        build.Diagnostics.Where(diagnostic => diagnostic.File == file)
            .Select(static diagnostic => (diagnostic.Id, diagnostic.Line))
            .Order();
}
