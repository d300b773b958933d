using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Analyzers.Tests.Fingerprints;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Sources;
using AiProvenance.Tool.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Tests.Sources;

/// <summary>From an assembly, its symbols and its sources comes the text that the compiler's gate computes from syntax.</summary>
public sealed class SourceFingerprintsTests
{
    public static TheoryData<string> Programs => ["kinds", "repository", "sample"];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_text_is_the_one_that_the_gate_computes(string program)
    {
        var (compilation, zone) = program switch
        {
            "kinds" => (Kinds.Compilation, Kinds.Zone),
            "repository" => (Corpus.Repository, "AiProvenance.Core.Fingerprints"),
            _ => (Corpus.Sample, "Storefront.Pricing"),
        };
        var expected = Fingerprinted.Of(compilation, zone);
        using var folder = WriteSources(compilation);

        var found = Find(Compiled.Emit(compilation), folder.Path);

        foreach (var (identity, fingerprint) in expected.Where(static entry => entry.Key.Contains(';', StringComparison.Ordinal)).ToList())
        {
            var file = identity.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? identity[at..] : "";
            foreach (var name in identity[..^file.Length].Split(';'))
                expected[name + file] = fingerprint;
        }

        var wrong = found.Where(entry =>
            entry.Value is { } value &&
            expected.TryGetValue(entry.Key, out var own) &&
            own.Text != value.Text);
        Assert.Empty(wrong.Select(static entry => entry.Key));
        // Functions inside members, and the assembly's attributes, are left to what is around them.
        var silent = found.Where(entry => entry.Value is null && expected.ContainsKey(entry.Key))
            .Select(static entry => entry.Key)
            .Where(static identity => !identity.Contains('/', StringComparison.Ordinal))
            .ToList();
        var told = found.Count(entry => entry.Value is not null && expected.ContainsKey(entry.Key));
        Assert.True(told > 10 && silent.Count * 50 <= told, told + " told, silent: " + string.Join("\n", silent));
    }

    [Fact]
    public void A_file_that_is_not_the_one_that_was_compiled_tells_nothing_and_is_named()
    {
        var compilation = Compiled.Compile("class C { void M() { System.Console.Write(1); } }");
        using var folder = WriteSources(compilation);
        folder.Write("src/Code.cs", "class C { void M() { System.Console.Write(2); } }");
        var sources = new SourceFingerprints(new SourceFolder(folder.Path));

        var found = Find(Compiled.Emit(compilation), sources);

        Assert.Null(found["M:C.M"]);
        Assert.Equal("/src/Code.cs", Assert.Single(sources.OtherTexts));
    }

    [Fact]
    public void A_checkout_with_other_line_endings_is_the_same_file()
    {
        var compilation = Compiled.Compile("class C\n{\n    void M() { System.Console.Write(1); }\n}\n");
        using var folder = WriteSources(compilation);
        folder.Write("src/Code.cs", File.ReadAllBytes(folder["src/Code.cs"]).SelectMany(ByteOrder).ToArray());

        Assert.NotNull(Find(Compiled.Emit(compilation), folder.Path)["M:C.M"]);
    }

