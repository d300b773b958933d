using System.Reflection;
using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>What a method overrides or implements, by name and signature or because its type says so.</summary>
internal sealed class Contracts(Session session)
{
    private const int MostBases = 64;
    private readonly Dictionary<MemberSymbol, ImmutableArray<MemberSymbol>> _known = [];
    private readonly Dictionary<TypeSymbol, ImmutableArray<NamedTerm>> _interfaces = [];

    private Members Members => session.Members;

    /// <summary>Keeps nothing that was found: it is found again where something asks.</summary>
    public void Forget() => _known.Clear();

    /// <summary>The methods that a method fulfils, nearest first.</summary>
    public ImmutableArray<MemberSymbol> Find(MemberSymbol method)
    {
        if (!_known.TryGetValue(method, out var found))
        {
            found = method.File is { } file && !method.Method.IsNil
                ? file.Guard(() => FindAll(file, method).Distinct().ToImmutableArray())
                : [];
            _known.Add(method, found);
        }

        return found;
    }

    /// <summary>Every interface of a type, those of its base types and of other interfaces among them.</summary>
    public ImmutableArray<NamedTerm> ListInterfaces(TypeSymbol type)
    {
        if (!_interfaces.TryGetValue(type, out var found))
        {
            found = ListAll(type).DistinctBy(static term => term.ToString(), StringComparer.Ordinal).ToImmutableArray();
            _interfaces.Add(type, found);
        }

        return found;
    }

    /// <summary>A type's base types, nearest first, as they are constructed for it.</summary>
    public IEnumerable<NamedTerm> ListBases(TypeSymbol type)
    {
        var arguments = default(ImmutableArray<TypeTerm>);
        for (var steps = 0; steps < MostBases && Members.FindBase(type) is { } @base; steps++)
        {
            var constructed = arguments.IsDefaultOrEmpty ? @base : (NamedTerm)@base.With(arguments);
            yield return constructed;
            arguments = constructed.Arguments;
            type = constructed.Type;
        }
    }

    /// <summary>What implements an interface's method for a type, the type's own or a base type's; null where nothing does.</summary>
    public MemberSymbol? FindImplementation(TypeSymbol type, NamedTerm @interface, MemberSymbol member)
    {
        if (type.File is not { } file)
            return null;
        foreach (var handle in file.Guard(() => file.Reader.GetTypeDefinition(type.Definition).GetMethodImplementations()))
        {
            var implementation = file.Guard(() => file.Reader.GetMethodImplementation(handle));
            var declared = session.References.Read(file, implementation.MethodDeclaration);
            if (declared.Symbol == member && implementation.MethodBody.Kind == HandleKind.MethodDefinition &&
                (declared.Parent is not { } of || string.Equals(of.ToString(), @interface.ToString(), StringComparison.Ordinal)))
            {
                return Members.Get(file, implementation.MethodBody);
            }
        }

        return FindSame(new NamedTerm(type, []), member.Name, ReadSignature(@interface, member)) ?? FindInherited(type, @interface, member);
    }

