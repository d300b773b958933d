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
    [InlineData("[HumanApproved(\"a\", \"b\", Fingerprint = \"c\")]")]
    [InlineData("[global::AiProvenance.HumanApprovedAttribute(\"a\", \"b\")]")]
    [InlineData("[global::AiProvenance.HumanVerifiedAttribute(\"a\", \"b\", Fingerprint = \"\"\"c\"\"\")]")]
    [InlineData("[AiGuidance]")]
    [InlineData("[PendingReview(\"a\"), AiGuidance()]")]
    [InlineData("[method: HumanVerified(\"a\", \"b\"),]")]
    [InlineData("[HumanVerified(\"a\", \"b\")]\n// why\n[AiGenerated(null)]")]
    public void A_list_of_own_attributes_is_left_out(string attributes) =>
        Assert.Equal("void M ( ) { }", MarkedSource.TextOf($"class C {{ int x; {attributes} void ‹1M() {{ }}1› }}"));

    [Theory]
    [InlineData("[Foo, HumanVerified(\"a\", \"b\")]", "[ Foo ]")]
    [InlineData("[HumanVerified(\"a\", \"b\"), Foo]", "[ Foo ]")]
    [InlineData("[Foo(1, 2), AiGuidance, HumanVerified(\"a\"), Bar]", "[ Foo ( 1 , 2 ) , Bar ]")]
    [InlineData("[Foo, AiGuidance, AiGenerated(\"a\")]", "[ Foo ]")]
    [InlineData("[Foo, AiGuidance,]", "[ Foo , ]")]
    [InlineData("[return: Foo, AiGuidance]", "[ return : Foo ]")]
    [InlineData("[Foo] [AiGuidance] [Bar]", "[ Foo ] [ Bar ]")]
    public void Of_a_mixed_list_only_the_own_attributes_are_left_out(string attributes, string left) =>
        Assert.Equal(left + " void M ( ) { }", MarkedSource.TextOf($"class C {{ {attributes} void ‹1M() {{ }}1› }}"));

    [Theory]
    [InlineData("[Critical]", "[ Critical ]")]
    [InlineData("[CriticalAttribute(Zone = z)]", "[ CriticalAttribute ( Zone = z ) ]")]
    [InlineData("[AiProvenance.CriticalNamespace(a), AiGuidance]", "[ AiProvenance . CriticalNamespace ( a ) ]")]
    public void What_says_that_code_is_critical_stays(string attributes, string left) =>
        Assert.Equal(left + " void M ( ) { }", MarkedSource.TextOf($"class C {{ {attributes} void ‹1M() {{ }}1› }}"));

    [Theory]
    [InlineData("[AiGuidance] class ‹1C { }1›", "class C { }")]
    [InlineData("class C { [AiGuidance] C‹1() { }1› }", "C ( ) { }")]
    [InlineData("class C { int x; [AiGuidance] ~C‹1() { }1› }", "~ C ( ) { }")]
    [InlineData("class C { [AiGuidance] (int, int) ‹1M() => (1, 2);1› }", "( int , int ) M ( ) = > ( 1 , 2 ) ;")]
    [InlineData("class C { int x; [AiGuidance] (int, int)?[] ‹1M() => null;1› }", "( int , int ) ? [ ] M ( ) = > null ;")]
    [InlineData("class C { [AiGuidance] global::N.T<int>[] ‹1P { get; }1› }", "global : : N . T < int > [ ] P { get ; }")]
    [InlineData("class C { int ‹1P { [AiGuidance] get => 1; [AiGuidance] private set { } }1› }", "int P { get = > 1 ; private set { } }")]
    [InlineData("class C { event E ‹1P { [AiGuidance] add { } [AiGuidance] remove { } }1› }", "event E P { add { } remove { } }")]
    [InlineData("class C { int ‹1P { [AiGuidance] get; [AiGuidance] init; }1› }", "int P { get ; init ; }")]
    [InlineData("enum ‹1E { [AiGuidance] A, [AiGuidance] B = 1, [AiGuidance, Foo] C, [AiGuidance] D }1›", "enum E { A , B = 1 , [ Foo ] C , D }")]
    [InlineData(
        "class ‹1C { void M() { } [AiGuidance] int x; [AiGuidance] struct S { } }1›", "class C { void M ( ) { } int x ; struct S { } }")]
    [InlineData(
        "class C { void ‹1M() { f(); [AiGuidance] void L() { } [AiGuidance] static int K() => 1; }1› }",
        "void M ( ) { f ( ) ; void L ( ) { } static int K ( ) = > 1 ; }")]
    public void They_are_left_out_of_every_kind_of_declaration(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup));

    [Theory]
    [InlineData(
        "record ‹1R([property: AiGuidance] int A, [property: HumanVerified(\"a\", \"b\")] Price? B);1›", "record R ( int A , Price ? B ) ;")]
    [InlineData(
        "record ‹1R([Foo] [property: AiGuidance] [param: Bar] List<int> A, [property: Foo, AiGuidance] A.B C);1›",
        "record R ( [ Foo ] [ param : Bar ] List < int > A , [ property : Foo ] A . B C ) ;")]
    [InlineData(
        "record ‹1R([field: AiGenerated(\"x\")] (int, int) A, [property: AiGuidance] (int, int)[] B);1›",
        "record R ( ( int , int ) A , ( int , int ) [ ] B ) ;")]
    [InlineData("record R(int A, [property: AiGuidance] int ‹1B1›, [property: AiGuidance] int C);", "int A , int B")]
    [InlineData("record struct ‹1R(\n#if A\n[property: AiGuidance]\n#endif\nint A)1›;", "record struct R ( int A )")]
    public void They_are_left_out_of_a_records_parameters(string markup, string text) =>
        Assert.Equal(text, MarkedSource.TextOf(markup));

    [Theory]
    [InlineData("var f = [AiGuidance] () => 1;", "var f = ( ) => 1 ;")]
    [InlineData("f([AiGuidance] (x) => 1, [AiGuidance] async (x, y) => 2);", "f ( ( x ) => 1 , async ( x , y ) => 2 ) ;")]
    [InlineData("f(g: [AiGuidance] static List<(int, int)>[] (x) => null);", "f ( g : static List < ( int , int ) > [ ] ( x ) => null ) ;")]
    [InlineData("return [AiGuidance] () => { };", "return ( ) => { } ;")]
    [InlineData("x = a ?? [AiGuidance] () => 1;", "x = a ?? ( ) => 1 ;")]
    [InlineData("x => [AiGuidance] () => 1;", "x => ( ) => 1 ;")]
    [InlineData("new List<F> { [AiGuidance] () => 1, [AiGuidance] () => 2 };", "new List < F > { ( ) => 1 , ( ) => 2 } ;")]
    [InlineData(
        "F[] x = [[AiGuidance] () => 1, [AiGuidance] ref readonly int (x) => ref y];",
        "F [ ] x = [ ( ) => 1 , ref readonly int ( x ) => ref y ] ;")]
    public void They_are_left_out_of_lambdas(string code, string text) =>
        Assert.Equal(
            text.Replace("=>", "= >", StringComparison.Ordinal).Replace("??", "? ?", StringComparison.Ordinal),
            string.Join(' ', MarkedSource.TokensOf(code)));

    [Fact]
    public void A_lambdas_own_text_leaves_them_out_behind_a_cast_as_well() =>
        Assert.Equal(
            "( ) = > 1",
            MarkedSource.TextOf("var f = (F)‹1[AiGuidance] [HumanVerified(\"a\", \"b\")] () => 11›;", DeclarationStart.AtAnchor));

    [Theory]
    [InlineData("#if REVIEWED\n[HumanVerified(\"a\", \"b\")]\n#endif\n[Foo] ")]
    [InlineData("[Foo]\n#if REVIEWED\n[HumanVerified(\"a\", \"b\")]\n#endif\n")]
    [InlineData("[Foo]\n#if A\n[AiGuidance]\n#if B\n[AiGuidance]\n#endif\n#elif C\n#else\n[AiGenerated(\"x\")]\n#endif\n")]
    public void A_group_that_holds_nothing_else_goes_with_them(string attributes) =>
        Assert.Equal("[ Foo ] void M ( ) { }", MarkedSource.TextOf("class C { void A() { }\n" + attributes + "void ‹1M() { }1› }"));

    [Fact]
    public void A_group_that_holds_something_else_stays() =>
        Assert.Equal("#if A #else [ Foo ] #endif void M ( ) { }",
            MarkedSource.TextOf("class C {\n#if A\n[AiGuidance]\n#else\n[Foo, AiGuidance]\n#endif\nvoid ‹1M() { }1› }"));

    [Fact]
    public void They_are_left_out_before_a_head_in_branches() =>
        Assert.Equal(["#if A int M ( ) #else void M ( ) #endif { }"],
            MarkedSource.TextsOf("class C { void A() { }\n[AiGuidance]\n#if A\n[AiGuidance] int ‹1M()\n#else\n[AiGuidance] void ‹2M()\n#endif\n{ }1›2› }").Distinct());
}
