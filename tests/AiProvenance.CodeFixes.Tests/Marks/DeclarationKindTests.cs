using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.CodeFixes.Tests.Marks;

/// <summary>Every kind of declaration that the caret can be in: as written, and as it is marked.</summary>
public sealed class DeclarationKindTests
{
    private const string Mark = "[AiGenerated(\"\")]";

    public static TheoryData<string, string> Members => new()
    {
        { "method", "void [||]M() { }" },
        { "a method's body", "int M() { return 1 [||]+ 1; }" },
        { "a method's parameter", "void M(int a[||]) { }" },
        { "generic method", "T M<T>(T value) where T : class[||] => value;" },
        { "constructor", "public [||]C(int a) { }" },
        { "static constructor", "static C() { [||]}" },
        { "finalizer", "~[||]C() { }" },
        { "operator", "public static C operator [||]+(C a, C b) => a;" },
        { "conversion", "public static explicit operator [||]int(C c) => 0;" },
        { "property", "int [||]P { get; set; }" },
        { "property with an expression body", "int P => 1[||];" },
        { "indexer", "int this[int [||]i] => i;" },
        { "field-like event", "event System.Action [||]E, F;" },
        { "event with accessors", "event System.Action [||]E { add { } remove { } }" },
        { "field", "int _a[||];" },
        { "field with several declarators", "int _a = 1, _b = [||]2;" },
        { "const", "const int [||]A = 1;" },
        { "lambda without parentheses", "System.Func<int, int> F = a => a[||];" },
        { "anonymous method", "System.Action F = delegate { [||] };" },
        { "lambda in an expression tree", "System.Linq.Expressions.Expression<System.Func<int>> F = () => 1[||];" },
        { "lambda behind a question mark", "System.Func<int> F = true ? () => 1[||] : null;" },
        { "nested class", "class [||]N { }" },
        { "nested struct", "struct [||]N { }" },
        { "nested interface", "interface [||]N { }" },
        { "nested enum", "enum [||]N { A }" },
        { "nested record", "record [||]N(int A);" },
        { "nested record struct", "record struct N(int [||]A);" },
        { "nested delegate", "delegate void N([||]);" },
        { "explicit implementation", "void System.IDisposable.[||]Dispose() { }" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_is_marked_on_a_line_above_it(string kind, string member)
    {
        Assert.NotEmpty(kind);
        var dispose = kind == "explicit implementation" ? "" : "\npartial class C { void System.IDisposable.Dispose() { } }\n";
        string With(string lines) => "using AiProvenance;\npartial class C : System.IDisposable\n{\n" + lines + "\n}\n" + dispose;

        Assert.Equal(
            With("    " + Mark + "\n    " + member.Replace("[||]", "", StringComparison.Ordinal)),
            await MarkScenario.Generated(With("    " + member)));
    }

    public static TheoryData<string> Types => new()
    {
        "public class [||]T { }",
        "public class T { [||] }",
        "public class T(int [||]a) { int P => a; }",
        "public abstract partial class T<A> where A : [||]class { }",
        "struct [||]T { }",
        "readonly ref struct [||]T { }",
        "interface [||]T { }",
        "enum [||]T { A, B }",
        "record [||]T(int A);",
        "record class [||]T(int A);",
        "readonly record struct [||]T(int A);",
        "public delegate int T(int [||]a);",
        "file class [||]T { }",
        "[||]class T { }",
        "class T { }[||]",
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_type_is_marked_on_a_line_above_it(string type) => Assert.Equal(
        "using AiProvenance;\n\n" + Mark + "\n" + type.Replace("[||]", "", StringComparison.Ordinal) + "\n",
        await MarkScenario.Generated("using AiProvenance;\n\n" + type + "\n"));

    [Theory]
    [InlineData("enum E { A, B[||] }", "enum E { A, @ B }")]
    [InlineData("class C { int P { get[||]; set; } }", "class C { int P { @ get; set; } }")]
    [InlineData("class C { int P { get => 1; set { [||] } } }", "class C { int P { get => 1; @ set { } } }")]
    [InlineData("class C { int P { get; init[||]; } }", "class C { int P { get; @ init; } }")]
    [InlineData(
        "class C { event System.Action E { add { [||] } remove { } } }", "class C { event System.Action E { @ add { } remove { } } }")]
    [InlineData(
        "class C { event System.Action E { add { } remove { [||] } } }", "class C { event System.Action E { add { } @ remove { } } }")]
    [InlineData("class C { void M() { L(); void L() { [||] } } }", "class C { void M() { L(); @ void L() { } } }")]
    [InlineData("class C { System.Action F = () => { [||] }; }", "class C { System.Action F = @ () => { }; }")]
    [InlineData("class C { System.Func<int, int> F = (int a) => a[||]; }", "class C { System.Func<int, int> F = @ (int a) => a; }")]
    [InlineData(
        "class C { void M() { System.Action a = async () => { await [||]System.Threading.Tasks.Task.Yield(); }; } }",
        "class C { void M() { System.Action a = @ async () => { await System.Threading.Tasks.Task.Yield(); }; } }")]
    [InlineData(
        "class C { System.Func<System.Action> F = () => () => { [||] }; }",
        "class C { System.Func<System.Action> F = () => @ () => { }; }")]
    public async Task What_is_within_a_line_is_marked_within_it(string source, string expected)
    {
        var actual = await MarkScenario.Generated("using AiProvenance;\n" + source);
        Assert.Equal(
            "using AiProvenance;\n" + expected.Replace("@", Mark, StringComparison.Ordinal),
            actual.Replace("{  }", "{ }", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "class C\n{\n    void M()\n    {\n        int a = 1;\n        void L() { [||]a++; }\n    }\n}",
        LanguageVersion.CSharp8,
        "    @\n    void M()",
        "    void M()")]
    [InlineData(
        "class C\n{\n    void M()\n    {\n        int a = 1;\n        void L() { [||]a++; }\n    }\n}",
        LanguageVersion.CSharp9,
        "        @\n        void L()",
        "        void L()")]
    [InlineData(
        "class C\n{\n    System.Action F = () => { [||] };\n}",
        LanguageVersion.CSharp9,
        "    @\n    System.Action",
        "    System.Action")]
    [InlineData("class C\n{\n    System.Action F = () => { [||] };\n}", LanguageVersion.CSharp10, "F = @ ()", "F = ()")]
    public async Task Where_the_language_version_forbids_it_the_member_around_is_marked(
        string source, LanguageVersion language, string after, string before)
    {
        var plain = source.Replace("[||]", "", StringComparison.Ordinal);
        Assert.Equal(
            "using AiProvenance;\n" + plain.Replace(before, after.Replace("@", Mark, StringComparison.Ordinal), StringComparison.Ordinal),
            await MarkScenario.Generated("using AiProvenance;\n" + source, language));
    }

    [Fact]
    public async Task Top_level_statements_are_marked_by_an_attribute_on_the_assembly() => Assert.Equal(
        """
        using System;
        using AiProvenance;

        [assembly: AiGenerated("", Target = "top-level")]

        Console.WriteLine(1);
        Console.WriteLine(2);
        """,
        await MarkScenario.Generated(
            """
            using System;
            using AiProvenance;

            Console.WriteLine(1);
            Console.WriteLine([||]2);
            """));

    [Fact]
    public async Task A_local_function_among_top_level_statements_is_marked_itself() => Assert.Equal(
        """
        using AiProvenance;

        L();

        [AiGenerated("")]
        void L() { }
        """,
        await MarkScenario.Generated(
            """
            using AiProvenance;

            L();

            void [||]L() { }
            """));
}
