using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Tests.Fingerprints.AttributeLists;

public class PackageAttributeTests
{
    [Theory]
    [InlineData("[AiGenerated(\"x\")]")]
    [InlineData("[AiAssistedAttribute(\"x\", Model = \"m\", On = Dates.Today)]")]
    [InlineData("[AiGuidance(source: \"x\" + \"y\")]")]
    [InlineData("[HumanAuthored(By.Me)]")]
    [InlineData("[PendingReview(@\"1:\")]")]
    [InlineData("[AiProvenance.HumanVerified(\"a\", \"b\")]")]
    [InlineData("[global::AiProvenance.HumanVerifiedAttribute(\"a\", \"b\", Fingerprint = \"\"\"c\"\"\")]")]
    [InlineData("[Critical]")]
    [InlineData("[CriticalNamespace(\"a\"), Critical()]")]
    [InlineData("[method: HumanVerified(\"a\", \"b\"),]")]
    [InlineData("[HumanVerified(\"a\", \"b\")]\n// why\n[AiGenerated(null)]")]
    public void A_list_of_own_attributes_is_left_out(string attributes) =>
        Assert.Equal("void M ( ) { }", MarkedSource.TextOf($"class C {{ int x; {attributes} void ‹1M() {{ }}1› }}"));

    [Theory]
    [InlineData("[Foo, HumanVerified(\"a\", \"b\")]", "[ Foo ]")]
    [InlineData("[HumanVerified(\"a\", \"b\"), Foo]", "[ Foo ]")]
    [InlineData("[Foo(1, 2), Critical, HumanVerified(\"a\"), Bar]", "[ Foo ( 1 , 2 ) , Bar ]")]
    [InlineData("[Foo, Critical, AiGenerated(\"a\")]", "[ Foo ]")]
    [InlineData("[Foo, Critical,]", "[ Foo , ]")]
    [InlineData("[return: Foo, Critical]", "[ return : Foo ]")]
    [InlineData("[Foo] [Critical] [Bar]", "[ Foo ] [ Bar ]")]
    public void Of_a_mixed_list_only_the_own_attributes_are_left_out(string attributes, string left) =>
        Assert.Equal(left + " void M ( ) { }", MarkedSource.TextOf($"class C {{ {attributes} void ‹1M() {{ }}1› }}"));

