namespace AiProvenance.Core.Tests.Fingerprints.AttributeLists;

/// <summary>Ordinary code that names a method or type like one of the attributes: not a token of it may be left out.</summary>
public class AttributeLookalikeTests
{
    [Theory]
    [InlineData("x[HumanVerified(\"a\")] = 1;")]
    [InlineData("x = a[0][HumanVerified(\"a\")];")]
    [InlineData("x = f()[HumanVerified(\"a\")] as T;")]
    [InlineData("x = \"abc\"[AiGuidance];")]
    [InlineData("x = new D[] { d }[HumanVerified(\"a\")](y);")]
    [InlineData("x = new D[] { d }[HumanVerified(\"a\")](y) ? 1 : 2;")]
    [InlineData("x = new D[] { d }[HumanVerified(\"a\")](y)[0];")]
    [InlineData("x = new D[] { d }[HumanVerified(\"a\")](y) * z;")]
    [InlineData("x = new D[] { d }[HumanVerified(\"a\")](y) is T;")]
    [InlineData("x = from q in new D[] { d }[HumanVerified(\"a\")] orderby q select q;")]
    [InlineData("x = y switch { _ when new D[] { d }[HumanVerified(\"a\")](y) => 1 };")]
    [InlineData("x = y switch { _ when f[HumanVerified(\"a\")](y) => 1 };")]
    [InlineData("x = y switch { _ when f()[HumanVerified(\"a\")](y) => 1 };")]
    [InlineData("x = y switch { _ when f?[HumanVerified(\"a\")](y) => 1 };")]
    [InlineData("x = f?[HumanVerified(\"a\")](y)?.Z;")]
    [InlineData("x = f?[HumanVerified(\"a\")](y) ? z : w;")]
    [InlineData("x = f?[0][HumanVerified(\"a\")](y)?.Z;")]
    [InlineData("x[assembly: HumanVerified(\"a\")] = 1;")]
    public void Element_access_stays(string code) => AssertStays(code);

    [Theory]
    [InlineData("x = [HumanVerified(\"a\")];")]
    [InlineData("f([HumanVerified(\"a\")], [AiGuidance]);")]
    [InlineData("x = [[HumanVerified(\"a\")], [AiGuidance]];")]
    [InlineData("return [HumanVerified(\"a\")];")]
    [InlineData("x = y ? [HumanVerified(\"a\")] : [AiGuidance];")]
    [InlineData("x = new T { [HumanVerified(\"a\")] = 1, [AiGuidance] = 2 };")]
    [InlineData("x = new T { [HumanVerified(\"a\")], [AiGuidance] };")]
    [InlineData("x => [HumanVerified(\"a\")];")]
    public void Collection_expressions_and_initializers_stay(string code) => AssertStays(code);

    [Theory]
    [InlineData("x = y switch { [HumanVerified(\"a\")] z => z, [HumanVerified(\"b\")] get => get };")]
    [InlineData("x = y switch { [HumanVerified(\"a\")] z when f(z) => z, [AiGuidance] w and P(q) => q };")]
    [InlineData("x = y switch\n#if A\n{\n#else\n{\n#endif\n[HumanVerified(\"a\")] get => get };")]
    [InlineData("x = y switch {\n#if A\n#else\n} class Q {\n#endif\n[HumanVerified(\"a\")] get => get };")]
    [InlineData("x = y switch {\n#if A\n} class Q {\n#endif\n[HumanVerified(\"a\")] get => get };")]
    [InlineData("if (x is [HumanVerified(\"a\")] y) { }")]
    [InlineData("if (x is { P: [HumanVerified(\"a\")] y, Q: [AiGuidance] z }) { }")]
    [InlineData("if (x is (1, [HumanVerified(\"a\")] y, [AiGuidance] z)) { }")]
    [InlineData("if (x is [1, [HumanVerified(\"a\")] y, [AiGuidance] z]) { }")]
    [InlineData("switch (x) { case [HumanVerified(\"a\")] y: break; }")]
    public void List_patterns_stay(string code) => AssertStays(code);

    [Theory]
    [InlineData("x = f\n#if A\n[HumanVerified(\"a\")]\n#endif\n(y) ? 1 : 2;")]
    [InlineData("x = f\n#if A\n[HumanVerified(\"a\")]\n#endif\nas T;")]
    [InlineData("x = f\n#if A\n;\n#endif\n[HumanVerified(\"a\")]\n#if A\nint y\n#endif\n;")]
    public void What_is_an_attribute_in_one_setting_only_stays(string code) => AssertStays(code);

    [Theory]
    [InlineData("class C { [HumanVerified(f(\"a\"))] int x; }")]
    [InlineData("class C { [HumanVerified(1 - 2)] int x; }")]
    [InlineData("class C { [HumanVerified(\"a\",)] int x; }")]
    [InlineData("class C { [HumanVerified(\"a\" \"b\")] int x; }")]
    [InlineData("class C { [HumanVerified(\"a\" + b)] int x; }")]
    [InlineData("class C { [HumanVerified($\"a\")] int x; }")]
    [InlineData("class C { [HumanVerified(\"a\").Foo] int x; }")]
    [InlineData("class C { [HumanVerified<int>(\"a\")] int x; }")]
    [InlineData("class C { [Other.HumanVerified(\"a\")] int x; }")]
    [InlineData("class C { [global::HumanVerified(\"a\")] int x; }")]
    [InlineData("class C { [Human\\u0056erified(\"a\")] int x; }")]
    [InlineData("class C { [@HumanVerified(\"a\")] int x; }")]
    [InlineData("class C { [humanVerified(\"a\")] int x; }")]
    [InlineData("class C { [Foo<A, HumanVerified, B>] int x; }")]
    [InlineData("class C { [HumanVerified(\n#if A\n\"a\"\n#endif\n)] int x; }")]
    [InlineData("class C { [\n#if A\nCritical,\n#endif\nFoo] int x; }")]
    [InlineData("class C { void M([AiGuidance] int x) { } }")]
    public void Attributes_of_other_names_and_forms_stay(string code) => AssertStays(code);

    [Theory]
    [InlineData("f([property: HumanVerified(\"a\")]);")]
    [InlineData("f([property: HumanVerified(\"a\")], [field: AiGuidance]);")]
    [InlineData("f([property: HumanVerified(\"a\")].Count, [field: AiGuidance][0]);")]
    [InlineData("f([property: HumanVerified(\"a\")] is T t);")]
    [InlineData("f([property: HumanVerified(\"a\")] with { });")]
    [InlineData("f(x[property: HumanVerified(\"a\")] as T);")]
    [InlineData("if (x is (1, [property: HumanVerified(\"a\")] and T y)) { }")]
    [InlineData("x = [[property: HumanVerified(\"a\")] T y];")]
    [InlineData("record R([property::HumanVerified(\"a\")] int x);")]
    [InlineData("record R([param: HumanVerified(\"a\")] int x);")]
    [InlineData("record R([HumanVerified(\"a\")] int x);")]
    [InlineData("record R(int x,\n#if A\n= f\n#endif\n[property: HumanVerified(\"a\")] int y);")]
    public void What_is_not_on_a_records_property_or_field_stays(string code) => AssertStays(code);

    private static void AssertStays(string code)
    {
        var renamed = code.Replace("HumanVerified", "Elsewhere", StringComparison.Ordinal).Replace(
            "AiGuidance", "Otherwise", StringComparison.Ordinal);
        Assert.Equal(MarkedSource.TokensOf(renamed).Length, MarkedSource.TokensOf(code).Length);
    }
}
