using AiProvenance.Analyzers.Tests.Reach;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Tests.Differential;

/// <summary>A request leads to its handlers in an assembly as it does for the compiler's gate, whatever the compiler makes of it.</summary>
public sealed class RequestDifferenceTests
{
    private const string Usings =
        "using System; using System.Linq; using System.Collections.Generic; using System.Threading.Tasks; using AiProvenance; " +
        "using Contoso.Pricing;\n";

    private const string Prices =
        "namespace Contoso.Pricing { public static class PriceEngine { public static decimal Quote(int item) => item; } }";

    private const string Handler = "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); }";

    // What only newer compilers know, and what they make of it.
    private const string Newer = """

        namespace Own
        {
            public static class Many
            {
                public static void Span(params System.ReadOnlySpan<object> all) { }
                public static void Written(params System.Span<object> all) { }
                public static void Array(object[] all) { }
                public static void List(params System.Collections.Generic.List<object> all) { }
                public static void Any(params System.Collections.Generic.IEnumerable<object> all) { }
            }
        }
        """;

    private static readonly Policy Transitive = PolicyParser.Parse("[zone pricing]\nnamespaces = **.Pricing\nreach = transitive\n").Policy;
    private static readonly CSharpCompilation Library = Compiled.Compile(MediatorCases.Library + Newer, "Mediators");

    public static TheoryData<string, string> Handed => MediatorCases.Handed;

    public static TheoryData<string, string> Silent => MediatorCases.Silent;

    public static TheoryData<string, string> Compound => new()
    {
        { "Own.Many.Span(new Ask(1));", Handler },
        { "Own.Many.Span(1, new Ask(1));", Handler },
        { "Own.Many.Span(1, \"\", new Ask(1), 2);", Handler },
        { "Own.Many.Span([new Ask(1), 2]);", Handler },
        { "Own.Many.Written(1, new Ask(1));", Handler },
        { "Own.Many.Array([1, new Ask(1)]);", Handler },
        { "Own.Many.Array(new object[] { 1, new Ask(1) });", Handler },
        { "Own.Many.List(1, new Ask(1));", Handler },
        { "Own.Many.Any(new Ask(1));", Handler },
        { "Own.Many.Any(1, new Ask(1));", Handler },
        { "Own.Post.Go(System.Environment.TickCount > 0 ? new Ask(1) : new Ask(2));", Handler },
        { "Own.Post.Go(System.Environment.TickCount switch { 1 => new Ask(1), 2 => new Ask(2), 3 => new Ask(4), _ => new Ask(3) });", Handler },
        { "Ask? none = null; Own.Post.Go(none ?? new Ask(1));", Handler },
        { "for (var i = 0; i < 3; i++) { if (i == 1) continue; Own.Post.Go(new Ask(i)); }", Handler },
        { "try { Own.Post.Go(new Ask(1)); } catch (Exception) when (publisher is null) { } finally { Keep(1); }", Handler },
        { "async Task Later() { await Task.Yield(); Own.Post.Go(new Ask(1)); } _ = Later();", Handler },
        { "async Task<int> More() { await Task.Yield(); return 1; } async Task Later() { Own.Post.Go(new Ask(1), await More()); } _ = Later();", Handler },
        { "Action later = () => Own.Post.Go(new Ask(1)); later();", Handler },
        { "IEnumerable<int> Each() { Own.Post.Go(new Ask(1)); yield return 1; } _ = Each();", Handler },
        { "Own.Post.Go(Generic<Ask>());", Handler + " static class Made { } " },
        { "Own.Post.Go(new List<Ask>()[0]);", Handler },
        { "Own.Post.Go((new Ask[1])[0]);", Handler },
        { "foreach (var ask in new Ask[1]) Own.Post.Go(ask);", Handler },
        { "Later.Send(new Ask(1));", Handler + " static class Later { public static async Task Send(object request) { await Task.Yield(); Own.Post.Go(request); } }" },
        { "Later.Send(new Ask(1));", Handler + " static class Later { public static void Send(object request) { Action run = () => Own.Post.Go(request); run(); } }" },
        { "Later.Send(new Ask(1));", Handler + " static class Later { public static IEnumerable<int> Send(object request) { Own.Post.Go(request); yield return 1; } }" },
        { "Mine.Send(new Ask(1));", "class H : IHandle<Ask> { public void Do(Ask what) => Helper.Touch(); } interface IHandle<T> { void Do(T what); } static class Mine { public static void Send<T>(T request) => Run(request!); static void Run(object request) { } }" },
        { "_ = publisher.Publish(new Told());", MediatorCases.Notified + " class H2 : MediatR.INotificationHandler<Told> { public System.Threading.Tasks.Task Handle(Told told, System.Threading.CancellationToken t) => null!; }" },
        { "Own.Post.Go(new Ask(1));", "class H : IOn<Other>, IOn<Ask> { public void On(Other what) { } public void On(Ask what) => Helper.Touch(); } interface IOn<T> { void On(T what); }" },
        { "Own.Post.Go(new Ask(1));", "class H : IOn<Other>, IOn<Ask> { void IOn<Other>.On(Other what) { } void IOn<Ask>.On(Ask what) => Helper.Touch(); } interface IOn<T> { void On(T what); }" },
        { "Two.Get().On(new Ask(1));", "class H : IOn<Other>, IOn<Ask> { public void On(Other what) { } public void On(Ask what) => Helper.Touch(); } interface IOn<T> { void On(T what); } static class Two { public static IOn<Ask> Get() => null!; }" },
        { "Own.Post.Go(new Ask(1));", "struct H : IOn<Ask> { public void On(Ask what) => Helper.Touch(); } interface IOn<T> { void On(T what); }" },
        { "Own.Post.Go(new Ask(1));", "class B { public void On(Ask what) => Helper.Touch(); } class H : B, IOn<Ask> { } interface IOn<T> { void On(T what); }" },
        { "Own.Post.Go(new Ask(1));", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Deep(); protected virtual void Deep() { } } class H2 : H { protected override void Deep() => Helper.Touch(); }" },
        { "Own.Post.Go(new Ask(1));", "namespace Contoso.Pricing { class H : Own.Handling<Ask> { public override void Run(Ask what) { } } }" },
    };

