using System.Reflection;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks.Reach;

/// <summary>
/// Which methods of all assemblies given a call of an interface's or virtual method may run: class hierarchy analysis, one look at every
/// type that may matter.
/// </summary>
internal sealed class Implementations
{
    private readonly Dictionary<MemberSymbol, List<Implementation>> _byMethod = [];
    private readonly Session _session;
    private readonly Contracts _contracts;

    public Implementations(Session session, Contracts contracts, IEnumerable<ManagedFile> files)
    {
        _session = session;
        _contracts = contracts;
        foreach (var file in files)
        {
            foreach (var handle in file.Reader.TypeDefinitions)
            {
                var type = session.Members.Release.GetType(file, handle);
                file.Guard(() =>
                {
                    AddOverrides(file, type);
                    AddInterfaces(type);
                    return true;
                });
            }
        }
    }

    /// <summary>What a call of a method may run instead.</summary>
    /// <param name="method">The method.</param>
    /// <param name="called">The interface as it is constructed where it is called; null where that is not told.</param>
    public IEnumerable<MemberSymbol> Find(MemberSymbol method, TypeTerm? called) => _byMethod.TryGetValue(method, out var found)
        ? found.Where(implementation => Fits(implementation.Of, called)).Select(static implementation => implementation.Method)
        : [];

    /// <summary>
    /// Whether anything implements or overrides a method. A value of which nothing is known may be anything: that is not followed.
    /// </summary>
    public bool Has(MemberSymbol method) =>
        method.ContainingType.FullName is not ("System.Object" or "System.ValueType" or "System.Enum") && _byMethod.ContainsKey(method);

    /// <summary>The interface as calls of its members differ: by closed arguments; null where it does not matter.</summary>
    public static TypeTerm? GetDispatched(MemberSymbol method, TypeTerm? parent) =>
        parent is NamedTerm { Arguments.IsEmpty: false, IsClosed: true } named &&
            Contracts.IsInterface(method.ContainingType) &&
            !IsVariant(named.Type)
            ? parent
            : null;

    private static bool Fits(TypeTerm? implemented, TypeTerm? called) =>
        called is null ||
            implemented is not { IsClosed: true } ||
            string.Equals(implemented.ToString(), called.ToString(), StringComparison.Ordinal);

    // Variance lets one interface stand for another.
    private static bool IsVariant(TypeSymbol type) => type.File is not { } file || file.Guard(() =>
        file.Reader.GetTypeDefinition(type.Definition).GetGenericParameters().Any(handle =>
            (file.Reader.GetGenericParameter(handle).Attributes & GenericParameterAttributes.VarianceMask) != 0));

    private void AddOverrides(ManagedFile file, TypeSymbol type)
    {
        foreach (var handle in file.Reader.GetTypeDefinition(type.Definition).GetMethods())
        {
            var attributes = file.Reader.GetMethodDefinition(handle).Attributes;
            var method = _session.Members.Get(file, handle);
            if ((attributes & MethodAttributes.Virtual) == 0 && !method.Name.Contains('.', StringComparison.Ordinal) &&
                (attributes & MethodAttributes.Static) == 0)
            {
                continue;
            }

            foreach (var contract in _contracts.Find(method))
            {
                foreach (var term in ListTerms(type, contract, method))
                    Add(contract, method, term);
            }
        }
    }

    // What a type inherits implements an interface as well.
    private void AddInterfaces(TypeSymbol type)
    {
        foreach (var @interface in _session.Members.FindInterfaces(type))
        {
            if (@interface.Type.File is not { } declaring)
                continue;
            foreach (var handle in declaring.Guard(() => declaring.Reader.GetTypeDefinition(@interface.Type.Definition).GetMethods()))
            {
                var member = _session.Members.Get(declaring, handle);
                if (_contracts.FindInherited(type, @interface, member) is { } inherited)
                    Add(member, inherited, @interface);
            }
        }
    }

    // A type may implement one interface for several arguments, each by another method.
    private IEnumerable<NamedTerm?> ListTerms(TypeSymbol type, MemberSymbol contract, MemberSymbol method)
    {
        var terms = _contracts.ListInterfaces(type).Where(term => term.Type == contract.ContainingType).ToList();
        if (terms.Count <= 1 || contract.Method.IsNil)
            return [terms.Count == 1 ? terms[0] : null];
        return terms.Where(term => _contracts.FindImplementation(type, term, contract) == method);
    }

    private void Add(MemberSymbol contract, MemberSymbol method, TypeTerm? of)
    {
        if (!_byMethod.TryGetValue(contract, out var methods))
            _byMethod.Add(contract, methods = []);
        if (!methods.Exists(known => known.Method == method && Fits(known.Of, of)))
            methods.Add(new Implementation(method, of));
    }

    private readonly record struct Implementation(MemberSymbol Method, TypeTerm? Of);
}
