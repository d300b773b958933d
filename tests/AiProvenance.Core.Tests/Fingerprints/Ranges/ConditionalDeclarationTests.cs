using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Tests.Fingerprints.Ranges;

/// <summary>The anchors 1 and 2 are those that parses under different preprocessor symbols give for the same declaration.</summary>
public class ConditionalDeclarationTests
{
    [Fact]
    public void An_attribute_in_a_group_belongs_to_the_declaration() =>
        AssertText("""
            int x;
            #if A
            [Foo]
            #endif
            void ‹1M() { }1›
            """, "#if A [ Foo ] #endif void M ( ) { }");

    [Fact]
    public void A_member_in_a_group_does_not_belong_to_the_next_one() =>
        AssertText("""
            class C {
            #if X
            void A() {}
            #elif Y
            int a;
            #else
            #endif
            void ‹1B() {}1› }
            """, "void B ( ) { }");

    [Fact]
    public void Attributes_that_reach_a_declaration_when_a_group_is_inactive_belong_to_it() =>
        AssertText("""
            int x;
            [Foo]
            #if X
            void A() {}
            #endif
            void ‹1B() {}1›
            """, "[ Foo ] #if X void A ( ) { } #endif void B ( ) { }");

    [Fact]
    public void What_a_branch_leaves_unfinished_belongs_to_the_declaration() =>
        AssertText("""
            [Foo] int x;
            #if A
            int y;
            public
            #else
            int z;
            #endif
            void ‹1B() {}1›
            """, "#if A int y ; public #else int z ; #endif void B ( ) { }");

    [Fact]
    public void Heads_in_both_branches_give_one_text() =>
        AssertText("""
            class C {
            [Foo]
            #if NET8
            public async Task ‹1M()
            #else
            public void ‹2M()
            #endif
            { body(); }1›2›
            }
            """, "[ Foo ] #if NET8 public async Task M ( ) #else public void M ( ) #endif { body ( ) ; }");

    [Fact]
    public void Opening_braces_in_both_branches_give_one_text() =>
        AssertText("""
            int x;
            #if A
            void ‹1M(int x) {
            #else
            void ‹2M() {
            #endif
            body(); }1›2›
            """, "#if A void M ( int x ) { #else void M ( ) { #endif body ( ) ; }");

    [Fact]
    public void A_member_before_the_head_in_one_branch_is_taken_in_whichever_is_active() =>
        AssertText("""
            [Foo]
            #if A
            int x;
            void ‹1M() {
            #else
            void ‹2M() {
            #endif
            body(); }1›2›
            """, "[ Foo ] #if A int x ; void M ( ) { #else void M ( ) { #endif body ( ) ; }");

    [Fact]
    public void Closing_braces_in_both_branches_give_one_text() =>
        AssertText("""
            void ‹1‹2M() {
            #if A
            }1›
            #else
             Foo(); }2›
            #endif
            void N() { }
            """, "void M ( ) { #if A } #else Foo ( ) ; } #endif");

    [Fact]
    public void A_group_in_the_body_is_covered_branch_by_branch() =>
        AssertText("""
            void ‹1M()
            {
            #if A
                x();
            #else
                y();
            #endif
            }1›
            """, "void M ( ) { #if A x ( ) ; #else y ( ) ; #endif }");

    [Fact]
    public void Arguments_in_both_branches_of_an_attribute_give_one_text() =>
        AssertText("""
            int x;
            [Foo(
            #if A
            1)]
            #else
            2)]
            #endif
            void ‹1M() { }1›
            """, "[ Foo ( #if A 1 ) ] #else 2 ) ] #endif void M ( ) { }");

    [Fact]
    public void A_declaration_within_one_branch_is_itself_only() =>
        Assert.Equal(["void M ( ) { }", "void N ( ) { }"], MarkedSource.TextsOf("""
            class C {
            #if A
            void ‹1M() { }1›
            #else
            void ‹2N() { }2›
            #endif
            }
            """));

    [Fact]
    public void Nested_groups_give_one_text() =>
        AssertText("""
            int x;
            #if A
            #if B
            [Foo]
            #else
            int y;
            #endif
            #elif C
            [Bar]
            #endif
            void ‹1M() { }1›
            """, "#if A #if B [ Foo ] #else int y ; #endif #elif C [ Bar ] #endif void M ( ) { }");

    [Fact]
    public void An_initializer_in_a_group_belongs_to_the_property() =>
        AssertText("""
            public int ‹1‹2P { get; }1›
            #if A
            = 5;2›
            #endif
            int x;
            """, "public int P { get ; } #if A = 5 ; #endif");

    [Fact]
    public void A_value_in_a_group_belongs_to_the_enum_member() =>
        AssertText("""
            enum E { A,
            ‹1‹2B1›
            #if X
            = 12›
            #endif
            , C }
            """, "B #if X = 1 #endif", DeclarationStart.AfterPreviousEnumMember);

    [Fact]
    public void An_enum_member_in_a_group_does_not_belong_to_the_next_one() =>
        AssertText("""
            enum E {
            #if X
            A,
            #endif
            ‹1B1› }
            """, "B", DeclarationStart.AfterPreviousEnumMember);

    [Fact]
    public void The_rest_of_an_expression_in_a_group_belongs_to_the_lambda() =>
        AssertText("""
            f(‹1‹2x => x1›
            #if A
            + 12›
            #endif
            );
            """, "x = > x #if A + 1 #endif", DeclarationStart.AtAnchor);

    [Fact]
    public void A_further_argument_in_a_group_does_not_belong_to_the_lambda() =>
        AssertText("""
            f(‹1x => x1›
            #if A
            , 1
            #endif
            );
            """, "x = > x", DeclarationStart.AtAnchor);

    [Theory]
    [InlineData("int x;\n#endif\nvoid ‹1M() { }1›", "void M ( ) { }")]
    [InlineData("void ‹1M() {\n#if A\n}1›\nint x;", "void M ( ) { #if A } int x ;")]
    public void Directives_without_their_counterpart_do_no_harm(string markup, string text) => AssertText(markup, text);

    [Fact]
    public void Places_within_groups_are_told_from_those_outside()
    {
        const string Text = "T\n#if A\nU\n#if B\nV\n#endif\nW\n#else\nX\n#endif\nY\n#if C\nZ\n#endif";
        var source = LexedSource.Lex(Text);
        Assert.Equal("UVWXZ", string.Concat("TUVWXYZ".Where(c => source.IsInConditionalRegion(Text.IndexOf(c, StringComparison.Ordinal)))));
    }

    [Fact]
    public void A_group_that_is_not_closed_goes_on_to_the_end() =>
        Assert.True(LexedSource.Lex("a\n#if A\nb").IsInConditionalRegion(8));

    private static void AssertText(string markup, string text, DeclarationStart start = DeclarationStart.AfterPreviousDeclaration) =>
        Assert.All(MarkedSource.TextsOf(markup, start), actual => Assert.Equal(text, actual));
}
