namespace AiProvenance.CodeFixes.Tests.Marks;

public sealed class MarkAsAiCodeTests
{
    [Fact]
    public async Task Both_marks_are_offered_and_named_by_the_declaration() => Assert.Equal(
        ["Mark 'C.M' as AI-generated", "Mark 'C.M' as AI-assisted"],
        await MarkScenario.Titles("class C { void [||]M() { } }"));

    [Theory]
    [InlineData("class C { int P { [||]get; } }", "'C.P.get'")]
    [InlineData("class C { C() [||]{ } }", "'new C'")]
    [InlineData("class C { void M() { L(); void L() { [||] } } }", "'local function L in C.M'")]
    [InlineData("class C { System.Action F = () => { [||] }; }", "'lambda in C.F'")]
    [InlineData("class C { int _a, _[||]b; }", "'C._a'")]
    [InlineData("System.Console.WriteLine([||]);", "'top-level statements'")]
    public async Task The_title_says_what_is_marked(string source, string name) =>
        Assert.Equal("Mark " + name + " as AI-generated", (await MarkScenario.Titles(source))[0]);

    [Fact]
    public async Task Advice_that_a_person_followed_is_marked_as_such()
    {
        using var scenario = new MarkScenario();
        Assert.Equal(
            "using AiProvenance;\n\n[AiAssisted(\"\")]\nclass C { }",
            await scenario.Apply("class [||]C { }", 1));
    }

    [Fact]
    public async Task Documentation_other_attributes_comments_and_line_ends_stay() => Assert.Equal(
        """
        using System;
        using AiProvenance;

        namespace Shop
        {
            // About the class.
            class C
            {
                /// <summary>Gives one.</summary>
                [Obsolete] // old
                [AiGenerated("")]
                int M() => 1; // one
            }
        }
        """.ReplaceLineEndings("\r\n"),
        await MarkScenario.Generated(
            """
            using System;
            using AiProvenance;

            namespace Shop
            {
                // About the class.
                class C
                {
                    /// <summary>Gives one.</summary>
                    [Obsolete] // old
                    int [||]M() => 1; // one
                }
            }
            """.ReplaceLineEndings("\r\n")));

    [Fact]
    public async Task A_using_directive_is_added_where_the_file_has_none() => Assert.Equal(
        "using System;\nusing AiProvenance;\n\nclass C\n{\n    [AiGenerated(\"\")]\n    int M() => 1;\n}\n",
        await MarkScenario.Generated("using System;\n\nclass C\n{\n    int M() => [||]1;\n}\n"));

    [Fact]
    public async Task A_qualified_name_is_kept_where_the_file_has_it() => Assert.Equal(
        "[AiProvenance.AiGenerated(\"x\")]\nclass C\n{\n    [AiProvenance.AiGenerated(\"\")]\n    int M() => 1;\n}\n",
        await MarkScenario.Generated("[AiProvenance.AiGenerated(\"x\")]\nclass C\n{\n    int M() => [||]1;\n}\n"));

    [Theory]
    [InlineData("[AiGenerated(\"x\")] class C { [||] }")]
    [InlineData("[AiAssisted(\"x\")] class C { [||] }")]
    [InlineData("[AiProvenance.AiGeneratedAttribute(\"x\")] class C { [||] }")]
    [InlineData("[AiGenera[||]ted(\"x\")] class C { }")]
    [InlineData("class C { int P { [AiGenerated(\"x\")] [||]get; } }")]
    [InlineData("class C { [AiGenerated(\"x\")] int _a, [||]_b; }")]
    [InlineData("class C { System.Action F = [AiGenerated(\"x\")] () => { [||] }; }")]
    [InlineData("class C { void M() { [AiGenerated(\"x\")] void L() { [||] } } }")]
    [InlineData("partial class C { [||] } [AiGenerated(\"x\")] partial class C { }")]
    [InlineData("partial class C { partial void M([||]); [AiGenerated(\"x\")] partial void M() { } }")]
    [InlineData("[assembly: AiGenerated(\"x\", Target = \"M:C.M\")] class C { void [||]M() { } }")]
    [InlineData("[assembly: AiGenerated(\"x\", Target = \"top-level\")] System.Console.WriteLine([||]);")]
    public async Task Nothing_is_offered_where_the_declaration_is_marked_already(string source) =>
        Assert.Empty(await MarkScenario.Titles("using AiProvenance; " + source));

