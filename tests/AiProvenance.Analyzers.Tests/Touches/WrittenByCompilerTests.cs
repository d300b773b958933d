using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Touches;

/// <summary>What the compiler writes for a record calls members that no line of code names; zones of single members show which.</summary>
public sealed class WrittenByCompilerTests
{
    private const string Usings = "using AiProvenance; using System; using System.Text;\n";

    private const string Records = """
        namespace Contoso.Goods
        {
            public record Price(decimal Amount)
            {
                protected Price(Price other) { Amount = other.Amount; }
                public virtual bool Equals(Price? other) => other is not null && Amount == other.Amount;
                public override int GetHashCode() => 1;
                protected virtual bool PrintMembers(StringBuilder text) => true;
                public decimal Tax => Amount / 5;
            }
            public record Discount(decimal Amount, int Percent) : Price(Amount);
            public record struct Money(int Cents)
            {
                public readonly bool Equals(Money other) => Cents == other.Cents;
                public override readonly int GetHashCode() => Cents;
                private readonly bool PrintMembers(StringBuilder text) => true;
            }
            public record Basket(Price Price, int Count);
            public record Box<T>(T Value);
            public record struct Purse(Money? Money);
            public record Named { public Price First { get; init; } = new(1); public void Deconstruct(out Price first) => first = First; }
            public record Pair(decimal Left, decimal Right) { public decimal Left { get; init; } = Left; }
            public sealed class Rate : IEquatable<Rate> { public bool Equals(Rate? other) => true; public override bool Equals(object? other) => true; public override int GetHashCode() => 0; public override string ToString() => ""; }
            public record Offer { public Rate Rate = new(); }
            public record Contract { protected virtual Type EqualityContract => typeof(Contract); }
            public record Signed : Contract;
        }

        """;

    private const string PriceEquals = "M:Contoso.Goods.Price.Equals(Contoso.Goods.Price)";
    private const string PriceHash = "M:Contoso.Goods.Price.GetHashCode";
    private const string PricePrint = "M:Contoso.Goods.Price.PrintMembers(System.Text.StringBuilder)";
    private const string PriceCopy = "M:Contoso.Goods.Price.#ctor(Contoso.Goods.Price)";
    private const string MoneyEquals = "M:Contoso.Goods.Money.Equals(Contoso.Goods.Money)";
    private const string MoneyPrint = "M:Contoso.Goods.Money.PrintMembers(System.Text.StringBuilder)";

    public static TheoryData<string, string> Uses => new()
    {
        { "bool M(Price a, Price b) => a == b;", PriceEquals },
        { "bool M(Price a, Price b) => a != b;", PriceEquals },
        { "bool M(Price a, object b) => a.Equals(b);", PriceEquals },
        { "bool M(Price a, Price b) => (a, 1) == (b, 1);", PriceEquals },
        { "bool M(Price a, Price b) => (1, (a, 1)) != (1, (b, 1));", PriceEquals },
        { "string M(Price a) => a.ToString();", PricePrint },
        { "string M(Price a) => $\"{a}\";", PricePrint },
        { "string M(Price a) => \"\" + a;", PricePrint },
        { "void M(ref string s, Price a) => s += a;", PricePrint },
        { "Price M(Price a) => a with { Amount = 2 };", PriceCopy },
        { "Price M(Price a) => a with { };", PriceCopy },
        { "Func<string> M(Price a) => a.ToString;", PricePrint },
        { "bool M(Discount a, Discount b) => a == b;", PriceEquals },
        { "int M(Discount a) => a.GetHashCode();", PriceHash },
        { "string M(Discount a) => $\"{a}\";", PricePrint },
        { "Discount M(Discount a) => a with { Percent = 2 };", PriceCopy },
        { "bool M(Money a, Money b) => a == b;", MoneyEquals },
        { "bool M(Money a, Money b) => a != b;", MoneyEquals },
        { "bool M(Money? a, Money? b) => a == b;", MoneyEquals },
        { "bool M(Money a, object b) => a.Equals(b);", MoneyEquals },
        { "string M(Money a) => $\"{a}\";", MoneyPrint },
        { "bool M(Basket a, Basket b) => a == b;", PriceEquals },
        { "int M(Basket a) => a.GetHashCode();", PriceHash },
        { "string M(Basket a) => a.ToString();", PricePrint },
        { "bool M(Box<Price> a, Box<Price> b) => a == b;", PriceEquals },
        { "bool M(Box<Basket> a, Box<Basket> b) => a == b;", PriceEquals },
        { "bool M(Purse a, Purse b) => a == b;", MoneyEquals },
        { "bool M(Named a, Named b) => a == b;", PriceEquals },
        { "string M(Named a) => a.ToString();", PricePrint },
        { "decimal M(Pair a) { var (left, _) = a; return left; }", "P:Contoso.Goods.Pair.Left" },
        { "bool M(Pair a) => a is (1, _);", "P:Contoso.Goods.Pair.Left" },
        { "string M(Pair a) => a.ToString();", "P:Contoso.Goods.Pair.Left" },
        { "bool M(Offer a, Offer b) => a == b;", "M:Contoso.Goods.Rate.Equals(Contoso.Goods.Rate)" },
        { "int M(Offer a) => a.GetHashCode();", "M:Contoso.Goods.Rate.GetHashCode" },
        { "string M(Offer a) => a.ToString();", "M:Contoso.Goods.Rate.ToString" },
        { "bool M(Signed a, Signed b) => a == b;", "P:Contoso.Goods.Contract.EqualityContract" },
        { "record M(Price Price);", PriceEquals },
        { "record M(Price Price);", PricePrint },
        { "record M(Price Price);", PriceHash },
        { "record struct M(Money? Money);", MoneyEquals },
        { "record M(int Id) : Price(1);", PriceCopy },
    };

