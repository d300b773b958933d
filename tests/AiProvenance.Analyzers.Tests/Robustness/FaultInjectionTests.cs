using System.Collections.Immutable;
using System.Reflection;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Tests.Robustness.Fuzzing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>Every callback of every analyzer is made to throw: each time that is an error, and never a silent pass.</summary>
public sealed class FaultInjectionTests(ITestOutputHelper output)
{
    // A suppressor reports nothing: where it fails, what it would have silenced is heard.
    private static readonly Type[] Shipped =
    [
        .. typeof(VerificationAnalyzer).Assembly.GetTypes()
            .Where(static type =>
                typeof(DiagnosticAnalyzer).IsAssignableFrom(type) &&
                !type.IsAbstract &&
                !typeof(DiagnosticSuppressor).IsAssignableFrom(type)),
    ];

    [Fact]
    public void All_that_is_shipped_is_tried_and_shares_the_guarded_base()
    {
        Assert.Equal(
            Shipped.Select(static type => type.Name).Order(StringComparer.Ordinal),
            EveryAnalyzer.All.Select(static analyzer => analyzer.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(Shipped, static type => Assert.True(typeof(ProvenanceAnalyzer).IsAssignableFrom(type), type.Name));
        Assert.True(typeof(ProvenanceAnalyzer).GetMethod(nameof(DiagnosticAnalyzer.Initialize))!.IsFinal);
    }

    [Fact]
    public async Task Every_callback_that_throws_is_an_error()
    {
        var original = await FuzzedGate.Original();
        var compilation = original.Compile();
        var tried = 0;
        foreach (var type in Shipped)
        {
            var code = original with { Policy = PolicyFor(type, original.Policy!) };
            var whole = await Findings(code, compilation, type, failing: -1, failure: null);
            Assert.DoesNotContain(whole.Findings, static finding => finding.Id is "AIP0299" or "AD0001");
            Assert.Equal("compilation start", whole.Callbacks[0]);
            Assert.True(whole.Callbacks.Count > 1, type.Name + " registers nothing here");
            output.WriteLine(type.Name + ": " + string.Join(", ", whole.Callbacks));

            for (var failing = 0; failing < whole.Callbacks.Count; failing++)
            {
                foreach (var failure in Failures())
                {
                    var (findings, _) = await Findings(code, compilation, type, failing, failure);
                    var failed = findings.Where(static finding => finding.Id == "AIP0299").ToList();
                    Assert.True(failed.Count > 0, whole.Callbacks[failing] + " of " + type.Name + " fails in silence");
                    Assert.All(failed, static finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
                    Assert.All(
                        failed,
                        finding =>
                            Assert.Contains(
                                failure.GetType().Name + (failure is UnspeakableException ? ": no message" : ": injected"),
                                finding.GetMessage(null),
                                StringComparison.Ordinal));
                    Assert.DoesNotContain(findings, static finding => finding.Id == "AD0001");
                    tried++;
                }
            }
        }

        output.WriteLine(tried + " faults injected");
    }

    [Fact]
    public void All_that_rules_can_register_is_known_to_the_injection()
    {
        var registered = typeof(GuardedCompilation).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(static method => !method.IsSpecialName)
            .ToList();
        Assert.Equal(
            ["OnAdditionalFile", "OnBoundFile", "OnEnd", "OnParsedFile"],
            registered.Select(static method => method.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            typeof(GuardedCompilation).GetProperties(),
            static property => property.PropertyType == typeof(CompilationStartAnalysisContext));
    }

    // Where a zone asks how far code reaches, the analyzer that follows it judges dependencies too. Signatures are looked for where a zone
    // asks for them.
    private static string PolicyFor(Type analyzer, string policy) =>
        analyzer == typeof(DependencyAnalyzer) ? policy.Replace("reach = transitive", "reach = direct", StringComparison.Ordinal)
        : analyzer == typeof(UnsignedVerificationAnalyzer) ? policy + "signatures = required\n"
        : policy;

    private static Exception[] Failures() =>
    [
        new InvalidOperationException("injected"),
        new OperationCanceledException("injected"),
        new InsufficientExecutionStackException("injected"),
        new UnspeakableException(),
    ];

    private static async Task<(ImmutableArray<Diagnostic> Findings, IReadOnlyList<string> Callbacks)> Findings(
        Analysis code, CSharpCompilation compilation, Type type, int failing, Exception? failure)
    {
        var injected = new FaultInjection((DiagnosticAnalyzer)Activator.CreateInstance(type)!, failing, failure);
        return (await (code with { Analyzers = [injected] }).Analyze(compilation), injected.Callbacks);
    }

    private sealed class UnspeakableException : Exception
    {
        public override string Message => throw new InvalidOperationException("and this fails too");
    }
}
