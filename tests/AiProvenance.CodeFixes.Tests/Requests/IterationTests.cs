using AiProvenance.Analyzers.Embedding;
using AiProvenance.CodeFixes.Requests;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>One fix after another comes to the same text as all of them at once, whatever their scope.</summary>
public sealed class IterationTests
{
    [Fact]
    public async Task One_after_another_comes_to_the_same_as_all_at_once()
    {
        var test = new CSharpCodeFixTest<MarkedDeclarationsAnalyzer, RequestReviewFixer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestCode =
                """
                using System;
                using AiProvenance;

                class C
                {
                    /// <summary>M.</summary>
                    [AiGenerated("x")]
                    void {|AIP0001:M|}() { }
                    [AiGenerated("x")] void {|AIP0001:N|}() { }

                    [Obsolete, AiGenerated("x")]
                    public int {|AIP0001:O|}() => 1;
                }
                """,
            FixedCode =
                """
                using System;
                using AiProvenance;

                class C
                {
                    /// <summary>M.</summary>
                    [AiGenerated("x")]
                    [PendingReview("1:TEXT.TOUCH")]
                    void {|AIP0001:M|}() { }
                    [PendingReview("1:TEXT.TOUCH")]
                    [AiGenerated("x")] void {|AIP0001:N|}() { }

                    [Obsolete, AiGenerated("x")]
                    [PendingReview("1:TEXT.TOUCH")]
                    public int {|AIP0001:O|}() => 1;
                }
                """,
            NumberOfIncrementalIterations = 3,
            NumberOfFixAllIterations = 1,
        };
        // The findings stay: a request is not a review.
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AdditionalReferences.AddRange(References.Net10);
        foreach (var source in AttributeSource.All)
        {
            test.TestState.Sources.Add((source.HintName, source.Plain));
            test.FixedState.Sources.Add((source.HintName, source.Plain));
        }

        await test.RunAsync();
    }
}
