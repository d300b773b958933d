using System.Globalization;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>A mark on one part is a mark on the whole, and the whole is reported once.</summary>
public sealed class PartialTests
{
    private const string Usings = "using System; using AiProvenance; using Contoso.Pricing;\n";

    private const string Ai = "[AiGenerated(\"Copilot\")] ";

    private const string Human = "[HumanAuthored(\"ann@contoso.com\")] ";

    /// <summary>Two parts of a member in two files: <c>@</c> is where a mark may stand.</summary>
    public static TheoryData<string, string, string> Members
    {
        get
        {
            var members = new TheoryData<string, string, string>
            {
                { "@ partial void M();", "@ partial void M() => PriceEngine.Quote(1);", "M" },
                { "@ partial void M() => PriceEngine.Quote(1);", "@ partial void M();", "M" },
                { "@ public partial int M();", "@ public partial int M() { return (int)PriceEngine.Quote(1); }", "M" },
                { "@ partial void M(Price price);", "@ partial void M(Price price) { }", "M" },
            };
            if (Host.KnowsPartialProperties)
            {
                members.Add("@ partial int P { get; }", "@ partial int P { get => (int)PriceEngine.Quote(1); }", "P");
                members.Add("@ partial int P { get => (int)PriceEngine.Quote(1); }", "@ partial int P { get; }", "P");
                members.Add(
                    "@ partial int this[int item] { get; }", "@ partial int this[int item] { get => (int)PriceEngine.Quote(1); }", "this");
            }

            if (Host.KnowsCSharp14)
            {
                members.Add("@ partial event Action E;", "@ partial event Action E { add { _ = Price.Zero; } remove { } }", "E");
                members.Add("@ partial C(int item);", "@ partial C(int item) { _ = Price.Zero; }", "C");
                members.Add("@ partial C(int item) { _ = Price.Zero; }", "@ partial C(int item);", "C");
            }

            return members;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_mark_on_a_members_first_part_covers_it(string first, string second, string name) =>
        Assert.Equal(["AIP0001 " + name], await TwoFiles(Class(first, Ai), Class(second, "")).Findings());

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_mark_on_a_members_second_part_covers_it(string first, string second, string name) =>
        Assert.Equal(["AIP0001 " + name], await TwoFiles(Class(first, ""), Class(second, Ai)).Findings());

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_claim_on_either_part_takes_the_member_out(string first, string second, string name)
    {
        _ = name;
        Assert.Empty(await TwoFiles(Ai + Class(first, ""), Class(second, Human)).Findings());
        Assert.Empty(await TwoFiles(Ai + Class(first, Human), Class(second, "")).Findings());
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_mark_on_one_part_beats_a_claim_on_the_other(string first, string second, string name) =>
        Assert.Equal(["AIP0001 " + name], await TwoFiles(Class(first, Ai), Class(second, Human)).Findings());

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Unmarked_parts_are_human_code(string first, string second, string name)
    {
        _ = name;
        Assert.Empty(await TwoFiles(Class(first, ""), Class(second, "")).Findings());
    }

    [Fact]
    public void The_host_knows_the_partial_members_of_its_language()
    {
        // What the data above leaves out on an old host must be in it on a new one.
        Assert.Equal(4 + (Host.KnowsPartialProperties ? 3 : 0) + (Host.KnowsCSharp14 ? 3 : 0), Members.Count);
        Assert.Equal(Host.KnowsPartialProperties, IsValid("partial class C { partial int P { get; } partial int P { get => 1; } }"));
        Assert.Equal(Host.KnowsCSharp14, IsValid("partial class C { partial C(int i); partial C(int i) { } }"));

        static bool IsValid(string source) =>
            !new Analysis(source) { IsBroken = true }.Compile()
                .GetDiagnostics()
                .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task A_mark_on_one_part_of_a_type_covers_the_members_of_all()
    {
        var analysis = TwoFiles(
            Ai + "partial class C { }",
            "partial class C { void M() => PriceEngine.Quote(1); partial class D { void N() => PriceEngine.Quote(1); } }");

        Assert.Equal(["AIP0001 M", "AIP0001 N"], await analysis.Findings());
    }

    [Fact]
    public async Task A_types_header_is_reported_once_with_the_touches_of_all_parts()
    {
        var finding = Assert.Single(
            await TwoFiles(
                "partial class C : IPricer { Price IPricer.PriceOf(int i) => null; }",
                Ai + "partial class C : IComparable<Price> { int IComparable<Price>.CompareTo(Price p) => 0; }").Run(),
            diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).StartsWith("'C' ", StringComparison.Ordinal));

        Assert.Equal(["/src/Code.cs", "/src/Other.cs"], finding.AdditionalLocations.Select(place => place.SourceTree!.FilePath).Distinct());
    }

    [Fact]
    public async Task A_function_in_either_part_of_a_partial_method_speaks_for_itself()
    {
        var analysis = TwoFiles(
            "partial class C { partial void M(); }",
            "partial class C { partial void M() { Action a = [AiGenerated(\"Copilot\")] () => _ = Price.Zero; } }");

        Assert.Equal(["AIP0001 =>"], await analysis.Findings());
    }

    public static TheoryData<string, string> Accessors => Host.KnowsPartialProperties
        ? new()
        {
            { "partial int P { @get; set; }", "partial int P { get => (int)PriceEngine.Quote(1); set { _ = Price.Zero; } }" },
            { "partial int P { get; set; }", "partial int P { @get => (int)PriceEngine.Quote(1); set { _ = Price.Zero; } }" },
        }
        : new()
        {
            // Below C# 13 there are no partial properties: the accessor of a partial type's property stands in.
            { "int P { @get => (int)PriceEngine.Quote(1); set { _ = Price.Zero; } }", "" },
        };

    [Theory]
    [MemberData(nameof(Accessors))]
    public async Task An_accessor_marked_in_either_part_is_judged_with_both(string first, string second) =>
        Assert.Equal(["AIP0001 get"], await TwoFiles(Class(first, Ai), Class(second, Ai)).Findings());

    private static string Class(string member, string attributes) =>
        "partial class C { " + member.Replace("@", attributes, StringComparison.Ordinal) + " }";

    private static Analysis TwoFiles(string first, string second) =>
        new(Usings + first) { OtherFiles = [("/src/Other.cs", Usings + second)] };
}
