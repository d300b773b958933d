using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Stamps;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Stamps;

/// <summary>What configuration says of files, as the stamp says it in the assembly.</summary>
public sealed class FileMarksTests
{
    private const string Marking = """
        root = true

        [{Marked,Other}.cs]
        ai_provenance.origin = generated

        [Assisted.cs]
        ai_provenance.origin = assisted
        """;

    public static TheoryData<string, string> Declared => new()
    {
        { "class C { int _x; void M() { } class Inner { } }", "T:C" },
        { "struct S { } interface I { } enum E { A } delegate void D();", "T:D T:E T:I T:S" },
        { "namespace A.B { class C<T, U> { } } namespace A { namespace C { record R(int X); } }", "T:A.B.C`2 T:A.C.R" },
        { "namespace @event; class @class { }", "T:event.class" },
        { "System.Console.WriteLine();", "top-level" },
        { "System.Console.WriteLine(); class C { }", "T:C top-level" },
        { "[assembly: System.CLSCompliant(false)] class C { }", "T:C assembly" },
        { "partial class C { void A() { } int B { get; set; } int _x, _y; event System.Action E; class Inner { } public C(int x) { } }" +
            "//split//partial class C { void NotHere() { } }",
            "E:C.E F:C._x F:C._y M:C.#ctor(System.Int32) M:C.A P:C.B T:C.Inner" },
        { "partial class C { partial class Inner { void A() { } } }//split//partial class C { partial class Inner { void NotHere() { } } }",
            "M:C.Inner.A" },
        { "partial class C { partial void A(); }//split//partial class C { partial void A() { } void NotHere() { } }", "M:C.A" },
        { "[AiProvenance.HumanAuthored(\"kim@x.com\")] partial class C { void A() { } }//split//partial class C { }", "T:C" },
        { "// nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public void What_a_marked_file_declares_is_named(string source, string targets)
    {
        var parts = source.Split("//split//");
        var compilation = Run([("/src/Marked.cs", parts[0]), ("/src/Unmarked.cs", parts.Length > 1 ? parts[1] : "class Unmarked { }")]);

        Assert.Equal(targets, string.Join(' ', Marks(compilation).Select(static mark => mark.Target)));
    }

    [Fact]
    public void A_mark_says_what_the_section_says()
    {
        var marks = Marks(Run([("/src/Marked.cs", "class A { }"), ("/src/Assisted.cs", "class B { }")])).ToList();

        Assert.Equal([("AiGenerated", "T:A"), ("AiAssisted", "T:B")], marks.OrderBy(static mark => mark.Target, StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_whose_parts_say_the_same_is_named_once() =>
        Assert.Equal("T:C", Assert.Single(Marks(Run([("/src/Marked.cs", "partial class C { }"), ("/src/Other.cs", "partial class C { }")]))).Target);

    [Fact]
    public void Where_nothing_is_marked_nothing_is_written() => Assert.Empty(Marks(Run([("/src/Code.cs", "class C { }")])));

    [Fact]
    public void Without_the_attributes_nothing_is_written() =>
        Assert.Empty(Marks(Run([("/src/Marked.cs", "class C { }")], isEmbedding: false)));

    [Fact]
    public void A_copy_of_the_attributes_that_has_no_target_is_left_alone()
    {
        const string Own = """
            namespace AiProvenance
            {
                class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } }
                class AiAssistedAttribute : System.Attribute { public AiAssistedAttribute(string tool) { } }
            }
            """;

        Assert.Empty(Marks(Run([("/src/Marked.cs", "class C { }"), ("/src/Own.cs", Own)], isEmbedding: false)));
    }

    // In the compilation itself, the file says it already.
    [Theory]
    [InlineData("class Page { decimal Total() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("partial class Page { decimal Total() => Contoso.Pricing.PriceEngine.Quote(1); } // split")]
    [InlineData("[AiProvenance.HumanAuthored(\"kim@contoso.com\")] class Page { decimal Total() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("[AiProvenance.AiAssisted(\"Copilot\")] class Page { decimal Total() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    public async Task The_gate_finds_the_same_with_the_marks_and_without(string source)
    {
        const string Prices = "namespace Contoso.Pricing { public static class PriceEngine { public static decimal Quote(int item) => item; } }";
        (string Path, string Text)[] files = [("/src/Marked.cs", source), ("/src/Prices.cs", Prices)];
        var with = await Diagnose(Run(files));
        var without = await Diagnose(Run(files, isStamped: false));

        Assert.Equal(without, with);
    }

    private static async Task<IEnumerable<string>> Diagnose(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers(
            Robustness.EveryAnalyzer.All, new AnalyzerOptions([], new BuildOptions(Marking, [])))
            .GetAnalyzerDiagnosticsAsync();
        return diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, string Target)> Marks(Compilation compilation) => compilation.SyntaxTrees
        .Single(static tree => tree.FilePath.EndsWith("AiProvenance.Gate.g.cs", StringComparison.Ordinal))
        .ToString()
        .Split('\n')
        .Where(static line => line.Contains("AiProvenance.Ai", StringComparison.Ordinal))
        .Select(static line => System.Text.RegularExpressions.Regex.Match(line, "AiProvenance\\.(?<name>\\w+)\\(\"ai_provenance.origin of its file\", Target = \"(?<target>[^\"]+)\"\\)"))
        .Select(static match => (match.Groups["name"].Value, match.Groups["target"].Value));

    private static Compilation Run((string Path, string Text)[] files, bool isEmbedding = true, bool isStamped = true)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var isProgram = files.Any(static file => file.Text.StartsWith("System.Console", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "Stamped",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
            References.Net10,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        ISourceGenerator[] generators = isStamped
            ? [new StampGenerator().AsSourceGenerator(), new AttributesGenerator().AsSourceGenerator()]
            : [new AttributesGenerator().AsSourceGenerator()];
        _ = CSharpGeneratorDriver
            .Create(generators, [], options, new BuildOptions(Marking, isEmbedding ? [] : [("AiProvenanceEmbedAttributes", "false")]))
            .RunGeneratorsAndUpdateCompilation(compilation, out var result, out _);
        Assert.DoesNotContain(result.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error &&
            diagnostic.Location.SourceTree?.FilePath.EndsWith("Gate.g.cs", StringComparison.Ordinal) == true);
        return result;
    }
}
