using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Compilations;

/// <summary>
/// Loads the source generators that a project uses, each folder's apart from the others' and from this tool's own assemblies.
/// </summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, FolderContext> _contexts = new(StringComparer.Ordinal);

    /// <summary>Does nothing: dependencies are found beside an assembly.</summary>
    public void AddDependencyLocation(string fullPath)
    {
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath)
    {
        var folder = Path.GetDirectoryName(fullPath)!;
        lock (_contexts)
        {
            if (!_contexts.TryGetValue(folder, out var context))
                _contexts[folder] = context = new FolderContext(folder);
            return context.LoadFromAssemblyPath(fullPath);
        }
    }

    private sealed class FolderContext(string folder) : AssemblyLoadContext
    {
        private static readonly string[] Compiler =
            [typeof(SyntaxNode).Assembly.GetName().Name!, typeof(CSharpCompilation).Assembly.GetName().Name!];

        // The compiler is this process's; a generator has its other dependencies beside it.
        protected override Assembly? Load(AssemblyName assemblyName) =>
            !Compiler.Contains(assemblyName.Name, StringComparer.Ordinal) &&
            Path.Combine(folder, assemblyName.Name + ".dll") is var path && File.Exists(path)
                ? LoadFromAssemblyPath(path)
                : null;
    }
}
