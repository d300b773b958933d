using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>Every kind of declaration that can be signed is signed with one attribute, which the gate accepts.</summary>
public sealed class DeclarationKindTests
{
    public static TheoryData<string> Members => new()
    {
        "Price _a, _b;",
        "int _a = 1, _b = Price.Of(2), _c;",
        "const int Const = Price.Base;",
        "event Action<Price> Raised, Lowered;",
        "event Action<Price> Custom { add { } remove { } }",
        "static C() => Price.Of(1);",
        "public C(int a) => Price.Of(a);",
        "~C() => Price.Of(1);",
        "int P { get; set; } = Price.Of(1);",
        "int this[Price i] => 1;",
        "public static C operator +(C a, Price b) => a;",
        "public static explicit operator Price(C c) => null;",
        "void M<T>() where T : IComparable<Price> { }",
        "partial void Part(Price price);\n    partial void Part(Price price) { }",
        "delegate Price D();",
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member(string member) =>
        await Sign(
            Given.SignOff(),
            "using System;\nusing AiProvenance;\nusing Shop.Pricing;\npartial class C\n{\n    [AiGenerated(\"x\")]\n    " +
                member +
                "\n}\n");

    [Theory]
    [InlineData("enum E { [AiGenerated(\"x\")] One = Price.Base, Two }")]
    [InlineData("class C { int P { get => 1; [AiGenerated(\"x\")] set => Price.Of(value); } }")]
    [InlineData("class C { int M() { return Local(); [AiAssisted(\"x\")] static int Local() => Price.Of(1); } }")]
    [InlineData("class C { Func<int, int> F = [AiGenerated(\"x\")] (int a) => Price.Of(a); }")]
    [InlineData("class C { int P => 1; int M() { Func<int> f = () => { return L(); [AiGenerated(\"x\")] int L() => Price.Of(1); }; return f(); } }")]
    public async Task What_is_inside_a_declaration(string type) =>
        await Sign(Given.SignOff(), "using System;\nusing AiProvenance;\nusing Shop.Pricing;\n" + type + "\n");

    [Theory]
    [InlineData("record R(int A, [property: AiGenerated(\"x\")] Price B);")]
    [InlineData("record R(\n    [property: AiGenerated(\"x\")]\n    Price A,\n    int B);")]
    [InlineData("record R([field: AiGenerated(\"x\")] Price A);")]
    [InlineData("[method: AiGenerated(\"x\")] record R(Price A);")]
    [InlineData("[method: AiGenerated(\"x\")]\npublic class C(Price a)\n{\n    Price A => a;\n}")]
    [InlineData("class C { [field: AiGenerated(\"x\")] Price A { get; set; } }")]
    public async Task What_a_type_header_or_a_property_declares_beside_itself(string type) =>
        await Sign(Given.SignOff(), "using System;\nusing AiProvenance;\nusing Shop.Pricing;\n" + type + "\n");

    [Theory]
    [InlineData("class C : Holder<Price> { }")]
    [InlineData("partial class C : Holder<Price> { }\npartial class C { int M() => Price.Of(1); }")]
    [InlineData("record R(Price Price);")]
    [InlineData("record struct R(Price Price);")]
    [InlineData("interface I : IComparable<Price> { }")]
    [InlineData("enum E { One = Price.Base, Two }")]
    [InlineData("struct S { int P => Price.Of(1); class N { int Q => Price.Of(2); } }")]
    public async Task A_whole_type(string type) =>
        await Sign(
            Given.SignOffOfTypes(),
            "using System;\nusing AiProvenance;\nusing Shop.Pricing;\n[AiGenerated(\"x\")]\n" + type + "\nclass Holder<T> { }\n");

    /// <summary>What no attribute can stand on, as far as the host knows the language.</summary>
    public static TheoryData<string> Bare
    {
        get
        {
            var bare = new TheoryData<string>
            {
                "[assembly: AiProvenance.AiGenerated(\"x\", Target = \"assembly\")]\n[assembly: Knows(typeof(Shop.Pricing.Price))]\n" +
                    "public class KnowsAttribute : System.Attribute { public KnowsAttribute(System.Type type) { } }\n",
            };
            if (Enum.IsDefined((LanguageVersion)1400))
                bare.Add("[AiProvenance.AiGenerated(\"x\")]\nstatic class Prices\n{\n    extension(Shop.Pricing.Price price) { public int Twice() => 2; }\n}\n");
            return bare;
        }
    }

    [Theory]
    [MemberData(nameof(Bare))]
    public async Task What_no_attribute_can_stand_on(string source) => await Sign(Given.SignOff(language: LanguageVersion.Preview), source);

    [Theory]
    [InlineData("[assembly: PendingReview(\"1:A\", Target = \"assembly\")]")]
    [InlineData("[assembly: HumanVerified(\"dana@contoso.com\", \"2020-01-01\", Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\", Target = \"assembly\")]")]
    public async Task The_signature_of_the_assembly_takes_the_place_of_what_stood_there(string before)
    {
        const string Source =
            """
            using AiProvenance;
            [assembly: AiGenerated("x", Target = "assembly")]
            BEFORE
            [assembly: Knows(typeof(Shop.Pricing.Price))]
            public class KnowsAttribute : System.Attribute { public KnowsAttribute(System.Type type) { } }
            """;
        using var scenario = Given.SignOff();
        var document = scenario.Add(Source.Replace("BEFORE", before, StringComparison.Ordinal));

        var text = await scenario.ApplyFirst(document);

        Assert.DoesNotContain("PendingReview(", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("HumanVerified(").Length);
        Assert.Empty(await scenario.Findings());
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task Top_level_statements() =>
        await Sign(Given.SignOff(), "[assembly: AiProvenance.AiGenerated(\"x\", Target = \"top-level\")]\nShop.Pricing.Price.Of(1);\n");

    [Theory]
    [InlineData("int M() { return Local(); int Local() => Price.Of(1); }", LanguageVersion.CSharp8)]
    [InlineData("int M() { System.Func<int> f = () => Price.Of(1); return f(); }", LanguageVersion.CSharp9)]
    public async Task An_older_language(string member, LanguageVersion language) =>
        await Sign(
            Given.SignOff(language: language),
            "using AiProvenance;\nusing Shop.Pricing;\nclass C\n{\n    [AiGenerated(\"x\")]\n    " + member + "\n}\n");

    [Fact]
    public async Task The_type_of_a_finding_in_it_takes_what_it_answers_along()
    {
        const string Source =
            """
            using AiProvenance;
            using Shop.Pricing;
            [AiGenerated("x")]
            [PendingReview("1:A")]
            partial class C
            {
                [PendingReview("1:B")]
                int M() => Price.Of(1);
                [HumanVerified("omar@contoso.com", "2026-01-01", Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA")]
                int N() => Price.Of(2);
            }
            partial class C { int O() => Price.Of(3); }

            """;
        using var scenario = Given.SignOffOfTypes();
        var document = scenario.Add(Source);

        Assert.Equal(
            Given.Plain(
                Source.Replace(
                    "[PendingReview(\"1:A\")]",
                    "[HumanVerified(\"dana@contoso.com\", \"2026-03-04\", Fingerprint = \"1:F\")]",
                    StringComparison.Ordinal)
                .Replace("    [PendingReview(\"1:B\")]\n", "", StringComparison.Ordinal)),
            Given.Plain(await scenario.ApplyFirst(document)));
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task A_type_is_not_signed_by_who_prompted_a_part_of_it()
    {
        const string Source =
            """
            using AiProvenance;
            using Shop.Pricing;
            class C
            {
                [AiGenerated("x", PromptedBy = "dana@contoso.com")]
                int M() => Price.Of(1);
                [AiGenerated("x", PromptedBy = "omar@contoso.com")]
                int N() => Price.Of(2);
            }
            """;
        using var types = Given.SignOffOfTypes();
        Assert.Empty(await types.Offers(types.Add(Source)));

        using var scenario = Given.SignOff();
        Assert.Equal(["Sign off 'C.N' as dana@contoso.com for zone 'pricing'"], await scenario.Titles(scenario.Add(Source)));
    }

    private static async Task Sign(GateScenario scenario, string source)
    {
        using (scenario)
        {
            var document = scenario.Add(source);
            Assert.NotEmpty(await scenario.Findings());
            await scenario.AssertCompiles();

            var text = await scenario.ApplyFirst(document);

            Assert.Equal(2, text.Split("HumanVerified(").Length);
            Assert.Empty(await scenario.Findings());
            await scenario.AssertCompiles();
        }
    }
}
