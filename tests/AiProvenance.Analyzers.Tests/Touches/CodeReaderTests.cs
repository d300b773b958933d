using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Touches;

/// <summary>
/// A name in code that no operation explains is found wherever it stands: here the type before a member that it inherits, of which the
/// operations show the member's own type alone.
/// </summary>
public sealed class CodeReaderTests
{
    private const string Types = """
        namespace Contoso.Web { public class Base { public static int Make() => 1; public static int[] All => []; } }
        namespace Contoso.Pricing
        {
            public class Derived : Contoso.Web.Base { }
            public class MarkAttribute : System.Attribute { }
        }

        """;

    [Theory]
    [InlineData("_ = Derived.Make();")]
    [InlineData("_ = /* nothing */Derived/* else */.Make();")]
    [InlineData("_ = @Derived.Make();")]
    [InlineData(@"_ = D\u0065rived.Make();")]
    [InlineData("_ = global::Contoso.Pricing.Derived.Make();")]
    [InlineData("_ = 1+Derived.Make();")]
    [InlineData("_ = 0..Derived.Make();")]
    [InlineData("_ = \"some words // and signs [\" + Derived.Make();")]
    [InlineData("_ = @\"a \"\" b\" + Derived.Make();")]
    [InlineData("_ = $\"words {Derived.Make():N2} and more\";")]
    [InlineData("_ = numbers[Derived.Make()];")]
    [InlineData("_ = numbers is[1, ..] && Derived.Make() > 0;")]
    [InlineData("int[] Local() { return[Derived.Make()]; }")]
    [InlineData("int[] Local(int first = 1, params int[] others) => [first, ..Derived.All, ..others];")]
    [InlineData("var sum = (int one = 1) => one + Derived.Make();")]
    [InlineData("var sum = [Contoso.Pricing.Mark] (int one) => one;")]
    [InlineData("void Local([Contoso.Pricing.Mark] int one) { }")]
    [InlineData("foreach (var Derived1 in Derived.All) { }")]
    [InlineData("goto Derived; Derived: _ = Derived.Make();")]
    [InlineData("_ = (nameof(Derived), Derived.Make());")]
    [InlineData("\n#if !NEVER\n_ = Derived.Make();\n#endif\n")]
    public async Task A_name_that_no_operation_explains_is_found(string code) => Assert.Equal(["AIP0001 M"], await Marked(code).Findings());

    [Theory]
    [InlineData("_ = \"Derived.Make()\";")]
    [InlineData("_ = @\"Derived \"\" Make\" + $\"Derived.Make() {1:Derived}\";")]
    [InlineData("/* Derived.Make(); */ // Derived.Make()")]
    [InlineData("_ = nameof(Derived.Make);")]
    [InlineData("\n#if NEVER\n_ = Derived.Make();\n#endif\n")]
    [InlineData("\n#region Derived.Make()\n#endregion\n")]
    [InlineData("Derived: goto Derived;")]
    [InlineData("Take(Derived: 1); int Take(int Derived) => 1;")]
    [InlineData("_ = new { Derived = 1 }.Derived;")]
    public async Task A_word_that_names_nothing_critical_is_none(string code) => Assert.Empty(await Marked(code).Findings());

    [Theory]
    [InlineData("List<Derived> M() { throw new System.Exception(); }", "Derived")]
    [InlineData("Dictionary<int, List<Derived[]>?> M() { throw new System.Exception(); }", "Derived")]
    [InlineData("object M() => new List<Derived?>();", "Derived")]
    [InlineData("List<D> M() { throw new System.Exception(); }", "D")]
    [InlineData("List<Box<int>.Inner<Derived>> M() { throw new System.Exception(); }", "Derived")]
    [InlineData("Priced<int>? M() { throw new System.Exception(); }", "Priced")]
    public async Task A_name_inside_a_written_type_is_pointed_at(string member, string name)
    {
        const string Generics = "namespace Contoso.Web { public class Box<T> { public class Inner<U> { } } } namespace Contoso.Pricing { public class Priced<T> { } }";
        var source = "#nullable enable\nusing System.Collections.Generic; using Contoso.Web; using Contoso.Pricing; using D = Contoso.Pricing.Derived;\n" +
            Types + Generics + "class C { [AiProvenance.AiGenerated(\"x\")] " + member + " }";

        var finding = Assert.Single(await new Analysis(source).Run());

        var place = Assert.Single(finding.AdditionalLocations);
        Assert.Equal(name, source.Substring(place.SourceSpan.Start, place.SourceSpan.Length));
    }

    [Fact]
    public async Task A_name_inside_a_written_type_that_may_be_either_of_two_counts_as_both()
    {
        const string Source = "using System.Collections.Generic; using Contoso.Web; using Contoso.Pricing; namespace Contoso.Web { public class Derived { } }\n" + Types +
            "class C { [AiProvenance.AiGenerated(\"x\")] List<Derived> M() => null!; }";

        Assert.Equal(["AIP0001 M"], await new Analysis(Source) { IsBroken = true }.Findings());
    }

    private static Analysis Marked(string code) =>
        new("using Contoso.Pricing;\n" + Types + "class C { [AiProvenance.AiGenerated(\"x\")] void M(int[] numbers) { " + code + "\n} }");
}
