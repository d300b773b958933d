using System.Reflection;
using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Checks.Dependencies;

namespace AiProvenance.Tool.Checks.Reach;

/// <summary>
/// AI code, critical code, and all that these lead to over all assemblies given. Code that none of them leads to is never looked at, and
/// neither are assemblies from which no zone and no AI code can be arrived at.
/// </summary>
internal sealed class ReachSurvey
{
    private readonly Dictionary<Declaration, ReachNode> _code = [];
    private readonly Dictionary<(MemberSymbol Method, string Interface), ReachNode> _implementations = [];
    private readonly Dictionary<TypeSymbol, ReachNode> _statics = [];
    private readonly Dictionary<Declaration, ReachNode> _used = [];
    private readonly List<ReachNode> _all = [];
    private readonly HashSet<ManagedFile> _followed;
    private readonly Session _session;
    private readonly ZoneMap _zones;
    private readonly OriginMap _origins;
    private readonly DeclarationUses _uses;
    private readonly AiCode _ai;
    private readonly Lazy<Implementations> _implementing;
    private readonly HandedRequests _requests;

    public ReachSurvey(
        Session session, ZoneMap zones, OriginMap origins, DeclarationUses uses, Contracts contracts, AiCode ai, Relevance relevance)
    {
        _session = session;
        _zones = zones;
        _origins = origins;
        _uses = uses;
        _ai = ai;
        _followed = FindFollowed(session, relevance);
        _implementing = new(() => new Implementations(session, contracts, session.Files.Where(_followed.Contains)));
        _requests = new HandedRequests(session, new RequestHandlers(session, contracts, session.Files.Where(_followed.Contains)));
    }

    /// <summary>All nodes so far, in the order in which they were met.</summary>
    public IReadOnlyList<ReachNode> All => _all;

    /// <summary>The code of a declaration.</summary>
    public ReachNode GetCode(Declaration declaration)
    {
        if (!_code.TryGetValue(declaration, out var node))
        {
            node = new ReachNode(ReachKind.Code, declaration.Name, declaration.Identity + " 0 " + declaration.File.Path)
            {
                Declaration = declaration,
                Origin = _origins.Resolve(declaration),
                Ai = _ai.Find(declaration),
                Symbol = declaration.Symbol,
            };
            _code.Add(declaration, node);
            _all.Add(node);
        }

        return node;
    }

    /// <summary>Follows everything from the nodes that there are.</summary>
    public void Follow()
    {
        for (var next = 0; next < _all.Count; next++)
        {
            var node = _all[next];
            switch (node.Kind)
            {
                case ReachKind.Code:
                    FollowCode(node, node.Declaration!);
                    break;
                case ReachKind.Implementations:
                    foreach (var method in _implementing.Value.Find((MemberSymbol)node.Symbol!, node.Interface))
                        AddCode(node, method);
                    break;
                case ReachKind.Statics:
                    foreach (var member in ListInitialised((TypeSymbol)node.Symbol!, isStatic: true))
                        node.AddUse(GetCode(member));
                    break;
            }
        }
    }

    // A file without references to either belongs to the framework, nearly always.
    private static HashSet<ManagedFile> FindFollowed(Session session, Relevance relevance)
    {
        var users = session.Files
            .SelectMany(file => file.References.Select(name => (User: file, Used: session.Members.Release.Find(name, file))))
            .Where(static pair => pair.Used is not null)
            .ToLookup(static pair => pair.Used!, static pair => pair.User);
        var found = session.Files.Where(relevance.IsRelevant).ToHashSet();
        var pending = new Stack<ManagedFile>(found);
        while (pending.Count > 0)
        {
            foreach (var user in users[pending.Pop()])
            {
                if (found.Add(user))
                    pending.Push(user);
            }
        }

        return found;
    }

