using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Tool.Compilations;

/// <summary>The declarations of a project for one target framework, found, named and judged by the gate's own steps.</summary>
internal sealed class FrameworkDeclarations
{
    private readonly ProjectCompilation _project;
    private readonly GateSteps _steps;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(Declaration Declaration, string Identity)> _found = [];
    private readonly ConcurrentDictionary<SyntaxTree, Conditions?> _conditions = [];

    private FrameworkDeclarations(ProjectCompilation project, CancellationToken cancellationToken)
    {
        _project = project;
        _cancellationToken = cancellationToken;
        var apart = OriginsApart.Find(project, cancellationToken);
        Judged = apart?.Rest ?? project.Compilation;
        _steps = apart is null
            ? GateSteps.Get(Judged, project.Options, cancellationToken)
            : GateSteps.Create(Judged, project.Options, apart.Attributes, cancellationToken);
    }

    /// <summary>What declares them: the project, without its origins file where that was bound apart and has no error.</summary>
    public CSharpCompilation Judged { get; }

    /// <summary>Lines of inactive code outside every declaration, which no mark can cover.</summary>
    public ImmutableArray<(string File, int Line)> LooseLines { get; private set; } = [];

    /// <summary>The declarations, in the order of their identities.</summary>
    public ImmutableArray<MarkableDeclaration> All { get; private set; } = [];

    /// <summary>Where each is declared.</summary>
    public ImmutableDictionary<string, ImmutableArray<SyntaxNode>> Syntax { get; private set; } =
        ImmutableDictionary<string, ImmutableArray<SyntaxNode>>.Empty;

    /// <summary>Finds them.</summary>
    public static FrameworkDeclarations Find(ProjectCompilation project, CancellationToken cancellationToken)
    {
        var declarations = new FrameworkDeclarations(project, cancellationToken);
        declarations.Find();
        declarations.Describe();
        return declarations;
    }

    private void Find()
    {
        var symbols = DeclaredTypes.List(Judged, static (_, _) => true, _cancellationToken).Prepend(Judged.Assembly).ToList();
        foreach (var found in ForEach(symbols.Count, number => Find(symbols[number])))
            _found.AddRange(found);
    }

    private ImmutableArray<(Declaration Declaration, string Identity)> Find(ISymbol symbol) =>
        _steps.Declarations.Find(symbol, _cancellationToken) is { } judged
            ? [.. judged.All.Where(declaration => declaration.Parts.Any(IsSource)).Select(static found => (found, found.Identity))]
            : [];

    // In parallel; the answers are in the order of the questions.
    private T[] ForEach<T>(int count, Func<int, T> find)
    {
        var answers = new T[count];
        _ = Parallel.For(
            0, count, new ParallelOptions { CancellationToken = _cancellationToken }, number => answers[number] = find(number));
        return answers;
    }

    // Generated code that names its source by #line is that source's text.
    private bool IsSource(SyntaxNode part) => _project.Files.Contains(part.SyntaxTree)
        ? !IsIntermediate(part.SyntaxTree.FilePath)
        : DeclarationSyntax.IsTextOfAnotherFile(part.SyntaxTree);

    private bool IsIntermediate(string path) =>
        _project.Call.IntermediateFolder is { Length: > 0 } folder &&
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Describe()
    {
        // One of two with the same name is an error in the code; both get the mark.
        var byIdentity = _found.GroupBy(static found => found.Identity, static found => found.Declaration, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (Identity: group.Key, Declaration: group.First(), Parts: group.SelectMany(NodesOf).Distinct().ToList()))
            .ToList();
        var lines = FindLines(byIdentity.Select(static found => found.Parts).ToList());
        var known = byIdentity.Select(static found => found.Identity).ToHashSet(StringComparer.Ordinal);
        All = [.. ForEach(byIdentity.Count, number => Describe(
            byIdentity[number].Identity, byIdentity[number].Declaration, byIdentity[number].Parts, known) with
        {
            Parts = lines[number],
        })];
        Syntax = byIdentity.ToImmutableDictionary(
            static found => found.Identity, static found => found.Parts.ToImmutableArray(), StringComparer.Ordinal);
    }

