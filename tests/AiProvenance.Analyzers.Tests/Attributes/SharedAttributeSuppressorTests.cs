namespace AiProvenance.Analyzers.Tests.Attributes;

/// <summary>A project that sees the internals of another one also sees that one's embedded attributes: CS0436, which is noise.</summary>
public sealed class SharedAttributeSuppressorTests
{
    private const string Friend = """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Consumer")]
        internal static class Inner { }
        """;

    [Fact]
    public async Task Projects_that_share_internals_use_the_attributes_without_a_warning()
    {
        var library = AttributesCompilation.Library("Library", Friend).WithAttributes().ToImage();
        var consumer = AttributesCompilation.Library("Consumer", AttributesGeneratorTests.Marks, null, library).WithAttributes();
        var raised = consumer.GetDiagnostics().Any(static diagnostic => diagnostic.Id == "CS0436");
        Assert.Equal(!AttributesCompilation.CompilerHidesEmbeddedTypes, raised);
        Assert.Empty(await consumer.Reported());
    }

    [Fact]
    public async Task A_public_copy_in_a_library_gives_no_warning_either()
    {
        var library = AttributesCompilation.Library("Library", """
            #pragma warning disable CS1591
            namespace AiProvenance { public sealed class CriticalAttribute : System.Attribute { public string? Zone { get; set; } } }
            """).ToImage();
        var consumer = AttributesCompilation.Library("Consumer", "[AiProvenance.Critical(Zone = \"pricing\")] class C { }", null, library)
            .WithAttributes();
        Assert.Contains(consumer.GetDiagnostics(), static diagnostic => diagnostic.Id == "CS0436");
        Assert.Empty(await consumer.Reported());
    }

    [Theory]
    [InlineData("namespace Other { internal sealed class Shared { } }", "Other.Shared")]
    [InlineData("namespace AiProvenance { internal sealed class Shared { } }", "AiProvenance.Shared")]
    [InlineData(
        "namespace AiProvenance { internal sealed class CriticalAttribute : System.Attribute { } }", "AiProvenance.CriticalAttribute")]
    public async Task Any_other_clash_of_types_is_still_reported(string declaration, string type)
    {
        var library = AttributesCompilation.Library("Library", Friend + declaration).ToImage();
        var consumer = AttributesCompilation.Library("Consumer", declaration + $"class C {{ public {type}? Used; }}", null, library);
        Assert.Contains(await consumer.Reported(), static diagnostic => diagnostic.Id == "CS0436");
    }
}
