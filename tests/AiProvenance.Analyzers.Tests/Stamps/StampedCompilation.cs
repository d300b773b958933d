using System.Collections.Immutable;
using System.Reflection;
using AiProvenance.Analyzers.Stamps;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Stamps;

/// <summary>Compilations that the generator has put its stamp on, and what it says there.</summary>
internal static class StampedCompilation
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp7_3);
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);

    /// <summary>The version of the assembly that the generator stands in, without the commit.</summary>
    public static string Version { get; } = typeof(StampGenerator).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>A strict library with one file for each path.</summary>
    public static CSharpCompilation Library(IEnumerable<MetadataReference> references, params (string Path, string Text)[] files) =>
        CSharpCompilation.Create(
            "Stamped",
            files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, Parse, file.Path)),
            references,
            Options.WithWarningLevel(9999).WithGeneralDiagnosticOption(ReportDiagnostic.Error));

    /// <summary>A driver that records its steps.</summary>
    public static GeneratorDriver Driver(string? editorConfig = null, params AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new StampGenerator().AsSourceGenerator()],
        files,
        Parse,
        new BuildOptions(editorConfig, []),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The compilation with its stamp; the compiler has nothing to say against it.</summary>
    public static CSharpCompilation Stamp(this CSharpCompilation compilation, string? editorConfig = null, params AdditionalText[] files)
    {
        _ = Driver(editorConfig, files).RunGeneratorsAndUpdateCompilation(compilation, out var result, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(result.GetDiagnostics());
        return (CSharpCompilation)result;
    }

    /// <summary>The stamp's attribute.</summary>
    public static AttributeData Attribute(this Compilation stamped) => Assert.Single(
        stamped.Assembly.GetAttributes(),
        static attribute => attribute.ConstructorArguments is [{ Value: "AiProvenance.Gate" }, _]);

    /// <summary>What the stamp says behind the version: the policy and how many files are marked.</summary>
    public static string Facts(this Compilation stamped)
    {
        var value = (string)stamped.Attribute().ConstructorArguments[1].Value!;
        Assert.StartsWith(Version + ";", value, StringComparison.Ordinal);
        return value[(Version.Length + 1)..];
    }

    /// <summary>Reasons why a step's outputs are what they are.</summary>
    public static IEnumerable<IncrementalStepRunReason> Reasons(this GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    /// <summary>A framework that has what the language needs and no more.</summary>
    public static ImmutableArray<MetadataReference> OldFramework { get; } = [Image("""
        namespace System
        {
            public class Object { }
            public abstract class ValueType { }
            public abstract class Enum : ValueType { }
            public struct Void { }
            public struct Boolean { }
            public struct Int32 { }
            public sealed class String { }
            public abstract class Attribute { }
            public enum AttributeTargets { Assembly = 1 }
            public sealed class AttributeUsageAttribute : Attribute
            {
                public AttributeUsageAttribute(AttributeTargets validOn) { }
                public bool AllowMultiple { get; set; }
                public bool Inherited { get; set; }
            }
        }
        """)];

    private static PortableExecutableReference Image(string source)
    {
        var framework = CSharpCompilation.Create("Old", [CSharpSyntaxTree.ParseText(source)], options: Options);
        using var image = new MemoryStream();
        var result = framework.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
