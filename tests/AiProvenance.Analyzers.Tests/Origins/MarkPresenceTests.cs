using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>One question for each type decides whether anything in it is looked at, and no mark escapes it.</summary>
public sealed class MarkPresenceTests
{
    private const string Body = "() => Contoso.Pricing.PriceEngine.Quote(1);";

    [Theory]
    [InlineData("class C { }", null, null, false)]
    [InlineData("class C { } // AiGenerated", null, null, false)]
    [InlineData("class C { string AiGenerated => nameof(AiProvenance.AiGeneratedAttribute) + \"\\u0041\"; }", null, null, false)]
    [InlineData("#if NEVER\n[AiProvenance.AiGenerated(\"x\")]\n#endif\nclass C { }", null, null, false)]
    [InlineData("using Machine = AiProvenance.AiGeneratedAttribute; class C { }", null, null, true)]
    [InlineData("class C { void M() { var f = [AiProvenance.AiGenerated(\"x\")] () => 1; } }", null, null, true)]
    [InlineData("class C { }", "[*.cs]\nai_provenance.origin = generated\n", null, true)]
    [InlineData("class C { }", null, "[policy]\nbuiltin_zones = true\ndefault_origin = assisted\n", true)]
    public async Task Where_no_type_may_be_marked_no_rule_about_marked_code_is_told_of_one(
        string source, string? editorConfig, string? policy, bool mayBe)
    {
        ImmutableArray<DiagnosticAnalyzer> rules =
            [new VerificationAnalyzer(), new LateBindingAnalyzer(), new NeedlessVerificationAnalyzer(), new MalformedMarkAnalyzer()];
        var files = policy is null ? ImmutableArray<AdditionalText>.Empty : [new TextFile("/src/AiProvenance.policy", policy)];
        var compilation = new Analysis(source).Compile();
        var analyzed = compilation.WithAnalyzers(rules, new AnalyzerOptions(files, new BuildOptions(editorConfig, [])));

        var telemetry = (await analyzed.GetAnalysisResultAsync(CancellationToken.None)).AnalyzerTelemetryInfo;

        Assert.All(rules, rule => Assert.Equal(mayBe ? 1 : 0, telemetry[rule].SemanticModelActionsCount));
    }

