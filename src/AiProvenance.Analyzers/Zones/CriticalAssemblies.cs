using System.Collections.Concurrent;
using AiProvenance.Analyzers.Attributes;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Zones;

/// <summary>
/// Which assemblies can carry the package's attributes at all: those in which, or in a direct reference of which, the attributes'
/// namespace exists. One look-up for each of the others keeps the framework's attributes unread.
/// </summary>
internal sealed class CriticalAssemblies
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _hasAttributes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _mayDeclare = new(SymbolEqualityComparer.Default);

    public bool MayDeclareZones(IAssemblySymbol? assembly) => assembly is not null && _mayDeclare.GetOrAdd(assembly, Look);

    private bool Look(IAssemblySymbol assembly) =>
        HasAttributes(assembly) || assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Any(HasAttributes));

    private bool HasAttributes(IAssemblySymbol assembly) =>
        _hasAttributes.GetOrAdd(assembly, other => other.GlobalNamespace.GetMembers(ProvenanceAttributes.Namespace).Any());
}
