using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.Ide.Tests.LightBulb;

/// <summary>One file that two target frameworks compile: it is written once, and the same in both.</summary>
public sealed class LinkedFileTests
{
    private static readonly string[] Frameworks = ["NET", "NETFRAMEWORK"];

    [Theory]
    [InlineData("RequestReviewFixer", "[PendingReview(")]
    [InlineData("SignOffFixer", "[HumanVerified(")]
    [InlineData("SignOffTheWholeTypeFixer", "[HumanVerified(")]
    public async Task A_fix_adds_its_attribute_once(string provider, string attribute)
    {
        using var editor = new Editor();
        var files = Open(editor, "Price.Of(item)");
        await (await editor.Fixes(files[0], "Total")).Single(offer => offer.Provider == provider).Apply(editor);

        await AssertOnce(editor, files, attribute);
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fix_all_adds_each_attribute_once(FixAllScope scope)
    {
        using var editor = new Editor();
        var files = Open(editor, "Price.Of(item)");
        await (await editor.Fixes(files[0], "Total")).Single(static offer => offer.Provider == "RequestReviewFixer").FixAll(scope, editor);

        await AssertOnce(editor, files, "[PendingReview(");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_signature_states_what_the_names_mean_in_either_framework(int from)
    {
        using var editor = new Editor();
        var files = Open(editor, "Amount.Of(item)");
        await (await editor.Fixes(files[from], "Total")).Single(static offer => offer.Provider == "SignOffFixer").Apply(editor);

        await AssertOnce(editor, files, "[HumanVerified(");
        foreach (var project in editor.Solution.Projects)
            Assert.Empty(await Findings.Build(project));
    }

    [Fact]
    public async Task What_one_framework_still_needs_is_not_removed()
    {
        using var editor = new Editor();
        var files = Open(editor, """
            item
            #if NET
                + Price.Of(item)
            #endif
                + 1
            """, "[PendingReview(\"1:EJTPLTWCEWKL6NHJ6ELRUKKAPVJVIM2L.KXGTP4NU2RB5RWZP\")]");
        await editor.AssertCompiles();

        Assert.Contains(await Findings.Build(editor.Project(files[0].ProjectId)), static finding => finding.Id == "AIP0001");
        Assert.Contains(await Findings.Build(editor.Project(files[1].ProjectId)), static finding => finding.Id == "AIP0102");
        Assert.Empty(await editor.Fixes(files[1], "PendingReview"));
    }

    private static async Task AssertOnce(Editor editor, DocumentId[] files, string attribute)
    {
        await editor.AssertCompiles();
        var text = await editor.Text(files[0]);
        Assert.Equal(text, await editor.Text(files[1]));
        Assert.Equal(2, text.Split(attribute).Length);
    }

    private static DocumentId[] Open(Editor editor, string body, string attribute = "") =>
    [
        .. Frameworks.Select(framework =>
        {
            var project = editor.AddProject("Contoso.Store(" + framework + ")", framework);
            _ = editor.Add(project, "Shop.cs", """
                namespace Contoso.Pricing
                {
                    public static class Price { public static int Of(int item) => item; }
                    public static class Rate { public static int Of(int item) => item; }
                }
                """);
            return editor.Add(project, "Page.cs", $$"""
                using AiProvenance;
                using Contoso.Pricing;
                #if NET
                using Amount = Contoso.Pricing.Price;
                #else
                using Amount = Contoso.Pricing.Rate;
                #endif

                class Page
                {
                    {{attribute}}
                    [AiGenerated("Copilot")]
                    int Total(int item) => {{body}};
                }
                """);
        }),
    ];
}