    /// <summary>
    /// The method of a base type that implements an interface's for a type which has none of its own; null where there is none.
    /// </summary>
    public MemberSymbol? FindInherited(TypeSymbol type, NamedTerm @interface, MemberSymbol member)
    {
        var signature = ReadSignature(@interface, member);
        foreach (var @base in ListBases(type))
        {
            if (@base.Type.File is null)
                return null;
            if (FindSame(@base, member.Name, signature) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The method of a base type that a method overrides; null where it overrides none of its.</summary>
    public MemberSymbol? FindOverridden(NamedTerm @base, MemberSymbol method) => @base.Type.File is null
        ? null
        : FindSame(@base, method.Name, Members.ReadSignature(method.File!, method.Method));

    private MethodSignature<TypeTerm> ReadSignature(NamedTerm @interface, MemberSymbol member)
    {
        var declared = Members.ReadSignature(member.File!, member.Method);
        return new MethodSignature<TypeTerm>(
            declared.Header,
            declared.ReturnType,
            declared.RequiredParameterCount,
            declared.GenericParameterCount,
            [.. declared.ParameterTypes.Select(parameter => parameter.With(@interface.Arguments))]);
    }

    private IEnumerable<NamedTerm> ListAll(TypeSymbol type)
    {
        foreach (var direct in WithInherited(type, []))
            yield return direct;
        foreach (var @base in ListBases(type))
        {
            foreach (var inherited in WithInherited(@base.Type, @base.Arguments))
                yield return inherited;
        }
    }

    // Compilers list what an interface inherits beside it; other tools need not.
    private IEnumerable<NamedTerm> WithInherited(TypeSymbol type, ImmutableArray<TypeTerm> arguments)
    {
        var pending = new Stack<NamedTerm>(Members.FindInterfaces(type).Select(term => (NamedTerm)term.With(arguments)).Reverse());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!seen.Add(next.ToString()))
                continue;
            yield return next;
            foreach (var inherited in Members.FindInterfaces(next.Type))
                pending.Push((NamedTerm)inherited.With(next.Arguments));
        }
    }

    private IEnumerable<MemberSymbol> FindAll(ManagedFile file, MemberSymbol method)
    {
        var definition = file.Reader.GetMethodDefinition(method.Method);
        foreach (var @explicit in FindExplicit(file, method))
            yield return @explicit;
        if ((definition.Attributes & MethodAttributes.Virtual) == 0)
            yield break;
        var signature = Members.ReadSignature(file, method.Method);
        var isOverride = (definition.Attributes & MethodAttributes.NewSlot) == 0;
        if (isOverride)
        {
            foreach (var overridden in FindOverridden(method, signature))
                yield return overridden;
        }

        if (!IsInterface(method.ContainingType) && (definition.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
        {
            var isFinal = (definition.Attributes & MethodAttributes.Final) != 0;
            foreach (var implemented in FindImplemented(method, signature, isOverride, isFinal))
                yield return implemented;
        }
    }

    private IEnumerable<MemberSymbol> FindExplicit(ManagedFile file, MemberSymbol method)
    {
        foreach (var handle in file.Reader.GetTypeDefinition(method.ContainingType.Definition).GetMethodImplementations())
        {
            var implementation = file.Reader.GetMethodImplementation(handle);
            if (implementation.MethodBody == method.Handle &&
                session.References.Read(file, implementation.MethodDeclaration).Symbol is MemberSymbol declared)
            {
                yield return declared;
            }
        }
    }

    private IEnumerable<MemberSymbol> FindOverridden(MemberSymbol method, MethodSignature<TypeTerm> signature)
    {
        foreach (var @base in ListBases(method.ContainingType))
        {
            if (@base.Type.File is null)
            {
                if (!IsOfObject(method.Name))
                    yield return Members.Find(@base.Type, method.Name, signature)!;
                yield break;
            }

            if (FindSame(@base, method.Name, signature) is { } found)
                yield return found;
        }
    }

    private IEnumerable<MemberSymbol> FindImplemented(
        MemberSymbol method, MethodSignature<TypeTerm> signature, bool isOverride, bool isFinal)
    {
        var interfaces = isOverride ? ListInterfaces(method.ContainingType) : [.. WithInherited(method.ContainingType, [])];
        foreach (var @interface in interfaces)
        {
            if (@interface.Type.File is not null)
            {
                if (FindSame(@interface, method.Name, signature) is { } found && !IsExplicitElsewhere(method, found))
                    yield return found;
            }
            else if (isFinal)
            {
                // Compilers seal what implements an interface unasked; of which one only its assembly would say.
                yield return Members.Find(@interface.Type, method.Name, signature)!;
            }
        }
    }

    private bool IsExplicitElsewhere(MemberSymbol method, MemberSymbol declared)
    {
        var file = method.File!;
        foreach (var handle in file.Reader.GetTypeDefinition(method.ContainingType.Definition).GetMethodImplementations())
        {
            var implementation = file.Reader.GetMethodImplementation(handle);
            if (implementation.MethodBody != method.Handle &&
                session.References.Read(file, implementation.MethodDeclaration).Symbol == declared)
            {
                return true;
            }
        }

        return false;
    }

    private MemberSymbol? FindSame(NamedTerm type, string name, MethodSignature<TypeTerm> signature)
    {
        var file = type.Type.File!;
        foreach (var candidate in type.Type.FindMethods(name))
        {
            if ((file.Guard(() => file.Reader.GetMethodDefinition(candidate)).Attributes & MethodAttributes.Virtual) != 0 &&
                IsSame(Members.ReadSignature(file, candidate), type.Arguments, signature))
            {
                return Members.Get(file, candidate);
            }
        }

        return null;
    }

    private static bool IsSame(MethodSignature<TypeTerm> declared, ImmutableArray<TypeTerm> arguments, MethodSignature<TypeTerm> signature)
    {
        if (declared.GenericParameterCount != signature.GenericParameterCount ||
            declared.ParameterTypes.Length != signature.ParameterTypes.Length)
        {
            return false;
        }

        for (var i = 0; i < signature.ParameterTypes.Length; i++)
        {
            if (!string.Equals(
                declared.ParameterTypes[i].With(arguments).ToString(), signature.ParameterTypes[i].ToString(), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a type is an interface, as far as its assembly was given.</summary>
    public static bool IsInterface(TypeSymbol type) => type.File is { } file &&
        (file.Guard(() => file.Reader.GetTypeDefinition(type.Definition)).Attributes & TypeAttributes.Interface) != 0;

    private static bool IsOfObject(string name) => name is "ToString" or "Equals" or "GetHashCode" or "Finalize";
}