    private void FollowCode(ReachNode node, Declaration declaration)
    {
        foreach (var use in _uses.Find(declaration))
        {
            foreach (var zone in _zones.Find(use.Symbol))
                node.AddTouch(zone, use.Symbol is TypeSymbol ? 2 : 1, Name(use.Symbol, declaration.File));
            foreach (var ai in _ai.FindBehind(use.Symbol, declaration.File))
            {
                if (!AiCode.IsUnused(ai, use))
                    node.AddUse(GetUsed(ai));
            }

            if (use.Kind is UseKind.Run or UseKind.RunItself)
                Run(node, use);
        }

        FollowRequests(node, declaration);
        foreach (var zone in _zones.Find(declaration))
            node.AddTouch(zone, 0, "");
        foreach (var function in ListApart(declaration))
            node.AddUse(GetCode(function));
        foreach (var other in ListNamedFunctions(declaration))
            node.AddUse(GetCode(other));
        if (declaration.Symbol is TypeSymbol own)
            AddInstance(node, own);
        else if (declaration.Symbol is MemberSymbol { Name: ".ctor" } constructor)
            AddInstance(node, constructor.ContainingType);
    }

    // Code names no handler of what it hands over, so it touches no zone by one: the path leads there.
    private void FollowRequests(ReachNode node, Declaration declaration)
    {
        foreach (var handler in _requests.FindHandlers(declaration))
        {
            foreach (var ai in _ai.FindBehind(_session.Members.GetNamed(handler), declaration.File))
                node.AddUse(GetUsed(ai));
            Run(node, new Use(handler, UseKind.Run, new CodeReference(handler, null, [handler])));
        }
    }

    private string Name(Symbol symbol, ManagedFile user)
    {
        var assembly = (symbol as TypeSymbol ?? symbol.ContainingType!).Assembly;
        return _session.Names.Get(symbol) + (assembly == user.Name ? "" : " of " + assembly);
    }

    private void Run(ReachNode node, Use use)
    {
        if (use.Reference?.Symbol is not MemberSymbol member)
            return;
        AddCode(node, member);
        if (RunsStatics(member))
            node.AddUse(GetStatics(member.ContainingType));
        if (use.Kind == UseKind.Run && _implementing.Value.Has(member))
            node.AddUse(GetDispatch(member, Implementations.GetDispatched(member, use.Reference.Parent)));
        foreach (var constructed in ListConstructed(member, use.Reference.Arguments))
            AddCode(node, constructed);
    }

    private void AddCode(ReachNode node, MemberSymbol member)
    {
        if (member.File is { } file && _followed.Contains(file) && !member.ContainingType.IsMadeUp &&
            _session.FindDeclaration(member) is { } declaration && !IsInHeader(member, declaration))
        {
            node.AddUse(GetCode(GetJudged(declaration)));
        }
    }

    // The compiler writes a record's positional properties: to read one runs nothing of the header.
    private bool IsInHeader(MemberSymbol member, Declaration declaration) => declaration.Kind == DeclarationKind.Type &&
        _session.Members.GetNamed(member).Handle.Kind is HandleKind.PropertyDefinition or HandleKind.FieldDefinition;

    // An accessor that does not speak for itself is its property.
    private Declaration GetJudged(Declaration declaration)
    {
        while (declaration.Outer is { } outer && !_session.GetStatements(declaration).SpeaksForItself)
            declaration = outer;
        return declaration;
    }

    // What making an instance runs: initialisers, the base type's, and in the end its finalizer.
    private void AddInstance(ReachNode node, TypeSymbol type)
    {
        foreach (var member in ListInitialised(type, isStatic: false))
            node.AddUse(GetCode(member));
    }

    private IEnumerable<Declaration> ListInitialised(TypeSymbol type, bool isStatic)
    {
        if (type.File is not { } file || type.Definition.IsNil)
            yield break;
        var definition = file.Guard(() => file.Reader.GetTypeDefinition(type.Definition));
        foreach (var field in file.Guard(() => definition.GetFields()))
        {
            var isOfType = (file.Guard(() => file.Reader.GetFieldDefinition(field)).Attributes & FieldAttributes.Static) != 0;
            if (isOfType == isStatic &&
                _session.GetInventory(file).Find(field) is { Kind: not DeclarationKind.Type, Code.Count: > 0 } initialised)
            {
                yield return initialised;
            }
        }

        foreach (var method in type.FindMethods(isStatic ? ".cctor" : "Finalize"))
        {
            if (_session.GetInventory(file).Find(method) is { } declaration)
                yield return declaration;
        }
    }

