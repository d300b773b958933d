using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Declarations;

/// <summary>What a declaration is called in fingerprints and baselines.</summary>
public sealed class DeclarationIdentityTests
{
    private const string Usings = "using System; using AiProvenance; ";

    private const string Ai = "[AiGenerated(\"x\")] ";

    [Theory]
    [InlineData("class C { @ void M<T>(int a, T[] b, ref string c) { } }", "M:C.M``1(System.Int32,``0[],System.String@)")]
    [InlineData("class C<T> { class D<U> { @ void M(T t, U u) { } } }", "M:C`1.D`1.M(`0,`1)")]
    [InlineData("class C : IDisposable { @ void IDisposable.Dispose() { } }", "M:C.System#IDisposable#Dispose")]
    [InlineData("interface I<T> { int P { get; } } class C : I<int> { @ int I<int>.P => 1; }", "P:C.I{System#Int32}#P")]
    [InlineData("class C { @ C(int a) { } }", "M:C.#ctor(System.Int32)")]
    [InlineData("class C { @ static C() { } }", "M:C.#cctor")]
    [InlineData("class C { @ ~C() { } }", "M:C.Finalize")]
    [InlineData("class C { @ public static C operator +(C a, int b) => a; }", "M:C.op_Addition(C,System.Int32)")]
    [InlineData("class C { @ public static implicit operator int(C a) => 1; }", "M:C.op_Implicit(C)~System.Int32")]
    [InlineData("class C { @ int this[int a, string b] => 1; }", "P:C.Item(System.Int32,System.String)")]
    [InlineData("class C { [System.Runtime.CompilerServices.IndexerName(\"Cell\")] @ int this[int a] => 1; }", "P:C.Cell(System.Int32)")]
    [InlineData("class C { @ int _a; }", "F:C._a")]
    [InlineData("class C { @ int _a, @class, _c; }", "F:C._a;F:C.class;F:C._c")]
    [InlineData("class C { @ event Action A, B; }", "E:C.A;E:C.B")]
    [InlineData("class C { @ event Action A { add { } remove { } } }", "E:C.A")]
    [InlineData("enum E { A, @ B }", "F:E.B")]
    [InlineData("@ delegate void D<T>(T t);", "T:D`1")]
    [InlineData("@ record struct R(int A);", "T:R")]
    [InlineData("namespace N { @ interface I<in T> { } }", "T:N.I`1")]
    [InlineData("file class C { @ int P => 1; }", "P:C.P@Code.cs")]
    [InlineData("file class C { class D { @ int P => 1; } }", "P:C.D.P@Code.cs")]
    [InlineData("file class C { int P { @ get => 1; } }", "M:C.get_P@Code.cs")]
    [InlineData("class C { int P { @ get => 1; } }", "M:C.get_P")]
    [InlineData("class C { int P { get => 1; @ init { } } }", "M:C.set_P(System.Int32)")]
    [InlineData("class C { event Action A { add { } @ remove { } } }", "M:C.remove_A(System.Action)")]
    [InlineData("class C { void M() { @ void Local() { } } }", "M:C.M/Local#0")]
    [InlineData("class C { void M() { { void Local() { } } { @ void Local() { } } } }", "M:C.M/Local#1")]
    [InlineData("class C { void M() { void Other() { void Local() { } } @ void Local() { } } }", "M:C.M/Local#0")]
    [InlineData("class C { void M() { void Outer() { @ void Local() { } } } }", "M:C.M/Outer#0/Local#0")]
    [InlineData("class C { void M() { Action a = () => { }; Action b = @ () => { }; } }", "M:C.M/lambda#1")]
    [InlineData("class C { void M() { Action a = () => { Action c = () => { }; }; Action b = @ () => { }; } }", "M:C.M/lambda#1")]
    [InlineData("class C { void M() { Action a = () => { Action c = @ () => { }; }; } }", "M:C.M/lambda#0/lambda#0")]
    [InlineData(
        "class C { void M() { Action a = delegate { Action b = () => { }; Action c = @ () => { }; }; } }", "M:C.M/lambda#0/lambda#1")]
    [InlineData("class C { Action F = () => { }, G = @ () => { }; }", "F:C.F;F:C.G/lambda#1")]
    [InlineData("class C { Action P { get; } = @ () => { }; }", "P:C.P/lambda#0")]
    [InlineData("class C { Action P => @ () => { }; }", "P:C.P/lambda#0")]
    [InlineData("class C { Action P { get { return @ () => { }; } } }", "M:C.get_P/lambda#0")]
    [InlineData("class B { public B(Action a) { } } class C() : B(@ () => { }) { Action F = () => { }; }", "T:C/lambda#0")]
    [InlineData("class B { public B(Action a) { } } class C : B { C() : base(@ () => { }) { } }", "M:C.#ctor/lambda#0")]
    public void A_declaration_is_called_by_its_documentation_ID_and_its_place_below_it(string source, string identity) =>
        Assert.Equal(
            [identity],
            Marked(
                new Analysis(
                    Usings +
                        source.Replace("@class", "§", StringComparison.Ordinal)
                            .Replace("@", Ai, StringComparison.Ordinal)
                            .Replace("§", "@class", StringComparison.Ordinal))));

