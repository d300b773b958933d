using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>A mark of its own, or one around it, makes every kind of declaration AI code.</summary>
public sealed class MarkedDeclarationTests
{
    private const string Ai = "[AiGenerated(\"Copilot\")]";
    private const string Human = "[HumanAuthored(\"ann@contoso.com\")]";

    public static TheoryData<string, string> Members => DeclarationKinds.Members;

    public static TheoryData<string, string> Functions => DeclarationKinds.Functions;

    public static TheoryData<string, string> Accessors => DeclarationKinds.Accessors;

    [Theory]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task Its_own_mark_makes_it_AI_code(string member, string name) =>
        Assert.Equal(["AIP0001 " + name], await Analysis.Findings(DeclarationKinds.File(member, Ai)));

    [Theory]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task Without_any_mark_it_is_human_code(string member, string name)
    {
        _ = name;
        Assert.Empty(await Analysis.Findings(DeclarationKinds.File(member, "")));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_has_its_types_mark(string member, string name) =>
        Assert.Equal(["AIP0001 " + name], await Analysis.Findings(DeclarationKinds.File(member, "", Ai)));

    [Theory]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task What_has_no_mark_of_its_own_belongs_to_the_member_around_it(string member, string name)
    {
        var finding = Assert.Single(await Analysis.Findings(DeclarationKinds.File(member, "", Ai)));

        Assert.NotEqual("AIP0001 " + name, finding);
    }

    [Theory]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task A_person_can_claim_it_inside_a_marked_type(string member, string name)
    {
        _ = name;
        Assert.Empty(await Analysis.Findings(DeclarationKinds.File(member, Human, Ai)));
    }

    [Theory]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task A_tool_can_not_claim_it(string member, string name) =>
        Assert.Equal(["AIP0004 " + name], await Analysis.Findings(DeclarationKinds.File(member, "[HumanAuthored(\"Copilot\")]", Ai)));

    [Theory]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task Its_own_mark_beats_the_claim_around_it(string member, string name)
    {
        var analysis = new Analysis(DeclarationKinds.File(member, Ai, Human))
        {
            OtherFiles = [("/src/Assembly.cs", "[assembly: AiProvenance.AiAssisted(\"Copilot\")]")],
        };

        var findings = await analysis.Findings();
        Assert.Equal("AIP0001 " + name, Assert.Single(findings));
    }

    [Theory]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task On_one_declaration_a_mark_beats_a_claim(string member, string name) =>
        Assert.Equal(["AIP0001 " + name], await Analysis.Findings(DeclarationKinds.File(member, Ai + Human)));

    [Theory]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Accessors))]
    public async Task A_claim_outside_AI_code_means_nothing(string member, string name)
    {
        _ = name;
        Assert.Empty(await Analysis.Findings(DeclarationKinds.File(member, "[HumanAuthored(\"Copilot\")]")));
    }

    [Fact]
    public async Task An_enum_has_its_mark_on_its_members() => Assert.Equal(
        ["AIP0001 B"],
        await Analysis.Findings("""
            using AiProvenance;

            [AiGenerated("Copilot")]
            enum Sizes { A, B = Contoso.Pricing.Tier.Gold }

            namespace Contoso.Pricing { class Tier { public const int Gold = 2; } }
            """));

    [Fact]
    public async Task An_enum_member_has_a_mark_of_its_own() => Assert.Equal(
        ["AIP0001 B"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;

            enum Sizes { A = Tier.Gold, [AiGenerated("Copilot")] B = Tier.Gold, C = Tier.Gold }

            namespace Contoso.Pricing { class Tier { public const int Gold = 2; } }
            """));

    [Fact]
    public async Task An_enums_member_can_be_claimed() => Assert.Equal(
        ["AIP0001 A"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;

            [AiGenerated("Copilot")]
            enum Sizes { A = Tier.Gold, [HumanAuthored("ann@contoso.com")] B = Tier.Gold }

            namespace Contoso.Pricing { class Tier { public const int Gold = 2; } }
            """));

    [Fact]
    public async Task A_nested_type_has_the_mark_of_the_type_around_it() => Assert.Equal(
        ["AIP0001 M"],
        await Analysis.Findings("""
            using AiProvenance;

            [AiAssisted("Copilot")]
            class A { class B { struct C { void M() => Contoso.Pricing.PriceEngine.Quote(1); } } }
            """));

    [Fact]
    public async Task A_function_inside_a_claimed_one_is_claimed_too() => Assert.Empty(await Analysis.Findings("""
        using System;
        using AiProvenance;
        using Contoso.Pricing;

        [AiGenerated("Copilot")]
        class C
        {
            void M()
            {
                [HumanAuthored("ann@contoso.com")]
                void Local()
                {
                    Action a = () => _ = Price.Zero;
                }
            }
        }
        """));

    [Fact]
    public async Task A_tools_claim_in_a_lambda_of_a_lambda_in_an_initialiser_is_seen() => Assert.Equal(
        ["AIP0004 =>"],
        await Analysis.Findings("""
            using System;
            using AiProvenance;
            using Contoso.Pricing;

            class C
            {
                [AiGenerated("Copilot")]
                Func<Action> P { get; } = () => [HumanAuthored("Copilot")] () => _ = Price.Zero;
            }
            """));

    [Fact]
    public async Task A_records_positional_property_has_a_mark_of_its_own() => Assert.Equal(
        ["AIP0001 Second"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;

            record R(Price First, [property: AiGenerated("Copilot")] Price Second);
            """));

    [Theory]
    [InlineData("record R([field: AiGenerated(\"Copilot\")] Price First, Price Second);", "First")]
    [InlineData("class C { [field: AiGenerated(\"Copilot\")] Price First { get; set; } Price Second { get; set; } }", "First")]
    [InlineData("class C { [field: AiGenerated(\"Copilot\")] Price First { get; } = null; }", "First")]
    [InlineData("interface I { Price P { get; } } class C : I { [field: AiGenerated(\"Copilot\")] Price I.P { get; } }", "P")]
    public async Task A_mark_on_the_field_behind_a_property_is_the_propertys(string type, string name) => Assert.Equal(
        ["AIP0001 " + name],
        await Analysis.Findings("using AiProvenance;\nusing Contoso.Pricing;\n" + type));

    [Fact]
    public async Task A_malformed_mark_there_is_reported_as_well() => Assert.Equal(
        ["AIP0101 AiGenerated(\"\")"],
        await Analysis.Findings("using AiProvenance;\nclass C { [field: AiGenerated(\"\")] int P { get; set; } }"));

    [Fact]
    public async Task A_primary_constructor_has_a_mark_of_its_own() => Assert.Equal(
        ["AIP0001 R"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;

            [method: AiGenerated("Copilot")]
            record R(Price First)
            {
                Price Other => Price.Zero;
            }
            """));

    [Fact]
    public async Task A_field_like_events_accessors_have_marks_of_their_own() => Assert.Equal(
        ["AIP0001 Changed", "AIP0001 Changed"],
        await Analysis.Findings("""
            using System;
            using AiProvenance;
            using Contoso.Pricing;

            class C
            {
                [method: AiGenerated("Copilot")]
                event Action<Price> Changed;
            }
            """));
}