    [Fact]
    public async Task Nothing_is_offered_where_the_organisations_own_mark_stands()
    {
        using var scenario = new MarkScenario
        {
            Policy = "[policy]\nbuiltin_zones = true\ngenerated_attributes = Acme.ByMachineAttribute\n",
            Other = "namespace Acme { class ByMachineAttribute : System.Attribute { } }",
        };
        Assert.Empty((await scenario.Offers("[Acme.ByMachine] class [||]C { }")).Actions);
    }

    [Fact]
    public async Task A_member_of_a_marked_type_can_be_marked_as_something_else()
    {
        var titles = await MarkScenario.Titles("[AiProvenance.AiGenerated(\"x\")] class C { void [||]M() { } }");
        Assert.Contains("Mark 'C.M' as AI-assisted", titles);
    }

    [Theory]
    [InlineData("using [||]System;\nclass C { }")]
    [InlineData("namespace [||]N { class C { } }")]
    [InlineData("class C { }\n[||]\nclass D { }")]
    [InlineData("class C { }\n// Between [||]them.\nclass D { }")]
    [InlineData("using [||]System;\nConsole.WriteLine();")]
    [InlineData("[|class C { }\nclass D { }|]")]
    [InlineData("[||]")]
    public async Task Nothing_is_offered_outside_every_declaration(string source) => Assert.Empty(await MarkScenario.Titles(source));

    [Theory]
    [InlineData("class C\n{\n[||]    void M() { }\n}")]
    [InlineData("class C\n{\n  [||]  void M() { }\n}")]
    [InlineData("class C\n{\n    /// <summary>Do[||]es.</summary>\n    void M() { }\n}")]
    [InlineData("class C\n{\n    void M() { }[||]\n}")]
    [InlineData("class C\n{\n    void M() { } // does[||]\n}")]
    [InlineData("class C\n{\n    [|void M() { }|]\n}")]
    [InlineData("class C\n{\n    void M() { [|int a = 1;|] }\n}")]
    public async Task The_caret_may_be_in_a_declarations_line_or_documentation_or_select_part_of_it(string source) =>
        Assert.StartsWith("Mark 'C.M'", (await MarkScenario.Titles(source))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("class C\n{\n    void M() { }\n[||]\n    void N() { }\n}")]
    [InlineData("class C\n{\n    [|void M() { }\n    void N() { }|]\n}")]
    public async Task Between_members_it_is_the_type_that_is_marked(string source) =>
        Assert.StartsWith("Mark 'C'", (await MarkScenario.Titles(source))[0], StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_is_offered_where_there_are_no_attributes()
    {
        using var scenario = new MarkScenario { HasAttributes = false };
        Assert.Empty((await scenario.Offers("class [||]C { }")).Actions);
    }

    [Fact]
    public async Task The_name_left_open_satisfies_nothing_that_a_zone_requires()
    {
        using var scenario = new MarkScenario { Policy = "[zone pricing]\nnamespaces = Pricing\nrequired_marks = Model, PromptedBy, On, Trace\n", Other = "namespace Pricing { class Price { } }" };
        var (document, actions) = await scenario.Offers("class C { Pricing.Price [||]P; }");
        var operations = await actions[0].GetOperationsAsync(CancellationToken.None);
        var changed = ((Microsoft.CodeAnalysis.CodeActions.ApplyChangesOperation)operations[0]).ChangedSolution.GetDocument(document.Id)!;

        var findings = await Findings(changed);

        Assert.Contains(findings, static finding =>
            finding.Contains("error AIP0101", StringComparison.Ordinal) &&
            finding.Contains("Model, PromptedBy, On", StringComparison.Ordinal));
        Assert.Contains(findings, static finding => finding.Contains("error AIP0001", StringComparison.Ordinal));
        Assert.Contains(findings, static finding => finding.Contains("does not name the tool", StringComparison.Ordinal));
    }

    private static async Task<string[]> Findings(Microsoft.CodeAnalysis.Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var findings = await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions
            .WithAnalyzers(
                compilation,
                [new Analyzers.Rules.VerificationAnalyzer(), new Analyzers.Rules.MalformedMarkAnalyzer()],
                document.Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        return [.. findings.Select(static finding => finding.ToString())];
    }
}
