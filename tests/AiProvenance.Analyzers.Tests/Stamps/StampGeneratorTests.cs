using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Stamps;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Stamps;

public sealed class StampGeneratorTests
{
    private const string Marking = """
        root = true

        [{Marked,Assisted}.cs]
        ai_provenance.origin = generated

        [Claimed.cs]
        ai_provenance.origin = human

        [*.{razor,cshtml,policy}]
        ai_provenance.origin = assisted
        """;

    private static readonly (string Path, string Text) Code = ("/src/Code.cs", "public class Code { }");

    private const string PolicyText = "[policy]\nbuiltin_zones = true\n";

    private static readonly TextFile Policy = new("/src/AiProvenance.policy", PolicyText);

    [Fact]
    public void Without_a_policy_and_marked_files_the_stamp_says_so()
    {
        var stamped = StampedCompilation.Library(References.Net10, Code).Stamp();
        Assert.Equal("policy=built-in;file-origins=0", stamped.Facts());
        Assert.Equal("System.Reflection.AssemblyMetadataAttribute", stamped.Attribute().AttributeClass!.ToDisplayString());
    }

    [Theory]
    [InlineData("AiProvenance.policy")]
    [InlineData("aiprovenance.POLICY")]
    public void The_policy_is_the_first_file_of_its_name(string name)
    {
        TextFile[] files = [new("/src/Other.txt", "x"), new("/src/" + name, PolicyText), new("/weak/AiProvenance.policy", "weak")];
        Assert.Equal(
            "policy=01A9393C22837184012D8D5EB58858CD8BDE0BB2645A5856F72911D4CF9D69F5;file-origins=0",
            StampedCompilation.Library(References.Net10, Code).Stamp(null, files).Facts());
    }

    // What is judged then is what the built-in policy says, beside the compiler's own error.
    [Fact]
    public void A_policy_that_cannot_be_read_is_none()
    {
        var stamped = StampedCompilation.Library(References.Net10, Code).Stamp(null, new TextFile("/src/AiProvenance.policy", null));
        Assert.Equal("policy=built-in;file-origins=0", stamped.Facts());
    }

    [Fact]
    public void Files_that_configuration_marks_are_counted()
    {
        (string Path, string Text)[] files =
            [Code, ("/src/Marked.cs", ""), ("/src/Assisted.cs", ""), ("/src/Claimed.cs", ""), ("/src/below/Marked.cs", "")];
        var library = StampedCompilation.Library(References.Net10, files);
        Assert.Equal("policy=built-in;file-origins=3", library.Stamp(Marking).Facts());
    }

    // Razor's files become C# in another generator, whose output this one cannot see; a policy becomes none.
    [Fact]
    public void Pages_that_configuration_marks_are_counted()
    {
        TextFile[] files = [new("/src/Page.razor", ""), new("/src/View.cshtml", ""), new("/src/Page.txt", ""), new("/src/x.policy", "")];
        var stamped = StampedCompilation.Library(References.Net10, Code, ("/src/Marked.cs", "")).Stamp(Marking, files);
        Assert.Equal("policy=built-in;file-origins=3", stamped.Facts());
    }

