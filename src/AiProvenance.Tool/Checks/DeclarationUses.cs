using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>
/// Declarations to all that they name or imply: in signatures, headers, attributes and code. What speaks for itself inside one counts for
/// itself.
/// </summary>
internal sealed class DeclarationUses(Session session, Contracts contracts)
{
    private readonly Dictionary<Declaration, ImmutableArray<Use>> _known = [];
    private readonly AttributeUses _attributes = new(session);
    private readonly ImpliedUses _implied = new(session);
    private readonly ReceiverUses _receivers = new(session, contracts);

    private Members Members => session.Members;

    /// <summary>Finds them, each once for each way in which it is used.</summary>
    public ImmutableArray<Use> Find(Declaration declaration)
    {
        if (!_known.TryGetValue(declaration, out var uses))
        {
            var found = new List<Use>();
            declaration.File.Guard(() =>
            {
                Collect(declaration, found);
                return true;
            });
            _known.Add(declaration, uses = [.. found.Distinct()]);
        }

        return uses;
    }

    /// <summary>Keeps nothing that was found: it is found again where something asks.</summary>
    public void Forget() => _known.Clear();

    /// <summary>
    /// Whether what the compiler wrote for a record uses a member of a type that the record names anyway: where that is critical as a
    /// whole, its members say nothing new.
    /// </summary>
    public bool IsNamedAnyway(Declaration declaration, Use use)
    {
        if (use.Kind != UseKind.Implied || use.Symbol.ContainingType is not { } type || declaration.Symbol is not TypeSymbol record)
            return false;
        return type == record || Members.FindBase(record)?.Type == type || declaration.File.Guard(() =>
            declaration.File.Reader.GetTypeDefinition(record.Definition).GetFields()
                .Any(field => Members.ReadType(declaration.File, field) is NamedTerm named && named.Type == type));
    }

    private void Collect(Declaration declaration, List<Use> found)
    {
        CollectHeader(declaration, found);
        foreach (var part in declaration.Code)
            CollectCode(declaration, part, found);
        foreach (var inner in declaration.Inner)
        {
            if (!session.GetStatements(inner).SpeaksForItself)
                Collect(inner, found);
        }
    }

    private void CollectHeader(Declaration declaration, List<Use> found)
    {
        var file = declaration.File;
        switch (declaration.Kind)
        {
            case DeclarationKind.Assembly:
                AddNamed(_attributes.List(file, EntityHandle.AssemblyDefinition, IsCode), found);
                AddNamed(_attributes.List(file, EntityHandle.ModuleDefinition, IsCode), found);
                return;
            case DeclarationKind.Type:
                CollectType(declaration, found);
                break;
        }

        foreach (var row in declaration.Parts.Prepend(declaration.Handle))
            CollectRow(declaration, row, found);
        if (declaration.Symbol is MemberSymbol { Kind: MemberKind.Method } method && declaration.Kind != DeclarationKind.Function)
            AddContracts(method, found);
    }

    // The attributes that the compiler writes into an assembly at each build are not its code.
    private static bool IsCode(AttributeValue attribute) =>
        attribute.Class.Namespace != Core.Origins.AttributeNames.Namespace &&
        !(attribute.Class.Namespace == "System.Reflection" && attribute.Class.Name.StartsWith("Assembly", StringComparison.Ordinal)) &&
        attribute.Class.Namespace != "System.Runtime.Versioning";

    private void CollectRow(Declaration declaration, EntityHandle row, List<Use> found)
    {
        var file = declaration.File;
        var isOwn = row == declaration.Handle;
        foreach (var carrier in Carriers.List(file, row))
            AddNamed(_attributes.List(file, carrier), found);
        switch (row.Kind)
        {
            case HandleKind.MethodDefinition when isOwn || IsOfHeader(declaration, (MethodDefinitionHandle)row):
                var method = (MethodDefinitionHandle)row;
                var signature = Members.ReadSignature(file, method);
                AddNamed(signature.ParameterTypes.Add(signature.ReturnType).SelectMany(ReferenceReader.ListUses), found);
                AddConstraints(file, file.Reader.GetMethodDefinition(method).GetGenericParameters(), found);
                break;
            case HandleKind.FieldDefinition or HandleKind.EventDefinition:
                AddNamed(ReferenceReader.ListUses(Members.ReadType(file, row)), found);
                break;
            case HandleKind.PropertyDefinition:
                var property = file.Reader.GetPropertyDefinition((PropertyDefinitionHandle)row)
                    .DecodeSignature(Members.Release.GetTerms(file), null);
                AddNamed(property.ParameterTypes.Add(property.ReturnType).SelectMany(ReferenceReader.ListUses), found);
                break;
        }
    }

