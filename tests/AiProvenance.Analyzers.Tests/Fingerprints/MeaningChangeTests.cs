using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Fingerprints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>What changes the fingerprint of every declaration around it and of no other, on the same programs.</summary>
public sealed class MeaningChangeTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sources => RealSource.Names;

    [Theory]
    [InlineData("kinds", 40)]
    [InlineData("repository", 1)]
    public void A_changed_token(string source, int rounds)
    {
        var random = RealSource.Random(3);
        Differs(source, rounds, insertion: false, tree =>
        {
            var tokens = tree.GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
            for (var attempt = 0; attempt < 20; attempt++)
            {
                var token = tokens[random(tokens.Count)];
                var changed = new TextChange(token.Span, Edits.Mutated(token, random(5), tokens[random(tokens.Count)]));
                if (changed.NewText != token.Text && Parses(tree, changed))
                    return [changed];
            }

            return [];
        });
    }

    [Theory]
    [InlineData("kinds", 25)]
    [InlineData("repository", 1)]
    public void Code_in_an_inactive_branch(string source, int rounds)
    {
        var random = RealSource.Random(4);
        Differs(source, rounds, insertion: true, tree =>
        {
            var tokens = Edits.Tokens(tree);
            return tokens.Count == 0
                ? []
                : [Edits.Insertion(tokens[random(tokens.Count)].SpanStart, "\n#if NEVER\nx" + random(99) + "\n#endif\n")];
        });
    }

    [Fact]
    public void Changed_code_in_an_inactive_branch()
    {
        var changes = new[] { ("+= Engine.Quote(7)", "+= Engine.Quote(9)", "Total"), ("item++", "item--", "Total"), (
            "\"traced\"", "\"found\"", "top-level"), ("!OTHER", "OTHER", "Total") };
        foreach (var (before, after, name) in changes)
        {
            Assert.Contains(Kinds.Files, file => file.Text.Contains(before, StringComparison.Ordinal));
            var changed = Fingerprinted.Of(
                Kinds.Compile(Kinds.Files.Select(file => (file.Path, file.Text.Replace(before, after, StringComparison.Ordinal)))),
                Kinds.Zone);
            var (identity, fingerprint) = RealSource.Fingerprints("kinds").Single(entry => IsNamed(entry.Key, name));
            Assert.NotEqual(fingerprint.Text, changed[identity].Text);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Another_attribute(string source)
    {
        var random = RealSource.Random(5);
        Differs(
            source,
            rounds: 1,
            insertion: false,
            tree =>
                [.. Edits.AttributePlaces(tree).Where(_ => random(4) == 0).Select(place => Edits.Insertion(place, "[System.Obsolete] "))]);
    }

    [Theory]
    [InlineData("kinds", "namespace Contoso.Store", "namespace Contoso.Shop")]
    [InlineData("repository", "namespace AiProvenance.", "namespace Provenance.")]
    public void Another_name_or_place(string source, string before, string after)
    {
        var (compilation, zone) = RealSource.Of(source);
        var trees = compilation.SyntaxTrees.Where(tree => tree.GetText().ToString().Contains(before, StringComparison.Ordinal)).ToList();
        var old = RealSource.All(source)
            .Where(entry => entry.Declaration.Parts.Any(part => trees.Contains(part.SyntaxTree)))
            .ToList();
        foreach (var tree in trees)
        {
            compilation = compilation.ReplaceSyntaxTree(
                tree, Reparsed(tree, tree.GetText().ToString().Replace(before, after, StringComparison.Ordinal)));
        }

        var now = TextsOf(source, compilation, zone).Select(static entry => entry.Text).ToHashSet(StringComparer.Ordinal);
        output.WriteLine($"{old.Count} declarations moved");
        Assert.NotEmpty(old);
        Assert.All(old, entry => Assert.DoesNotContain(entry.Fingerprint.Text, now));
    }

    [Theory]
    [InlineData(Kinds.Using, "using Engine = Shop.Zone.Rebater;")]
    [InlineData("using Shop.Zone.Summer;", "using Shop.Zone.Winter;")]
    [InlineData("using Engine = Shop.Zone.Pricer;", "using Shop.Zone.Winter;")]
    public void What_its_names_mean(string before, string after)
    {
        var untouched = Fingerprint.Compute("", [], []).Touch;
        var (old, now) = (With(before), With(after));
        int renamed = 0, repointed = 0, others = 0;
        foreach (var (identity, fingerprint) in old.Where(static entry => !entry.Key.Contains(":Shop.Zone.", StringComparison.Ordinal)))
        {
            if (!now.TryGetValue(identity, out var changed))
            {
                renamed++; // its signature names the type
            }
            else if (fingerprint.Touch == untouched)
            {
                others++;
                Assert.Equal(fingerprint, changed);
            }
            else
            {
                repointed++;
                Assert.Equal(fingerprint.Text, changed.Text);
                Assert.NotEqual(fingerprint.Touch, changed.Touch);
            }
        }

        output.WriteLine($"{repointed} declarations mean something else, {renamed} have another identity, {others} do not name the zone");
        Assert.True(repointed > 20 && renamed > 0 && others > 20);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_text_alone_is_that_of_the_whole_fingerprint(string source) => Assert.Equal(
        RealSource.All(source).Select(static entry => (entry.Declaration.Identity, entry.Fingerprint.Text)),
        Fingerprinted.Texts(RealSource.Of(source).Compilation).Select(static entry => (entry.Declaration.Identity, entry.Text)));

    // What the names of all these sources mean takes seconds to find out, and no test here about them asks for it.
    private static IEnumerable<(Declaration Declaration, string Text)> TextsOf(string source, CSharpCompilation compilation, string zone) =>
        source == "repository"
            ? Fingerprinted.Texts(compilation)
            : Fingerprinted.All(compilation, zone).Select(static entry => (entry.Declaration, entry.Fingerprint.Text));

    private static Dictionary<string, Fingerprint> With(string directive) =>
        Fingerprinted.Of(
            Kinds.Compile(Kinds.Files.Select(file => (file.Path, file.Text.Replace(Kinds.Using, directive, StringComparison.Ordinal)))),
            Kinds.Zone);

    private static bool IsNamed(string identity, string name) =>
        identity == name ||
            identity.StartsWith("M:Contoso.Store.Basket." + name + "(", StringComparison.Ordinal) &&
            !identity.Contains('/', StringComparison.Ordinal);

    private static bool Parses(SyntaxTree tree, TextChange change) =>
        !Reparsed(tree, Edits.Apply(tree.GetText().ToString(), [change]))
            .GetDiagnostics()
            .Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static SyntaxTree Reparsed(SyntaxTree tree, string text) =>
        CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, tree.Encoding);

    // Each round edits every file. The old text of what contains an edit must be gone, that of what does not must
    // stay where it still has its name and its parts.
    private void Differs(string source, int rounds, bool insertion, Func<SyntaxTree, IReadOnlyList<TextChange>> edit)
    {
        var (compilation, zone) = RealSource.Of(source);
        var before = RealSource.All(source);
        var twins = Twins(before.Select(static entry => entry.Declaration));
        int edits = 0, different = 0, same = 0;
        for (var round = 0; round < rounds; round++)
        {
            var changes = compilation.SyntaxTrees.ToDictionary(static tree => tree, edit);
            edits += changes.Values.Sum(static list => list.Count);
            var changed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
                compilation.SyntaxTrees.Select(tree => Reparsed(tree, Edits.Apply(tree.GetText().ToString(), changes[tree]))));
            var after = TextsOf(source, changed, zone).ToLookup(static entry => entry.Declaration.Identity);
            var texts = after.SelectMany(static entries => entries, static (_, entry) => entry.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var (declaration, fingerprint) in before)
            {
                var relations = declaration.Parts.SelectMany(
                    part => changes[part.SyntaxTree].Select(change => Relation(part, change, insertion))).ToList();
                if (relations.Contains(Place.Inside) && !twins.Contains(declaration.Identity))
                {
                    different++;
                    Assert.False(texts.Contains(fingerprint.Text), Report(declaration));
                }
                else if (!relations.Contains(Place.Inside) &&
                    !relations.Contains(Place.AtItsStart) &&
                    StandsAlone(declaration) &&
                    after[declaration.Identity].ToList() is [var now] &&
                    now.Declaration.Parts.Length == declaration.Parts.Length)
                {
                    same++;
                    Assert.True(now.Text == fingerprint.Text, Report(declaration));
                }

                string Report(Declaration culprit) =>
                    culprit.Identity + "\n" + string.Join('\n', culprit.Parts.SelectMany(part => changes[part.SyntaxTree].Select(change =>
                    part.SyntaxTree.FilePath +
                        " " +
                        change +
                        " '" +
                        part.SyntaxTree.GetText().ToString(change.Span) +
                        "' line " +
                        part.SyntaxTree.GetText().Lines.GetLineFromPosition(change.Span.Start))));
            }
        }

        output.WriteLine($"{edits} edits: {different} declarations around one differ, {same} others do not");
        Assert.True(edits > 0 && different > 0 && same > 0);
    }

    // Where an edit takes a function away, one that reads the same takes its ordinal.
    private static HashSet<string> Twins(IEnumerable<Declaration> declarations) => declarations
        .Where(static declaration => declaration.Outer is not null)
        .GroupBy(
            static declaration =>
                (declaration.Outer!.Identity, string.Concat(declaration.Parts[0].DescendantTokens().Select(static token => token.Text))))
        .Where(static group => group.Skip(1).Any())
        .SelectMany(static group => group, static (_, declaration) => declaration.Identity)
        .ToHashSet(StringComparer.Ordinal);

    // A function's ordinal may change with its neighbours, a positional property begins where its list does, and a statement may be added.
    private static bool StandsAlone(Declaration declaration) =>
        declaration.Outer is null && declaration.Parts[0] is not (ParameterSyntax or CompilationUnitSyntax);

    private static Place Relation(SyntaxNode part, TextChange change, bool insertion)
    {
        var span = part is CompilationUnitSyntax unit
            ? TextSpan.FromBounds(DeclarationSyntax.Statements(unit).First().SpanStart, DeclarationSyntax.Statements(unit).Last().Span.End)
            : part.Span;
        if (!span.Contains(change.Span) || change.Span.Start == span.End)
            return Place.Outside;
        return insertion && change.Span.Start == span.Start ? Place.AtItsStart : Place.Inside;
    }

    private enum Place
    {
        Outside,
        AtItsStart,
        Inside,
    }
}