    [Theory]
    [InlineData("partial class C { partial void M(); } partial class C { partial void M() { System.Console.Write(1); } }", "M:C.M", true)]
    [InlineData("class C { void M(int a) { } void M(string a) { } }", "M:C.M(System.Int32)", true)]
    [InlineData("interface I { void M(int a); void M(string a); }", "M:I.M(System.String)", true)]
    [InlineData("using X = System.Int32; interface I { void M(X a); void M(string a); }", "M:I.M(System.Int32)", false)]
    [InlineData("class C { void M() {\n#line 1 \"Other.cs\"\n System.Console.Write(1); } }", "M:C.M", true)]
    [InlineData("class C { System.Action M() => () => { }; }", "M:C.M", true)]
    [InlineData("class C { async System.Threading.Tasks.Task M() => await System.Threading.Tasks.Task.Delay(1); }", "M:C.M", true)]
    [InlineData("class C { int P { get; } = 1; }", "P:C.P", true)]
    [InlineData("class C { const int F = 1; }", "F:C.F", true)]
    [InlineData("enum E { A, B }", "F:E.B", true)]
    [InlineData("class C { int _a = 1, _b; }", "F:C._b", true)]
    [InlineData("record R(int A) { int B => 1; }", "T:R", true)]
    [InlineData("partial class C(int a) { int A => a; } partial class C { const int B = 1; }", "T:C", true)]
    [InlineData("class C {\n#if A\nvoid M() { }\n#else\nvoid M() { N(); }\n#endif\n void N() { } }", "M:C.M", false)]
    [InlineData("class C { void M() {\n#if A\n N();\n#endif\n } void N() { } }", "M:C.M", true)]
    public void What_symbols_and_sources_leave_open_is_not_guessed(string code, string identity, bool isTold)
    {
        var compilation = Compiled.Compile(code);
        using var folder = WriteSources(compilation);

        Assert.Equal(isTold, Find(Compiled.Emit(compilation), folder.Path)[identity] is not null);
    }

    [Theory]
    [InlineData("partial class C { public static int M() => 2; }", "Made/Up.g.cs")]
    [InlineData("partial class C { public const int M = 2; }", "Made/Up.g.cs")]
    [InlineData("partial class C { public int M { get; set; } }", "Made/Up.g.cs")]
    [InlineData("partial class C { public static int M() => 2; }", "/src/Code.cs")]
    [InlineData("partial class C { public const int M = 2; }", "/src/Code.cs")]
    [InlineData("partial class C { public int M = 2; }", "/src/Code.cs")]
    public void Code_that_stands_where_no_source_is_given_is_not_taken_for_a_namesake_that_was_not_compiled(string real, string file)
    {
        var decoy = real.Replace("2", "1", StringComparison.Ordinal).Replace("{ pub", "{\n#if NEVER\npub", StringComparison.Ordinal);
        decoy = decoy[..decoy.LastIndexOf('}')] + "\n#endif\n void N() { } }";
        var compilation = Compiled.Compile(decoy).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                "#line 1 \"" + file + "\"\n" + real,
                new CSharpParseOptions(LanguageVersion.Preview),
                "/src/Other.cs",
                System.Text.Encoding.UTF8));
        using var folder = WriteSources(Compiled.Compile(decoy));

        var found = Find(Compiled.Emit(compilation), folder.Path);

        Assert.All(found.Where(static entry => entry.Key.Contains("C.M", StringComparison.Ordinal) || entry.Key == "T:C"), static entry =>
            Assert.Null(entry.Value));
    }

    private static byte[] ByteOrder(byte value) => value == '\n' ? "\r\n"u8.ToArray() : [value];

    private static TemporaryFolder WriteSources(CSharpCompilation compilation)
    {
        var folder = new TemporaryFolder();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(tree.GetText().ToString());
            _ = folder.Write(tree.FilePath.TrimStart('/'), [.. tree.GetText().Encoding?.GetPreamble() ?? [], .. bytes]);
        }

        return folder;
    }

    private static Dictionary<string, Fingerprint?> Find(byte[] image, string folder) =>
        Find(image, new SourceFingerprints(new SourceFolder(folder)));

    private static Dictionary<string, Fingerprint?> Find(byte[] image, SourceFingerprints sources)
    {
        using var file = ManagedFile.Open("A.dll", new MemoryStream(image))!;
        using var session = new Session([(file, null)], BuiltInPolicy.Instance);
        var computed = new Tool.Checks.Fingerprints(session, sources);
        var found = new Dictionary<string, Fingerprint?>(StringComparer.Ordinal);
        foreach (var declaration in session.GetInventory(file).All.SelectMany(ListWithInner))
            found[declaration.Identity] = computed.Compute(declaration);
        return found;
    }

    private static IEnumerable<Declaration> ListWithInner(Declaration declaration) =>
        declaration.Inner.SelectMany(ListWithInner).Prepend(declaration);
}
