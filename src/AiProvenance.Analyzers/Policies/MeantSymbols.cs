using AiProvenance.Core.Patterns;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>
/// Looks for the symbol of a documentation ID, name by name, and for what it may have meant where one of the names is wrong.
/// </summary>
internal sealed class MeantSymbols
{
    private readonly string _id;
    private readonly string[] _names;
    private readonly INamespaceSymbol _root;

    public MeantSymbols(string id, INamespaceSymbol root)
    {
        _id = id;
        _root = root;
        _names = MeantIds.NameIn(id).Split('.')
            .SelectMany(static name => IsOperator(name) ? [name] : name.Split('+', '/'))
            .ToArray();
    }

    /// <summary>Whether the name is one that the compiler made up.</summary>
    public bool IsUnreadable => _id.IndexOf('<') is >= 0 and var bracket && bracket < 2 + MeantIds.NameIn(_id).Length;

    /// <summary>Whether anything has the ID.</summary>
    public bool Exists => FindContainers(_names.Length - 1)
        .SelectMany(container => container is INamedTypeSymbol type ? type.GetMembers().AsEnumerable() : FindNamed(container, Last))
        .Any(member => string.Equals(member.GetDocumentationCommentId(), _id, StringComparison.Ordinal));

    private string Last => _names[_names.Length - 1];

    /// <summary>The innermost type that the ID names; null where it is not there.</summary>
    public INamedTypeSymbol? FindOwner() => Enumerable.Range(1, _names.Length)
        .SelectMany(FindContainers)
        .OfType<INamedTypeSymbol>()
        .LastOrDefault();

    /// <summary>What the ID may have meant.</summary>
    public IEnumerable<ISymbol> FindMeant() => Find(_root, 0, mayMiss: true);

    /// <summary>Whether a symbol has the very name that the ID ends with.</summary>
    public bool IsOfSameName(ISymbol symbol) =>
        symbol.Name == WithoutArity(Last) ||
            (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && MeansConstructor(symbol.ContainingType));

    // One name may be wrong on the way; where all are right, the last is what is asked for.
    private IEnumerable<ISymbol> Find(INamespaceOrTypeSymbol container, int at, bool mayMiss)
    {
        var isLast = at == _names.Length - 1;
        var right = FindNamed(container, _names[at]).ToList();
        if (right.Count > 0)
            return isLast ? right : right.SelectMany(next => Find(next, at + 1, mayMiss));
        if (isLast && container is INamedTypeSymbol type)
            return FindMembers(type, mayMiss);
        if (!mayMiss)
            return [];
        var near = FindNear(container, _names[at]);
        return isLast ? near : near.SelectMany(next => Find(next, at + 1, mayMiss: false));
    }

    private IEnumerable<INamespaceOrTypeSymbol> FindContainers(int depth)
    {
        IEnumerable<INamespaceOrTypeSymbol> containers = [_root];
        foreach (var name in _names.Take(depth))
            containers = containers.SelectMany(container => FindNamed(container, name)).ToList();
        return containers;
    }

    private static IEnumerable<INamespaceOrTypeSymbol> FindNamed(INamespaceOrTypeSymbol container, string name) => container
        .GetMembers(WithoutArity(name))
        .OfType<INamespaceOrTypeSymbol>()
        .Where(member => member.MetadataName == name);

    private static IEnumerable<INamespaceOrTypeSymbol> FindNear(INamespaceOrTypeSymbol container, string name)
    {
        var plain = WithoutArity(name);
        var members = container.GetMembers().OfType<INamespaceOrTypeSymbol>().ToList();
        return FirstNotEmpty(
            members.Where(member => member.Name == plain),
            members.Where(member => string.Equals(member.Name, plain, StringComparison.OrdinalIgnoreCase)),
            members.Where(member => NearMiss.IsSlip(member.Name, plain)));
    }

    private IEnumerable<ISymbol> FindMembers(INamedTypeSymbol type, bool mayMiss)
    {
        var plain = WithoutArity(Last);
        var members = type.GetMembers().Where(IsWritten).ToList();
        if (MeansConstructor(type))
            return members.Where(static member => member is IMethodSymbol { MethodKind: MethodKind.Constructor });
        if (plain.StartsWith("this", StringComparison.Ordinal))
            return members.Where(static member => member is IPropertySymbol { IsIndexer: true });
        if (IsOperator(plain))
            return members.Where(static member => member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator });
        return FirstNotEmpty(
            members.Where(member => member.Name == plain || member.MetadataName == plain),
            members.Where(member => mayMiss && string.Equals(member.Name, plain, StringComparison.OrdinalIgnoreCase)),
            members.Where(member => mayMiss && NearMiss.IsSlip(member.Name, plain)));
    }

    // An accessor is its property's, and nobody writes the name of what the compiler adds.
    private static bool IsWritten(ISymbol member) =>
        member is IMethodSymbol method
            ? method.AssociatedSymbol is null && (!method.IsImplicitlyDeclared || method.MethodKind == MethodKind.Constructor)
            : !member.IsImplicitlyDeclared;

    private bool MeansConstructor(INamedTypeSymbol type) => Last is "#ctor" or "ctor" or "new" || Last == type.Name;

    private static bool IsOperator(string name) => name.StartsWith("operator", StringComparison.Ordinal);

    private static string WithoutArity(string name) => name.IndexOf('`') is >= 0 and var arity ? name.Substring(0, arity) : name;

    private static IEnumerable<T> FirstNotEmpty<T>(params IEnumerable<T>[] all) => all.FirstOrDefault(static some => some.Any()) ?? [];
}
