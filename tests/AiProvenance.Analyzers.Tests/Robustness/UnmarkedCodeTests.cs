using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>Unmarked code costs almost nothing.</summary>
public sealed class UnmarkedCodeTests
{
    // What it takes to ask a symbol for its syntax; a syntax walk, a semantic model or an identity costs many times that.
    private const long MostBytes = 320;

    [Theory]
    [InlineData("")]
    [InlineData("[System.Obsolete(\"AiGenerated\")] class Mentions { }")]
    public void A_member_without_a_mark_allocates_next_to_nothing(string other)
    {
        var members = string.Concat(Enumerable.Range(0, 500).Select(i =>
            $"void M{i}(int a) {{ System.Action f = () => System.Console.Write(a); }} int P{i} {{ get; set; }} int _f{i}; "));
        var compilation = (new Analysis("class C { " + members + "}") { OtherFiles = [("/src/Other.cs", other)] }).Compile();
        var gate = new VerificationGate(new GateSteps(BuiltInPolicy.Instance, asOf: null, compilation, new BuildOptions(null, []), []));
        var symbols = compilation.GetTypeByMetadataName("C")!.GetMembers();
        Examine(gate, symbols);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Examine(gate, symbols);
        var perSymbol = (GC.GetAllocatedBytesForCurrentThread() - before) / symbols.Length;

        Assert.True(perSymbol <= MostBytes, perSymbol + " bytes for each symbol");
    }

    private static void Examine(VerificationGate gate, IEnumerable<ISymbol> symbols)
    {
        foreach (var symbol in symbols)
            Assert.False(gate.Examine(symbol, CancellationToken.None).Any());
    }
}
