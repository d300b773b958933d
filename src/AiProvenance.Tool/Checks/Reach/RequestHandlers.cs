using System.Reflection;
using System.Reflection.Metadata;
using AiProvenance.Core.Reach;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks.Reach;

/// <summary>
/// The handlers of requests, in all assemblies given: types with an interface or base class that is generic in the request's type, and
/// methods with a handler's name.
/// </summary>
internal sealed class RequestHandlers
{
    private readonly Session _session;
    private readonly Contracts _contracts;
    private readonly Lazy<ILookup<(TypeSymbol Type, string Constructed), MemberSymbol>> _handlers;

    public RequestHandlers(Session session, Contracts contracts, IEnumerable<ManagedFile> files)
    {
        _session = session;
        _contracts = contracts;
        _handlers = new(() => files.SelectMany(file => file.Guard(() => FindHandled(file).ToList()))
            .ToLookup(static found => GetKey(found.Request), static found => found.Handler));
    }

    /// <summary>Whether there are none at all.</summary>
    public bool IsEmpty => _handlers.Value.Count == 0;

    /// <summary>Whether a type is the framework's own, whose code hands nothing on.</summary>
    public static bool IsOfFramework(TypeSymbol type) =>
        RequestNames.IsOfFramework(type.Namespace.Split('.', 2)[0]);

    /// <summary>The code that handles values of a type.</summary>
    public IEnumerable<MemberSymbol> Find(TypeTerm given)
    {
        if (Unwrap(given) is not NamedTerm { IsClosed: true } request || IsSpecial(request))
            return [];
        var bases = _contracts.ListBases(request.Type).Select(term => (NamedTerm)term.With(request.Arguments)).Where(
            static term => !IsSpecial(term));
        var interfaces = _contracts.ListInterfaces(request.Type).Select(term => (NamedTerm)term.With(request.Arguments)).Where(
            static term => !IsOfFramework(term.Type));
        return bases.Prepend(request).Concat(interfaces).SelectMany(term => _handlers.Value[GetKey(term)]).Distinct();
    }

    // Of `object` and the language's other types, code hands over everything.
    private static bool IsSpecial(NamedTerm term) => term.Type.FullName is "System.ValueType" or "System.Enum" ||
        (term.Type.Namespace == "System" && Enum.TryParse<PrimitiveTypeCode>(term.Type.Name, out _));

    private static TypeTerm Unwrap(TypeTerm given)
    {
        while (given is PointerTerm or ModifiedTerm)
            given = given is PointerTerm pointer ? pointer.Target : ((ModifiedTerm)given).Target;
        return given;
    }

    private static (TypeSymbol Type, string Constructed) GetKey(NamedTerm term) => (term.Type, term.ToString());

    private IEnumerable<(NamedTerm Request, MemberSymbol Handler)> FindHandled(ManagedFile file)
    {
        foreach (var handle in file.Reader.TypeDefinitions)
        {
            var definition = file.Reader.GetTypeDefinition(handle);
            if ((definition.Attributes & TypeAttributes.Interface) != 0)
                continue;
            var type = _session.Members.Release.GetType(file, handle);
            if (type.IsMadeUp)
                continue;
            foreach (var found in FindImplementing(type).Concat(FindDeriving(file, type)).Concat(FindCalledByName(file, type)))
                yield return found;
        }
    }

    private IEnumerable<(NamedTerm Request, MemberSymbol Handler)> FindImplementing(TypeSymbol type)
    {
        foreach (var @interface in _contracts.ListInterfaces(type))
        {
            foreach (var request in ListRequests(@interface))
            {
                foreach (var handler in ListImplementing(type, @interface))
                    yield return (request, handler);
            }
        }
    }

    private IEnumerable<MemberSymbol> ListImplementing(TypeSymbol type, NamedTerm @interface)
    {
        if (@interface.Type.File is not { } declaring)
            return ListImplementingUnknown(type, @interface);
        return declaring.Guard(() => declaring.Reader.GetTypeDefinition(@interface.Type.Definition).GetMethods())
            .Select(handle => _contracts.FindImplementation(type, @interface, _session.Members.Get(declaring, handle)))
            .OfType<MemberSymbol>();
    }

    // Where the interface's assembly was not given, what may implement it names its request.
    private IEnumerable<MemberSymbol> ListImplementingUnknown(TypeSymbol type, NamedTerm @interface) =>
        _contracts.ListBases(type).Select(static term => term.Type).Prepend(type)
            .Where(static current => current.File is not null)
            .SelectMany(static current =>
                current.File!.Guard(() => current.File.Reader.GetTypeDefinition(current.Definition).GetMethods())
                    .Select(handle => (File: current.File, Handle: handle)))
            .Select(method => _session.Members.Get(method.File, method.Handle))
            .Where(method => _contracts.Find(method).Any(contract => contract.ContainingType == @interface.Type) &&
                MentionsAny(method, @interface));

    private bool MentionsAny(MemberSymbol method, NamedTerm @interface)
    {
        var named = _session.Members.ReadSignature(method.File!, method.Method).ParameterTypes
            .SelectMany(static parameter => parameter.ListTypes())
            .ToHashSet();
        return named.Count == 0 || @interface.Arguments.OfType<NamedTerm>().Any(argument => named.Contains(argument.Type));
    }

    private IEnumerable<(NamedTerm Request, MemberSymbol Handler)> FindDeriving(ManagedFile file, TypeSymbol type)
    {
        foreach (var @base in _contracts.ListBases(type))
        {
            foreach (var request in ListRequests(@base))
            {
                foreach (var handle in file.Reader.GetTypeDefinition(type.Definition).GetMethods())
                {
                    const MethodAttributes Slot = MethodAttributes.Virtual | MethodAttributes.NewSlot;
                    if ((file.Reader.GetMethodDefinition(handle).Attributes & Slot) == MethodAttributes.Virtual &&
                        _session.Members.Get(file, handle) is var method &&
                        (@base.Type.File is null
                            ? _contracts.Find(method).Any(contract => contract.ContainingType == @base.Type)
                            : _contracts.FindOverridden(@base, method) is not null))
                    {
                        yield return (request, method);
                    }
                }
            }
        }
    }

    private IEnumerable<(NamedTerm Request, MemberSymbol Handler)> FindCalledByName(ManagedFile file, TypeSymbol type)
    {
        foreach (var handle in file.Reader.GetTypeDefinition(type.Definition).GetMethods())
        {
            if (RequestNames.IsHandler(file.Reader.GetString(file.Reader.GetMethodDefinition(handle).Name)) &&
                _session.Members.ReadSignature(file, handle).ParameterTypes is [var first, ..] &&
                Unwrap(first) is NamedTerm { IsClosed: true } request)
            {
                yield return (request, _session.Members.Get(file, handle));
            }
        }
    }

    private static IEnumerable<NamedTerm> ListRequests(NamedTerm constructed) => IsOfFramework(constructed.Type)
        ? []
        : constructed.Arguments.OfType<NamedTerm>().Where(static argument => argument.IsClosed && !IsOfFramework(argument.Type));
}
