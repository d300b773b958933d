using AiProvenance.Analyzers.Touches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Tests.Touches;

public sealed class TouchSinkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(100)]
    public void A_place_counts_once_however_many_there_are(int places)
    {
        var tree = CSharpSyntaxTree.ParseText(
            "class C { C " + string.Join(", ", Enumerable.Range(0, places).Select(static i => "f" + i)) + "; }");
        var type = CSharpCompilation.Create("Code", [tree], References.Net10).GetTypeByMetadataName("C");
        var sink = new TouchSink(new Types());
        var declarators = tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().ToList();

        foreach (var declarator in declarators.Concat(declarators))
            sink.TakeType(type, declarator);

        Assert.Equal(
            declarators.Select(static declarator => declarator.Identifier.Span),
            sink.ListTouches().Select(static touch => touch.Location.SourceSpan));
    }

    private sealed class Types : TouchTargets
    {
        public override bool Includes(ISymbol symbol) => symbol is INamedTypeSymbol;
    }
}