    // Of what the compiler wrote for a type, the constructor's parameters and a delegate's are the source's; of what it made of an
    // extension's member, the receiver.
    private bool IsOfHeader(Declaration declaration, MethodDefinitionHandle method)
    {
        if (declaration.Kind != DeclarationKind.Type)
            return !Members.Get(declaration.File, method).ContainingType.IsMadeUp;
        var reader = declaration.File.Reader;
        var name = reader.GetMethodDefinition(method).Name;
        return reader.StringComparer.Equals(name, ".ctor") || reader.StringComparer.Equals(name, "Invoke") ||
            reader.StringComparer.Equals(name, MadeUpNames.Extension);
    }

    private void CollectType(Declaration declaration, List<Use> found)
    {
        var file = declaration.File;
        var type = (TypeSymbol)declaration.Symbol!;
        var definition = file.Reader.GetTypeDefinition(type.Definition);
        if (Members.FindBase(type) is { } @base)
            AddNamed(ReferenceReader.ListUses(@base), found);
        var direct = Members.FindInterfaces(type).ToList();
        var inherited = direct.SelectMany(
            term => contracts.ListInterfaces(term.Type).Select(other => other.With(term.Arguments).ToString()))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var term in direct.Where(term => !inherited.Contains(term.ToString())))
            AddNamed(ReferenceReader.ListUses(term), found);
        AddConstraints(file, definition.GetGenericParameters(), found);

        // A record's positional properties, and what it overrides, have no declaration of their own.
        foreach (var part in declaration.Parts)
        {
            if (part.Kind == HandleKind.MethodDefinition && Members.Get(file, part) is { Name: not (".ctor" or ".cctor") } method &&
                method.ContainingType == type)
            {
                AddContracts(method, found);
            }
        }
    }

    private void AddContracts(MemberSymbol method, List<Use> found)
    {
        foreach (var contract in contracts.Find(method))
            found.Add(new Use(Members.GetNamed(contract), UseKind.Contract, null));
    }

    private void AddConstraints(ManagedFile file, GenericParameterHandleCollection parameters, List<Use> found)
    {
        foreach (var parameter in parameters)
        {
            foreach (var handle in file.Reader.GetGenericParameter(parameter).GetConstraints())
            {
                if (Members.Release.GetTerm(file, file.Reader.GetGenericParameterConstraint(handle).Type) is { } term)
                    AddNamed(ReferenceReader.ListUses(term), found);
            }
        }
    }

    private void CollectCode(Declaration declaration, CodePart part, List<Use> found)
    {
        var file = declaration.File;
        if (part.IsWhole && _implied.FindOfWritten(file, part.Method) is { IsDefault: false } implied)
        {
            found.AddRange(implied.Select(static use => new Use(use.Symbol, use.IsOwn ? UseKind.Implied : UseKind.Named, null)));
            return;
        }

        var code = session.GetInventory(file).GetCode(part.Method);
        if (part.IsWhole)
        {
            AddNamed(session.References.ReadLocals(file, code.Locals).Uses, found);
            foreach (var caught in code.Caught)
            {
                if (!caught.IsNil)
                    AddNamed(session.References.Read(file, caught).Uses, found);
            }
        }

        for (var i = 0; i < code.Instructions.Length; i++)
        {
            var instruction = code.Instructions[i];
            if (!instruction.HasToken || !part.Contains(instruction.Offset))
                continue;
            var reference = session.References.Read(file, instruction.Token);
            Add(reference, instruction.Code, found);
            AddNamed(_implied.Find(reference.Symbol).Select(static use => use.Symbol), found);
            foreach (var run in _receivers.Find(file, part.Method, code, i))
                AddNamed(_implied.Find(run).Select(static use => use.Symbol).Prepend(run), found);
        }
    }

    private static void Add(CodeReference reference, ILOpCode code, List<Use> found)
    {
        // The first is the member itself, where there is one that the source knows.
        for (var i = 0; i < reference.Uses.Length; i++)
        {
            var kind = i > 0 || reference.Symbol is not MemberSymbol ? UseKind.Named
                : code is ILOpCode.Call or ILOpCode.Ldftn ? UseKind.RunItself
                : UseKind.Run;
            found.Add(new Use(reference.Uses[i], kind, kind == UseKind.Named ? null : reference));
        }
    }

    private static void AddNamed(IEnumerable<Symbol> symbols, List<Use> found)
    {
        foreach (var symbol in symbols)
            found.Add(new Use(symbol, UseKind.Named, null));
    }
}
