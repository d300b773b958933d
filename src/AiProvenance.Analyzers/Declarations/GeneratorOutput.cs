using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Which trees a source generator made. The compiler names them by the generator, <c>…/Assembly/Namespace.Generator/Hint.cs</c>;
/// what a file is called, or says in its first comment, does not make it one.
/// </summary>
internal static class GeneratorOutput
{
    public static bool Contains(SyntaxTree tree)
    {
        // <base>/<generator's assembly>/<generator's full type name>/<hint name>
        var path = tree.FilePath;
        var hint = LastSeparator(path, path.Length);
        var generator = LastSeparator(path, hint);
        if (hint < 0 || generator < 0)
            return false;
        var assembly = LastSeparator(path, generator);
        var isRelative = !(path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));
        if (isRelative)
            return assembly < 0;

        // With a base directory the shape alone would let anyone name folders so; generators' output also lies below obj.
        return path.IndexOf("/obj/", StringComparison.Ordinal) >= 0 || path.IndexOf("\\obj\\", StringComparison.Ordinal) >= 0;
    }

    private static int LastSeparator(string path, int before) => before <= 0 ? -1 : path.LastIndexOfAny(['/', '\\'], before - 1);
}
