namespace AiProvenance.Tool.Tests.Compilations;

public sealed class FileLinesTests
{
    [Fact]
    public void Each_line_of_code_is_its_innermost_declarations_own()
    {
        var lines = Written.Lines("""
            using System;
            // comment
            namespace Shop
            {
                /// <summary>Documented.</summary>
                [Serializable]
                class Page
                {
                    int _a,
                        _b;

                    /* a
                       comment */
                    int Total(int item)
                    {
                        // nothing

                        return item;
                    }

                    string Text => @"
                two

                ";
                }
            }
            """);

        Assert.Equal([6, 7, 8, 25], lines["T:Shop.Page"]);
        Assert.Equal([9, 10], lines["F:Shop.Page._a;F:Shop.Page._b"]);
        Assert.Equal([14, 15, 18, 19], lines["M:Shop.Page.Total(System.Int32)"]);
        Assert.Equal([21, 22, 24], lines["P:Shop.Page.Text"]);
        Assert.Equal(4, lines.Count);
    }

    [Theory]
    [InlineData("class A { void M() { } }", "T:A", true)]
    [InlineData("class A { void M() { } }", "M:A.M", true)]
    [InlineData("class A { void M() { } void N() { } }", "M:A.N", true)]
    [InlineData("class A {\nvoid M() { } void N() { } }", "M:A.N", false)]
    [InlineData("class A\n{ void M() { }\n}", "M:A.M", false)]
    [InlineData("record A(int B) { int C => B; }", "T:A", true)]
    [InlineData("enum A { B, C }", "F:A.C", true)]
    [InlineData("enum A { B, C }", "T:A", true)]
    public void A_line_that_two_declarations_share_is_boths(string source, string identity, bool isFirst) =>
        Assert.Equal([isFirst ? 1 : 2], Written.Lines(source)[identity].Where(line => line <= 2).Take(1));

    [Fact]
    public void Braces_alone_give_way_to_a_word() => Assert.Equal([1, 3], Written.Lines("class A\n{ void M() { }\n}")["T:A"]);

    [Fact]
    public void Lines_of_inactive_branches_belong_to_the_declaration_around_them()
    {
        const string Source = """
            class A
            {
                void M()
                {
            #if OTHER
                    // comment
                    Inactive();
            #else
                    Active();
            #endif
                }
            #if OTHER
                void N()
                {
                }
            #endif
                void O() { }
            }
            #if OTHER

            class B { }
            #endif
            """;

        Assert.Equal([3, 4, 5, 7, 8, 9, 10, 11], Written.Lines(Source)["M:A.M"]);
        Assert.Equal([1, 2, 12, 13, 14, 15, 16, 18], Written.Lines(Source)["T:A"]);
        Assert.Equal([17], Written.Lines(Source)["M:A.O"]);
        Assert.Equal([21], Written.Declarations(Source).LooseLines.Select(static line => line.Line));
    }

    [Theory]
    [InlineData("[AiProvenance.AiGenerated(\"Copilot\")]")]
    [InlineData("[AiProvenance.AiGenerated(\"Copilot\"), AiProvenance.HumanVerified(\"kim@example.com\", \"2026-11-30\")]")]
    [InlineData("[global::AiProvenance.PendingReview(\"1:A.B\")]")]
    public void A_mark_or_review_is_nobodys_code(string attribute) =>
        Assert.Equal([3], Written.Lines("class A {\n" + attribute + "\nvoid M() { }\n}")["M:A.M"]);

    [Fact]
    public void Other_attributes_are_code() => Assert.Equal(
        [2, 3], Written.Lines("class A {\n[System.Obsolete, AiProvenance.AiGenerated(\"Copilot\")]\nvoid M() { }\n}")["M:A.M"]);

    [Fact]
    public void Statements_of_a_program_are_its_lines()
    {
        var lines = Written.Lines("using System;\n// program\nConsole.WriteLine();\n\nvoid Local()\n{\n}\nclass A\n{\n}\n");

        Assert.Equal([3, 5, 6, 7], lines["top-level"]);
        Assert.Equal([8, 9, 10], lines["T:A"]);
    }

    [Fact]
    public void Attributes_of_the_assembly_are_a_declaration_and_marks_among_them_are_not()
    {
        var lines = Written.Lines(
            "[assembly: System.CLSCompliant(true)]\n[assembly: AiProvenance.AiGenerated(\"Copilot\", Target = \"T:A\")]\nclass A { }");

        Assert.Equal([1], lines["assembly"]);
        Assert.Equal([3], lines["T:A"]);
    }

    [Fact]
    public void Functions_are_part_of_the_member_unless_they_carry_a_mark()
    {
        const string Source = """
            class A
            {
                void M()
                {
                    void Local()
                    {
                    }
                    @
                    void Marked()
                    {
                    }
                    System.Action a =
                        @
                        () =>
                        {
                        };
                }
            }
            """;

        var plain = Written.Lines(Source.Replace("@", "", StringComparison.Ordinal));
        var marked = Written.Lines(Source.Replace("@", "[AiProvenance.HumanAuthored(\"kim@example.com\")]", StringComparison.Ordinal));

        Assert.Equal([3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17], plain["M:A.M"]);
        Assert.Equal([3, 4, 5, 6, 7, 12, 17], marked["M:A.M"].Except([16]));
        Assert.Equal([9, 10, 11], marked["M:A.M/Marked#0"]);
        Assert.Equal([14, 15], marked["M:A.M/lambda#0"].Except([16]));
    }

    [Fact]
    public void A_line_directive_leads_no_evidence_away() =>
        Assert.Equal([3], Written.Lines("#line 1 \"other.cs\"\n\nclass A { }")["T:A"]);

    [Fact]
    public void Parts_in_two_files_and_twice_in_one_have_their_own_lines()
    {
        var parts = Written.Declarations(
            [("/src/A.cs", "partial class A\n{\n}\npartial class A\n{\n}"), ("/src/B.cs", "\npartial class A { }")]).All.Single().Parts;

        Assert.Equal(
            ["/src/A.cs 1-3: 1,2,3", "/src/A.cs 4-6: 4,5,6", "/src/B.cs 2-2: 2"],
            parts.Select(static part => $"{part.File} {part.First}-{part.Last}: {string.Join(',', part.OwnLines)}"));
    }
}