    public static TheoryData<string, string> Documented
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in Repository.Page("docs/fingerprint.md").Tables.Where(static table => table.Header is ["Code", "Identity"])
                .SelectMany(static table => table.Rows))
            {
                rows.Add(row[0].Trim('`'), row[1].Trim('`'));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Identities_are_what_the_page_about_fingerprints_says(string source, string identity) => Assert.Equal(
        [identity],
        Marked(new Analysis(Usings + source.Replace("Ai]", "AiGenerated(\"x\")]", StringComparison.Ordinal))));

    // The file's name belongs to the type's, as its namespace does. Folders are another on each machine.
    [Theory]
    [InlineData("/src/Page.cs", "T:C@Page.cs")]
    [InlineData("/elsewhere/Page.cs", "T:C@Page.cs")]
    [InlineData("C:\\src\\Page.cs", "T:C@Page.cs")]
    [InlineData("/src/page.CS", "T:C@page.CS")]
    [InlineData("Page.cs", "T:C@Page.cs")]
    [InlineData("/src/a b@c.g.cs", "T:C@a b@c.g.cs")]
    public void A_file_local_type_is_another_in_a_file_of_another_name(string path, string identity)
    {
        const string Code = Usings + "\n#line 1 \"Line.cs\"\n" + Ai + "file class C { }";
        Assert.Equal([identity], Marked(new Analysis("") { OtherFiles = [(path, Code)] }));
        var shared = Code.Replace("file class", "class", StringComparison.Ordinal);
        Assert.Equal(["T:C"], Marked(new Analysis("") { OtherFiles = [(path, shared)] }));
    }

    [Fact]
    public void Two_files_have_a_file_local_type_each_and_folders_do_not_tell_them_apart()
    {
        const string Code = Usings + Ai + "file class C { }";
        var analysis = new Analysis(Code) { OtherFiles = [("/src/Other.cs", Code), ("/elsewhere/Code.cs", Code)] };
        Assert.Equal(["T:C@Code.cs", "T:C@Code.cs", "T:C@Other.cs"], Marked(analysis).Order(StringComparer.Ordinal));
    }

    // One that is added in front under another name, or deeper inside, leaves all others their names; so does what parameters are called.
    [Theory]
    [InlineData("void M(int a) { [Ai] void L() { } }")]
    [InlineData("void M(int b) { [Ai] void L() { } }")]
    [InlineData("void M(int a) { void K() { } [Ai] void L() { } }")]
    [InlineData("void M(int a) { void K() { void L() { } } [Ai] void L() { } }")]
    [InlineData("void M(int a) { Action k = () => { void L() { } }; [Ai] void L() { } }")]
    [InlineData("void M(int a) { [Ai] void L() { } void K() { } }")]
    [InlineData("void L() { } void M(int a) { [Ai] void L() { } }")]
    public void What_is_not_counted_renames_nothing(string members) => Assert.Equal(
        ["M:C.M(System.Int32)/L#0"],
        Marked(new Analysis(Usings + "class C { " + members.Replace("[Ai] ", Ai, StringComparison.Ordinal) + " }")));

    [Fact]
    public void Top_level_statements_are_called_so() => Assert.Equal(
        ["top-level", "top-level/Local#0"],
        Marked(
            new Analysis(
                Usings +
                    "[assembly: AiGenerated(\"x\", Target = \"top-level\")] Local(); " +
                    Ai +
                    "void Local() { } class K { void M() { void Local() { } } }")
            {
                OutputKind = OutputKind.ConsoleApplication,
            }).Order(StringComparer.Ordinal));

    [Fact]
    public void A_lambda_in_one_part_of_a_type_does_not_count_the_members_of_another()
    {
        var analysis = new Analysis(Usings + "class B { public B(Action a) { } } partial class C { Action F = () => { }; }")
        {
            OtherFiles = [("/src/Other.cs", Usings + "partial class C() : B(" + Ai + "() => { });")],
        };

        Assert.Equal(["T:C/lambda#0"], Marked(analysis));
    }

    private static IEnumerable<string> Marked(Analysis analysis)
    {
        var compilation = analysis.Compile();
        var steps = new GateSteps(BuiltInPolicy.Instance, asOf: null, compilation, new BuildOptions(null, []), []);
        return Members(compilation.Assembly.GlobalNamespace)
            .SelectMany(symbol => steps.Declarations.FindMarked(symbol, CancellationToken.None)?.All ?? [])
            .Where(declaration =>
                declaration.Symbol.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "AiGeneratedAttribute") ||
                declaration.Identity == "top-level")
            .Select(declaration => declaration.Identity);
    }

    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member is INamespaceOrTypeSymbol inner ? Members(inner).Append(member) : [member]);
}
