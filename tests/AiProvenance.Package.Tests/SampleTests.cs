namespace AiProvenance.Package.Tests;

/// <summary>The sample, built as its README says.</summary>
public sealed class SampleTests
{
    private const string Sample = "samples/Storefront";

    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>The sample as it is, built once.</summary>
    internal static readonly Lazy<Task<Build>> Unreviewed = new(() => BuildSample());

    [Theory]
    [InlineData("accounts", 2)]
    [InlineData("checkout", 2)]
    [InlineData("pricing", 3)]
    public async Task The_sample_stops_in_all_three_areas(string zone, int findings)
    {
        var build = await Unreviewed.Value;
        Assert.Equal(
            findings,
            build.Errors("AIP0001").Count(error => error.Message.Contains($"zone '{zone}'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_sample_stops_at_advice_from_an_outdated_page()
    {
        var build = await Unreviewed.Value;
        Assert.Contains(
            "'https://wiki.contoso.example/payments/retry-policy' was",
            Assert.Single(build.Errors("AIP0009")).Message,
            StringComparison.Ordinal);
        Assert.Empty(build.Errors().Where(error => error.Id is not ("AIP0001" or "AIP0007" or "AIP0008" or "AIP0009" or "AIP0010")));
    }

    [Fact]
    public async Task The_sample_stops_where_code_arrives_at_a_price_through_a_label()
    {
        var error = Assert.Single((await Unreviewed.Value).Errors(), static error => error.Id == "AIP0008");
        Assert.Equal("GiftIdeas.cs", error.File);
        Assert.Contains(
            "zone 'pricing' unverified, through ShelfLabel.For -> Product.ListPrice: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_stops_where_the_checkout_relies_on_AI_code()
    {
        var error = Assert.Single((await Unreviewed.Value).Errors("AIP0007"));
        Assert.Equal("OrderDesk.cs", error.File);
        Assert.Contains(
            " of zone 'checkout' uses unverified AI code: 'CheckDigit.Of' (AI-generated, ",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_stops_where_a_price_is_named_in_a_string()
    {
        var error = Assert.Single((await Unreviewed.Value).Errors("AIP0010"));
        Assert.Equal("ShopInfo.cs", error.File);
        Assert.Contains(" binds SalesTax of zone 'pricing' late, unverified", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_builds_after_its_reviews()
    {
        var build = await BuildSample("-p:Reviewed=true");
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    /// <summary>Builds the sample while nothing else does: its builds write into the same folders, and those that are packed.</summary>
    internal static async Task<T> Alone<T>(Func<Task<T>> build)
    {
        await PackedPackage.Make();
        await Turn.WaitAsync();
        try
        {
            // From the start, or what an earlier build compiled would be left as it is.
            var compiled = Path.Combine(TestBuild.Repository, Sample, "obj", "Debug");
            if (Directory.Exists(compiled))
                Directory.Delete(compiled, recursive: true);
            return await build();
        }
        finally
        {
            _ = Turn.Release();
        }
    }

    private static Task<Build> BuildSample(params string[] arguments) => Alone(async () =>
    {
        var (exitCode, output) = await Dotnet.Run(
            TestBuild.Repository,
            new Dictionary<string, string?>(),
            ["build", Sample, "-tl:off", "-nologo", .. arguments]);
        return new Build(exitCode, output);
    });
}
