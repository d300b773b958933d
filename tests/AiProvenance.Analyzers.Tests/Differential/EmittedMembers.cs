using Microsoft.CodeAnalysis.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>
/// Which source members' emitted code refers to a zone. Code is folded into the member whose source it was compiled from, by its
/// sequence points: closures, state machines and initialisers need no guessing by name.
/// </summary>
/// <param name="zone">The zone.</param>
/// <param name="memberAt">The member declared around a place in a file.</param>
/// <param name="declaredAs">
/// The documentation ID of the declaration that a member or type is compared as, or null where the source declares none.
/// </param>
internal sealed class EmittedMembers(ZoneReferences zone, Func<string, LinePosition, string?> memberAt, Func<string, string?> declaredAs)
{
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    /// <summary>Members by documentation ID, each with the first reason found.</summary>
    public IReadOnlyDictionary<string, string> Read(Stream assembly, Stream symbols)
    {
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { ReadSymbols = true, SymbolStream = symbols });
        foreach (var type in module.GetTypes())
        {
            if (IsGenerated(type))
                Generated(type);
            else
                Declared(type);
            foreach (var method in type.Methods)
                Body(method);
        }

        return _members;
    }

    private void Declared(TypeDefinition type)
    {
        var id = DocCommentId.GetDocCommentId(type);
        Add(zone.In(type.BaseType), id, "base type");
        Add(type.Interfaces.Any(implemented => zone.In(implemented.InterfaceType)), id, "interface");
        Add(zone.InAttributes(type), id, "attribute");
        Add(zone.InConstraints(type), id, "constraint");
        foreach (var field in type.Fields)
            Add(zone.In(field) || zone.InAttributes(field), IdOf(field), "field");
        foreach (var property in type.Properties)
            Add(zone.In(property.PropertyType) || zone.InAttributes(property), IdOf(property), "property");
        foreach (var @event in type.Events)
            Add(zone.In(@event.EventType) || zone.In((ICustomAttributeProvider)@event), IdOf(@event), "event");
        foreach (var method in type.Methods)
            Signature(method);
    }

    private void Signature(MethodDefinition method)
    {
        if (method.Name.StartsWith('<') || IsMadeForRecord(method))
            return;
        var id = IdOf(method);
        Add(zone.In(method.ReturnType) || method.Parameters.Any(parameter => zone.In(parameter.ParameterType)), id, "signature");
        Add(zone.InAttributes(method) ||
            zone.InAttributes(method.MethodReturnType) ||
            method.Parameters.Any(zone.InAttributes), id, "attribute");
        Add(zone.InConstraints(method), id, "constraint");
        Add(method.Overrides.Any(zone.In), id, "explicit implementation");
    }

    // What a closure or state machine holds belongs to the code that it was made for; the caches of `<>c` to whoever loads them.
    private void Generated(TypeDefinition type)
    {
        if (type.Name is "<>c" || type.Name.StartsWith("<>O", StringComparison.Ordinal))
            return;
        if (type.Methods.Select(FirstMember).FirstOrDefault(member => member is not null) is { } member)
            Add(type.Fields.Any(field => zone.In(field) && IsUsed(field)), member, "captured in " + type.Name);
    }

    // An iterator of a class with a primary constructor keeps all of that constructor's parameters, also those that its code never names.
    private static bool IsUsed(FieldDefinition field) => field.DeclaringType.Methods.Any(method =>
        method.HasBody &&
        !method.Name.EndsWith("GetEnumerator", StringComparison.Ordinal) &&
        method.Body.Instructions.Any(instruction => instruction.Operand is FieldReference used && used.Name == field.Name));

    private void Body(MethodDefinition method)
    {
        if (!method.HasBody)
            return;
        var isGenerated = IsGenerated(method.DeclaringType) || method.Name.StartsWith('<');
        if (!isGenerated && IsMadeForRecord(method))
            return;
        var fallback = (method.IsConstructor &&
            !isGenerated ? IdOf(method) : null) ?? FirstMember(method) ?? (isGenerated ? null : IdOf(method));
        var current = fallback;
        foreach (var instruction in method.Body.Instructions)
        {
            if (method.DebugInformation.GetSequencePoint(instruction) is { IsHidden: false } point)
                current = At(point) ?? fallback;
            if (zone.In(instruction.Operand))
            {
                Add(
                    isReference: true,
                    IsClosure(instruction.Operand) ? fallback : current,
                    $"{instruction.OpCode} {instruction.Operand} in {method.FullName}");
            }
        }

        Add(method.Body.Variables.Any(variable => zone.In(variable.VariableType)) &&
            !IsInitialiser(method), fallback, "local of " + method.FullName);
        Add(method.Body.ExceptionHandlers.Any(handler => zone.In(handler.CatchType)), fallback, "catch in " + method.FullName);
    }

    // A closure is made at the start of its method, before the line that needs it.
    private static bool IsClosure(object? operand) =>
        operand is MemberReference { DeclaringType.Name: var name } && name.Contains("DisplayClass", StringComparison.Ordinal);

    // What the compiler adds to a record refers to what the record's own members refer to, and those are compared.
    private bool IsMadeForRecord(MethodDefinition method) =>
        method.DeclaringType.BaseType?.FullName != "System.MulticastDelegate" &&
            (!method.IsConstructor || IsCopy(method)) &&
            declaredAs(DocCommentId.GetDocCommentId(method)) is null &&
            !IsAccessor(method);

    private static bool IsCopy(MethodDefinition method) =>
        method.Parameters is [{ ParameterType: var type }] && type == method.DeclaringType;

    private static bool IsAccessor(MethodDefinition method) =>
        method.DeclaringType.Properties.Any(property => property.GetMethod == method || property.SetMethod == method) ||
        method.DeclaringType.Events.Any(@event => @event.AddMethod == method || @event.RemoveMethod == method);

    // A constructor's locals may be its fields' initialisers'; their instructions say which.
    private static bool IsInitialiser(MethodDefinition method) => method.IsConstructor;

    private string? FirstMember(MethodDefinition method) =>
        method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).Select(At).FirstOrDefault();

    private string? At(SequencePoint point) => memberAt(point.Document.Url, new LinePosition(point.StartLine - 1, point.StartColumn - 1));

    private void Add(bool isReference, string? member, string reason)
    {
        if (isReference && member is not null)
            _ = _members.TryAdd(member, reason);
    }

    // Accessors belong to their property or event; what the source does not declare, to its type.
    private string IdOf(IMemberDefinition member)
    {
        if (member is MethodDefinition { IsSpecialName: true } accessor)
        {
            if (accessor.DeclaringType.Properties.FirstOrDefault(property =>
                property.GetMethod == accessor ||
                property.SetMethod == accessor) is { } property)
            {
                return IdOf(property);
            }

            if (accessor.DeclaringType.Events.FirstOrDefault(@event =>
                @event.AddMethod == accessor ||
                @event.RemoveMethod == accessor) is { } @event)
            {
                return IdOf(@event);
            }
        }

        if (member is FieldDefinition { Name: ['<', ..] } backing && Backed(backing) is { } backed)
            return IdOf(backed);
        if (member is FieldDefinition && member.DeclaringType.Events.FirstOrDefault(@event => @event.Name == member.Name) is { } fieldLike)
            return IdOf(fieldLike);
        return declaredAs(DocCommentId.GetDocCommentId(member)) ?? DocCommentId.GetDocCommentId(member.DeclaringType);
    }

    private static PropertyDefinition? Backed(FieldDefinition field) =>
        field.DeclaringType.Properties.FirstOrDefault(property => field.Name == "<" + property.Name + ">k__BackingField");

    private static bool IsGenerated(TypeDefinition type)
    {
        for (var current = type; current is not null; current = current.DeclaringType)
        {
            if (current.Name.StartsWith('<') && !current.Name.Contains(">F", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
