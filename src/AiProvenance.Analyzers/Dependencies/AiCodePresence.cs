using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>
/// Where AI code may be found at all: cheap answers that keep critical code from being walked, and the framework's attributes from being
/// read, where there is none.
/// </summary>
internal sealed class AiCodePresence
{
    private readonly AttributeAssemblies _assemblies;
    private readonly IAssemblySymbol _own;
    private readonly Lazy<bool> _isInOwn;
    private readonly Lazy<bool> _isInReferences;

    public AiCodePresence(Policy policy, Compilation compilation, FileOrigins files, NestedMarks marks)
    {
        _assemblies = AttributeAssemblies.OfMarks(policy);
        _own = compilation.Assembly;
        _isInOwn = new(() => policy.DefaultOrigin != Origin.Human || compilation.SyntaxTrees.Any(tree => MayBeIn(tree, compilation, files, marks)));
        _isInReferences = new(() => compilation.SourceModule.ReferencedAssemblySymbols.Any(_assemblies.MayCarry));
    }

    /// <summary>Whether this compilation can use any.</summary>
    public bool IsPossible => _isInReferences.Value || _isInOwn.Value;

    /// <summary>Whether an assembly may hold any.</summary>
    public bool MayBeIn(IAssemblySymbol? assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, _own) ? _isInOwn.Value : _assemblies.MayCarry(assembly);

    // A name may also be spelled with escapes.
    private static bool MayBeIn(SyntaxTree tree, Compilation compilation, FileOrigins files, NestedMarks marks) =>
        files.Of(tree) is not null ||
        ((marks.MayBeIn(tree, CancellationToken.None) || tree.GetText().ToString().IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0) &&
            !GeneratorOutput.Of(compilation).IsOwn(tree));
}
