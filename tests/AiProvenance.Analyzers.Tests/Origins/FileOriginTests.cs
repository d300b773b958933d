using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary><c>ai_provenance.origin</c> in an <c>.editorconfig</c> section marks the files of that section.</summary>
public sealed class FileOriginTests
{
    private const string Code = """
        using AiProvenance;
        using Contoso.Pricing;

        class C { void M() => PriceEngine.Quote(1); }
        """;

    [Theory]
    [InlineData("[*.cs]\nai_provenance.origin = generated")]
    [InlineData("[Code.cs]\nai_provenance.origin = assisted")]
    [InlineData("[{Code,Other}.cs]\nAI_PROVENANCE.ORIGIN=generated   ")]
    public async Task A_file_of_the_section_is_AI_code(string editorConfig) =>
        Assert.Equal(["AIP0001 M"], await Store(Code, editorConfig).Findings());

    [Theory]
    [InlineData("[Other.cs]\nai_provenance.origin = generated")]
    [InlineData("[vendor/**.cs]\nai_provenance.origin = generated")]
    [InlineData("[*.cs]\nai_provenance.origin = human")]
    [InlineData("[*.cs]\nai_provenance.origin = gnerated")]
    [InlineData("[*.cs]\nsome.origin = generated")]
    public async Task A_file_that_no_valid_value_covers_is_not(string editorConfig) =>
        Assert.Empty(await Store(Code, editorConfig).Findings());

    [Fact]
    public async Task The_message_says_where_the_origin_comes_from() => Assert.StartsWith(
        "'C.M' (AI-generated, ai_provenance.origin of its file) touches ",
        await Store(Code, "[*.cs]\nai_provenance.origin = generated").Message(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_claim_on_a_type_takes_it_out_of_its_files_origin() => Assert.Empty(await Store(
        Code.Replace("class C", "[HumanAuthored(\"ann@contoso.com\")] class C", StringComparison.Ordinal),
        "[*.cs]\nai_provenance.origin = generated").Findings());

    [Fact]
    public async Task A_types_mark_adds_to_its_files_origin() => Assert.StartsWith(
        "'C.M' (AI-generated, Codex, ai_provenance.origin of its file)",
        await Store(
            Code.Replace("class C", "[AiAssisted(\"Codex\")] class C", StringComparison.Ordinal),
            "[*.cs]\nai_provenance.origin = generated").Message(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_files_origin_adds_to_the_assemblys_mark() => Assert.StartsWith(
        "'C.M' (AI-generated, ai_provenance.origin of its file, Codex)",
        await Store(
            Code.Replace("class C", "[assembly: AiGenerated(\"Codex\")] class C", StringComparison.Ordinal),
            "[*.cs]\nai_provenance.origin = assisted").Message(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_member_of_a_partial_type_has_the_origin_of_its_own_file()
    {
        var analysis = Store(
            "partial class C { void M() => Contoso.Pricing.PriceEngine.Quote(1); }", "[Code.cs]\nai_provenance.origin = generated") with
        {
            OtherFiles = [("/src/Hand.cs", "partial class C { void N() => Contoso.Pricing.PriceEngine.Quote(1); class D { void O() => Contoso.Pricing.PriceEngine.Quote(1); } }")],
        };

        Assert.Equal(["AIP0001 M"], await analysis.Findings());
    }

    [Fact]
    public async Task A_type_of_several_files_has_the_strictest_origin_of_them()
    {
        var analysis = Store(
            "partial class C { }", "[Code.cs]\nai_provenance.origin = assisted\n[Other.cs]\nai_provenance.origin = generated") with
        {
            OtherFiles = [("/src/Hand.cs", "partial class C : Contoso.Pricing.PriceEngine { }"), ("/src/Other.cs", "partial class C { }")],
        };

        Assert.StartsWith("'C' (AI-generated, ", await analysis.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_method_has_the_origin_of_either_file()
    {
        var analysis = Store(
            "partial class C { partial void M() => Contoso.Pricing.PriceEngine.Quote(1); }",
            "[Code.cs]\nai_provenance.origin = generated") with
        {
            OtherFiles = [("/src/Hand.cs", "partial class C { partial void M(); }")],
        };

        Assert.Equal(["AIP0001 M"], await analysis.Findings());
    }

    [Theory]
    [InlineData("[*.razor]\nai_provenance.origin = generated", "'C.M' (AI-generated, ai_provenance.origin of its file)")]
    [InlineData("[*.razor]\nai_provenance.origin = generated\n[Imports.razor]\nai_provenance.origin = assisted", "'C.M' (AI-generated, ")]
    [InlineData("[*.razor]\nai_provenance.origin = generated\n[*.cs]\nai_provenance.origin = assisted", "'C.M' (AI-assisted, ")]
    public async Task What_is_made_of_a_file_has_that_files_origin(string editorConfig, string message) => Assert.StartsWith(
        message, await MadeOfPage(editorConfig).Message(), StringComparison.Ordinal);

    [Theory]
    [InlineData("[*.razor]\nai_provenance.origin = human")]
    [InlineData("[{Other,Imports}.razor]\nai_provenance.origin = generated")]
    public async Task What_is_made_of_a_file_that_no_valid_value_covers_is_not_AI_code(string editorConfig) =>
        Assert.Empty(await MadeOfPage(editorConfig).Findings());

    private static Analysis MadeOfPage(string editorConfig) => Store(
        "#pragma checksum \"/src/Page.razor\" \"{8829d00f-11b8-4213-878b-770e8597ac16}\" \"00\"\nclass C\n{\n#line 1 \"/src/Imports.razor\"\n int A;\n#line 3 \"/src/Page.razor\"\n void M() => Contoso.Pricing.PriceEngine.Quote(1);\n#line default\n}\n",
        editorConfig) with
    {
        AdditionalFiles =
            [new TextFile("/src/Other.razor", ""), new TextFile("/src/Imports.razor", ""), new TextFile("/src/Page.razor", "")],
    };

    private static Analysis Store(string source, string editorConfig) => new(source) { EditorConfig = editorConfig };
}
