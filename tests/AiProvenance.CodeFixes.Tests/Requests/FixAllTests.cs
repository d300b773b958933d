using System.Text.RegularExpressions;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>All findings of a document, project or solution at once.</summary>
public sealed partial class FixAllTests
{
    private const string ThreeAlike =
        """
        class C
        {
            void [|A|]() { }
            void [|B|]() { }
            void [|D|]() { }
        }
        """;

    private const string ThreeAlikeFixed =
        """
        using AiProvenance;

        class C
        {
            [PendingReview("1:TEXT.TOUCH")]
            void A() { }
            [PendingReview("1:TEXT.TOUCH")]
            void B() { }
            [PendingReview("1:TEXT.TOUCH")]
            void D() { }
        }
        """;

    [Fact]
    public async Task Insertions_that_look_alike_are_all_made_and_the_using_is_added_once()
    {
        using var scenario = FixScenario.With();
        var document = scenario.AddDocument(scenario.AddProject("Shop", []), "C.cs", ThreeAlike);

        await scenario.FixAll(document, FixAllScope.Document);

        Assert.Equal(ThreeAlikeFixed, await scenario.Text(document));
        await scenario.AssertCompiles();
    }

    [Theory]
    [InlineData(FixAllScope.Document, 25, 0)]
    [InlineData(FixAllScope.Project, 25, 25)]
    [InlineData(FixAllScope.Solution, 25, 25)]
    public async Task Each_of_many_findings_in_scope_gets_exactly_one_request(FixAllScope scope, int inFirst, int inSecond)
    {
        using var scenario = FixScenario.With();
        var project = scenario.AddProject("Shop", []);
        var first = scenario.AddDocument(project, "First.cs", Many("First"));
        var second = scenario.AddDocument(project, "Second.cs", Many("Second"));

        await scenario.FixAll(first, scope);

        Assert.Equal(inFirst, RequestAndMember().Count(await scenario.Text(first)));
        Assert.Equal(inFirst, Request().Count(await scenario.Text(first)));
        Assert.Equal(inSecond, RequestAndMember().Count(await scenario.Text(second)));
        Assert.Equal(inSecond, Request().Count(await scenario.Text(second)));
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task Several_findings_about_one_declaration_make_one_request()
    {
        using var scenario = FixScenario.With(rules: [RuleIds.StaleVerification, RuleIds.NotAllowedToVerify, RuleIds.ExpiredVerification]);
        var document = scenario.AddDocument(scenario.AddProject("Shop", []), "C.cs", ThreeAlike);

        await scenario.FixAll(document, FixAllScope.Solution);

        Assert.Equal(ThreeAlikeFixed, await scenario.Text(document));
    }

    [Fact]
    public async Task Fixing_everything_again_changes_nothing()
    {
        const string Fixed =
            """
            using AiProvenance;

            class C
            {
                [PendingReview("1:TEXT.TOUCH")]
                void [|A|]() { }
                [PendingReview("1:TEXT.TOUCH")]
                void [|B|]() { }
            }
            """;
        using var scenario = FixScenario.With();
        var document = scenario.AddDocument(scenario.AddProject("Shop", []), "C.cs", Fixed);

        await scenario.FixAll(document, FixAllScope.Solution);

        Assert.Equal(MarkedText.Parse(Fixed).Text, await scenario.Text(document));
    }

    [Fact]
    public async Task Declarations_inside_each_other_each_get_their_own()
    {
        using var scenario = FixScenario.With();
        var document = scenario.AddDocument(
            scenario.AddProject("Shop", []),
            "C.cs",
            """
            using AiProvenance;
            class [|C|]
            {
                int [|P|] { get; [AiGenerated("x")] [|set|]; }
                int [|M|]()
                {
                    return Local();
                    [AiGenerated("x")] int [|Local|]() => F2();
                }
                System.Func<int, int> [|F|] = [AiGenerated("x")] (int a) [|=>|] a;
                static int F2() => 1;
                enum [|E|] { [|A|], [|B|] }
            }
            """);

        await scenario.FixAll(document, FixAllScope.Document);

        Assert.Equal(
            """
            using AiProvenance;
            [PendingReview("1:TEXT.TOUCH")]
            class C
            {
                [PendingReview("1:TEXT.TOUCH")]
                int P { get; [AiGenerated("x")] [PendingReview("1:TEXT.TOUCH")] set; }
                [PendingReview("1:TEXT.TOUCH")]
                int M()
                {
                    return Local();
                    [PendingReview("1:TEXT.TOUCH")]
                    [AiGenerated("x")] int Local() => F2();
                }
                [PendingReview("1:TEXT.TOUCH")]
                System.Func<int, int> F = [AiGenerated("x")] [PendingReview("1:TEXT.TOUCH")] (int a) => a;
                static int F2() => 1;
                [PendingReview("1:TEXT.TOUCH")]
                enum E { [PendingReview("1:TEXT.TOUCH")] A, [PendingReview("1:TEXT.TOUCH")] B }
            }
            """,
            await scenario.Text(document));
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task Top_level_statements_and_what_stands_below_them_each_get_their_own()
    {
        using var scenario = FixScenario.With();
        var document = scenario.AddDocument(
            scenario.AddProject("Shop", []), "Program.cs", "[|static|] int [|Local|]() => 1;\nSystem.Console.WriteLine(Local());\n");

        await scenario.FixAll(document, FixAllScope.Document);

        Assert.Equal(
            """
            using AiProvenance;

            [assembly: PendingReview("1:TEXT.TOUCH", Target = "top-level")]

            [PendingReview("1:TEXT.TOUCH")]
            static int Local() => 1;
            System.Console.WriteLine(Local());

            """,
            await scenario.Text(document));
        await scenario.AssertCompiles();
    }

    private static string Many(string type) =>
        "using AiProvenance;\n\n[AiGenerated(\"x\")]\nclass " + type + "\n{\n" +
        string.Concat(Enumerable.Range(1, 25).Select(static number => $"    int [|M{number}|]() => {number};\n")) + "}\n";

    [GeneratedRegex("""^    \[PendingReview\("1:TEXT\.TOUCH"\)\]\n    int M\d+\(\)""", RegexOptions.Multiline)]
    private static partial Regex RequestAndMember();

    [GeneratedRegex("PendingReview")]
    private static partial Regex Request();
}
