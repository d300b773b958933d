using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>The package's attributes are what has their full name, whoever declares it and whatever it is called by.</summary>
public sealed class AttributeRecognitionTests
{
    private const string Body = " void M() => Contoso.Pricing.PriceEngine.Quote(1); }";

    private const string Copy = """
        namespace AiProvenance
        {
            ACCESS sealed class AiGeneratedAttribute : System.Attribute
            {
                public AiGeneratedAttribute(string tool) { }
            }
        }
        """;

    [Fact]
    public async Task An_alias_is_a_mark() => Assert.Equal(
        ["AIP0001 M"],
        await Analysis.Findings("using G = AiProvenance.AiGeneratedAttribute; class C { [G(\"x\")]" + Body));

    [Fact]
    public async Task A_full_or_qualified_name_is_a_mark() => Assert.Equal(
        ["AIP0001 M", "AIP0001 N"],
        await Analysis.Findings("using A = AiProvenance; class C { [global::AiProvenance.AiGeneratedAttribute(\"x\")] void M() => Contoso.Pricing.PriceEngine.Quote(1); [A::AiAssisted(\"x\")] void N() => Contoso.Pricing.PriceEngine.Quote(1); }"));

    [Theory]
    [InlineData("global using G = AiProvenance.AiGeneratedAttribute;")]
    [InlineData("global using G = global::AiProvenance . AiGeneratedAttribute;")]
    [InlineData("global using static System.Math; global using G = AiProvenance.AiAssistedAttribute; ")]
    public async Task A_global_alias_of_another_file_is_a_mark_on_a_lambda(string alias)
    {
        var analysis = new Analysis("class C { System.Action A = [G(\"x\")] () => Contoso.Pricing.PriceEngine.Quote(1); }")
        {
            OtherFiles = [("/src/Usings.cs", alias)],
        };

        Assert.Equal(["AIP0001 =>"], await analysis.Findings());
    }

    [Fact]
    public async Task A_global_alias_of_the_namespace_is_a_mark_on_a_lambda()
    {
        var analysis = new Analysis("class C { System.Action A = [P.AiGenerated(\"x\")] () => Contoso.Pricing.PriceEngine.Quote(1); }")
        {
            OtherFiles = [("/src/Usings.cs", "global using P = AiProvenance;")],
        };

        Assert.Equal(["AIP0001 =>"], await analysis.Findings());
    }

    [Theory]
    [InlineData("namespace Contoso { class AiGeneratedAttribute : System.Attribute { } }", "Contoso.AiGenerated")]
    [InlineData("namespace My.AiProvenance { class AiGeneratedAttribute : System.Attribute { } }", "My.AiProvenance.AiGenerated")]
    [InlineData(
        "namespace AiProvenance { class Outer { public class AiGeneratedAttribute : System.Attribute { } } }",
        "AiProvenance.Outer.AiGenerated")]
    [InlineData("namespace AiProvenance { class AiGeneratedAttribute<T> : System.Attribute { } }", "AiProvenance.AiGenerated<int>")]
    [InlineData("namespace AiProvenance { class AiGenerated : System.Attribute { } }", "AiProvenance.@AiGenerated")]
    public async Task Another_type_of_that_simple_name_is_not(string declaration, string use)
    {
        var analysis = new Analysis(declaration + "class C { [" + use + "]" + Body) { Generators = [] };

        Assert.Empty(await analysis.Findings());
    }

    [Fact]
    public async Task A_projects_own_copy_is_a_mark()
    {
        var analysis = new Analysis(
            Copy.Replace("ACCESS", "internal", StringComparison.Ordinal) +
                "class C { [AiProvenance.AiGenerated(\"x\")]" +
                Body)
        { Generators = [] };

        Assert.Equal(["AIP0001 M"], await analysis.Findings());
    }

    [Fact]
    public async Task A_copy_that_only_metadata_declares_is_a_mark()
    {
        var analysis = new Analysis(
            "class C { [AiProvenance.AiGenerated(\"x\")]" + Body)
        { Generators = [], References = [Marks("Marks")] };

        Assert.Equal(["AIP0001 M"], await analysis.Findings());
    }

    [Fact]
    public async Task Copies_in_several_assemblies_do_not_blind_it()
    {
        var analysis = new Analysis("class C { [AiProvenance.AiGenerated(\"x\")]" + Body)
        {
            Generators = [new AttributesGenerator()],
            References = [Marks("Marks"), Marks("OtherMarks")],
        };

        Assert.Equal(["AIP0001 M"], await analysis.Findings());
    }

    [Fact]
    public async Task An_ambiguous_copy_still_fails_to_compile_and_crashes_nothing()
    {
        var analysis = new Analysis("class C { [AiProvenance.AiGenerated(\"x\")]" + Body)
        {
            Generators = [],
            References = [Marks("Marks"), Marks("OtherMarks")],
            IsBroken = true,
        };

        Assert.Contains(analysis.Compile().GetDiagnostics(), diagnostic => diagnostic.Id == "CS0433");
        Assert.DoesNotContain(await analysis.Findings(), finding => finding.StartsWith("AIP0299", StringComparison.Ordinal));
    }

    private static PortableExecutableReference Marks(string name)
    {
        using var image = new MemoryStream();
        var compilation = new Analysis(
            Copy.Replace("ACCESS", "public", StringComparison.Ordinal))
        { Generators = [], AssemblyName = name, HasShop = false }.Compile();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
