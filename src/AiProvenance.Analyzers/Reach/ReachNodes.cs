using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Reach.Graphs;
using AiProvenance.Analyzers.Reach.Uses;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>The nodes of one compilation, each made once, and which of them a use of a symbol runs.</summary>
internal sealed class ReachNodes(
    Policy policy, OriginResolver origins, CodeOfMembers code, Initialisers initialisers, Implementations implementations)
{
    private readonly Dictionary<ISymbol, ReachNode> _code = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ReachNode> _implementations = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ReachNode> _statics = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ReachNode> _used = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, ReachNode> _functions = [];
    private readonly List<ReachNode> _all = [];

    /// <summary>All nodes so far, in the order in which they were met.</summary>
    public IReadOnlyList<ReachNode> All => _all;

    /// <summary>The code of a member or type with its own declaration.</summary>
    public ReachNode GetCode(ISymbol symbol) =>
        _code.TryGetValue(symbol, out var known)
            ? known
            : Add(_code, symbol, CreateCode(symbol, origins.Resolve(symbol)));

    /// <summary>A function with its own mark.</summary>
    public ReachNode GetFunction(Declaration function, ImmutableArray<Declaration> siblings) =>
        _functions.TryGetValue(function.Parts[0], out var known)
        ? known
        : Add(
            _functions,
            function.Parts[0],
            CreateCode(function.Symbol, origins.Resolve(function), siblings, function));

    /// <summary>AI code that is used.</summary>
    public ReachNode GetUsed(AiDeclaration ai) => _used.TryGetValue(ai.Symbol, out var known)
        ? known
        : Add(_used, ai.Symbol, new ReachNode(ReachKind.Used, ai.Symbol, ai.Origin) { IsAi = true, Used = ai });

    /// <summary>The code that a use of a symbol may run.</summary>
    /// <param name="used">The symbol as it is used.</param>
    /// <param name="isOnBase">Whether it is called on <c>base</c>, which runs no override.</param>
    public IEnumerable<ReachNode> FindRun(ISymbol used, bool isOnBase)
    {
        var pending = new Stack<ISymbol>();
        pending.Push(used);
        while (pending.Count > 0)
        {
            var symbol = CodeOfMembers.GetDeclared(pending.Pop());
            foreach (var member in code.FindCode(symbol))
                yield return GetCode(member);
            if (RunsStatics(symbol))
                yield return GetStatics(symbol.ContainingType.OriginalDefinition);
            if (!isOnBase && implementations.Has(symbol))
                yield return GetDispatch(Implementations.GetDispatched(symbol));
            foreach (var constructor in Constructed(symbol))
                pending.Push(constructor);
        }
    }

    private ReachNode CreateCode(
        ISymbol symbol, DeclaredOrigin origin, ImmutableArray<Declaration> siblings = default, Declaration? declaration = null) =>
        new(ReachKind.Code, symbol, origin)
        {
            IsAi = policy.IsAiAnywhere(origin),
            Declaration = declaration,
            Siblings = siblings.IsDefault ? ImmutableArray<Declaration>.Empty : siblings,
        };

    private ReachNode GetDispatch(ISymbol member) => _implementations.TryGetValue(member, out var known)
        ? known
        : Add(_implementations, member, new ReachNode(ReachKind.Implementations, member, DeclaredOrigin.Human));

    private ReachNode GetStatics(INamedTypeSymbol type) => _statics.TryGetValue(type, out var known)
        ? known
        : Add(_statics, type, new ReachNode(ReachKind.Statics, type, DeclaredOrigin.Human));

    private bool RunsStatics(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or { IsStatic: true } and not IFieldSymbol { IsConst: true } &&
        code.IsOwn(symbol) && initialisers.FindStatic(symbol.ContainingType).Any();

    // `where T : new()`: code that names the argument has it constructed.
    private static IEnumerable<IMethodSymbol> Constructed(ISymbol symbol)
    {
        if (symbol is IMethodSymbol method)
        {
            foreach (var constructor in Constructed(method.TypeParameters, method.TypeArguments))
                yield return constructor;
        }

        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            foreach (var constructor in Constructed(type.TypeParameters, type.TypeArguments))
                yield return constructor;
        }
    }

    private static IEnumerable<IMethodSymbol> Constructed(
        ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!parameters[i].HasConstructorConstraint || arguments[i] is not INamedTypeSymbol argument)
                continue;
            foreach (var constructor in argument.InstanceConstructors)
            {
                if (constructor.Parameters.IsEmpty)
                    yield return constructor;
            }
        }
    }

    private ReachNode Add<TKey>(Dictionary<TKey, ReachNode> nodes, TKey key, ReachNode node)
        where TKey : notnull
    {
        nodes.Add(key, node);
        _all.Add(node);
        return node;
    }
}
