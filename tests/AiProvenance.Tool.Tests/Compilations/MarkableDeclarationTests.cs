using AiProvenance.Core.Origins;
using AiProvenance.Tool.Compilations;
using Xunit.Abstractions;

namespace AiProvenance.Tool.Tests.Compilations;

/// <summary>Whatever a Target names binds: the gate itself reads the file with a mark for each declaration.</summary>
public sealed class MarkableDeclarationTests(ITestOutputHelper output)
{
    private const string Zone = """
        namespace Contoso.Pricing
        {
            public class Price { public static Price Zero = new Price(); }
            public class PriceEngine { public static decimal Quote(int item) => item; }
            public interface IPricer { }
        }
        """;

    public static TheoryData<string> Kinds =>
    [
        .. DeclarationKinds.Members.Select(static row => DeclarationKinds.File((string)row[0], "")),
        .. DeclarationKinds.Accessors.Select(static row => DeclarationKinds.File((string)row[0], "")),
        .. DeclarationKinds.Functions.Select(static row => DeclarationKinds.File((string)row[0], "")),
        "// program\nSystem.Console.WriteLine();\nvoid Local() { }\nrecord R(int A);",
        "[assembly: System.CLSCompliant(true)]",
        "namespace N { file class A { void M() { } class B { int P => 1; } } }",
        "static class E { extension(string text) { public int Twice => text.Length; public void M<T>(T t) { } } }",
        "static class E { extension<T>(System.Collections.Generic.List<T> list) where T : class { public T First() => list[0]; } }",
        "class A { int _a, _b = 1, _c; event System.Action X, Y; const int P = 1, Q = 2; }",
        "unsafe class A { void M(int* p, delegate*<int, void> f, ref int r, in int i, out int o, int[,] a, int[][] b) " +
        "{ o = 1; } void N(dynamic d) { } }",
        "class A { (int a, string b) M((int, int) t, nint n, int? q, string s = null, params int[] p) => default; }",
        "class A<T> { class B<U> { void M<V>(T t, U u, V v, System.Collections.Generic.Dictionary<T, System.Func<U, V[]>> d) { } } }",
        "interface I<T> { void M(T t); int P { get; } event System.Action E; static abstract T operator +(T a, T b); }",
        "interface I<T> { void M(T t); } class A : I<int>, I<string> { void I<int>.M(int t) { } void I<string>.M(string t) { } }",
        "interface I { int this[int i] { get; } } class A : I { int I.this[int i] => i; public int this[string s] => 1; }",
        "class A { public static implicit operator int(A a) => 1; public static explicit operator A(int i) => null; " +
        "public static bool operator true(A a) => true; public static bool operator false(A a) => false; " +
        "public static A operator checked ++(A a) => a; public static A operator ++(A a) => a; }",
        "partial class A { partial void M(int i); partial void M(int i) { } public partial int P { get; } public partial int P => 1; }",
        "record A(int B, string C) { public int B { get; init; } = B; } record struct D(int E); class F(int g) { int H => g; }",
        "delegate T D<T>(T t); enum E : byte { A = 1, B = A, C }",
        "class Größe { void 名(Größe g) { } int @class => 1; }",
        "class A { ~A() { } static A() { } public A() : this(1) { } A(int i) { } }",
        "class A { void M() { } void M(int i) { } void M(ref int i) { } static class Nested { static int _x; } }",
        "class A { static void M(this int i) { } }",
        "class A { void M(Missing m, System.Collections.Generic.List<Missing> l) { } Missing P => null; }",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mark_for_each_declaration_binds_and_marks_it(string source)
    {
        var sources = new[] { ("/src/Code.cs", source), ("/src/Zone.cs", Zone) };
        var before = Written.Declarations(sources);
        Assert.All(before.All, static declaration => Assert.False(declaration.Origin.IsAi));

        var (findings, after) = Written.MarkAll(sources, before.All);

        Assert.Empty(findings);
        Assert.Equal(before.All.Select(Name), after.All.Select(Name));
        Assert.All(
            after.All,
            static declaration => Assert.Equal(declaration.Target is null ? 0 : 1, Math.Min(1, declaration.OwnMarks.Length)));
        foreach (var declaration in before.All.Where(static declaration => declaration.Target is null))
            output.WriteLine(declaration.Identity + " in " + declaration.Around);
    }

    [Theory]
    [InlineData("static class E { extension(string text) { public int Twice => text.Length; } }", "P:E.")]
    [InlineData("class A { void M(Missing m) { } }", "M:A.M")]
    public void What_no_Target_can_name_has_a_declaration_around_it_that_one_can(string source, string start)
    {
        var declarations = Written.Declarations(source).All;

        Assert.All(
            declarations.Where(one => one.Identity.StartsWith(start, StringComparison.Ordinal) && one.Target is null),
            declaration => Assert.Contains(declarations, around => around.Identity == declaration.Around && around.Target is not null));
    }

    [Fact]
    public void A_file_local_type_is_named_without_its_file()
    {
        var declaration = Written.Declarations("file class A { void M() { } }").All;

        Assert.Equal(["M:A.M@Code.cs", "T:A@Code.cs"], declaration.Select(static one => one.Identity));
        Assert.Equal(["M:A.M", "T:A"], declaration.Select(static one => one.Target));
    }

    [Fact]
    public void What_is_stated_today_is_known()
    {
        var declarations = Written.Declarations("""
            using AiProvenance;
            [assembly: AiGenerated("Copilot", Target = "M:A.M")]
            class A
            {
                void M() { }
                [AiAssisted("Claude")] void N() { }
                int P { get; [AiGenerated("Cursor")] set; }
            }
            [AiGenerated("Copilot")]
            class B
            {
                [HumanAuthored("kim@example.com")] void M() { }
                void N() { }
            }
            """).All.ToDictionary(static declaration => declaration.Identity);

        Assert.Equal("Copilot", declarations["M:A.M"].OwnMarks.Single().Tool);
        Assert.Equal(Origin.Assisted, declarations["M:A.N"].Origin.Origin);
        Assert.Equal("Cursor", declarations["M:A.set_P(System.Int32)"].OwnMarks.Single().Tool);
        Assert.Equal("P:A.P", declarations["M:A.set_P(System.Int32)"].Around);
        Assert.Equal("T:A", declarations["P:A.P"].Around);
        Assert.False(declarations["P:A.P"].Origin.IsAi);
        Assert.True(declarations["M:B.M"] is { IsClaimed: true, Origin.IsAi: false });
        Assert.True(declarations["M:B.N"] is { Origin.IsAi: true, OwnMarks.IsEmpty: true });
        Assert.Null(declarations["T:B"].Around);
    }

    private static string Name(MarkableDeclaration declaration) =>
        declaration.Identity + " " + declaration.Target + " " + declaration.Around;
}
