using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>
/// Attributes on an assembly and its module are its code: they touch what they name, and are reviewed as one declaration.
/// </summary>
public sealed class AssemblyCodeTests
{
    private const string Zone = """
        namespace Contoso.Pricing
        {
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            public class PricedAttribute : System.Attribute { public PricedAttribute(System.Type? type = null, double rate = 0) { } public const int Most = 3; public int Limit { get; set; } }
            public class Price { public const string Name = "price"; }
        }
        [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
        public class KnowsAttribute : System.Attribute { public KnowsAttribute(params object[] what) { } }
        """;

    private static readonly PortableExecutableReference Library = Compile();

    public static TheoryData<string> Touching =>
    [
        "[assembly: Contoso.Pricing.Priced]",
        "[module: Contoso.Pricing.Priced]",
        "[assembly: Knows(typeof(Contoso.Pricing.Price))]",
        "[assembly: Knows(1, new[] { typeof(Contoso.Pricing.Price[]) })]",
        "[assembly: Knows(Contoso.Pricing.PricedAttribute.Most)]",
        "[assembly: Knows(1), Contoso.Pricing.Priced(Limit = 2)]",
        "[assembly: System.Reflection.AssemblyTitle(Contoso.Pricing.Price.Name)]",
    ];

    public static TheoryData<string> Harmless =>
    [
        "[assembly: Knows(1)]",
        "[assembly: Knows(typeof(string))]",
        "[assembly: System.Reflection.AssemblyTitle(\"Contoso.Pricing\")]",
        "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Contoso.Pricing\")]",
    ];

    [Theory]
    [MemberData(nameof(Touching))]
    public async Task Attributes_of_a_marked_assembly_touch_what_they_name(string list)
    {
        var finding = Assert.Single(await Marked(list).Run());
        Assert.Equal("AIP0001", finding.Id);
        Assert.StartsWith("'assembly attributes' (AI-generated, x) touches ", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public async Task Attributes_that_name_nothing_critical_touch_nothing(string list) => Assert.Empty(await Marked(list).Findings());

    [Fact]
    public async Task Attributes_of_an_assembly_that_people_wrote_may_name_what_they_like() =>
        Assert.Empty(await Over("[assembly: Contoso.Pricing.Priced]").Findings());

    [Fact]
    public async Task A_files_origin_is_theirs_too()
    {
        var analysis = Over("[assembly: Contoso.Pricing.Priced]") with
        { EditorConfig = "root = true\n[Code.cs]\nai_provenance.origin = generated\n" };
        Assert.Equal(["AIP0001 Priced"], await analysis.Findings());
    }

    [Fact]
    public async Task A_type_forwarder_touches_what_it_forwards()
    {
        var analysis = new Analysis("[assembly: AiProvenance.AiGenerated(\"x\")] [assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Contoso.Pricing.PriceEngine))]");
        Assert.Equal(["AIP0001 TypeForwardedTo"], await analysis.Findings());
    }

    [Fact]
    public async Task They_are_reviewed_as_one_by_an_attribute_with_their_identity()
    {
        const string Review = "[assembly: AiProvenance.HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\", Target = \"assembly\")] ";
        var reviewed = await Marked("[assembly: Contoso.Pricing.Priced] " + Review).WithFingerprint();
        Assert.Empty(await reviewed.Findings());
        (string Before, string After)[] changes =
        [
            ("Pricing.Priced]", "Pricing.Priced(typeof(int))]"),
            ("[assembly: Contoso", "[assembly: Knows(1)] [assembly: Contoso"),
        ];
        foreach (var (before, after) in changes)
        {
            var changed = reviewed with { Source = reviewed.Source.Replace(before, after, StringComparison.Ordinal) };
            Assert.Equal("AIP0002", Assert.Single(await changed.Run()).Id);
        }
    }

    [Fact]
    public async Task A_mark_with_their_identity_marks_them_alone()
    {
        var analysis = Over("[assembly: AiProvenance.AiGenerated(\"x\", Target = \"assembly\")] [assembly: Contoso.Pricing.Priced]");
        var with = analysis with { Source = analysis.Source + " class C { object M() => typeof(Contoso.Pricing.Price); }" };
        Assert.Equal(["AIP0001 Priced"], await with.Findings());
    }

    [Theory]
    [InlineData("[assembly: System.ComponentModel.TypeConverter(\"Contoso.Pricing.Price\")]")]
    [InlineData("[module: global::System.ComponentModel.Designer(\"Contoso.Pricing.Price\")]")]
    public async Task A_name_behind_a_full_name_of_the_framework_is_found(string list)
    {
        var analysis = Marked(list) with { Analyzers = [new LateBindingAnalyzer()], IsBroken = true };
        Assert.Equal("AIP0010", Assert.Single(await analysis.Run()).Id);
    }

    [Fact]
    public async Task What_the_SDK_writes_at_each_build_makes_no_review_stale()
    {
        const string Review =
            "[assembly: AiProvenance.HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\", Target = \"assembly\")] ";
        var reviewed = await Marked("[assembly: Contoso.Pricing.Priced] " + Review).WithFingerprint();
        var built = reviewed with
        {
            OtherFiles = [("/src/obj/App.AssemblyInfo.cs", "[assembly: System.Reflection.AssemblyInformationalVersionAttribute(\"1.0+abc\")]\n[assembly: global::System.Runtime.Versioning.TargetFrameworkAttribute(\".NETCoreApp,Version=v10.0\", FrameworkDisplayName = \"\")]")],
        };
        Assert.Empty(await built.Findings());
    }

    [Fact]
    public async Task A_name_in_one_of_them_is_found()
    {
        var analysis = Marked(
            "[assembly: Knows(1), System.Diagnostics.DebuggerTypeProxy(\"Contoso.Pricing.Price\", Target = typeof(string))]") with
        { Analyzers = [new LateBindingAnalyzer()] };
        Assert.Equal("AIP0010", Assert.Single(await analysis.Run()).Id);
    }

    private static Analysis Marked(string list) => Over("[assembly: AiProvenance.AiGenerated(\"x\")] " + list);

    private static Analysis Over(string list) => new(list + "\n") { HasShop = false, References = [Library] };

    private static PortableExecutableReference Compile()
    {
        var library = CSharpCompilation.Create(
            "Contoso.Pricing",
            [CSharpSyntaxTree.ParseText(Zone)],
            Testing.References.Net10,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
