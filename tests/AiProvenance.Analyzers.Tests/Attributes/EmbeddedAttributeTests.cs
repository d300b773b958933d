using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Attributes;

/// <summary>
/// Hosts from Roslyn 4.14 on hide types that carry EmbeddedAttribute from other assemblies, and let sources declare it: several
/// generators and the project itself may want to.
/// </summary>
public sealed class EmbeddedAttributeTests
{
    private const string MetadataName = "Microsoft.CodeAnalysis.EmbeddedAttribute";
    private const string Partial = "internal sealed partial class EmbeddedAttribute : System.Attribute { }";
    private const string Whole = "internal sealed class EmbeddedAttribute : System.Attribute { }";
    private const string Terse = "sealed class EmbeddedAttribute : System.Attribute { public EmbeddedAttribute() { } }";
    private const string Rich = """
        [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Interface
            | System.AttributeTargets.Enum | System.AttributeTargets.Delegate)]
        internal sealed class EmbeddedAttribute : System.Attribute
        {
            public EmbeddedAttribute() { }
            public EmbeddedAttribute(int kind) => Kind = kind;
            public int Kind { get; }
        }
        """;

    [Fact]
    public void The_attributes_are_hidden_from_other_assemblies_wherever_the_compiler_can()
    {
        var compilation = AttributesCompilation.Library("Hidden", "").WithAttributes();
        Assert.Equal(AttributesCompilation.CompilerHidesEmbeddedTypes, compilation.GetTypeByMetadataName(MetadataName) is not null);
        Assert.Equal(AttributesCompilation.CompilerHidesEmbeddedTypes, IsHidden(compilation));
    }

    [Theory]
    [InlineData(Partial)]
    [InlineData(Whole)]
    [InlineData(Terse)]
    [InlineData(Rich)]
    public async Task The_project_may_declare_it(string declaration)
    {
        var compilation = AttributesCompilation.Library("Own", InNamespace(declaration)).WithAttributes();
        Assert.Empty(await compilation.Reported());
        Assert.Equal(AttributesCompilation.CompilerHidesEmbeddedTypes, IsHidden(compilation));
    }

    [Theory]
    [InlineData(Partial)]
    [InlineData(Whole)]
    public async Task Another_generator_may_declare_it_as_its_fixed_output(string declaration)
    {
        var compilation = AttributesCompilation.Library("Fixed", "").WithAttributes(null, new FixedOutput(InNamespace(declaration)));
        Assert.Empty(await compilation.Reported());
    }

    [Fact]
    public async Task Another_generator_may_declare_it_where_no_generator_can_see_it()
    {
        var compilation = AttributesCompilation.Library("Unseen", "").WithAttributes(null, new LateOutput(InNamespace(Partial)));
        Assert.Empty(await compilation.Reported());
    }

    private static bool IsHidden(Compilation compilation)
    {
        return compilation.GetTypeByMetadataName("AiProvenance.AiGeneratedAttribute")!.GetAttributes()
            .Any(static data => data.AttributeClass!.ToDisplayString() == MetadataName);
    }

    private static string InNamespace(string declaration) => $"namespace Microsoft.CodeAnalysis {{ {declaration} }}";

    private sealed class FixedOutput(string source) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterPostInitializationOutput(output => output.AddSource("Other.g.cs", source));
        }
    }

    private sealed class LateOutput(string source) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterSourceOutput(context.ParseOptionsProvider, (output, _) => output.AddSource("Other.g.cs", source));
        }
    }
}
