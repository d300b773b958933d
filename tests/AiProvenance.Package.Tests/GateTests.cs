namespace AiProvenance.Package.Tests;

public sealed class GateTests
{
    private const string Policy = """
        [zone pricing]
        namespaces = Contoso.Pricing
        """;

    [Fact]
    public async Task Marked_code_that_touches_a_zone_stops_the_build()
    {
        using var consumer = new Consumer().With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item) => PriceEngine.Quote(item);
            """);

        var build = await consumer.Build();

        var error = Assert.Single(build.Errors());
        Assert.Equal(("AIP0001", "Page.cs", 10), (error.Id, error.File, error.Line));
        Assert.Contains(
            "'Page.Total' (AI-generated, Copilot) touches built-in zone 'pricing' (PriceEngine.Quote) unverified: ",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains("a person must review it", error.Message, StringComparison.Ordinal);
        Assert.False(build.Succeeded);
    }

    [Theory]
    [InlineData("Unmarked", "public decimal Total(int item) => PriceEngine.Quote(item);")]
    [InlineData("Carved out", """
        [AiGenerated("Copilot")]
        public class Inner
        {
            [HumanAuthored("dana@contoso.com")]
            public decimal Total(int item) => PriceEngine.Quote(item);
        }
        """)]
    [InlineData("Touches nothing", """
        [AiGenerated("Copilot")]
        public int Twice(int item) => item + item;
        """)]
    public async Task Harmless_code_builds_without_a_word(string state, string member)
    {
        using var consumer = new Consumer().With(member);
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, state + "\n" + build);
    }

    [Fact]
    public async Task A_namespace_that_the_policy_does_not_name_is_not_critical()
    {
        using var consumer = new Consumer().With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item) => PriceEngine.Quote(item);
            """);
        _ = consumer.WriteInRoot("AiProvenance.policy", """
            [zone accounts]
            namespaces = Contoso.Accounts
            """);
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    [Fact]
    public async Task Local_functions_and_lambdas_that_carry_the_mark_stop_the_build()
    {
        using var consumer = new Consumer().With("""
            public decimal Total(int item)
            {
                [AiGenerated("Copilot")]
                decimal Local(int i) => PriceEngine.Quote(i);
                Func<int, decimal> lambda = [AiGenerated("Copilot")] (int i) => PriceEngine.Quote(i);
                return Local(item) + lambda(item);
            }
            """);
        var build = await consumer.Build();
        Assert.Equal(
            ["'local function Local in Page.Total'", "'lambda in Page.Total'"],
            build.Errors("AIP0001").Select(
                error =>
                    error.Message[..error.Message.IndexOf(
                        " (AI-generated, Copilot) touches built-in zone 'pricing' (PriceEngine.Quote) unverified: ",
                        StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_slip_in_the_policy_stops_the_build_at_its_line()
    {
        using var consumer = new Consumer().With("public int Nothing => 0;");
        _ = consumer.WriteInRoot("AiProvenance.policy", """
            [zone pricing]
            namespace = Contoso.Pricing
            required_reviews = two
            """);
        var build = await consumer.Build();
        Assert.Equal(
            [("AIP0201", "AiProvenance.policy", 2), ("AIP0201", "AiProvenance.policy", 3)],
            build.Errors().Select(error => (error.Id, error.File, error.Line)));
        Assert.Contains("'namespaces'", build.Errors()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_is_one_slip_from_a_namespace_is_a_warning()
    {
        using var consumer = new Consumer().With("public int Nothing => 0;");
        _ = consumer.WriteInRoot("AiProvenance.policy", """
            [zone pricing]
            namespaces = Contoso.Prcing
            """);
        var warning = Assert.Single((await consumer.Build()).Warnings("AIP0202"));
        Assert.Equal(("AiProvenance.policy", 2), (warning.File, warning.Line));
        Assert.Contains("'Contoso.Pricing'", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_that_only_warns_lets_the_build_pass()
    {
        using var consumer = new Consumer().With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item) => PriceEngine.Quote(item);
            """);
        _ = consumer.WriteInRoot("AiProvenance.policy", Policy + "\nenforcement = warn\n");
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.ToString());
        _ = Assert.Single(build.Warnings("AIP0001"));
    }

    [Fact]
    public async Task A_file_can_be_marked_by_its_editorconfig()
    {
        using var consumer = new Consumer().With("public decimal Total(int item) => PriceEngine.Quote(item);");
        _ = consumer.Write(".editorconfig", """
            root = true

            [Page.cs]
            ai_provenance.origin = generated
            """);
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0001", "Page.cs"), (error.Id, error.File));
    }

    [Fact]
    public async Task A_zone_declared_by_a_referenced_project_holds_without_any_configuration()
    {
        using var consumer = new Consumer().Write("Page.cs", """
            using AiProvenance;

            public class Page
            {
                [AiGenerated("Copilot")]
                public int Touches() => Contoso.Vault.Safe.Open();
            }
            """);
        var library = consumer.Add("Library").Write("Safe.cs", """
            [assembly: AiProvenance.CriticalNamespace("Contoso.Vault", Zone = "vault")]

            namespace Contoso.Vault
            {
                public static class Safe { public static int Open() => 0; }
            }
            """);
        var error = Assert.Single((await consumer.Reference(library).Build()).Errors());
        Assert.Equal("AIP0001", error.Id);
        Assert.Contains("zone 'vault' (Safe.Open)", error.Message, StringComparison.Ordinal);
    }
}
