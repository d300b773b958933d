using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Analyzers.Tests.Robustness;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Written;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>What the core finds in a source file by itself is what the compiler finds there, token by token.</summary>
public sealed class WrittenDeclarationTests
{
    public static TheoryData<string> Sources => ["repository", "tests", "sample", "kinds", "tour"];

    public static TheoryData<string> Branches =>
    [
        "class C {\n#if A\n void M() { }\n#else\n void M(int a) { }\n#endif\n int P => 1; }",
        "#if A\nclass C {\n#else\nclass C : System.IDisposable {\n#endif\n public void Dispose() { } }",
        "class C { int M()\n#if A\n { return 1; }\n#elif B\n => 2;\n#else\n => 3;\n#endif\n void N() { } }",
        "enum E { X,\n#if A\n Y = 2,\n#endif\n Z }",
        "class C {\n#if A\n#if B\n int _a = 1;\n#endif\n int _b;\n#endif\n int _c; }",
        "namespace N\n#if A\n.M\n#endif\n{ class C { void M() { } } }",
        "class C { int P { get;\n#if A\n set;\n#endif\n }\n#if B\n = 1;\n#endif\n void M() { } }",
    ];

    public static TheoryData<string> Oddities =>
    [
        "class C { (int A, int B) M((int, int) x) => x; (int, int)? P => null; (int, int)[] _f = { (1, 2) }, _g; }",
        "class C<T> where T : System.Collections.Generic.List<T[]>, new() { C() : this(1) { } C(int a) => _ = a; ~C() { } static C() { } }",
        "unsafe class C { delegate*<int, void> _p; delegate* unmanaged[Cdecl]<int, int> F(delegate*<int> a) => default; fixed int b[3]; }",
        "class C { static bool _a = 1 < 2, _b = 3 > 2; System.Func<int, int> _c = x => x < 2 ? 1 : 2, _d; }",
        "class C { System.Collections.Generic.Dictionary<int, string> _a = new(), _b = new System.Collections.Generic.Dictionary<int, string>(), _c; }",
        "class C { public static C operator +(C a) => a; public static C operator -(C a, C b) => a; public static bool operator <(C a, C b) => true; public static bool operator >(C a, C b) => false; public static C operator >>>(C a, int b) => a; public static C operator checked -(C a) => a; public static C operator -(C a) => a; public static implicit operator (int, int)(C a) => (1, 2); public static explicit operator int[](C a) => null; }",
        "class C { int this[int a] { get => 1; set { } } event System.Action E, F; event System.Action G { add { } remove { } } }",
        "class C : System.Collections.Generic.IEnumerable<int> { System.Collections.Generic.IEnumerator<int> System.Collections.Generic.IEnumerable<int>.GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; }",
        "record R(int A, string B = \"}\"); record struct S { } record class T<U>(U V) : R(1) { void record() { } }",
        "class C { int @class = 1; void @if() { } int \\u0061b => 1; string s = $\"{1 + 2:}}}\"; void M() { if (true) { } string t = \"{\"; } char c = '}'; }",
        "delegate void D<T>(T a, System.Action<T> b); class C { delegate int F(); delegate (int, int) E(); } delegate System.Action<int> G<in T>();",
        "using System; using X = System.Int32; var a = 1; if (a > 0) { Console.WriteLine(a); } void L() { } int M() => 2; using (var s = new System.IO.MemoryStream()) { } class P { void N() { } }",
        "class C { [System.Obsolete(\"x; {\")] void M([System.ComponentModel.DefaultValue(1)] params int[] a) { } required public int P { get; init; } partial class D; }",
        "class C { void M<T, U>(T a, U b) where T : class where U : struct { } static T N<T>() => default!; async System.Threading.Tasks.Task<int> O() => 1; }",
        "interface I { int A { get; } static abstract I operator +(I a, I b); void M(); void N() { } static virtual int P => 1; }",
        "file class C { class D { struct E { enum F { G = 1 << 2, H = (1, 2).Item1 } } } }",
        "class C(int a, string b = \"(\") : System.Exception(b) { int _a = a; } class D;",
        "namespace A; class C { } namespace B { }",
        "class C { ref readonly int M(scoped in int a, ref int b) => ref b; readonly ref struct S { } ref int P => throw null!; }",
        "class C { async void async() { } int partial; int where => 1; void get() { } int value { get { return 1; } } dynamic file; }",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_declaration_is_found_where_the_compiler_finds_it(string sources) => Compare(Read(sources), atLeast: 20);

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Odd_code_is_read_as_the_compiler_reads_it(string code) =>
        Compare(Corpus.Compile("Odd", [("Odd.cs", code)], [], OutputKind.ConsoleApplication), atLeast: 1);

    [Theory]
    [MemberData(nameof(Branches))]
    public void Every_branch_is_read(string code)
    {
        foreach (var symbols in (string[][])[[], ["A"], ["B"], ["A", "B"]])
        {
            var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols);
            var tree = CSharpSyntaxTree.ParseText(code, options, "Odd.cs");
            Compare(CSharpCompilation.Create("Branches", [tree], Testing.References.Net10), atLeast: 1);
        }
    }

