using AiProvenance.CodeFixes.Tests.Infrastructure;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>How the attribute is written: as the file has it, and so that it compiles.</summary>
public sealed class NamingTests
{
    private const string OtherAttribute =
        """
        namespace Contoso.Reviews
        {
            public sealed class PendingReviewAttribute : System.Attribute { public PendingReviewAttribute(string id) { } }
        }
        """;

    [Fact]
    public async Task A_global_using_is_enough()
    {
        Assert.Equal(
            "[PendingReview(\"1:TEXT.TOUCH\")]\nclass C { }\n",
            await FixScenario.Fix("class [|C|] { }\n", "global using AiProvenance;"));
    }

    [Fact]
    public async Task A_mark_with_a_qualified_name_is_followed()
    {
        Assert.Equal(
            """
            [AiProvenance.AiGenerated("x")]
            [AiProvenance.PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                [AiProvenance.AiGenerated("x")]
                class [|C|] { }
                """));
    }

    [Fact]
    public async Task A_mark_with_a_globally_qualified_name_on_the_type_is_followed_on_its_members()
    {
        Assert.Equal(
            """
            [global::AiProvenance.AiGenerated("x")]
            class C
            {
                [global::AiProvenance.PendingReview("1:TEXT.TOUCH")]
                void M() { }
            }
            """,
            await FixScenario.Fix(
                """
                [global::AiProvenance.AiGenerated("x")]
                class C
                {
                    void [|M|]() { }
                }
                """));
    }

    [Fact]
    public async Task A_mark_behind_a_namespace_alias_is_followed()
    {
        Assert.Equal(
            """
            using Ai = AiProvenance;
            [Ai::AiGenerated("x")]
            [Ai::PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                using Ai = AiProvenance;
                [Ai::AiGenerated("x")]
                class [|C|] { }
                """));
    }

    [Fact]
    public async Task Inside_the_attributes_own_namespace_no_using_is_needed()
    {
        Assert.Equal(
            "namespace AiProvenance.Tools;\n\n[PendingReview(\"1:TEXT.TOUCH\")]\nclass C { }\n",
            await FixScenario.Fix("namespace AiProvenance.Tools;\n\nclass [|C|] { }\n"));
    }

    [Fact]
    public async Task A_using_is_added_in_order()
    {
        Assert.Equal(
            """
            // Header
            using System;
            using System.Text;
            using AiProvenance;
            using Contoso;
            using static System.Math;

            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                // Header
                using System;
                using System.Text;
                using Contoso;
                using static System.Math;

                class [|C|] { }
                """,
                "namespace Contoso { class D { } }"));
    }

    [Fact]
    public async Task A_using_is_added_in_order_where_system_does_not_come_first()
    {
        Assert.Equal(
            """
            // Header

            using AiProvenance;
            using Contoso;
            using System;

            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                // Header

                using Contoso;
                using System;

                class [|C|] { }
                """,
                "namespace Contoso { class D { } }"));
    }

    [Fact]
    public async Task A_using_is_added_last_where_the_usings_have_no_order()
    {
        Assert.Equal(
            """
            using System.Text;
            using Contoso;
            using System; // last
            using AiProvenance;

            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                using System.Text;
                using Contoso;
                using System; // last

                class [|C|] { }
                """,
                "namespace Contoso { class D { } }"));
    }

    [Fact]
    public async Task A_using_is_added_below_global_usings_and_above_aliases()
    {
        Assert.Equal(
            """
            global using System;
            using AiProvenance;
            using Text = System.Text;

            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                global using System;
                using Text = System.Text;

                class [|C|] { }
                """));
    }

    [Fact]
    public async Task A_using_is_added_inside_the_namespace_where_the_usings_are_there()
    {
        Assert.Equal(
            """
            namespace Shop
            {
                using System;
                using AiProvenance;

                [PendingReview("1:TEXT.TOUCH")]
                class C { }
            }
            """,
            await FixScenario.Fix(
                """
                namespace Shop
                {
                    using System;

                    class [|C|] { }
                }
                """));
    }

    [Fact]
    public async Task A_using_inside_a_namespace_is_global_where_another_namespace_would_be_meant()
    {
        Assert.Equal(
            """
            namespace Shop
            {
                using System;
                using global::AiProvenance;

                [PendingReview("1:TEXT.TOUCH")]
                class C { }
            }
            """,
            await FixScenario.Fix(
                """
                namespace Shop
                {
                    using System;

                    class [|C|] { }
                }
                """,
                "namespace Shop.AiProvenance { class D { } }"));
    }

    [Fact]
    public async Task A_using_of_one_target_framework_does_not_take_the_new_one_in()
    {
        Assert.Equal(
            """
            #if !OTHER
            using Contoso;
            #endif
            using System;
            using AiProvenance;

            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                #if !OTHER
                using Contoso;
                #endif
                using System;

                class [|C|] { }
                """,
                "namespace Contoso { class D { } }"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("// Copyright\n\n", "// Copyright\n\n")]
    [InlineData("#define X\n", "#define X\n")]
    [InlineData("// Copyright\n#nullable enable\n", "// Copyright\n#nullable enable\n")]
    [InlineData("/* Copyright\n   2026 */\n\n", "/* Copyright\n   2026 */\n\n")]
    public async Task The_first_using_of_a_file_goes_below_its_header(string header, string above)
    {
        Assert.Equal(
            above + "using AiProvenance;\n\n[PendingReview(\"1:TEXT.TOUCH\")]\nclass C { }\n",
            await FixScenario.Fix(header + "class [|C|] { }\n"));
    }

    [Fact]
    public async Task The_first_using_of_a_file_goes_above_what_documents_a_type()
    {
        Assert.Equal(
            """
            // Copyright

            using AiProvenance;

            // Explains C.
            /// <summary>C.</summary>
            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                // Copyright

                // Explains C.
                /// <summary>C.</summary>
                class [|C|] { }
                """));
    }

    [Fact]
    public async Task The_first_using_of_a_file_goes_between_its_header_and_the_namespace()
    {
        Assert.Equal(
            """
            // Copyright
            using AiProvenance;

            namespace Shop;

            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                // Copyright
                namespace Shop;

                class [|C|] { }
                """));
    }

    [Fact]
    public async Task The_first_using_of_a_file_goes_outside_its_conditional_code()
    {
        Assert.Equal(
            """
            using AiProvenance;

            #if !OTHER
            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            #endif
            """,
            await FixScenario.Fix(
                """
                #if !OTHER
                class [|C|] { }
                #endif
                """));
    }

    [Fact]
    public async Task An_attribute_of_the_same_name_is_not_taken_for_it()
    {
        Assert.Equal(
            """
            using AiProvenance;
            using Contoso.Reviews;

            [AiGenerated("x")]
            [AiProvenance.PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                using Contoso.Reviews;

                [AiGenerated("x")]
                class [|C|] { }
                """,
                OtherAttribute));
    }

    [Fact]
    public async Task A_using_that_would_make_another_name_ambiguous_is_not_added()
    {
        Assert.Equal(
            """
            using Contoso;

            [Critical]
            [AiProvenance.PendingReview("1:TEXT.TOUCH")]
            class C { }
            """,
            await FixScenario.Fix(
                """
                using Contoso;

                [Critical]
                class [|C|] { }
                """,
                "namespace Contoso { public sealed class CriticalAttribute : System.Attribute { } }"));
    }

    [Fact]
    public async Task A_namespace_of_the_same_name_is_stepped_over()
    {
        Assert.Equal(
            """
            namespace Contoso.Reviews
            {
                [global::AiProvenance.PendingReview("1:TEXT.TOUCH")]
                class C { }
            }
            """,
            await FixScenario.Fix(
                """
                namespace Contoso.Reviews
                {
                    class [|C|] { }
                }
                """,
                OtherAttribute,
                "namespace Contoso.AiProvenance { class D { } }"));
    }

    [Fact]
    public async Task A_class_called_pending_review_is_no_obstacle_to_the_attribute()
    {
        Assert.Equal(
            """
            using AiProvenance;

            [PendingReview("1:TEXT.TOUCH")]
            class C { }
            class PendingReview { }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;

                class [|C|] { }
                class PendingReview { }
                """));
    }

    [Fact]
    public async Task Without_the_attributes_nothing_is_offered()
    {
        using var scenario = FixScenario.With(hasAttributes: false);

        Assert.Empty(await scenario.Offered("class [|C|] { }"));
    }
}
