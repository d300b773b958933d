using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Tests.Fingerprints.Ranges;

public class DeclarationStartTests
{
    [Theory]
    [InlineData("class C { int x; void ‹1M() { }1› int y; }", "void M ( ) { }")]
    [InlineData("class C { void A() { } public static int ‹1M() => 1;1› }", "public static int M ( ) = > 1 ;")]
    [InlineData("class C { void ‹1M() { }1› }", "void M ( ) { }")]
    [InlineData("using System; namespace N; class ‹1C { }1›", "class C { }")]
    [InlineData("using System;\npublic class ‹1C { }1›", "public class C { }")]
    [InlineData("#define A\npublic class ‹1C { }1›", "public class C { }")]
    [InlineData("namespace N { internal class ‹1C { }1› }", "internal class C { }")]
    [InlineData("class C { int P { get => 1; private ‹1set { }1› } }", "private set { }")]
    [InlineData("class C { public static C operator ‹1+(C a, C b) => a;1› }", "public static C operator + ( C a , C b ) = > a ;")]
    [InlineData("class C { int x; ~‹1C() { }1› }", "~ C ( ) { }")]
    [InlineData("class C { private int ‹1a = 1, b = 2;1› }", "private int a = 1 , b = 2 ;")]
    public void A_declaration_starts_behind_what_stands_before(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup));

    [Theory]
    [InlineData("class C { int x; (int A, string B)? ‹1M() => null;1› }", "( int A , string B ) ? M ( ) = > null ;")]
    [InlineData("class C { int x; int[] I<int[,]>.‹1M() => null;1› }", "int [ ] I < int [ , ] > . M ( ) = > null ;")]
    [InlineData("class C { int x; delegate*<int, void> ‹1M() => null;1› }", "delegate * < int , void > M ( ) = > null ;")]
    public void The_type_before_the_name_belongs_to_the_declaration(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup));

    [Theory]
    [InlineData(
        "class C { int x; [A(new[] { 1, 2 }), B] [C(\";\")] void ‹1M() { }1› }",
        "[ A ( new [ ] { 1 , 2 } ) , B ] [ C ( \";\" ) ] void M ( ) { }")]
    [InlineData("class C { [A(new[] { 1 })] void ‹1M() { }1› }", "[ A ( new [ ] { 1 } ) ] void M ( ) { }")]
    [InlineData("[assembly: X(1)]\n[module: Y]\n[A] class ‹1C { }1›", "[ A ] class C { }")]
    [InlineData("using N; [assembly: X(1)] class ‹1C { }1›", "class C { }")]
    [InlineData("int x; [assembly::A] class ‹1C { }1›", "[ assembly : : A ] class C { }")]
    public void Attributes_belong_to_the_declaration_but_those_of_the_assembly_do_not(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup));

    [Theory]
    [InlineData("enum E { ‹1A1›, B }", "A")]
    [InlineData("enum E { A, [X(1, 2)] ‹1B1›, C }", "[ X ( 1 , 2 ) ] B")]
    [InlineData("enum E { A = 1 << 2, ‹1B = A | 41› }", "B = A | 4")]
    public void An_enum_member_starts_behind_the_comma(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup, DeclarationStart.AfterPreviousEnumMember));

    [Theory]
    [InlineData("f(1, ‹1x => x + 11›, 2)", "x = > x + 1")]
    [InlineData("var f = ‹1[A] async (x) => await x1›;", "[ A ] async ( x ) = > await x")]
    public void A_lambda_starts_at_its_anchor(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup, DeclarationStart.AtAnchor));

    [Fact]
    public void A_parameter_list_that_is_not_closed_before_the_name_ends_what_stands_before() =>
        Assert.Equal("int x", MarkedSource.TextOf("record R(int ‹1x1›);"));

    [Fact]
    public void An_anchor_behind_the_last_token_has_no_text() =>
        Assert.Equal(
            0, LexedSource.Lex("class C { } // c").ReadDeclaration(new(13, 14, DeclarationStart.AfterPreviousDeclaration)).TokenCount);
}