    [Fact]
    public void An_edit_writes_nothing_anew()
    {
        var compilation = StampedCompilation.Library(References.Net10, Code, ("/src/Marked.cs", "class Before { }"));
        var driver = StampedCompilation.Driver(Marking, Policy).RunGenerators(compilation);
        var result = driver.RunGenerators(Edited(compilation, "class Before { int edited; }")).GetRunResult().Results.Single();
        Assert.Equal([IncrementalStepRunReason.Unchanged], result.Reasons(StampGenerator.MarkedSourcesStep));
        Assert.All(result.Reasons(StampGenerator.StampStep), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(
            result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Another_policy_is_written_anew()
    {
        var compilation = StampedCompilation.Library(References.Net10, Code);
        var driver = StampedCompilation.Driver(null, Policy).RunGenerators(compilation)
            .ReplaceAdditionalText(Policy, new TextFile(Policy.Path, "[policy]\nbuiltin_zones = false\n"));
        var result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Equal([IncrementalStepRunReason.Modified], result.Reasons(StampGenerator.StampStep));
    }

    [Fact]
    public void The_same_input_gives_the_same_text()
    {
        static string Text() => StampedCompilation.Library(References.Net10, Code).Stamp(Marking, Policy).SyntaxTrees.Last().ToString();
        Assert.Equal(Text(), Text());
        Assert.DoesNotContain('\r', Text());
    }

    // A constructor with two texts: in the assembly, that and the attribute's name are all there is of it.
    [Fact]
    public void A_framework_without_the_attribute_gets_one()
    {
        var stamped = StampedCompilation.Library(StampedCompilation.OldFramework, Code).Stamp();
        Assert.Equal("policy=built-in;file-origins=0", stamped.Facts());
        Assert.Equal("AiProvenance.GateStampAttribute", stamped.Attribute().AttributeClass!.ToDisplayString());
    }

    // One that is applied a second time, or may not stand on an assembly, would not compile.
    [Theory]
    [InlineData("", "")]
    [InlineData("string key, string value", "\"a\", \"b\"")]
    public void A_projects_own_attribute_is_left_to_it(string parameters, string arguments)
    {
        var source = $$"""
            [assembly: System.Reflection.AssemblyMetadata({{arguments}})]

            namespace System.Reflection
            {
                internal sealed class AssemblyMetadataAttribute : System.Attribute
                {
                    public AssemblyMetadataAttribute({{parameters}}) { }
                }
            }
            """;
        var stamped = StampedCompilation.Library(StampedCompilation.OldFramework, ("/src/Own.cs", source)).Stamp();
        Assert.Equal("AiProvenance.GateStampAttribute", stamped.Attribute().AttributeClass!.ToDisplayString());
    }

    [Fact]
    public void Assemblies_that_share_their_internals_may_both_bring_the_attribute_along()
    {
        const string Sharing = """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Stamped")]
            namespace System.Runtime.CompilerServices
            {
                public sealed class InternalsVisibleToAttribute : System.Attribute
                {
                    public InternalsVisibleToAttribute(string assemblyName) { }
                }
            }
            """;
        var framework = StampedCompilation.OldFramework;
        var other = StampedCompilation.Library(framework, ("/src/Other.cs", Sharing)).WithAssemblyName("Other").Stamp();
        _ = StampedCompilation.Library([.. framework, other.ToMetadataReference()], Code).Stamp();
    }

    [Fact]
    public void A_module_carries_a_stamp_for_the_assembly_that_it_is_linked_into()
    {
        var library = StampedCompilation.Library(References.Net10, Code);
        var module = library.WithOptions(library.Options.WithOutputKind(OutputKind.NetModule)).Stamp();
        using var image = new MemoryStream();
        Assert.True(module.Emit(image).Success);
        Assert.Contains("AiProvenance.Gate", System.Text.Encoding.UTF8.GetString(image.ToArray()), StringComparison.Ordinal);
    }

    // Or no project would be one without marks any more.
    [Fact]
    public void The_stamp_is_no_mention_of_a_mark()
    {
        foreach (var framework in new[] { References.Net10, StampedCompilation.OldFramework })
        {
            var stamped = StampedCompilation.Library(framework, Code).Stamp(Marking, Policy);
            var mentions = new MarkMentions(BuiltInPolicy.Instance, stamped);
            Assert.All(stamped.SyntaxTrees, tree => Assert.False(mentions.AreIn(tree, CancellationToken.None), tree.ToString()));
        }
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, string text) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees[1],
        CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)compilation.SyntaxTrees[1].Options, compilation.SyntaxTrees[1].FilePath));
}
