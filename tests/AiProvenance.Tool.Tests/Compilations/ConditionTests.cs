using System.Collections.Immutable;
using AiProvenance.Tool.Compilations;

namespace AiProvenance.Tool.Tests.Compilations;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("#if A\nclass C { }\n#endif", "T:C", "A", "A")]
    [InlineData("#if !A\nclass C { }\n#endif", "T:C", "", "!A")]
    [InlineData("#if A && (B || !D)\nclass C { }\n#endif", "T:C", "A B", "A && (B || !D)")]
    [InlineData("#if A\n#else\nclass C { }\n#endif", "T:C", "", "!A")]
    [InlineData("#if A\n#elif B\nclass C { }\n#endif", "T:C", "B", "!A && B")]
    [InlineData("#if A\n#elif B\n#else\nclass C { }\n#endif", "T:C", "", "!A && !B")]
    [InlineData("#if A\n#elif B\n#elif D\nclass C { }\n#endif", "T:C", "D", "!A && !B && D")]
    [InlineData("#if A\n#if B || D\nclass C { }\n#endif\n#endif", "T:C", "A B", "A && (B || D)")]
    [InlineData("#if A\nclass C { void M() { } }\n#endif", "M:C.M", "A", "A")]
    [InlineData("class C {\n#if A\nvoid M() { }\n#endif\n}", "M:C.M", "A", "A")]
    [InlineData("class C {\n#if A\nvoid M() { }\n#endif\n}", "T:C", "A", null)]
    [InlineData("class C {\nvoid M() {\n#if A\n;\n#endif\n}\n}", "M:C.M", "A", null)]
    [InlineData("class C {\nvoid M(\n#if A\nint i\n#endif\n) { }\n}", "M:C.M(System.Int32)", "A", "A")]
    [InlineData("#if A\n[System.Obsolete]\n#endif\nclass C { }", "T:C", "A", null)]
    [InlineData("class C\n#if A\n: System.IDisposable\n#endif\n{ }", "T:C", "A", null)]
    [InlineData("#if A\nnamespace N\n#endif\n{ class C { } }", "T:N.C", "A", "A")]
    [InlineData("#if A\nclass C {\n#else\nclass D {\n#endif\nvoid M() { } }", "M:C.M", "A", "A")]
    [InlineData("class C {\nint _a\n#if A\n, _b\n#endif\n; }", "F:C._a;F:C._b", "A", "A")]
    [InlineData("#define A\n#if A\nclass C { }\n#endif", "T:C", "", "true")]
    [InlineData("#define A\n#if A && B\nclass C { }\n#endif", "T:C", "B", "true && B")]
    [InlineData("#if A\nclass C { void M() { } }\n#else\nclass C { }\n#endif", "T:C", "A", null)]
    [InlineData("class C {\n#if A\nvoid M() { }\n#else\nvoid M() { ; }\n#endif\n}", "M:C.M", "A", null)]
    [InlineData("class C {\n#if A\nvoid M() { }\n#else\nvoid N() { ; }\n#endif\n}", "M:C.M", "A", "A")]
    [InlineData("#region A\nclass C { }\n#endregion", "T:C", "", null)]
    public void A_declaration_under_a_condition_has_it(string source, string identity, string symbols, string? condition)
    {
        var declaration = Assert.Single(
            Written.Declarations(source, symbols.Split(' ')).All, declaration => declaration.Identity == identity);

        Assert.Equal(condition, declaration.Condition);
    }

    [Theory]
    [InlineData("partial class C { }\n#if A\npartial class C { }\n#endif", null)]
    [InlineData("#if A\npartial class C { }\n#endif\n#if B\npartial class C { }\n#endif", "A || B")]
    public void Of_several_parts_one_is_enough(string source, string? condition) =>
        Assert.Equal(condition, Written.Declarations(source, "A", "B").All.Single().Condition);

    [Theory]
    [InlineData("#if DEBUG\nclass C { void M() { } }\n#endif")]
    [InlineData("class C {\n#if DEBUG\nvoid M() { }\n#endif\n}")]
    [InlineData("class C {\n#if DEBUG\nvoid M() { }\n#elif TRACE\nvoid M() { }\n#else\nvoid M() { ; }\n#endif\n}")]
    [InlineData("#if DEBUG\nnamespace N\n#else\nnamespace O\n#endif\n{ class C { int P { get; set; } } }")]
    public void A_mark_from_one_configuration_is_no_error_in_another(string source)
    {
        var sources = new[] { ("/src/Code.cs", source) };
        var declarations = Written.Declarations(sources, "DEBUG", "TRACE").All;

        Assert.Empty(Written.MarkAll(sources, declarations, "DEBUG", "TRACE").Findings);
        Assert.Empty(Written.MarkAll(sources, declarations, "TRACE").Findings);
        Assert.Empty(Written.MarkAll(sources, declarations).Findings);
    }

    [Theory]
    [InlineData("class C { }", "class D { }", "NET NET10_0 NET8_0_OR_GREATER", "NETSTANDARD NETSTANDARD2_0", "NET", "NETSTANDARD")]
    [InlineData("class C { }", "class D { }", "NET NET10_0", "NET NET8_0", "NET10_0", "NET8_0")]
    [InlineData("class C { }", "class D { }", "NET WINDOWS", "NET", "WINDOWS", "!WINDOWS")]
    public void A_declaration_that_one_framework_lacks_has_a_condition_on_frameworks(
        string first, string second, string firstSymbols, string secondSymbols, string ofFirst, string ofSecond)
    {
        var all = Join((first, firstSymbols), (second, secondSymbols));

        Assert.Equal([ofFirst, ofSecond], all.Select(static declaration => declaration.Condition));
    }

    [Fact]
    public void The_sources_own_condition_comes_first()
    {
        const string Source = "#if NET\nclass C { }\n#endif\n#if X\nclass D { }\n#endif";

        Assert.Equal(["NET"], Join((Source, "NET NET10_0"), (Source, "NETSTANDARD")).Select(static declaration => declaration.Condition));
    }

    [Fact]
    public void A_name_that_frameworks_write_differently_is_named_in_each()
    {
        const string Source = "class C { void M(\n#if NET\nint\n#else\nlong\n#endif\ni) { } }";

        Assert.Equal(
            ["M:C.M(System.Int32) if NET", "M:C.M(System.Int64) if !NET", "T:C if "],
            Join((Source, "NET"), (Source, "OLD")).Select(static declaration => $"{declaration.Target} if {declaration.Condition}"));
    }

    [Fact]
    public void What_no_symbol_tells_apart_is_named_by_no_Target()
    {
        var all = Join(("class C { }", "NET"), ("class D { }", "NET"));

        Assert.All(all, static declaration => Assert.Null(declaration.Target));
    }

    private static ImmutableArray<MarkableDeclaration> Join(params (string Source, string Symbols)[] frameworks) => FrameworkUnion.Join(
        [.. frameworks.Select(static framework => Written.Project([(Written.Path, framework.Source)], framework.Symbols.Split(' ')))
            .Select(static project => (project, FrameworkDeclarations.Find(project, CancellationToken.None)))]);
}
