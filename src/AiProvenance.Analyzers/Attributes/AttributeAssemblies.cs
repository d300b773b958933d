using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>
/// Finds the assemblies that can carry certain attributes: the attributes' outermost namespace exists in the assembly or in one of its
/// references. One look-up for each other assembly keeps the framework's attributes unread.
/// </summary>
internal sealed class AttributeAssemblies
{
    private readonly Cache<IAssemblySymbol, bool> _declares = new(SymbolEqualityComparer.Default);
    private readonly Cache<IAssemblySymbol, bool> _mayCarry = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<string> _roots;
    private readonly bool _mayBeDerivedFrom;

    private AttributeAssemblies(IEnumerable<string> roots, bool mayBeDerivedFrom)
    {
        _roots = roots.Distinct(StringComparer.Ordinal).ToImmutableArray();
        _mayBeDerivedFrom = mayBeDerivedFrom;
    }

    /// <summary>For the package's own attributes.</summary>
    public static AttributeAssemblies ForPackage() => new([ProvenanceAttributes.Namespace], mayBeDerivedFrom: false);

    /// <summary>For every attribute that is a mark: the package's and the organisation's own.</summary>
    public static AttributeAssemblies ForMarks(Policy policy)
    {
        var own = policy.GeneratedAttributes.AddRange(policy.AssistedAttributes);
        return new(own.SelectMany(Roots).Append(ProvenanceAttributes.Namespace), mayBeDerivedFrom: !own.IsEmpty);
    }

    // A mark outside every namespace is its own root, with or without the suffix.
    private static IEnumerable<string> Roots(string fullName)
    {
        var root = fullName.Split('.')[0];
        return root.Length < fullName.Length ? [root] : [AttributeSuffix.Remove(root), AttributeSuffix.Remove(root) + "Attribute"];
    }

    /// <summary>Whether any assembly that a compilation refers to can carry them: one look-up for all.</summary>
    public bool AnyReferenceMayCarry(Compilation compilation)
    {
        // The namespaces that all code sees lack a reference that has only an alias.
        if (compilation.References.Any(static reference => !reference.Properties.Aliases.IsEmpty))
            return compilation.SourceModule.ReferencedAssemblySymbols.Any(MayCarry);
        foreach (var root in _roots)
        {
            foreach (var declared in compilation.GlobalNamespace.GetMembers(root))
            {
                if (declared is INamespaceSymbol @namespace ? @namespace.ConstituentNamespaces.Any(
                    part => !IsOwn(part, compilation)) : !IsOwn(declared, compilation))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOwn(INamespaceOrTypeSymbol declared, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, compilation.Assembly);

    public bool MayCarry(IAssemblySymbol? assembly) =>
        assembly is not null && _mayCarry.Get(assembly, this, static (assembly, attributes) => attributes.Look(assembly));

    private bool Look(IAssemblySymbol assembly) =>
        Declares(assembly) || (_mayBeDerivedFrom ? ReachesDeclaring(assembly) : ReferencesOf(assembly).Any(Declares));

    // An assembly whose mark derives from a derived mark refers only to the closest of them.
    private bool ReachesDeclaring(IAssemblySymbol assembly)
    {
        var seen = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default) { assembly };
        var open = new Stack<IAssemblySymbol>(seen);
        while (open.Count > 0)
        {
            foreach (var reference in ReferencesOf(open.Pop()))
            {
                if (Declares(reference))
                    return true;
                if (seen.Add(reference))
                    open.Push(reference);
            }
        }

        return false;
    }

    private static IEnumerable<IAssemblySymbol> ReferencesOf(IAssemblySymbol assembly) =>
        assembly.Modules.SelectMany(static module => module.ReferencedAssemblySymbols);

    private bool Declares(IAssemblySymbol assembly) =>
        _declares.Get(assembly, other => _roots.Any(root => other.GlobalNamespace.GetMembers(root).Any()));
}
