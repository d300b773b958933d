using AiProvenance.CodeFixes.SignOffs;

namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>"Sign off the whole type": one signature for all parts and members, or none.</summary>
public sealed class WholeTypeTests
{
    private const string Members =
        """
        using AiProvenance;
        using Shop.Pricing;

        class Cart
        {
            [AiGenerated("x")]
            int Total() => Price.Of(1);

            [AiAssisted("x")]
            int Half() => Price.Of(1) / 2;

            int Plain() => 1;
        }

        """;

    [Fact]
    public async Task It_is_offered_at_each_finding_and_never_for_all_at_once()
    {
        using var scenario = Given.SignOffOfTypes();
        var document = scenario.Add(Members);

        Assert.Equal(
            ["Sign off the whole type 'Cart' as dana@contoso.com for zone 'pricing'", "Sign off the whole type 'Cart' as dana@contoso.com for zone 'pricing'"],
            await scenario.Titles(document));
        Assert.Empty(scenario.Fixer.GetFixAllProvider()!.GetSupportedFixAllDiagnosticIds(scenario.Fixer));
    }

    [Fact]
    public async Task One_signature_stands_on_the_type_for_all_that_is_in_it()
    {
        using var scenario = Given.SignOffOfTypes();
        var document = scenario.Add(Members);

        Assert.Equal(
            Members.Replace(
                "class Cart",
                "[HumanVerified(\"dana@contoso.com\", \"2026-03-04\", Fingerprint = \"1:F\")]\nclass Cart",
                StringComparison.Ordinal),
            Given.Plain(await scenario.ApplyFirst(document)));
        Assert.Empty(await scenario.Findings());
    }

    [Theory]
    [InlineData("int Plain() => 1;", "int Plain() => 2;")]
    [InlineData("class Cart", "sealed class Cart")]
    [InlineData("int Plain() => 1;", "")]
    public async Task A_change_anywhere_in_the_type_makes_it_stale_for_all_of_it(string old, string @new)
    {
        using var scenario = Given.SignOffOfTypes();
        var document = scenario.Add(Members);
        _ = await scenario.ApplyFirst(document);

        await scenario.Edit(document, old, @new);
        Assert.Equal(["AIP0002", "AIP0002"], await scenario.Ids());

        _ = await scenario.ApplyFirst(document);
        Assert.Empty(await scenario.Findings());
        Assert.Equal(2, (await scenario.Text(document)).Split("HumanVerified(").Length);
    }

    [Fact]
    public async Task It_covers_the_parts_in_other_files()
    {
        using var scenario = Given.SignOffOfTypes();
        var project = scenario.AddProject();
        var first = scenario.Add(
            project, "First.cs", "[AiProvenance.AiGenerated(\"x\")]\npartial class Cart { int Total() => Shop.Pricing.Price.Of(1); }\n");
        var second = scenario.Add(project, "Second.cs", "partial class Cart { int Half() => Shop.Pricing.Price.Of(2); }\n");

        _ = await scenario.ApplyFirst(second);
        Assert.Empty(await scenario.Findings());
        Assert.DoesNotContain("HumanVerified", await scenario.Text(first), StringComparison.Ordinal);

        await scenario.Edit(first, "Of(1)", "Of(3)");
        Assert.Equal(["AIP0002", "AIP0002"], await scenario.Ids());
    }

    [Fact]
    public async Task The_innermost_type_is_meant()
    {
        using var scenario = Given.SignOffOfTypes();
        var document = scenario.Add(
            "using AiProvenance;\nclass Outer\n{\n    [AiGenerated(\"x\")]\n    int M() => Shop.Pricing.Price.Of(1);\n    class Inner\n    {\n        [AiGenerated(\"x\")]\n        int N() => Shop.Pricing.Price.Of(1);\n    }\n}\n");

        var titles = await scenario.Titles(document);
        Assert.StartsWith("Sign off the whole type 'Outer'", titles[0], StringComparison.Ordinal);
        Assert.StartsWith("Sign off the whole type 'Outer.Inner'", titles[1], StringComparison.Ordinal);

        _ = await scenario.ApplyFirst(document);
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task Who_may_not_sign_for_one_of_its_zones_signs_for_none()
    {
        const string Policy =
            "[zone pricing]\nnamespaces = Shop.Pricing\n[zone accounts]\nnamespaces = Shop.Accounts\nreviewers = omar@*\n";
        var source = Members.Replace(
            "int Plain() => 1;", "[AiGenerated(\"x\")]\n    int Plain() => Shop.Accounts.Account.Close(1);", StringComparison.Ordinal);
        using var dana = Given.SignOffOfTypes(policy: Policy);
        Assert.Empty(await dana.Offers(dana.Add(source)));

        using var omar = Given.SignOffOfTypes("omar@contoso.com", Policy);
        Assert.All(
            await omar.Titles(omar.Add(source)),
            static title => Assert.EndsWith("as omar@contoso.com for zones 'pricing' and 'accounts'", title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_second_person_has_to_sign_the_requests_stay()
    {
        using var scenario = Given.SignOffOfTypes(policy: "[zone pricing]\nnamespaces = Shop.Pricing\nrequired_reviews = 2\n");
        var document = scenario.Add(Members.Replace("int Total()", "[PendingReview(\"1:A\")]\n    int Total()", StringComparison.Ordinal));

        _ = await scenario.ApplyFirst(document);
        Assert.Contains("[PendingReview(\"1:A\")]", await scenario.Text(document), StringComparison.Ordinal);
        Assert.Equal(["AIP0003", "AIP0003"], await scenario.Ids());
        Assert.Empty(await scenario.Offers(document));

        scenario.Fixer = new SignOffTheWholeTypeFixer(
            new Signer(static () => "omar@contoso.com", static () => new DateTime(2026, 3, 5, 0, 0, 0, DateTimeKind.Utc)));
        _ = await scenario.ApplyFirst(document);
        Assert.Empty(await scenario.Findings());
        Assert.DoesNotContain("PendingReview", await scenario.Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_offered_where_nothing_in_it_waits()
    {
        using var scenario = Given.SignOffOfTypes();
        var document = scenario.Add(Members);
        _ = await scenario.ApplyFirst(document);

        Assert.Empty(await scenario.Offers(document));
    }

    [Fact]
    public async Task Top_level_statements_are_in_no_type()
    {
        using var scenario = Given.SignOffOfTypes();

        Assert.Empty(
            await scenario.Offers(
                scenario.Add("[assembly: AiProvenance.AiGenerated(\"x\", Target = \"top-level\")]\nShop.Pricing.Price.Of(1);\n")));
    }
}
