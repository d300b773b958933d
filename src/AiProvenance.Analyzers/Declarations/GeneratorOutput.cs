using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Finds the trees of a compilation that a source generator made. No flag marks them. But the compiler adds them behind all others and
/// names them <c>BASE/Assembly/Namespace.Generator/Hint.cs</c>, and this package's own generators show the base. Neither a file's name, nor
/// its first comment, nor its folder makes it generated. A source file that the compiler was given is written by hand: if it lies in a
/// generator's folder, the package's targets name it. A tree that names the source of its text by <c>#line</c>, as Razor's do, is that
/// file's text and counts as written by hand.
/// </summary>
internal sealed class GeneratorOutput
{
    private static readonly ConditionalWeakTable<Compilation, GeneratorOutput> Known = new();

    // Of any of this package's generators.
    private static readonly string OwnFolder =
        "/" + typeof(GeneratorOutput).Assembly.GetName().Name + "/" + typeof(GeneratorOutput).Assembly.GetName().Name + ".";

    private readonly Lazy<HashSet<SyntaxTree>> _trees;

    private GeneratorOutput(Compilation compilation, ImmutableArray<AdditionalText> files) =>
        _trees = new(() => FindTrees(compilation, new(files.SelectMany(ListSources), StringComparer.OrdinalIgnoreCase)));

    /// <summary>The file in which the package's targets name source files that lie where generators' output does, one a line.</summary>
    public const string SourcesFile = "AiProvenance.SourcesInOutput.txt";

    /// <summary>Finds a compilation's, once.</summary>
    public static GeneratorOutput Find(Compilation compilation) => Find(compilation, ImmutableArray<AdditionalText>.Empty);

    /// <summary>Finds a compilation's, once. The first to ask knows the compilation's files that are no C#.</summary>
    public static GeneratorOutput Find(Compilation compilation, ImmutableArray<AdditionalText> files) =>
        Known.GetValue(compilation, unread => new GeneratorOutput(unread, files));

    public bool Contains(SyntaxTree tree) => _trees.Value.Contains(tree);

    private static HashSet<SyntaxTree> FindTrees(Compilation compilation, HashSet<string> sources)
    {
        var made = new HashSet<SyntaxTree>();
        var trees = compilation.SyntaxTrees.Where(tree => sources.Count == 0 || !sources.Contains(Normalized(tree))).ToList();
        var folder = trees.Select(tree => BaseFolder(Normalized(tree))).LastOrDefault(found => found is not null);
        for (var i = trees.Count - 1; i >= 0 && IsMade(Normalized(trees[i]), folder); i--)
        {
            if (!DeclarationSyntax.IsTextOfAnotherFile(trees[i]))
                _ = made.Add(trees[i]);
        }

        return made;
    }

    // The folder of all generators' output, with its separator; empty where the host gives none.
    private static string? BaseFolder(string path)
    {
        if (path.StartsWith(OwnFolder.Substring(1), StringComparison.Ordinal))
            return "";
        var own = path.LastIndexOf(OwnFolder, StringComparison.Ordinal);
        return own < 0 ? null : path.Substring(0, own + 1);
    }

    // Where the attributes are not embedded, nothing shows the base: by default it lies in obj.
    private static bool IsMade(string path, string? folder)
    {
        if (folder is null)
            return IsRooted(path) ? path.IndexOf("/obj/", StringComparison.Ordinal) >= 0 : HasFolders(path, 0);
        return folder.Length == 0
            ? !IsRooted(path) && HasFolders(path, 0)
            : path.StartsWith(folder, StringComparison.Ordinal) && HasFolders(path, folder.Length);
    }

    // The generator's assembly and its type; a hint name may contain folders.
    private static bool HasFolders(string path, int start)
    {
        var assembly = path.IndexOf('/', start);
        return assembly > start && path.IndexOf('/', assembly + 1) > assembly + 1;
    }

    private static IEnumerable<string> ListSources(AdditionalText file) =>
        file.Path.EndsWith(SourcesFile, StringComparison.OrdinalIgnoreCase) && file.GetText() is { } text
            ? text.Lines.Select(static line => line.ToString().Trim().Replace('\\', '/')).Where(static path => path.Length > 0)
            : [];

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] == '/' || (path.Length > 1 && path[1] == ':'));

    private static string Normalized(SyntaxTree tree) => tree.FilePath.Replace('\\', '/');
}
