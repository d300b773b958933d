using AiProvenance.CodeFixes.Tests.Infrastructure;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>Top-level statements carry no attribute: the request stands on the assembly and names them.</summary>
public sealed class TopLevelStatementTests
{
    [Fact]
    public async Task The_request_goes_below_the_usings()
    {
        Assert.Equal(
            """
            using System;
            using AiProvenance;

            [assembly: PendingReview("1:TEXT.TOUCH", Target = "top-level")]

            // Says hello.
            Console.WriteLine("hello");
            """,
            await FixScenario.Fix(
                """
                using System;
                using AiProvenance;

                // Says hello.
                [|Console|].WriteLine("hello");
                """));
    }

    [Fact]
    public async Task The_request_goes_below_other_attributes_of_the_assembly()
    {
        Assert.Equal(
            """
            using System;

            [assembly: AiProvenance.AiGenerated("x", Target = "top-level")] // mark
            [assembly: AiProvenance.PendingReview("1:TEXT.TOUCH", Target = "top-level")]

            Console.WriteLine("hello");
            """,
            await FixScenario.Fix(
                """
                using System;

                [assembly: AiProvenance.AiGenerated("x", Target = "top-level")] // mark

                [|Console|].WriteLine("hello");
                """));
    }

    [Fact]
    public async Task Without_usings_both_go_below_the_files_header()
    {
        Assert.Equal(
            """
            // Copyright

            using AiProvenance;

            [assembly: PendingReview("1:TEXT.TOUCH", Target = "top-level")]

            System.Console.WriteLine("hello");
            """,
            await FixScenario.Fix(
                """
                // Copyright

                [|System|].Console.WriteLine("hello");
                """));
    }

    [Fact]
    public async Task A_request_for_them_is_renewed_and_one_for_something_else_is_not()
    {
        Assert.Equal(
            """
            using AiProvenance;
            [assembly: PendingReview("1:OTHER.OTHER", Target = "M:C.M")]
            [assembly: PendingReview("1:TEXT.TOUCH", Target = "top-level", Zone = "pricing")]
            System.Console.WriteLine("hello");
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                [assembly: PendingReview("1:OTHER.OTHER", Target = "M:C.M")]
                [assembly: PendingReview("1:OLD.OLD", Target = "top-level", Zone = "pricing")]
                [|System|].Console.WriteLine("hello");
                """));
    }

    [Fact]
    public async Task Conditional_usings_do_not_take_the_request_in()
    {
        Assert.Equal(
            """
            #if !OTHER
            using AiProvenance;
            #endif
            [assembly: PendingReview("1:TEXT.TOUCH", Target = "top-level")]

            System.Console.WriteLine("hello");
            """,
            await FixScenario.Fix(
                """
                #if !OTHER
                using AiProvenance;
                #endif
                [|System|].Console.WriteLine("hello");
                """));
    }

    [Fact]
    public async Task A_local_function_among_them_carries_its_own()
    {
        Assert.Equal(
            """
            using AiProvenance;

            System.Console.WriteLine(Local());

            [AiGenerated("x")]
            [PendingReview("1:TEXT.TOUCH")]
            static int Local() => 1;
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;

                System.Console.WriteLine(Local());

                [AiGenerated("x")]
                static int [|Local|]() => 1;
                """));
    }
}
