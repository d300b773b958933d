using AiProvenance.Analyzers.Embedding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Attributes;

public sealed class AttributesGeneratorTests
{
    internal const string Marks = """
        using AiProvenance;

        [assembly: AiGenerated("Tool", Target = "top-level")]
        [assembly: CriticalNamespace("Contoso.Pricing", Zone = "pricing")]
        [module: AiAssisted("Tool")]

        [Critical(Zone = "pricing")]
        [Critical(Zone = "checkout")]
        internal static class Totals
        {
            [AiGenerated("Tool", Model = "m", PromptedBy = "a@x", On = "2026-01-01", Trace = "t")]
            [AiGuidance("https://wiki", LastUpdated = "2026-01-01")]
            [PendingReview("1:A.B", Zone = "pricing", RequestedBy = "a@x", On = "2026-01-01")]
            [HumanVerified("b@x", "2026-01-02", Fingerprint = "1:A.B", Zone = "pricing", Ticket = "T-1", Notes = "n")]
            [HumanVerified(by: "c@x", on: "2026-01-02", Fingerprint = "1:A.B")]
            public static int Sum { [HumanAuthored("d@x", Reason = "r")] get { return 1; } }
        }
        """;

    [Fact]
    public async Task The_attributes_compile_without_a_warning_in_the_strictest_project()
    {
        Assert.Empty(await AttributesCompilation.Library("Strict", Marks).WithAttributes().Reported());
    }

    [Fact]
    public async Task The_attributes_are_valid_in_the_oldest_language_version()
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp7_3, DocumentationMode.Diagnose);
        Assert.Empty(await AttributesCompilation.Library("Old", Marks, parse).WithAttributes().Reported());
    }

    [Fact]
    public async Task The_attributes_can_be_put_on_local_functions_and_lambdas()
    {
        var source = """
            using AiProvenance;

            internal static class Totals
            {
                public static int Sum()
                {
                    var add = [AiGenerated("Tool")] (int x) => x + 1;
                    [AiAssisted("Tool")] static int Twice(int x) => 2 * x;
                    return add(Twice(1));
                }
            }
            """;
        Assert.Empty(await AttributesCompilation.Library("Lambdas", source).WithAttributes().Reported());
    }

    // The compiler makes attributes of its own there, and among them the one that hides ours.
    [Fact]
    public async Task Attributes_that_the_compiler_makes_in_a_netstandard_project_do_not_clash()
    {
        var source = """
            internal static class Totals
            {
                public static string Name(in System.DateTime day, string? name) => name ?? day.ToString();
                public static ref readonly int First(int[] values) => ref values[0];
            }
            """;
        var compilation = AttributesCompilation.Library("Standard", source).WithReferences(References.NetStandard20).WithAttributes();
        Assert.Empty(await compilation.Reported());
        Assert.NotNull(compilation.ToImage());
    }

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData(" FALSE ")]
    public void Nothing_is_embedded_when_turned_off(string value)
    {
        var compilation = AttributesCompilation.Library("Off", "").WithAttributes("AiProvenanceEmbedAttributes=" + value);
        Assert.Empty(compilation.SyntaxTrees.Skip(1));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("")]
    public void Attributes_are_embedded_when_the_property_says_anything_else(string value)
    {
        var compilation = AttributesCompilation.Library("On", "").WithAttributes("AiProvenanceEmbedAttributes=" + value);
        Assert.NotNull(compilation.GetTypeByMetadataName("AiProvenance.AiGeneratedAttribute"));
    }

    [Fact]
    public void An_edit_embeds_nothing_anew()
    {
        var compilation = AttributesCompilation.Library("Edited", "class Before { }");
        var driver = AttributesCompilation.Driver(compilation).RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class After { int edited; }", AttributesCompilation.Newest));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        var chosen = Assert.Single(result.TrackedSteps[AttributesGenerator.EmbeddingStep]).Outputs.Single();
        Assert.Equal(IncrementalStepRunReason.Unchanged, chosen.Reason);
        Assert.All(
            result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}
