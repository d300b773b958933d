using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.Ide.Tests.LightBulb;

/// <summary>"Fix all in document, project, solution", below the entries of the menu.</summary>
public sealed class FixAllTests
{
    private const string Fingerprint = "1:EJTPLTWCEWKL6NHJ6ELRUKKAPVJVIM2L.KXGTP4NU2RB5RWZP";

    /// <summary>What is fixed in two declarations each of three files, two of one project and one of another.</summary>
    public static TheoryData<string, string, string, string> Fixes { get; } = new()
    {
        { "RequestReviewFixer", "[AiGenerated(\"Copilot\")] decimal @() => PriceEngine.Quote(1);", "", "[PendingReview(" },
        { "WithdrawStaleVerificationFixer", "[AiGenerated(\"Copilot\")] decimal @() => PriceEngine.Quote(1);", "[HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"" + Fingerprint + "\")]", "[HumanVerified(" },
        { "RemoveNeedlessVerificationFixer", "decimal @() => 1;", "[PendingReview(\"" + Fingerprint + "\")]", "[PendingReview(" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task Fix_all_reaches_as_far_as_it_says_and_no_further(
        string provider, string declaration, string attribute, string counted)
    {
        var scopes = await Scopes(provider, declaration, attribute);
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], scopes);
        foreach (var scope in scopes)
        {
            using var editor = new Editor();
            var files = Open(editor, declaration, attribute);
            var untouched = attribute.Length == 0 ? 0 : 2;
            await (await editor.Fixes(files[0], PlaceOf(provider))).Single(offer => offer.Provider == provider).FixAll(scope, editor);

            await editor.AssertCompiles();
            int[] expected =
        [
            2 - untouched,
            scope == FixAllScope.Document ? untouched : 2 - untouched,
            scope == FixAllScope.Solution ? 2 - untouched : untouched,
        ];
            Assert.Equal(expected, await Task.WhenAll(files.Select(async file => (await editor.Text(file)).Split(counted).Length - 1)));
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document, 1, 0)]
    [InlineData(FixAllScope.Project, 2, 0)]
    [InlineData(FixAllScope.Solution, 2, 1)]
    public async Task Reviews_of_what_critical_code_uses_are_requested_all_at_once(FixAllScope scope, int requested, int elsewhere)
    {
        using var editor = new Editor();
        var (first, second) = (editor.AddProject(), editor.AddProject("Contoso.Other"));
        var files = new[] { first, second }.Select(project => editor.Add(project, editor.Project(project).Name + ".Amounts.cs", Usings + """
            namespace Contoso.Text { public static class Amounts { [AiGenerated("Copilot")] public static decimal Up() => 1; [AiGenerated("Copilot")] public static decimal Down() => 1; } }
            """)).ToList();
        var start = editor.Add(first, "Rounding.cs", Critical("First", "Up"));
        _ = editor.Add(first, "More.cs", Critical("Second", "Down"));
        _ = editor.Add(second, "Third.cs", Critical("Third", "Up"));
        await editor.AssertCompiles();

        await Assert.Single(await editor.Fixes(start, "First()")).FixAll(scope, editor);

        await editor.AssertCompiles();
        Assert.Equal(
            [requested, elsewhere],
            await Task.WhenAll(files.Select(async file => (await editor.Text(file)).Split("[PendingReview(").Length - 1)));

        static string Critical(string name, string used) =>
            "namespace Contoso.Pricing { static class " +
                name +
                "Rounding { static decimal " +
                name +
                "() => Contoso.Text.Amounts." +
                used +
                "(); } }";
    }

    [Theory]
    [InlineData(FixAllScope.Document, 2, 0)]
    [InlineData(FixAllScope.Project, 4, 0)]
    [InlineData(FixAllScope.Solution, 4, 2)]
    public async Task Findings_are_accepted_all_at_once(FixAllScope scope, int accepted, int elsewhere)
    {
        using var editor = new Editor();
        var files = Open(editor, "[AiGenerated(\"Copilot\")] decimal @() => PriceEngine.Quote(1);", "");
        var baselines = editor.Solution.ProjectIds.Select(project =>
        {
            _ = editor.AddProperties(project, ("AiProvenanceBaselineOpen", "true"));
            return editor.AddAdditional(project, "/" + editor.Project(project).Name + "/AiProvenance.Baseline.txt", "");
        }).ToList();

        await Assert.Single(await editor.Fixes(files[0], "First")).FixAll(scope, editor);

        Assert.Equal(
            [accepted, elsewhere],
            await Task.WhenAll(baselines.Select(async file => (await editor.Text(file)).Split("AIP0001 M:").Length - 1)));
    }

    [Fact]
    public async Task Signatures_are_given_one_at_a_time()
    {
        using var editor = new Editor();
        var files = Open(editor, "[AiGenerated(\"Copilot\")] decimal @() => PriceEngine.Quote(1);", "");
        var signing = (await editor.Fixes(files[0], "First"))
            .Where(static offer => offer.Title.StartsWith("Sign off", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(["SignOffFixer", "SignOffTheWholeTypeFixer"], signing.Select(static offer => offer.Provider));
        Assert.All(signing, static offer => Assert.Null(offer.FixAllState));
        Assert.All(signing, static offer => Assert.Empty(offer.Scopes));
    }

    private const string Usings = "using AiProvenance;\nusing Contoso.Pricing;\n";

    private static async Task<FixAllScope[]> Scopes(string provider, string declaration, string attribute)
    {
        using var editor = new Editor();
        var files = Open(editor, declaration, attribute);
        return [.. (await editor.Fixes(files[0], PlaceOf(provider))).Single(offer => offer.Provider == provider).Scopes];
    }

    private static string PlaceOf(string provider) => provider == "RemoveNeedlessVerificationFixer" ? "PendingReview" : "First";

    private static List<DocumentId> Open(Editor editor, string declaration, string attribute)
    {
        var (first, second) = (editor.AddProject(), editor.AddProject("Contoso.Other"));
        foreach (var project in new[] { first, second })
            _ = editor.Add(project, editor.Project(project).Name + ".Shop.cs", Shop.Source);
        return [editor.Add(first, "Page.cs", File("Page")), editor.Add(first, "Cart.cs", File("Cart")), editor.Add(
            second, "Order.cs", File("Order"))];

        string File(string type) =>
            Usings + "class " + type + "\n{\n    " + Declaration("First") + "\n    " + Declaration("Second") + "\n}\n";

        string Declaration(string name) => attribute + " " + declaration.Replace("@", name, StringComparison.Ordinal);
    }
}
