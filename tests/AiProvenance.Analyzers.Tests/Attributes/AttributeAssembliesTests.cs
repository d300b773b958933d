using System.Collections.Immutable;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Attributes;

/// <summary>Which references' attributes are worth reading: told by one look for a namespace, not by reading them.</summary>
public sealed class AttributeAssembliesTests
{
    private const string Shared = "namespace AiProvenance { public class AiGeneratedAttribute : System.Attribute { } }";

    [Fact]
    public void Nothing_of_the_framework_is_read()
    {
        var compilation = Compile("App", "");
        Assert.DoesNotContain(References(compilation), AttributeAssemblies.ForPackage().MayCarry);
        Assert.True(References(compilation).Length > 100);
    }

    [Fact]
    public void An_assembly_that_embeds_the_attributes_or_references_them_is_read()
    {
        var shared = Compile("Shared", Shared);
        var user = Compile("User", "class User { }", shared.ToMetadataReference());
        var beside = Compile("Beside", "class Beside { }");
        var app = Compile("App", "", shared.ToMetadataReference(), user.ToMetadataReference(), beside.ToMetadataReference());
        Assert.Equal(
            ["Shared", "User"], References(app).Where(AttributeAssemblies.ForPackage().MayCarry).Select(static assembly => assembly.Name));
    }

    [Fact]
    public void Where_the_policy_names_marks_their_namespace_is_looked_for_too()
    {
        var own = Compile("Own", "namespace Contoso.Marks { public class Robot : System.Attribute { } }");
        var app = Compile("App", "", own.ToMetadataReference());
        var policy = new Policy { AssistedAttributes = ["Contoso.Marks.Robot"] };
        Assert.Equal(
            ["Own"], References(app).Where(AttributeAssemblies.ForMarks(policy).MayCarry).Select(static assembly => assembly.Name));
        Assert.DoesNotContain(References(app), AttributeAssemblies.ForMarks(new Policy()).MayCarry);
    }

    private static ImmutableArray<IAssemblySymbol> References(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols;

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] references) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(source)],
        [.. Testing.References.Net10, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
