using static AiProvenance.Package.Tests.Projects.ProjectGroup;

namespace AiProvenance.Package.Tests.Projects;

public sealed class WebShopTests(WebShop shop) : IClassFixture<WebShop>
{
    [Fact]
    [TriedOn(Frameworks, "C# 14, with nullable reference types and implicit usings")]
    public void Code_in_todays_language_is_stopped() =>
        Assert.Equal([("AIP0001", 9), ("AIP0001", 22)], shop.UnverifiedIn("Modern.cs"));

    [Fact]
    [TriedOn(
        Generated,
        "`[GeneratedRegex]` in an AI-marked class",
        Outcome = "builds: the generated expressions touch nothing and are not reported")]
    [TriedOn(Generated, "`[JsonSerializable]` on an AI-marked `JsonSerializerContext`", Outcome = "stopped at the class where the generated serializer touches a zone, even if the class names nothing of it ([AIP0010](rules/AIP0010.md) also warns of the members that it looks up by name); builds without a warning once verified")]
    [TriedOn(
        Generated,
        "`[LoggerMessage]` on an AI-marked partial method",
        Outcome = "stopped at the method where it takes a value of a zone's type; builds without a warning once verified")]
    public void What_generators_add_is_stopped_only_at_the_declaration_that_asked_for_it()
    {
        Assert.Equal([("AIP0001", 30), ("AIP0001", 40), ("AIP0010", 30)], shop.UnverifiedIn("Generators.cs"));
        Assert.Contains(
            "touches zone 'pricing' (Price, 2 more) unverified: ",
            Assert.Single(shop.Unverified.Errors("AIP0001"), static error => error is { File: "Generators.cs", Line: 30 }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    [TriedOn(
        Generated,
        "an AI-marked member in the `@code` of a Razor component",
        Outcome = "stopped at its line in the `.razor` file; builds without a warning once verified there")]
    public void A_member_in_a_components_code_is_stopped_in_its_razor_file() =>
        Assert.Equal([("AIP0001", 8)], shop.UnverifiedIn("Code.razor"));

    [Fact]
    [TriedOn(Generated, "a Razor component with `@attribute [AiGenerated(…)]`", Outcome = "its markup is stopped in the `.razor` file, at its first C#; builds without a warning once `[assembly: HumanVerified(…, Target = \"M:….BuildRenderTree(…)\")]` verifies it; a change of the markup's C# makes that stale")]
    public void The_markup_of_a_marked_component_is_stopped_in_its_razor_file()
    {
        Assert.Equal([("AIP0001", 3)], shop.UnverifiedIn("Markup.razor"));
        Assert.Equal([("AIP0002", 3)], shop.ChangedIn("Markup.razor"));
    }

    [Fact]
    [TriedOn(Generated, "a Razor component whose code-behind class is AI-marked", Outcome = "markup and `@code` belong to the class: stopped in the `.razor` file and at the class; builds without a warning once the class is verified; a change of the `.razor` file makes that stale ([AIP0002](rules/AIP0002.md))")]
    public void A_components_code_counts_with_its_code_behind()
    {
        Assert.Equal([("AIP0001", 4)], shop.UnverifiedIn("Page.razor.cs"));
        Assert.Equal([("AIP0001", 6)], shop.UnverifiedIn("Page.razor"));
        Assert.Equal([("AIP0002", 5)], shop.ChangedIn("Page.razor.cs"));
        Assert.Equal([("AIP0002", 6)], shop.ChangedIn("Page.razor"));
    }

    [Fact]
    [TriedOn(
        Generated,
        "an AI-marked member in the `@functions` of a view (`.cshtml`)",
        Outcome = "stopped at its line in the `.cshtml` file; builds without a warning once verified there")]
    public void A_member_in_a_view_is_stopped_in_its_cshtml_file() =>
        Assert.Equal([("AIP0001", 4)], shop.UnverifiedIn("Offer.cshtml"));

    [Fact]
    [TriedOn(
        Generated,
        "a Razor component in a section of `.editorconfig` with `ai_provenance.origin = generated`",
        Outcome = "stopped in the `.razor` file; builds without a warning once verified there")]
    public void A_component_whose_file_is_marked_is_stopped_in_its_razor_file() =>
        Assert.Equal([("AIP0001", 6)], shop.UnverifiedIn("Draft.razor"));

    [Fact]
    [TriedOn(
        ProjectGroup.Commands,
        "`EmitCompilerGeneratedFiles`, with a folder outside `obj`",
        Outcome = "verifications hold, and the generators' output is not reported")]
    public void Code_that_a_person_has_verified_builds() => shop.Verified.AssertPasses();

    [Fact]
    public void Nothing_is_said_anywhere_else()
    {
        string[] files =
            ["Draft.razor", "Modern.cs", "Generators.cs", "Code.razor", "Markup.razor", "Offer.cshtml", "Page.razor", "Page.razor.cs"];
        Assert.Equal(files.Order(), shop.Unverified.Diagnostics.Select(static diagnostic => diagnostic.File).Distinct().Order());
        Assert.Equal(3, shop.Changed.Diagnostics.Length);
    }
}