    private static void Compare(CSharpCompilation compilation, int atLeast)
    {
        var count = 0;
        var missed = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var source = LexedSource.Lex(tree.GetText().ToString());
            var written = source.ListDeclarations().ToLookup(Key, StringComparer.Ordinal);
            foreach (var (key, node) in Declared(tree, compilation.GetSemanticModel(tree)))
            {
                count++;
                var expected = Tokens(source, DeclarationSyntax.Anchor(node));
                if (!written[key].Any(found => Tokens(source, found.Anchor).SequenceEqual(expected, StringComparer.Ordinal)))
                    missed.Add(Path.GetFileName(tree.FilePath) + ": " + key + (written.Contains(key) ? " in another range" : ""));
            }
        }

        Assert.True(missed.Count == 0, missed.Count + " of " + count + ":\n" + string.Join("\n", missed.Take(40)));
        Assert.True(count >= atLeast, "only " + count + " declarations");
    }

    private static CSharpCompilation Read(string sources) => sources switch
    {
        "repository" => Corpus.All(),
        "tests" => Corpus.Compile(
            "Tests",
            Directory.EnumerateFiles(Testing.Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
                .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal))
                .Select(static path => (path, File.ReadAllText(path))),
            []),
        "sample" => Corpus.Sample,
        "kinds" => Kinds.Compilation,
        _ => Corpus.Compile("Tour", [("Tour.cs", FeatureTour.Source)], []),
    };

    private static IEnumerable<(string Key, SyntaxNode Node)> Declared(SyntaxTree tree, SemanticModel model)
    {
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var symbol = node switch
            {
                BaseFieldDeclarationSyntax field => model.GetDeclaredSymbol(field.Declaration.Variables[0]),
                TypeDeclarationSyntax { Identifier.RawKind: 0 } => null,
                MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax) => model.GetDeclaredSymbol(node),
                AccessorDeclarationSyntax => model.GetDeclaredSymbol(node),
                _ => null,
            };
            var isInBlock = node.Ancestors().Any(static outer => outer is TypeDeclarationSyntax { Identifier.RawKind: 0 });
            if (symbol is not null && !node.ContainsDiagnostics && !isInBlock)
                yield return (Key(symbol), node);
        }

        if (tree.GetRoot() is CompilationUnitSyntax unit && DeclarationSyntax.Statements(unit).Any())
            yield return ("TopLevel |top-level", unit);
    }

    private static string Key(WrittenDeclaration declaration) => Key(
        declaration.Kind, declaration.Container, declaration.Name, declaration.Arity, declaration.Parameters.Length);

    private static string Key(WrittenKind kind, string container, string name, int arity, int parameters) =>
        $"{kind} {container}|{name}" + (arity == 0 ? "" : "``" + arity) + (kind == WrittenKind.Method ? "/" + parameters : "");

    private static string Key(ISymbol symbol)
    {
        var kind = symbol switch
        {
            IMethodSymbol { AssociatedSymbol: not null } => WrittenKind.Accessor,
            IMethodSymbol => WrittenKind.Method,
            IPropertySymbol => WrittenKind.Property,
            IEventSymbol => WrittenKind.Event,
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => WrittenKind.EnumMember,
            IFieldSymbol => WrittenKind.Field,
            _ => WrittenKind.Type,
        };
        var container = symbol.ContainingType ?? (ISymbol)symbol.ContainingNamespace;
        var id = container is INamespaceSymbol { IsGlobalNamespace: true } ? "" : container.GetDocumentationCommentId()![2..];
        var name = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
            ? symbol.MetadataName.Replace('.', '#')
            : symbol is IPropertySymbol { IsIndexer: true } ? "Item"
            : symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } accessor ? accessor.Name[..4] + "Item"
            : symbol is INamedTypeSymbol type ? type.Name + (type.Arity == 0 ? "" : "`" + type.Arity)
            : symbol.Name;
        // An interface's name is left out.
        var last = name[(name.LastIndexOf('.') + 1)..];
        var method = symbol as IMethodSymbol;
        return Key(kind, id, last, method?.Arity ?? 0, method?.Parameters.Length ?? 0);
    }

    private static IEnumerable<string> Tokens(LexedSource source, Core.Fingerprints.Ranges.DeclarationAnchor anchor) =>
        source.ReadDeclaration(anchor).Tokens;
}