    [Theory]
    [InlineData("[Critical] class ‹1C { }1›", "class C { }")]
    [InlineData("class C { [Critical] C‹1() { }1› }", "C ( ) { }")]
    [InlineData("class C { int x; [Critical] ~C‹1() { }1› }", "~ C ( ) { }")]
    [InlineData("class C { [Critical] (int, int) ‹1M() => (1, 2);1› }", "( int , int ) M ( ) = > ( 1 , 2 ) ;")]
    [InlineData("class C { int x; [Critical] (int, int)?[] ‹1M() => null;1› }", "( int , int ) ? [ ] M ( ) = > null ;")]
    [InlineData("class C { [Critical] global::N.T<int>[] ‹1P { get; }1› }", "global : : N . T < int > [ ] P { get ; }")]
    [InlineData("class C { int ‹1P { [Critical] get => 1; [Critical] private set { } }1› }", "int P { get = > 1 ; private set { } }")]
    [InlineData("class C { event E ‹1P { [Critical] add { } [Critical] remove { } }1› }", "event E P { add { } remove { } }")]
    [InlineData("class C { int ‹1P { [Critical] get; [Critical] init; }1› }", "int P { get ; init ; }")]
    [InlineData("enum ‹1E { [Critical] A, [Critical] B = 1, [Critical, Foo] C, [Critical] D }1›", "enum E { A , B = 1 , [ Foo ] C , D }")]
    [InlineData(
        "class ‹1C { void M() { } [Critical] int x; [Critical] struct S { } }1›", "class C { void M ( ) { } int x ; struct S { } }")]
    [InlineData(
        "class C { void ‹1M() { f(); [Critical] void L() { } [Critical] static int K() => 1; }1› }",
        "void M ( ) { f ( ) ; void L ( ) { } static int K ( ) = > 1 ; }")]
    public void They_are_left_out_of_every_kind_of_declaration(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup));

    [Theory]
    [InlineData(
        "record ‹1R([property: Critical] int A, [property: HumanVerified(\"a\", \"b\")] Price? B);1›", "record R ( int A , Price ? B ) ;")]
    [InlineData(
        "record ‹1R([Foo] [property: Critical] [param: Bar] List<int> A, [property: Foo, Critical] A.B C);1›",
        "record R ( [ Foo ] [ param : Bar ] List < int > A , [ property : Foo ] A . B C ) ;")]
    [InlineData(
        "record ‹1R([field: AiGenerated(\"x\")] (int, int) A, [property: Critical] (int, int)[] B);1›",
        "record R ( ( int , int ) A , ( int , int ) [ ] B ) ;")]
    [InlineData("record R(int A, [property: Critical] int ‹1B1›, [property: Critical] int C);", "int A , int B")]
    [InlineData("record struct ‹1R(\n#if A\n[property: Critical]\n#endif\nint A)1›;", "record struct R ( int A )")]
    public void They_are_left_out_of_a_records_parameters(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup));

    [Theory]
    [InlineData("var f = [Critical] () => 1;", "var f = ( ) => 1 ;")]
    [InlineData("f([Critical] (x) => 1, [Critical] async (x, y) => 2);", "f ( ( x ) => 1 , async ( x , y ) => 2 ) ;")]
    [InlineData("f(g: [Critical] static List<(int, int)>[] (x) => null);", "f ( g : static List < ( int , int ) > [ ] ( x ) => null ) ;")]
    [InlineData("return [Critical] () => { };", "return ( ) => { } ;")]
    [InlineData("x = a ?? [Critical] () => 1;", "x = a ?? ( ) => 1 ;")]
    [InlineData("x => [Critical] () => 1;", "x => ( ) => 1 ;")]
    [InlineData("new List<F> { [Critical] () => 1, [Critical] () => 2 };", "new List < F > { ( ) => 1 , ( ) => 2 } ;")]
    [InlineData(
        "F[] x = [[Critical] () => 1, [Critical] ref readonly int (x) => ref y];",
        "F [ ] x = [ ( ) => 1 , ref readonly int ( x ) => ref y ] ;")]
    public void They_are_left_out_of_lambdas(string code, string text) =>
        Assert.Equal(
            text.Replace("=>", "= >", StringComparison.Ordinal).Replace("??", "? ?", StringComparison.Ordinal),
            string.Join(' ', MarkedSource.TokensOf(code)));

    [Fact]
    public void A_lambdas_own_text_leaves_them_out_behind_a_cast_as_well() =>
        Assert.Equal(
            "( ) = > 1",
            MarkedSource.TextOf("var f = (F)‹1[Critical] [HumanVerified(\"a\", \"b\")] () => 11›;", DeclarationStart.AtAnchor));

    [Theory]
    [InlineData("#if REVIEWED\n[HumanVerified(\"a\", \"b\")]\n#endif\n[Foo] ")]
    [InlineData("[Foo]\n#if REVIEWED\n[HumanVerified(\"a\", \"b\")]\n#endif\n")]
    [InlineData("[Foo]\n#if A\n[Critical]\n#if B\n[Critical]\n#endif\n#elif C\n#else\n[AiGenerated(\"x\")]\n#endif\n")]
    public void A_group_that_holds_nothing_else_goes_with_them(string attributes) =>
        Assert.Equal("[ Foo ] void M ( ) { }", MarkedSource.TextOf("class C { void A() { }\n" + attributes + "void ‹1M() { }1› }"));

    [Fact]
    public void A_group_that_holds_something_else_stays() =>
        Assert.Equal("#if A #else [ Foo ] #endif void M ( ) { }",
            MarkedSource.TextOf("class C {\n#if A\n[Critical]\n#else\n[Foo, Critical]\n#endif\nvoid ‹1M() { }1› }"));

    [Fact]
    public void They_are_left_out_before_a_head_in_branches() =>
        Assert.Equal(["#if A int M ( ) #else void M ( ) #endif { }"],
            MarkedSource.TextsOf("class C { void A() { }\n[Critical]\n#if A\n[Critical] int ‹1M()\n#else\n[Critical] void ‹2M()\n#endif\n{ }1›2› }").Distinct());
}