    [Fact]
    public async Task A_file_that_only_lies_where_the_packages_attributes_do_is_looked_at() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("class D { }") with
        {
            OtherFiles = [(
                "AiProvenance.Analyzers/AiProvenance.Analyzers.Embedding.AttributesGenerator/Code.cs",
                "class C { [AiProvenance.AiGenerated(\"x\")] decimal M" + Body + " }")],
        }).Findings());

    [Fact]
    public async Task A_mark_that_a_compiled_in_module_puts_on_the_assembly_holds_for_all_of_it()
    {
        var module = CSharpCompilation.Create(
            "Marks",
            [CSharpSyntaxTree.ParseText("[assembly: AiProvenance.AiGenerated(\"x\")] namespace AiProvenance { public sealed class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } } }")],
            References.Net10,
            new CSharpCompilationOptions(OutputKind.NetModule));
        using var image = new MemoryStream();
        Assert.True(module.Emit(image).Success);

        var analysis = new Analysis("class C { decimal M" + Body + " }")
        {
            Generators = [],
            References = [ModuleMetadata.CreateFromImage(image.ToArray()).GetReference()],
        };

        Assert.Equal(["AIP0001 M"], await analysis.Findings());
    }

    [Theory]
    [InlineData("class C { [AiProvenance.\\u0041iGenerated(\"x\")] decimal M" + Body + " }")]
    [InlineData("class C { [AiProvenance.\\U00000041iGenerated(\"x\")] decimal M" + Body + " }")]
    [InlineData("class C { System.Func<decimal> M() { return [AiProvenance.\\u0041iGenerated(\"x\")] " + Body + " } }")]
    [InlineData("class C { [AiProvenance.Ai\u200BGenerated(\"x\")] decimal M" + Body + " }")]
    [InlineData("class C { [AiProvenance.AiGenerated\u00AD(\"x\")] decimal M" + Body + " }")]
    [InlineData("class C { System.Func<decimal> M() { return [AiProvenance.Ai\u2064Generated(\"x\")] " + Body + " } }")]
    public async Task A_name_spelled_with_escapes_or_invisible_characters_is_a_mark_all_the_same(string source) =>
        Assert.Single(await new Analysis(source).Findings(), finding => finding.StartsWith("AIP0001", StringComparison.Ordinal));

    [Theory]
    [InlineData("using Machine = AiProvenance.AiGeneratedAttribute; class C { [Machine(\"x\")] decimal M" + Body + " }")]
    [InlineData("namespace N { using Machine = AiProvenance.AiGeneratedAttribute; class C { [Machine(\"x\")] decimal M" + Body + " } }")]
    [InlineData("using P = AiProvenance; class C { [P. /* */ AiGenerated (\"x\")] decimal M" + Body + " }")]
    [InlineData(
        "using Machine = AiProvenance.AiGeneratedAttribute; class C { System.Func<decimal> M() { return [Machine(\"x\")] " + Body + " } }")]
    public async Task A_mark_by_an_alias_counts_where_only_the_alias_names_it(string source) =>
        Assert.Single(await new Analysis(source).Findings(), finding => finding.StartsWith("AIP0001", StringComparison.Ordinal));

    [Fact]
    public async Task A_mark_by_an_alias_of_an_alias_for_all_files_counts() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("namespace N { using Local = Machine; class C { [Local(\"x\")] decimal M" + Body + " } }") with
        {
            OtherFiles = [("/src/Usings.cs", "global using Machine = AiProvenance.AiGeneratedAttribute;")],
        }).Findings());

    [Theory]
    [InlineData("Machine", "Machine")]
    [InlineData("MachineAttribute", "Machine")]
    [InlineData("MachineAttribute", "MachineAttribute")]
    [InlineData("MachineAttributeAttribute", "MachineAttribute")]
    [InlineData("Attribute", "Attribute")]
    [InlineData("M\\u0061chineAttribute", "Machine")]
    [InlineData("@MachineAttribute", "Machine")]
    public async Task A_mark_by_an_alias_for_all_files_counts_where_nothing_names_it(string alias, string name) => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("class C { [" + name + "(\"x\")] decimal M" + Body + " }") with
        {
            OtherFiles = [("/src/Usings.cs", "global using " + alias + " = AiProvenance.AiGeneratedAttribute;")],
        }).Findings());

    [Theory]
    [InlineData("GenAttribute", "Gen")]
    [InlineData("Gen", "Gen")]
    public async Task An_organisations_mark_by_an_alias_for_all_files_counts_as_well(string alias, string name) => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("class C { [" + name + "] decimal M" + Body + " }") with
        {
            OtherFiles = [
                ("/src/Usings.cs", "global using " + alias + " = Contoso.Heir;"),
                ("/src/Marks.cs", "namespace Contoso { class ByAiAttribute : System.Attribute { } class Heir : ByAiAttribute { } }")],
            Policy = "[policy]\nbuiltin_zones = true\ngenerated_attributes = Contoso.ByAi\n",
        }).Findings());

    [Fact]
    public async Task A_mark_that_derives_in_a_second_assembly_from_one_that_derives_in_a_third_counts()
    {
        const string Policy = "[policy]\nbuiltin_zones = true\ngenerated_attributes = Contoso.Tools.ByAi\n";
        var first = Library("First", "namespace Contoso.Tools { public class ByAiAttribute : System.Attribute { } }");
        var second = Library("Second", "namespace Heirs { public class HeirAttribute : Contoso.Tools.ByAiAttribute { } }", first);
        var third = Library("Third", "namespace More { public class LastAttribute : Heirs.HeirAttribute { } }", first, second);
        var code = new Analysis("class C { [More.Last] decimal M" + Body + " }") { Policy = Policy, References = [first, second, third] };

        Assert.Equal(["AIP0001 M"], await code.Findings());

        static MetadataReference Library(string name, string source, params MetadataReference[] references)
        {
            using var image = new MemoryStream();
            var library = new Analysis(source) { AssemblyName = name, HasShop = false, References = [.. references] }.Compile();
            Assert.True(library.Emit(image).Success);
            return MetadataReference.CreateFromImage(image.ToArray());
        }
    }

    [Fact]
    public async Task A_mark_that_derives_from_the_organisations_own_counts_by_its_name() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("class C { [Machine] decimal M" + Body + " }") with
        {
            OtherFiles = [("/src/Marks.cs", "namespace Contoso { public class ByAiAttribute : System.Attribute { } } public class MachineAttribute : Contoso.ByAiAttribute { }")],
            Policy = "[policy]\nbuiltin_zones = true\ngenerated_attributes = Contoso.ByAiAttribute\n",
        }).Findings());

    [Fact]
    public async Task A_mark_on_one_part_of_a_type_holds_for_the_members_of_another() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("partial class C { decimal M" + Body + " }") with
        {
            OtherFiles = [("/src/Other.cs", "[AiProvenance.AiGenerated(\"x\")] partial class C { }")],
        }).Findings());

    [Fact]
    public async Task A_mark_around_nested_types_holds_for_those_in_files_without_one() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("partial class C { class Inner { decimal M" + Body + " } }") with
        {
            OtherFiles = [("/src/Other.cs", "[AiProvenance.AiGenerated(\"x\")] partial class C { }")],
        }).Findings());
}
