using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks.Reach;

/// <summary>
/// Values that code hands to a mediator, a message bus or anything else that may hand them on: each leads to its handlers.
/// </summary>
internal sealed class HandedRequests(Session session, RequestHandlers handlers)
{
    private readonly Dictionary<MemberSymbol, ImmutableHashSet<int>> _handedOn = [];
    private readonly ValueFlow _flow = new(session.Members, session.References);

    /// <summary>The handlers of all that a declaration hands over.</summary>
    public IEnumerable<MemberSymbol> FindHandlers(Declaration declaration) =>
        handlers.IsEmpty ? [] : ListCode(declaration).SelectMany(part => FindHandlers(declaration.File, part)).Distinct();

    private IEnumerable<CodePart> ListCode(Declaration declaration)
    {
        foreach (var part in declaration.Code)
            yield return part;
        foreach (var inner in declaration.Inner)
        {
            if (session.GetStatements(inner).SpeaksForItself)
                continue;
            foreach (var part in ListCode(inner))
                yield return part;
        }
    }

    private List<MemberSymbol> FindHandlers(ManagedFile file, CodePart part)
    {
        var found = new List<MemberSymbol>();
        var code = session.GetInventory(file).GetCode(part.Method);
        if (!code.Instructions.Any(instruction => part.Contains(instruction.Offset) && IsCall(instruction.Code) &&
            session.References.Read(file, instruction.Token).Symbol is MemberSymbol called && MayHandOn(file, called)))
        {
            return found;
        }

        foreach (var call in _flow.Find(file, part.Method, code))
        {
            if (!part.Contains(call.Offset) || !MayHandOn(file, call.Called))
                continue;
            var isOwn = call.Called.ContainingType.File == file;
            for (var i = 0; i < call.Arguments.Length; i++)
            {
                if (!isOwn || FindHandedOn(call.Called).Contains(i))
                    found.AddRange(call.Arguments[i].ListTypes().SelectMany(handlers.Find));
            }

            if (!isOwn)
                found.AddRange(call.Reference.Arguments.SelectMany(handlers.Find));
        }

        return found;
    }

    private static bool IsCall(ILOpCode code) => code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj;

    // A property takes a value, and an operator makes one.
    private bool MayHandOn(ManagedFile file, MemberSymbol called) =>
        called.Kind == MemberKind.Method && !called.Name.StartsWith("op_", StringComparison.Ordinal) &&
        !RequestHandlers.IsOfFramework(called.ContainingType) && session.Members.GetNamed(called) == called &&
        (called.ContainingType.File != file || !FindHandedOn(called).IsEmpty);

    /// <summary>
    /// The parameters of a method, by their places, that take values of many types and are passed to another call: also from a closure,
    /// or later, where the compiler keeps them in a field.
    /// </summary>
    private ImmutableHashSet<int> FindHandedOn(MemberSymbol method)
    {
        if (!_handedOn.TryGetValue(method, out var found))
            _handedOn.Add(method, found = method is { File: { } file, Method.IsNil: false } ? FindHandedOn(file, method) : []);
        return found;
    }

    private ImmutableHashSet<int> FindHandedOn(ManagedFile file, MemberSymbol method)
    {
        var parameters = session.Members.ReadSignature(file, method.Method).ParameterTypes;
        if (!parameters.Any(TakesMany))
            return [];
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, name) in file.Guard(() => ListParameters(file, method.Method).ToList()))
        {
            named[name] = place;
            named["<>3__" + name] = place;
        }

        var own = CodePart.Whole(method.Method);
        var found = ImmutableHashSet.CreateBuilder<int>();
        foreach (var part in (session.FindDeclaration(method) is { } declaration ? ListCode(declaration) : []).Append(own).Distinct())
        {
            foreach (var value in _flow.Find(file, part.Method, session.GetInventory(file).GetCode(part.Method))
                .SelectMany(static call => call.Arguments))
            {
                if (value.Parameter is { } parameter && FindPlace(parameter, part.Method == method.Method, named) is { } place &&
                    place < parameters.Length && TakesMany(parameters[place]))
                {
                    _ = found.Add(place);
                }
            }
        }

        return found.ToImmutable();
    }

    private static int? FindPlace(string parameter, bool isOwnCode, Dictionary<string, int> named) =>
        named.TryGetValue(parameter, out var place) ? place
        : isOwnCode && parameter.StartsWith('#') && int.TryParse(
            parameter.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out place)
            ? place
            : null;

    private static IEnumerable<(int Place, string Name)> ListParameters(ManagedFile file, MethodDefinitionHandle method)
    {
        foreach (var handle in file.Reader.GetMethodDefinition(method).GetParameters())
        {
            var parameter = file.Reader.GetParameter(handle);
            if (parameter.SequenceNumber > 0)
                yield return (parameter.SequenceNumber - 1, file.Reader.GetString(parameter.Name));
        }
    }

    // Where an interface's assembly was not given, its name alone says that it is one.
    private static bool TakesMany(TypeTerm parameter) => parameter is ParameterTerm ||
        (parameter is NamedTerm { Type: var type } && (type.FullName == "System.Object" || Contracts.IsInterface(type) ||
            (type.File is null && type.Name is ['I', >= 'A' and <= 'Z', ..])));
}
