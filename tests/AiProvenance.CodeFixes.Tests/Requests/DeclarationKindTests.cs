using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.CodeFixes.Tests.Requests;

/// <summary>Every kind of declaration that a finding can be about: the declaration as written, and as the fix leaves it.</summary>
public sealed class DeclarationKindTests
{
    public static TheoryData<string, string, string> Members => new()
    {
        { "method", "    void [|M|]() { }", "    void M() { }" },
        { "generic method", "    T [|M|]<T>(T value) where T : class => value;", "    T M<T>(T value) where T : class => value;" },
        { "constructor", "    public [|C|](int a) { }", "    public C(int a) { }" },
        { "static constructor", "    static [|C|]() { }", "    static C() { }" },
        { "finalizer", "    ~[|C|]() { }", "    ~C() { }" },
        { "operator", "    public static C operator [|+|](C a, C b) => a;", "    public static C operator +(C a, C b) => a;" },
        { "conversion", "    public static explicit [|operator|] int(C c) => 0;", "    public static explicit operator int(C c) => 0;" },
        { "property", "    int [|P|] { get; set; }", "    int P { get; set; }" },
        { "property with an expression body", "    int [|P|] => 1;", "    int P => 1;" },
        { "indexer", "    int [|this|][int i] => i;", "    int this[int i] => i;" },
        { "field-like event", "    event System.Action [|E|], F;", "    event System.Action E, F;" },
        { "event with accessors", "    event System.Action [|E|] { add { } remove { } }", "    event System.Action E { add { } remove { } }" },
        { "field", "    int [|_a|];", "    int _a;" },
        { "field with several declarators", "    int [|_a|] = 1, _b = 2;", "    int _a = 1, _b = 2;" },
        { "const", "    const int [|A|] = 1;", "    const int A = 1;" },
        { "nested class", "    class [|N|] { }", "    class N { }" },
        { "nested struct", "    struct [|N|] { }", "    struct N { }" },
        { "nested interface", "    interface [|N|] { }", "    interface N { }" },
        { "nested enum", "    enum [|N|] { A }", "    enum N { A }" },
        { "nested record", "    record [|N|](int A);", "    record N(int A);" },
        { "nested record struct", "    record struct [|N|](int A);", "    record struct N(int A);" },
        { "nested delegate", "    delegate void [|N|]();", "    delegate void N();" },
        { "explicit implementation", "    void System.IDisposable.[|Dispose|]() { }", "    void System.IDisposable.Dispose() { }" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_gets_the_request_on_a_line_above_it(string kind, string member, string plain)
    {
        var source = $$"""
            using AiProvenance;
            partial class C : System.IDisposable
            {
            {{member}}
            }
            partial class C { void System.IDisposable.Dispose() { } }

            """;
        source = kind == "explicit implementation"
            ? source.Replace("partial class C { void System.IDisposable.Dispose() { } }\n", "", StringComparison.Ordinal)
            : source;

        var expected = source.Replace(member, "    [PendingReview(\"1:TEXT.TOUCH\")]\n" + plain, StringComparison.Ordinal);
        Assert.Equal(expected, await FixScenario.Fix(source));
    }

    public static TheoryData<string, string> Types => new()
    {
        { "public class [|T|] { }", "public class T { }" },
        { "public class [|T|](int a) { int P => a; }", "public class T(int a) { int P => a; }" },
        { "public abstract partial class [|T|]<A> where A : class { }", "public abstract partial class T<A> where A : class { }" },
        { "struct [|T|] { }", "struct T { }" },
        { "readonly ref struct [|T|] { }", "readonly ref struct T { }" },
        { "interface [|T|] { }", "interface T { }" },
        { "enum [|T|] { A, B }", "enum T { A, B }" },
        { "record [|T|](int A);", "record T(int A);" },
        { "record class [|T|](int A);", "record class T(int A);" },
        { "readonly record struct [|T|](int A);", "readonly record struct T(int A);" },
        { "public delegate int [|T|](int a);", "public delegate int T(int a);" },
        { "file class [|T|] { }", "file class T { }" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_type_gets_the_request_on_a_line_above_it(string type, string plain)
    {
        Assert.Equal(
            "using AiProvenance;\n\n[PendingReview(\"1:TEXT.TOUCH\")]\n" + plain + "\n",
            await FixScenario.Fix("using AiProvenance;\n\n" + type + "\n"));
    }

    [Fact]
    public async Task An_enum_member_gets_the_request_on_a_line_above_it()
    {
        Assert.Equal(
            """
            using AiProvenance;
            enum E
            {
                A,
                [PendingReview("1:TEXT.TOUCH")]
                B = 2,
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                enum E
                {
                    A,
                    [|B|] = 2,
                }
                """));
    }

    [Fact]
    public async Task An_enum_member_of_a_one_line_enum_gets_the_request_within_the_line()
    {
        Assert.Equal(
            """
            using AiProvenance;
            enum E { A, [PendingReview("1:TEXT.TOUCH")] B }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                enum E { A, [|B|] }
                """));
    }

    [Fact]
    public async Task An_accessor_on_its_own_line_gets_the_request_above_it()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                public int P
                {
                    get;
                    [AiGenerated("x")]
                    [PendingReview("1:TEXT.TOUCH")]
                    private set;
                }
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    public int P
                    {
                        get;
                        [AiGenerated("x")]
                        private [|set|];
                    }
                }
                """));
    }

    [Theory]
    [InlineData(
        "int P { get; [AiGenerated(\"x\")] [|set|]; }", "int P { get; [AiGenerated(\"x\")] [PendingReview(\"1:TEXT.TOUCH\")] set; }")]
    [InlineData("int P { [|get|] => 1; }", "int P { [PendingReview(\"1:TEXT.TOUCH\")] get => 1; }")]
    [InlineData("int P { get; [|init|]; }", "int P { get; [PendingReview(\"1:TEXT.TOUCH\")] init; }")]
    [InlineData(
        "event System.Action E { [|add|] { } remove { } }",
        "event System.Action E { [PendingReview(\"1:TEXT.TOUCH\")] add { } remove { } }")]
    [InlineData(
        "event System.Action E { add { } [|remove|] { } }",
        "event System.Action E { add { } [PendingReview(\"1:TEXT.TOUCH\")] remove { } }")]
    public async Task An_accessor_within_a_line_gets_the_request_there(string member, string expected)
    {
        Assert.Equal(
            "using AiProvenance;\nclass C\n{\n    " + expected + "\n}\n",
            await FixScenario.Fix("using AiProvenance;\nclass C\n{\n    " + member + "\n}\n"));
    }

    [Fact]
    public async Task A_local_function_gets_the_request_on_a_line_above_it()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                int M()
                {
                    return Local(1);

                    // Adds one.
                    [AiGenerated("x")]
                    [PendingReview("1:TEXT.TOUCH")]
                    static int Local(int a) => a + 1;
                }
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    int M()
                    {
                        return Local(1);

                        // Adds one.
                        [AiGenerated("x")]
                        static int [|Local|](int a) => a + 1;
                    }
                }
                """));
    }

    [Fact]
    public async Task A_lambda_gets_the_request_within_its_line()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                System.Func<int, int> _f = [AiGenerated("x")] [PendingReview("1:TEXT.TOUCH")] static (int a) => a;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    System.Func<int, int> _f = [AiGenerated("x")] static (int a) [|=>|] a;
                }
                """));
    }

    [Fact]
    public async Task A_lambda_whose_mark_has_a_line_of_its_own_gets_the_request_below_it()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                System.Func<int, int> _f =
                    [AiGenerated("x")]
                    [PendingReview("1:TEXT.TOUCH")]
                    (int a) => a;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    System.Func<int, int> _f =
                        [AiGenerated("x")]
                        (int a) [|=>|] a;
                }
                """));
    }

    [Fact]
    public async Task A_lambda_without_parentheses_cannot_carry_it_so_the_member_around_it_does()
    {
        Assert.Equal(
            """
            using AiProvenance;
            class C
            {
                [PendingReview("1:TEXT.TOUCH")]
                System.Func<int, int> _f = a => a;
            }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                class C
                {
                    System.Func<int, int> _f = a [|=>|] a;
                }
                """));
    }

    [Theory]
    [InlineData("return Local(); int [|Local|]() => 1;", LanguageVersion.CSharp8)]
    [InlineData("System.Func<int> f = () [|=>|] 1; return f();", LanguageVersion.CSharp9)]
    public async Task An_older_language_has_it_on_the_member_around_a_function(string body, LanguageVersion language)
    {
        using var scenario = FixScenario.With(language);
        var source = "using AiProvenance;\nclass C\n{\n    int M() { " + body + " }\n}\n";

        Assert.Equal(
            MarkedText.Parse(source).Text.Replace(
                "    int M", "    [PendingReview(\"1:TEXT.TOUCH\")]\n    int M", StringComparison.Ordinal),
            await scenario.FixOne(source));
    }

    [Fact]
    public async Task A_partial_type_gets_the_request_on_the_part_of_the_finding()
    {
        Assert.Equal(
            """
            using AiProvenance;
            partial class C { }
            [PendingReview("1:TEXT.TOUCH")]
            partial class C { }
            """,
            await FixScenario.Fix(
                """
                using AiProvenance;
                partial class C { }
                partial class [|C|] { }
                """));
    }

    [Theory]
    [InlineData("class C { void [|M|]() { } int F; }", "class C { [PendingReview(\"1:TEXT.TOUCH\")] void M() { } int F; }")]
    [InlineData("class C { void M() { } int [|F|]; }", "class C { void M() { } [PendingReview(\"1:TEXT.TOUCH\")] int F; }")]
    [InlineData(
        "struct S { [AiGenerated(\"x\")] int [|P|] => 1; }",
        "struct S { [AiGenerated(\"x\")] [PendingReview(\"1:TEXT.TOUCH\")] int P => 1; }")]
    public async Task A_member_of_a_one_line_type_gets_the_request_within_the_line(string type, string expected)
    {
        Assert.Equal("using AiProvenance;\n" + expected, await FixScenario.Fix("using AiProvenance;\n" + type));
    }
}
