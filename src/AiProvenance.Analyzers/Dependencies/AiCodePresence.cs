using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>
/// Tells cheaply where AI code may exist at all. Without AI code, critical code is not walked, and the framework's attributes are not read.
/// </summary>
internal sealed class AiCodePresence
{
    private readonly AttributeAssemblies _assemblies;
    private readonly Lazy<IAssemblySymbol> _own;
    private readonly Lazy<bool> _isInOwn;
    private readonly Lazy<bool> _isInReferences;

    public AiCodePresence(GateSteps steps)
    {
        var compilation = steps.Compilation;
        _assemblies = AttributeAssemblies.ForMarks(steps.Policy);
        _own = new(() => compilation.Assembly);
        _isInOwn = new(() => steps.Marks.IsPossibleOutsideZones(CancellationToken.None));
        _isInReferences = new(() => _assemblies.AnyReferenceMayCarry(compilation));
    }

    /// <summary>Whether this compilation can use any.</summary>
    public bool IsPossible => _isInOwn.Value || _isInReferences.Value;

    /// <summary>Whether an assembly may hold any.</summary>
    public bool IsPossibleIn(IAssemblySymbol? assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, _own.Value) ? _isInOwn.Value : _assemblies.MayCarry(assembly);
}
