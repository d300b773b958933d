using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Embedding;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Which trees of a compilation a source generator made. No flag says so. But the compiler adds them behind all others and names
/// them <c>BASE/Assembly/Namespace.Generator/Hint.cs</c>, and the generator of this package's own attributes shows the base. What a
/// file is called, or says in its first comment, does not make it one, and neither does the folder alone. A tree that says by
/// <c>#line</c> which file its text comes from, as Razor's do, is that file's text and counts as written by hand.
/// </summary>
internal sealed class GeneratorOutput
{
    private static readonly ConditionalWeakTable<Compilation, GeneratorOutput> Known = new();

    private static readonly string OwnFolder =
        "/" + typeof(AttributesGenerator).Assembly.GetName().Name + "/" + typeof(AttributesGenerator).FullName + "/";

    private readonly HashSet<SyntaxTree> _trees = [];

    private GeneratorOutput(Compilation compilation)
    {
        var trees = compilation.SyntaxTrees.ToList();
        var folder = trees.Select(tree => BaseFolder(Normalized(tree))).LastOrDefault(found => found is not null);
        for (var i = trees.Count - 1; i >= 0 && IsMade(Normalized(trees[i]), folder); i--)
        {
            if (!DeclarationSyntax.IsTextOfAnotherFile(trees[i]))
                _ = _trees.Add(trees[i]);
        }
    }

    public static GeneratorOutput Find(Compilation compilation) =>
        Known.GetValue(compilation, static unread => new GeneratorOutput(unread));

    public bool Contains(SyntaxTree tree) => _trees.Contains(tree);

    // The folder that holds every generator's, with its separator; empty where the host gives none.
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

    // The generator's assembly and its type; a hint name may have folders of its own.
    private static bool HasFolders(string path, int start)
    {
        var assembly = path.IndexOf('/', start);
        return assembly > start && path.IndexOf('/', assembly + 1) > assembly + 1;
    }

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] == '/' || (path.Length > 1 && path[1] == ':'));

    private static string Normalized(SyntaxTree tree) => tree.FilePath.Replace('\\', '/');
}