    private bool RunsStatics(MemberSymbol member) =>
        member.File is { } file && _followed.Contains(file) && !member.ContainingType.IsMadeUp &&
        (member.Name == ".ctor" || IsStatic(file, member)) && ListInitialised(member.ContainingType, isStatic: true).Any();

    private static bool IsStatic(ManagedFile file, MemberSymbol member) => file.Guard(() => member.Kind switch
    {
        MemberKind.Method => (file.Reader.GetMethodDefinition(member.Method).Attributes & MethodAttributes.Static) != 0,
        MemberKind.Field => (file.Reader.GetFieldDefinition((FieldDefinitionHandle)member.Handle).Attributes &
            (FieldAttributes.Static | FieldAttributes.Literal)) == FieldAttributes.Static,
        _ => false,
    });

    // `where T : new()`: code that names the argument has it constructed.
    private IEnumerable<MemberSymbol> ListConstructed(MemberSymbol member, ImmutableArray<TypeTerm> arguments)
    {
        if (arguments.IsEmpty || member is not { File: { } file, Method.IsNil: false })
            yield break;
        foreach (var handle in file.Guard(() => file.Reader.GetMethodDefinition(member.Method).GetGenericParameters()))
        {
            var parameter = file.Guard(() => file.Reader.GetGenericParameter(handle));
            if ((parameter.Attributes & GenericParameterAttributes.DefaultConstructorConstraint) == 0 ||
                parameter.Index >= arguments.Length ||
                arguments[parameter.Index] is not NamedTerm { Type: { File: { } declaring } type })
            {
                continue;
            }

            foreach (var constructor in type.FindMethods(".ctor"))
            {
                if (_session.Members.ReadSignature(declaring, constructor).ParameterTypes.IsEmpty)
                    yield return _session.Members.Get(declaring, constructor);
            }
        }
    }

    private IEnumerable<Declaration> ListApart(Declaration declaration)
    {
        foreach (var inner in declaration.Inner)
        {
            if (_session.GetStatements(inner).SpeaksForItself)
            {
                yield return inner;
            }
            else
            {
                foreach (var deeper in ListApart(inner))
                    yield return deeper;
            }
        }
    }

    // Local functions of the member around, which the code of a function apart may call.
    private IEnumerable<Declaration> ListNamedFunctions(Declaration declaration)
    {
        if (declaration.Kind != DeclarationKind.Function)
            yield break;
        var inventory = _session.GetInventory(declaration.File);
        foreach (var part in declaration.Code)
        {
            foreach (var instruction in inventory.GetCode(part.Method).Instructions)
            {
                if (instruction.HasToken &&
                    _session.References.Read(declaration.File, instruction.Token).Symbol is MemberSymbol { Method.IsNil: false } named &&
                    named.File == declaration.File && MadeUpNames.IsFunction(named.Name) && inventory.Find(named.Handle) is { } function &&
                    GetJudged(function) is var judged && judged != declaration)
                {
                    yield return judged;
                }
            }
        }
    }

    private ReachNode GetUsed(AiDeclaration ai)
    {
        if (!_used.TryGetValue(ai.Declaration, out var node))
        {
            node = new ReachNode(ReachKind.Used, ai.Declaration.Name, ai.Declaration.Identity + " 3 " + ai.Declaration.File.Path)
            {
                Origin = ai.Origin,
                Ai = ai,
            };
            _used.Add(ai.Declaration, node);
            _all.Add(node);
        }

        return node;
    }

    private ReachNode GetDispatch(MemberSymbol method, TypeTerm? @interface)
    {
        var key = (method, @interface?.ToString() ?? "");
        if (!_implementations.TryGetValue(key, out var node))
        {
            node = new ReachNode(
                ReachKind.Implementations, _session.Names.Get(_session.Members.GetNamed(method)), method.Id + " 1 " + key.Item2)
            {
                Symbol = method,
                Interface = @interface,
            };
            _implementations.Add(key, node);
            _all.Add(node);
        }

        return node;
    }

    private ReachNode GetStatics(TypeSymbol type)
    {
        if (!_statics.TryGetValue(type, out var node))
        {
            node = new ReachNode(
                ReachKind.Statics, "static " + _session.Names.Get(type), type.Id + " 2 " + type.Assembly)
            { Symbol = type };
            _statics.Add(type, node);
            _all.Add(node);
        }

        return node;
    }
}