    private ImmutableArray<DeclarationPart>[] FindLines(List<List<SyntaxNode>> parts)
    {
        var own = new Dictionary<(int Declaration, string File), List<int>>();
        var loose = new SortedSet<(string File, int Line)>();
        var trees = parts.SelectMany(static (nodes, number) => nodes.Select(node => (Part: node, Declaration: number)))
            .Where(part => IsSource(part.Part))
            .GroupBy(static part => part.Part.SyntaxTree)
            .UnionTrees(_project.Files.Where(tree => !IsIntermediate(tree.FilePath)))
            .ToList();
        var read = ForEach(trees.Count, number => FileLines.Read(
            trees[number].Tree, _project.Files.Contains(trees[number].Tree), trees[number].Parts));
        foreach (var (lines, looseLines) in read)
        {
            loose.UnionWith(looseLines);
            foreach (var file in lines.GroupBy(static line => line.File, StringComparer.Ordinal))
            {
                var path = FullPath(file.Key);
                foreach (var (declaration, _, line) in file)
                {
                    if (!own.TryGetValue((declaration, path), out var all))
                        own[(declaration, path)] = all = [];
                    all.Add(line);
                }
            }
        }

        LooseLines = [.. loose];
        return ForEach(parts.Count, number => parts[number].Where(IsSource)
            .SelectMany(node => FileLines.Locate(node, _project.Files.Contains(node.SyntaxTree)))
            .GroupBy(part => FullPath(part.File), StringComparer.Ordinal)
            .SelectMany(file => OwnLinesOf(file.Key, file, own.GetValueOrDefault((number, file.Key)) ?? []))
            .ToImmutableArray());
    }

    // A type may have two parts in one file, and each line is one part's.
    private static IEnumerable<DeclarationPart> OwnLinesOf(string file, IEnumerable<DeclarationPart> parts, List<int> lines)
    {
        var rest = new SortedSet<int>(lines);
        var all = parts.OrderBy(static part => part.First).ThenBy(static part => part.Last).Distinct().ToList();
        for (var i = 0; i < all.Count; i++)
        {
            // Lines behind a part's last one are inactive code in front of the next part.
            var mine = i + 1 == all.Count ? [.. rest] : rest.Where(line => line < all[i + 1].First).ToImmutableArray();
            rest.ExceptWith(mine);
            yield return all[i] with { File = file, OwnLines = mine };
        }
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(_project.Call.Folder, path));

    private MarkableDeclaration Describe(
        string identity, Declaration declaration, IEnumerable<SyntaxNode> parts, HashSet<string> known)
    {
        var symbol = declaration.Symbol;
        var stated = _steps.Attributes.Read(symbol);
        return new MarkableDeclaration(identity, declaration.DisplayName, [])
        {
            Target = FindTarget(declaration),
            Condition = FindCondition(parts),
            Around = FindAround(declaration, known),
            Origin = _steps.Origins.Resolve(declaration),
            OwnMarks = stated.Marks,
            IsClaimed = stated.Marks.IsEmpty && !stated.Claims.IsEmpty,
        };
    }

    // A mark that names a declaration which the gate cannot find by that name is an error.
    private string? FindTarget(Declaration declaration)
    {
        var symbol = declaration.Symbol;
        var target = EntryPoints.IsTopLevel(symbol) ? EntryPoints.TopLevel
            : symbol is IAssemblySymbol ? AssemblyCode.Identity
            : symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.LambdaMethod } ? null
            : DeclarationIdentity.ListTargets(symbol).First();
        return target is not null && !target.Contains("!:", StringComparison.Ordinal) &&
            TargetedDeclarations.Exists(target, Judged)
            ? target
            : null;
    }

    private string? FindCondition(IEnumerable<SyntaxNode> parts)
    {
        var conditions = parts.Where(part => _project.Files.Contains(part.SyntaxTree)).Select(ConditionOf).ToList();
        return conditions.Count == 0 || conditions.Contains(null)
            ? null
            : Conditions.Join([.. conditions.OfType<string>().Distinct(StringComparer.Ordinal)], "||");
    }

    private string? ConditionOf(SyntaxNode part) => _conditions.GetOrAdd(part.SyntaxTree, Conditions.Read)?.Around(part);

    private string? FindAround(Declaration declaration, HashSet<string> known)
    {
        for (var outer = declaration.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Identity is var identity && known.Contains(identity))
                return identity;
        }

        for (var type = declaration.Symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (DeclarationFinder.Find(type, _cancellationToken)?.Identity is { } identity && known.Contains(identity))
                return identity;
        }

        return null;
    }

    // A program's statements are its declaration, not the whole file.
    private static IEnumerable<SyntaxNode> NodesOf(Declaration declaration) => declaration.Parts.SelectMany(static part =>
        part is CompilationUnitSyntax unit
            ? DeclarationSyntax.Statements(unit)
            : (IEnumerable<SyntaxNode>)[part]);
}

/// <summary>Trees with the parts of declarations in them, and those without any.</summary>
internal static class TreeParts
{
    public static IEnumerable<(SyntaxTree Tree, IEnumerable<(SyntaxNode Part, int Declaration)> Parts)> UnionTrees(
        this IEnumerable<IGrouping<SyntaxTree, (SyntaxNode Part, int Declaration)>> groups, IEnumerable<SyntaxTree> all)
    {
        var seen = new HashSet<SyntaxTree>();
        foreach (var group in groups)
        {
            _ = seen.Add(group.Key);
            yield return (group.Key, group);
        }

        foreach (var tree in all)
        {
            if (!seen.Contains(tree))
                yield return (tree, []);
        }
    }
}