    public static TheoryData<string, string> Silent => new()
    {
        { "bool M(Price a, object b) => ReferenceEquals(a, b);", PriceEquals },
        { "string M(Price a) => a.Tax.ToString();", PricePrint },
        { "bool M(Basket a, Basket b) => a.Count == b.Count;", PriceEquals },
        { "Basket M(Basket a) => a with { Count = 2 };", PriceCopy },
        { "bool M(Box<int> a, Box<int> b) => a == b;", PriceEquals },
        { "bool M(Money a, Money b) => a.Cents == b.Cents;", MoneyEquals },
        { "record M(int Count);", PriceEquals },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_use_touches_what_is_called_for_it(string member, string touched) =>
        Assert.Contains("AIP0001 M", await Marked(member, touched).Findings());

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task A_use_that_calls_nothing_of_the_kind_touches_nothing(string member, string untouched) =>
        Assert.Empty(await Marked(member, untouched).Findings());

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_record_of_another_assembly_is_no_different(string member, string touched)
    {
        // Private members of other assemblies are not read.
        if (touched is MoneyPrint)
            return;
        var library = CSharpCompilation.Create(
            "Contoso.Goods",
            [CSharpSyntaxTree.ParseText("using System; using System.Text;\n" + Records)],
            Testing.References.Net10,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var analysis = Marked(member, touched) with { References = [MetadataReference.CreateFromImage(image.ToArray())] };
        Assert.Contains(
            "AIP0001 M", await (analysis with { Source = analysis.Source.Replace(Records, "", StringComparison.Ordinal) }).Findings());
    }

    [Theory]
    [InlineData("bool [|M|](Price a, Price b) => a == b;", "virtual bool Equals")]
    [InlineData("bool [|M|](Basket a, Basket b) => a != b;", "virtual bool Equals")]
    [InlineData("string [|M|](Price a) => $\"{a}\";", "virtual bool PrintMembers")]
    [InlineData("Price [|M|](Price a) => a with { };", "Price(Price other)")]
    public async Task Critical_code_that_has_AI_code_called_for_it_depends_on_it(string member, string marked)
    {
        var code = Records.Replace("public " + marked, "[AiGenerated(\"x\")] public " + marked, StringComparison.Ordinal)
            .Replace("protected " + marked, "[AiGenerated(\"x\")] protected " + marked, StringComparison.Ordinal);
        var analysis = Over(code + "namespace Contoso.Till { using Contoso.Goods; class C { " + Plain(member) + " } }") with
        {
            Policy = "[zone till]\nnamespaces = Contoso.Till",
            Analyzers = [new DependencyAnalyzer()],
        };
        Assert.Equal(["AIP0007 M"], await analysis.Findings());
    }

    [Theory]
    [InlineData("bool Compare(Price a, Price b) => a == b;", PriceEquals)]
    [InlineData("bool Compare(Basket a, Basket b) => a == b;", PriceEquals)]
    [InlineData("bool Compare(Price a, Price b) => $\"{a}\" == \"\";", PricePrint)]
    [InlineData("bool Compare(Price a, Price b) => (a with { }) is null;", PriceCopy)]
    public async Task AI_code_reaches_what_is_called_for_unmarked_code(string helper, string touched)
    {
        var analysis = Over(Records + "namespace Contoso.Web { using Contoso.Goods; class C { static " + helper +
            " [AiGenerated(\"x\")] bool M() => Compare(null!, null!); } }") with
        {
            Policy = $"[zone goods]\nsymbols = {touched}\nreach = transitive",
            Analyzers = [new ReachAnalyzer()],
        };
        Assert.Equal(["AIP0008 M"], await analysis.Findings());
    }

    private static Analysis Marked(string member, string touched)
    {
        var inside = member.StartsWith("record", StringComparison.Ordinal)
            ? "[AiGenerated(\"x\")] " + member
            : "class C { [AiGenerated(\"x\")] " + member + " }";
        return Over(
            Records +
                "namespace Contoso.Web { using Contoso.Goods; " +
                inside +
                " }") with
        {
            Policy = "[zone goods]\nsymbols = " +
                touched
        };
    }

    private static Analysis Over(string source) => new(Usings + source) { HasShop = false, Analyzers = [new VerificationAnalyzer()] };

    private static string Plain(string member) =>
        member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
