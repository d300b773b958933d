using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>One file that several projects, or one project for several target frameworks, compile.</summary>
public sealed class LinkedFileTests
{
    [Fact]
    public async Task A_file_gets_the_same_text_wherever_it_is_compiled()
    {
        const string Source = "using AiProvenance;\nclass C\n{\n    void [|M|]() { }\n}\n";
        using var scenario = FixScenario.With();
        var older = scenario.AddDocument(scenario.AddProject("Shop(net8.0)", ["NET8_0"]), "C.cs", Source);
        var newer = scenario.AddDocument(scenario.AddProject("Shop(net10.0)", ["NET10_0"]), "C.cs", Source);

        await scenario.FixAll(older, FixAllScope.Solution);

        var expected = MarkedText.Parse(Source).Text.Replace(
            "    void", "    [PendingReview(\"1:TEXT.TOUCH\")]\n    void", StringComparison.Ordinal);
        Assert.Equal(expected, await scenario.Text(older));
        Assert.Equal(expected, await scenario.Text(newer));
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task What_only_one_target_framework_finds_is_in_the_text_of_the_others_too()
    {
        using var scenario = FixScenario.With();
        var older = scenario.AddDocument(
            scenario.AddProject("Shop(net8.0)", ["NET8_0"]),
            "C.cs",
            """
            using AiProvenance;
            class C
            {
            #if NET8_0
                void [|Old|]() { }
            #else
                void New() { }
            #endif
                void [|Both|]() { }
            }
            """);
        var newer = scenario.AddDocument(
            scenario.AddProject("Shop(net10.0)", ["NET10_0"]),
            "C.cs",
            """
            using AiProvenance;
            class C
            {
            #if NET8_0
                void Old() { }
            #else
                void [|New|]() { }
            #endif
                void [|Both|]() { }
            }
            """);

        await scenario.FixAll(older, FixAllScope.Solution);

        const string Expected =
            """
            using AiProvenance;
            class C
            {
            #if NET8_0
                [PendingReview("1:TEXT.TOUCH")]
                void Old() { }
            #else
                [PendingReview("1:TEXT.TOUCH")]
                void New() { }
            #endif
                [PendingReview("1:TEXT.TOUCH")]
                void Both() { }
            }
            """;
        Assert.Equal(Expected, await scenario.Text(older));
        Assert.Equal(Expected, await scenario.Text(newer));
    }
}
