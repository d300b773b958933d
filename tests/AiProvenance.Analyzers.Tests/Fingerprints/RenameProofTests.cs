using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Renames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Rename;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>Renames as an editor makes them, on whole programs: every declaration that they make stale is proven, and no edit is.</summary>
public sealed class RenameProofTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("kinds", "T:Shop.Zone.Pricer", "PriceMaker")]
    [InlineData("kinds", "T:Shop.Zone.Summer.Engine", "PriceMaker")]
    [InlineData("kinds", "M:Shop.Zone.Pricer.Quote(System.Int32)", "Ask")]
    [InlineData("kinds", "P:Shop.Zone.Pricer.Rate", "Percent")]
    [InlineData("kinds", "T:Contoso.Store.Basket", "Cart")]
    [InlineData("kinds", "N:Shop.Zone", "Area")]
    [InlineData("kinds", "T:Shop.Zone.Rebater", "@event")]
    [InlineData("repository", "M:AiProvenance.Core.Fingerprints.LexedSource.Lex(System.String)", "Cut")]
    public async Task What_an_editor_renames_is_proven(string source, string symbol, string name)
    {
        var (compilation, zone) = RealSource.Of(source);
        var renamed = DocumentationCommentId.GetFirstSymbolForDeclarationId(symbol, compilation)!;
        var now = await RenameIn(compilation, renamed, name);
        var rename = Rename.Parse([renamed.Name + "=" + name], out var error);
        Assert.True(rename is not null, error);

        var before = Ordered(RealSource.All(source));
        var zoneNow = symbol.StartsWith("N:", StringComparison.Ordinal) ? "Shop." + name : zone;
        var stated = before.Select(static entry => entry.Read).ToArray();
        var place = 0;
        var after = Ordered(Fingerprinted.Read(now, zoneNow, static (reader, declaration) => (Reader: reader, Declaration: declaration)));
        Assert.Equal(before.Count, after.Count);

        int stale = 0, proven = 0, others = 0;
        foreach (var (declaration, (reader, _)) in after)
        {
            var signed = stated[place];
            var next = stated[(place + 1) % stated.Length];
            place++;
            if (reader.Compute(declaration, CancellationToken.None) == signed)
                continue;
            stale++;
            var proof = reader.Prove(rename, declaration, [signed], CancellationToken.None);
            if (proof == RenameProof.Whole)
                proven++;
            else
                output.WriteLine(proof + " " + declaration.Identity);
            // What was signed for the next declaration proves nothing of this one.
            others += reader.Prove(rename, declaration, [next], CancellationToken.None) == RenameProof.None ? 0 : 1;
        }

        output.WriteLine($"{symbol}: of {after.Count} declarations {stale} are stale, {proven} are proven");
        Assert.True(stale > 0);
        Assert.Equal(0, others);
        Assert.Equal(stale, proven);
    }

    public static TheoryData<string> Words
    {
        get
        {
            var kinds = SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds());
            return [.. kinds.Select(SyntaxFacts.GetText).Where(static word => SyntaxFacts.IsValidIdentifier(word)).Distinct()];
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void No_word_of_the_language_was_ever_renamed(string word)
    {
        Assert.Equal(RenameProof.None, Prove(word + "=Money", "public " + word + " a;", "public Money a;"));
        Assert.Equal(RenameProof.None, Prove("Money=" + word, "public Money a;", "public " + word + " a;"));
    }

    private static RenameProof Prove(string rename, string then, string now) => Rename.Parse([rename], out _)!.Prove(
        "F:C.a", [Part(now)], [], [Fingerprint.Compute("F:C.a", [Part(then)], [])]);

    private static DeclarationPart Part(string text) =>
        new(LexedSource.Lex(text).ReadDeclaration(new(0, text.Length, Core.Fingerprints.Ranges.DeclarationStart.AtAnchor)), []);

    // A rename moves nothing: what stands where is the same before and after, counted in declarations.
    private static List<(Declaration Declaration, T Read)> Ordered<T>(IEnumerable<(Declaration Declaration, T Read)> declarations) =>
        [.. declarations
            .OrderBy(static entry => entry.Declaration.Parts[0].SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Declaration.Parts[0].SpanStart)
            .ThenByDescending(static entry => entry.Declaration.Parts[0].Span.End)];

    private static async Task<CSharpCompilation> RenameIn(CSharpCompilation compilation, ISymbol symbol, string name)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Renamed",
            compilation.AssemblyName!,
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
            project = project.AddDocument(Path.GetFileName(tree.FilePath), await tree.GetTextAsync(), filePath: tree.FilePath).Project;

        var found = DocumentationCommentId.GetFirstSymbolForDeclarationId(
            symbol.GetDocumentationCommentId()!, (await project.GetCompilationAsync())!)!;
        var solution = await Renamer.RenameSymbolAsync(project.Solution, found, new SymbolRenameOptions(), name);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.GetProject(project.Id)!.Documents)
            texts.Add(document.FilePath!, (await document.GetTextAsync()).ToString());
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(
            texts[tree.FilePath], (CSharpParseOptions)tree.Options, tree.FilePath)));
    }
}