    public static TheoryData<string, string> Quiet => new()
    {
        { "Own.Many.Span(1, new Other());", Handler },
        { "Own.Many.Array([new Other()]);", Handler },
        { "Own.Post.Go(1); Keep(new Ask(1));", Handler },
        { "var other = new Ask(1).Item; Own.Post.Go(other);", Handler },
        { "Own.Post.Go(new Other());", "class H : IOn<Other>, IOn<Ask> { public void On(Other what) { } public void On(Ask what) => Helper.Touch(); } interface IOn<T> { void On(T what); }" },
        { "Mine.Send(new Ask(1));", Handler + " static class Mine { static object? kept; public static void Send<T>(T request) { kept = request; } }" },
        { "Mine.Send(new Ask(1));", Handler + " static class Mine { public static void Send(Ask request) => Own.Post.Go(request.Item); }" },
    };

    [Theory]
    [MemberData(nameof(Handed))]
    [MemberData(nameof(Compound))]
    public void A_request_leads_to_its_handler(string statement, string handler) => Compare(statement, handler, ["AIP0008"]);

    [Theory]
    [MemberData(nameof(Silent))]
    [MemberData(nameof(Quiet))]
    public void Any_other_value_leads_nowhere(string statement, string handler) => Compare(statement, handler, []);

    // Whether the library's assembly is there or not: a release has it, one assembly alone may not.
    private static void Compare(string statement, string handler, string[] expected)
    {
        var source = Usings + Prices + MediatorCases.Write(statement, handler)
            .Replace("static Ask Make()", "static T Generic<T>() => default!; static Ask Make()", StringComparison.Ordinal);
        foreach (var level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            var program = Compiled.Compile(source, references: Library.ToMetadataReference());
            program = program.WithOptions(program.Options.WithOptimizationLevel(level));
            var gate = GateVerdicts.Find(program, Transitive).Keys;
            (string Path, byte[] Image) own = ("Contoso.Store.dll", Compiled.Emit(program));
            (string Path, byte[] Image) library = ("Mediators.dll", Compiled.Emit(Library));

            Assert.Equal(expected, RulesOf(gate));
            Assert.Equal(expected, RulesOf(Compiled.Findings(Compiled.Check(Transitive, own))));
            Assert.Equal(expected, RulesOf(Compiled.Findings(Compiled.Check(Transitive, own, library))));
        }
    }

    [Fact]
    public void A_handler_in_another_assembly_is_reached_as_well()
    {
        var prices = Compiled.Compile(Prices + " public record Ask(int Item);", "Prices");
        var handlers = Compiled.Compile(
            "class H : Own.Handling<Ask> { public override void Run(Ask what) => Contoso.Pricing.PriceEngine.Quote(1); }",
            "Handlers",
            Library.ToMetadataReference(),
            prices.ToMetadataReference());
        var store = Compiled.Compile(
            "class Page { [AiProvenance.AiGenerated(\"x\")] void Show() => Own.Post.Go(new Ask(1)); }",
            "Store",
            Library.ToMetadataReference(),
            prices.ToMetadataReference());

        var result = Compiled.Check(
            Transitive,
            ("Store.dll", Compiled.Emit(store)),
            ("Handlers.dll", Compiled.Emit(handlers)),
            ("Prices.dll", Compiled.Emit(prices)),
            ("Mediators.dll", Compiled.Emit(Library)));

        Assert.Equal(
            ["Page.Show -> H.Run of Handlers -> PriceEngine.Quote of Prices"],
            Assert.Single(result.Findings, static finding => finding.Identity is not null).Touches.ToArray());
    }

    [Fact]
    public void Critical_code_answers_for_the_AI_code_that_handles_its_requests()
    {
        var store = Compiled.Compile(
            """
            public record Ask(int Item);
            class H : Own.Handling<Ask> { [AiProvenance.AiGenerated("x")] public override void Run(Ask what) { } }
            namespace Contoso.Pricing { class Engine { void Quote() => Own.Post.Go(new Ask(1)); } }
            """,
            references: Library.ToMetadataReference());

        Assert.Equal(["AIP0007 M:Contoso.Pricing.Engine.Quote"], GateVerdicts.Find(store, Transitive).Keys);
        Assert.Equal(
            ["AIP0007 M:Contoso.Pricing.Engine.Quote"],
            Compiled.Findings(Compiled.Check(Transitive, ("Store.dll", Compiled.Emit(store)))));
    }

    private static string[] RulesOf(IEnumerable<string> findings) => [.. findings.Select(static finding => finding.Split(' ')[0])];
}
