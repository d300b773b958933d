using AiProvenance.CodeFixes.Tests.Infrastructure;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>Where the request goes among what stands above a declaration, all of which stays as it is.</summary>
public sealed class LayoutTests
{
    [Fact]
    public async Task The_request_stands_below_documentation_comments_and_other_attributes()
    {
        Assert.Equal(
            """
            using System;
            using AiProvenance;

            class C
            {
                int _before;

                /// <summary>Total.</summary>
                // A note.
                [Obsolete] // why
                /* another */
                [AiGenerated("x",
                    Model = "y")]
                // Last note.
                [PendingReview("1:TEXT.TOUCH")]
                public int M() => _before; // trailing

                int _after;
            }

            """,
            await FixScenario.Fix(
                """
                using System;
                using AiProvenance;

                class C
                {
                    int _before;

                    /// <summary>Total.</summary>
                    // A note.
                    [Obsolete] // why
                    /* another */
                    [AiGenerated("x",
                        Model = "y")]
                    // Last note.
                    public int [|M|]() => _before; // trailing

                    int _after;
                }

                """));
    }

    [Fact]
    public async Task An_attribute_on_the_declarations_line_stays_and_the_request_goes_above()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                [System.Obsolete]
                [PendingReview("1:TEXT.TOUCH")]
                [AiGenerated("x")] public int M() => 1;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    [System.Obsolete]
                    [AiGenerated("x")] public int [|M|]() => 1;
                }
                """));
    }

    [Fact]
    public async Task A_comment_in_front_of_the_declaration_stays_in_front()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                /* c */ [PendingReview("1:TEXT.TOUCH")] int M() => 1;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    /* c */ int [|M|]() => 1;
                }
                """));
    }

    [Fact]
    public async Task Windows_line_ends_are_kept()
    {
        Assert.Equal(
            "// Header\r\n\r\nusing AiProvenance;\r\n\r\nclass C\r\n{\r\n    [PendingReview(\"1:TEXT.TOUCH\")]\r\n    void M() { }\r\n}",
            await FixScenario.Fix("// Header\r\n\r\nclass C\r\n{\r\n    void [|M|]() { }\r\n}"));
    }

    [Fact]
    public async Task Tabs_are_kept()
    {
        Assert.Equal(
            "using AiProvenance;\nclass C\n{\n\t[AiGenerated(\"x\")]\n\t[PendingReview(\"1:TEXT.TOUCH\")]\n\tvoid M() { }\n}\n",
            await FixScenario.Fix("using AiProvenance;\nclass C\n{\n\t[AiGenerated(\"x\")]\n\tvoid [|M|]() { }\n}\n"));
    }

    [Fact]
    public async Task Code_that_is_formatted_unusually_stays_so()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class   C  {
                 [PendingReview("1:TEXT.TOUCH")]
                 void  M ( )  {  }
                    int   _x  ;}
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class   C  {
                     void  [|M|] ( )  {  }
                        int   _x  ;}
                """));
    }

    [Fact]
    public async Task Regions_and_pragmas_stay_where_they_are()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                #region Totals
            #pragma warning disable CS0169
                [PendingReview("1:TEXT.TOUCH")]
                int _a;
            #pragma warning restore CS0169
                #endregion
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    #region Totals
                #pragma warning disable CS0169
                    int [|_a|];
                #pragma warning restore CS0169
                    #endregion
                }
                """));
    }

    [Fact]
    public async Task A_declaration_in_a_conditional_branch_gets_the_request_in_that_branch()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
            #if OTHER
                int M(long a) => 1;
            #else
                [PendingReview("1:TEXT.TOUCH")]
                int M(int a) => 1;
            #endif
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                #if OTHER
                    int M(long a) => 1;
                #else
                    int [|M|](int a) => 1;
                #endif
                }
                """));
    }

    [Fact]
    public async Task Where_modifiers_are_conditional_the_request_holds_for_every_branch()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                /// <summary>Total.</summary>
            [PendingReview("1:TEXT.TOUCH")]
            #if OTHER
                public
            #else
                internal
            #endif
                int M() => 1;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    /// <summary>Total.</summary>
                #if OTHER
                    public
                #else
                    internal
                #endif
                    int [|M|]() => 1;
                }
                """));
    }

    [Fact]
    public async Task With_conditional_modifiers_the_request_goes_above_the_attribute()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                [PendingReview("1:TEXT.TOUCH")]
                [AiGenerated("x")]
            #if OTHER
                public
            #else
                internal
            #endif
                int M() => 1;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    [AiGenerated("x")]
                #if OTHER
                    public
                #else
                    internal
                #endif
                    int [|M|]() => 1;
                }
                """));
    }

    [Fact]
    public async Task A_conditional_attribute_stays_conditional_and_the_request_does_not_become_so()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                [AiGenerated("x")]
            #if !OTHER
                [System.Obsolete]
            #endif
                [PendingReview("1:TEXT.TOUCH")]
                int M() => 1;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    [AiGenerated("x")]
                #if !OTHER
                    [System.Obsolete]
                #endif
                    int [|M|]() => 1;
                }
                """));
    }

    [Fact]
    public async Task A_name_of_one_target_framework_keeps_the_request_to_itself()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
            #if OTHER
                int M(long a)
            #else
                [PendingReview("1:TEXT.TOUCH")]
                int M(int a)
            #endif
                {
                    return 1;
                }
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                #if OTHER
                    int M(long a)
                #else
                    int [|M|](int a)
                #endif
                    {
                        return 1;
                    }
                }
                """));
    }
}
