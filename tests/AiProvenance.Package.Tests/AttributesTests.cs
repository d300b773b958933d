namespace AiProvenance.Package.Tests;

public sealed class AttributesTests
{
    private const string Marked = """
        using AiProvenance;

        namespace App
        {
            /// <summary>Marked.</summary>
            [AiGenerated("Tool", Model = "m", PromptedBy = "a@x", On = "2026-01-01")]
            public static class Marked
            {
                /// <summary>Takes its argument by reference, for which older frameworks need attributes that the compiler makes.</summary>
                public static int Day(in System.DateTime day) => day.Day;
            }
        }
        """;

    [Fact]
    public async Task Installing_the_package_makes_the_attributes_available_in_every_target_framework()
    {
        using var consumer = new Consumer("netstandard2.0;net10.0")
            .Property("LangVersion", "7.3")
            .Property("TreatWarningsAsErrors", "true")
            .Property("AnalysisMode", "All")
            .Property("GenerateDocumentationFile", "true")
            .Property("NoWarn", "CA1014")
            .Write("Marked.cs", Marked);
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.Diagnostics);
    }

    [Fact]
    public async Task Projects_that_share_their_internals_build_without_a_warning()
    {
        using var app = new Consumer().Write("Marked.cs", Marked).Property("TreatWarningsAsErrors", "true");
        var library = app.Add("Library")
            .Item("""<InternalsVisibleTo Include="App" />""")
            .Write("Inner.cs", "[AiProvenance.AiAssisted(\"Tool\")] internal static class Inner { internal const int Value = 1; }");
        _ = app.Reference(library).Write("Uses.cs", "internal static class Uses { internal const int Value = Inner.Value; }");
        var build = await app.Build();
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.Diagnostics);
    }

    [Fact]
    public async Task Embedding_can_be_turned_off_by_those_who_ship_their_own()
    {
        using var consumer = new Consumer()
            .Property("AiProvenanceEmbedAttributes", "false")
            .Write("Marked.cs", "[AiProvenance.AiGenerated(\"Tool\")] internal static class Marked { }")
            .Write("Own.cs", """
                namespace AiProvenance
                {
                    internal sealed class AiGeneratedAttribute(string tool) : System.Attribute
                    {
                        public string Tool { get; } = tool;
                    }
                }
                """);
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.Diagnostics);
    }

    [Theory]
    [InlineData("PrivateAssets=\"all\" IncludeAssets=\"runtime; build; native; contentfiles; analyzers; buildtransitive\"")]
    [InlineData("IncludeAssets=\"build; analyzers\"")]
    public async Task Every_way_to_reference_the_package_brings_its_targets(string attributes)
    {
        using var consumer = new Consumer { ReferenceAttributes = attributes };
        _ = consumer.WriteInRoot("AiProvenance.policy", "[policy]\nbuiltin_zones = true\n");
        var items = await consumer.Evaluate("-getItem:AdditionalFiles");
        Assert.Contains("AiProvenance.policy", items, StringComparison.Ordinal);
    }
}
