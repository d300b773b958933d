using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>The collector held to the compiler's own output, member by member.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Microsoft.CodeAnalysis.Text")]
    [InlineData("System.Collections.Immutable")]
    [InlineData("System.Text", "System.Threading")]
    [InlineData("AiProvenance.Core.Policies")]
    [InlineData("AiProvenance.Core.Fingerprints", "AiProvenance.Core.Patterns")]
    public void No_member_of_this_repositorys_sources_is_missed(params string[] zones) => Compare(Corpus.Repository, zones);

    [Theory]
    [InlineData("Contoso.Storefront.Pricing")]
    [InlineData("Contoso.Storefront.Accounts", "Contoso.Storefront.Checkout")]
    [InlineData("System.Collections.Generic", "System.Globalization")]
    public void No_member_of_the_sample_is_missed(params string[] zones) => Compare(Corpus.Sample, zones);

    [Fact]
    public void No_member_of_300_generated_programs_is_missed()
    {
        int members = 0, touching = 0, explained = 0;
        _ = Parallel.For(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 2 }, stream =>
        {
            // The same programs every time: what one machine accepts no other may refuse.
            var program = GeneratedPrograms.Program.Generate(new PCG((uint)stream, 20261123), null, out _);
            var comparison = Comparison.Of(
                Corpus.Compile("Generated", [("Shop.cs", GeneratedShop.Source), ("Program.cs", program)], []), GeneratedShop.Zone);
            _ = Interlocked.Add(ref members, comparison.Members);
            _ = Interlocked.Add(ref touching, comparison.Touching);
            _ = Interlocked.Add(ref explained, comparison.Explained.Values.Sum());
            Assert.True(comparison.Missed.IsEmpty, "missed:\n" + string.Join('\n', comparison.Missed) + "\n\n" + program);
            Assert.True(comparison.Unexplained.IsEmpty, "unexplained:\n" + string.Join('\n', comparison.Unexplained) + "\n\n" + program);
        });
        output.WriteLine($"{members} members compared, {touching} touch the zone, 0 missed, {explained} explained");
    }

    private void Compare(CSharpCompilation compilation, string[] zones)
    {
        var comparison = Comparison.Of(compilation, zones);
        output.WriteLine($"{comparison.Members} members compared, {comparison.Touching} touch the zone, {comparison.Missed.Length} missed, {comparison.Explained.Values.Sum()} explained");
        foreach (var (why, count) in comparison.Explained)
            output.WriteLine($"  {count}: {why}");
        Assert.True(comparison.Missed.IsEmpty, "missed:\n" + string.Join('\n', comparison.Missed.Take(40)));
        Assert.True(comparison.Unexplained.IsEmpty, "unexplained:\n" + string.Join('\n', comparison.Unexplained.Take(40)));
        Assert.NotEqual(0, comparison.Touching);
    }
}
