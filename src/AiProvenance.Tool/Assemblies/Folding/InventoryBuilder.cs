using System.Reflection;
using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>An assembly's rows to the declarations that its source has.</summary>
internal sealed class InventoryBuilder(
    ManagedFile file, StatementTable statements, DebugSymbols? symbols, Members members, ReferenceReader references, SourceNames names)
{
    private readonly Inventory _inventory = new(file, statements);
    private readonly Records _records = new(members);
    private readonly Initialisers _initialisers = new(references, members);
    private readonly List<(Declaration Declaration, FieldInitialiser Initialiser)> _pending = [];

    private MetadataReader Reader => file.Reader;

    /// <summary>Takes the inventory.</summary>
    public Inventory Build() => file.Guard(() =>
    {
        foreach (var handle in Reader.TypeDefinitions)
        {
            if (members.Release.GetType(file, handle) is { IsMadeUp: false } type)
                AddType(type);
        }

        if (Reader.IsAssembly)
            _inventory.Add(new Declaration(DeclarationKind.Assembly, file, null, EntityHandle.AssemblyDefinition, null));
        foreach (var (type, initialiser) in _pending)
            (_inventory.Find(initialiser.Field) ?? type).Code.Add(initialiser.Part);
        new FunctionFolding(_inventory, members, references).Fold();
        Name();
        return _inventory;
    });

    private void Name()
    {
        var identities = new Identities(() => symbols?.ListDocuments() ?? []);
        var pending = new Stack<Declaration>(_inventory.All.Reverse());
        while (pending.Count > 0)
        {
            var declaration = pending.Pop();
            declaration.Identity = identities.Write(declaration);
            declaration.Name = names.Write(declaration);
            foreach (var inner in declaration.Inner)
                pending.Push(inner);
        }
    }

    private void AddType(TypeSymbol type)
    {
        var definition = Reader.GetTypeDefinition(type.Definition);
        if (Reader.StringComparer.Equals(definition.Name, "<Module>"))
            return;
        var declaration = new Declaration(DeclarationKind.Type, file, type, type.Definition, null);
        _inventory.Add(declaration);
        foreach (var nested in definition.GetNestedTypes())
        {
            if (members.Release.GetType(file, nested) is var group && MadeUpNames.IsExtensionGroup(group))
                AddExtensions(group, type);
        }

        var isRecord = _records.IsRecord(type);
        foreach (var property in definition.GetProperties())
            AddProperty(property, type, declaration, isRecord);
        foreach (var @event in definition.GetEvents())
            AddMember(DeclarationKind.Event, @event);
        var isDelegate = Carriers.IsDelegate(Reader, definition);
        var isEnum = members.FindBase(type) is { Type.FullName: "System.Enum" };
        foreach (var field in definition.GetFields())
            AddField(field, declaration, isEnum);
        foreach (var method in definition.GetMethods())
        {
            if (file.Accessors.Find(method).IsNil && _inventory.Find(method) is null)
                AddMethod(method, type, declaration, isDelegate, isRecord);
        }
    }

    // What the source declares is in one type, and what it says there in static methods of the class around.
    private void AddExtensions(TypeSymbol group, TypeSymbol around)
    {
        var definition = Reader.GetTypeDefinition(group.Definition);
        foreach (var nested in definition.GetNestedTypes())
        {
            var block = members.Release.GetType(file, nested);
            if (!MadeUpNames.IsExtensionBlock(block))
                continue;
            var declaration = new Declaration(DeclarationKind.Type, file, block, nested, null);
            _inventory.Add(declaration);
            foreach (var receiver in Reader.GetTypeDefinition(nested).GetMethods())
                _inventory.Include(declaration, receiver);
        }

        foreach (var property in definition.GetProperties())
        {
            AddMember(DeclarationKind.Property, property);
            foreach (var accessor in _inventory.Find(property)!.Inner)
                AddImplementation(accessor, around);
        }

        foreach (var method in definition.GetMethods())
        {
            if (!file.Accessors.Find(method).IsNil)
                continue;
            var declaration = new Declaration(DeclarationKind.Method, file, members.Get(file, method), method, null);
            _inventory.Add(declaration);
            AddImplementation(declaration, around);
        }
    }

    private void AddImplementation(Declaration declaration, TypeSymbol around)
    {
        declaration.Code.Clear();
        var declared = members.ReadSignature(file, (MethodDefinitionHandle)declaration.Handle);
        var receivers = declared.Header.IsInstance ? 1 : 0;
        foreach (var candidate in around.FindMethods(declaration.Symbol!.Name))
        {
            var signature = members.ReadSignature(file, candidate);
            if (_inventory.Find(candidate) is not null || signature.ParameterTypes.Length != declared.ParameterTypes.Length + receivers)
                continue;
            declaration.Code.Add(CodePart.Whole(candidate));
            _inventory.Include(declaration, candidate);
            return;
        }
    }

    private void AddProperty(PropertyDefinitionHandle property, TypeSymbol type, Declaration header, bool isRecord)
    {
        if (isRecord && IsOfHeader(property, type))
        {
            _inventory.Include(header, property);
            foreach (var row in Carriers.List(file, property).Concat(
                Accessors.List(Reader, property).Select(static accessor => (EntityHandle)accessor)))
            {
                if (row.Kind is HandleKind.FieldDefinition or HandleKind.MethodDefinition)
                    _inventory.Include(header, row);
            }
        }
        else
        {
            AddMember(DeclarationKind.Property, property);
        }
    }

    // A record's positional property is part of the header, if nothing that stands on it says otherwise.
    private bool IsOfHeader(PropertyDefinitionHandle property, TypeSymbol type)
    {
        if (Speaks(property))
            return false;
        return _records.IsPositional(type, property) ||
            (Reader.StringComparer.Equals(Reader.GetPropertyDefinition(property).Name, "EqualityContract") &&
                Accessors.List(Reader, property).All(accessor => _records.IsGenerated(file, accessor)));
    }

    private void AddMember(DeclarationKind kind, EntityHandle row)
    {
        if (!Accessors.List(Reader, row).Any())
            throw new BadImageFormatException("A property or event has no accessor.");
        var declaration = new Declaration(kind, file, members.Get(file, row), row, null);
        _inventory.Add(declaration);
        _inventory.Include(
            declaration, Carriers.List(file, row).Where(static carrier => carrier.Kind == HandleKind.FieldDefinition).ToArray());
        foreach (var accessor in Accessors.List(Reader, row))
        {
            var inner = new Declaration(DeclarationKind.Accessor, file, members.Get(file, accessor), accessor, declaration);
            inner.Code.Add(CodePart.Whole(accessor));
            _inventory.Add(inner);
        }
    }

    // The field behind a property or event is already part of it.
    private void AddField(FieldDefinitionHandle field, Declaration header, bool isEnum)
    {
        var definition = Reader.GetFieldDefinition(field);
        if (_inventory.Find(field) is not null || (isEnum && (definition.Attributes & FieldAttributes.Static) == 0))
            return;
        if (Reader.GetString(definition.Name).StartsWith('<'))
            _inventory.Include(header, field);
        else
            _inventory.Add(new Declaration(DeclarationKind.Field, file, members.Get(file, field), field, null));
    }

    private void AddMethod(MethodDefinitionHandle method, TypeSymbol type, Declaration header, bool isDelegate, bool isRecord)
    {
        var definition = Reader.GetMethodDefinition(method);
        var name = Reader.GetString(definition.Name);
        if (isDelegate)
        {
            if (name == "Invoke")
                _inventory.Include(header, method);
        }
        else if (name == MadeUpNames.TopLevel)
        {
            AddCode(DeclarationKind.TopLevel, method, CodePart.Whole(method));
        }
        else if (MadeUpNames.IsFunction(name))
        {
            return;
        }
        else if (name.StartsWith('<') || (isRecord && _records.IsGenerated(file, method) && name != ".ctor"))
        {
            header.Code.Add(CodePart.Whole(method));
            _inventory.Include(header, method);
        }
        else if (name is ".ctor" or ".cctor")
        {
            AddConstructor(method, name == ".cctor", type, header, isRecord);
        }
        else
        {
            AddCode(DeclarationKind.Method, method, CodePart.Whole(method));
        }
    }

    private void AddConstructor(MethodDefinitionHandle method, bool isStatic, TypeSymbol type, Declaration header, bool isRecord)
    {
        var code = _inventory.GetCode(method);
        var points = symbols?.FindPoints(method) ?? default;
        var isFieldInit = (Reader.GetTypeDefinition(type.Definition).Attributes & TypeAttributes.BeforeFieldInit) != 0;
        var parts = isStatic
            ? _initialisers.SplitStatic(file, method, type, code, points, isWritten: !isFieldInit)
            : _initialisers.SplitInstance(file, method, type, code, points);
        foreach (var initialiser in parts.Initialisers)
            _pending.Add((header, initialiser));
        var isOfHeader = !parts.IsWritten || (isRecord && _records.IsGenerated(file, method));
        if (isOfHeader && !Speaks(method))
        {
            header.Code.Add(parts.Body);
            _inventory.Include(header, method);
        }
        else
        {
            AddCode(DeclarationKind.Method, method, parts.Body);
        }
    }

    private void AddCode(DeclarationKind kind, MethodDefinitionHandle method, CodePart code)
    {
        var declaration = new Declaration(kind, file, members.Get(file, method), method, null);
        declaration.Code.Add(code);
        _inventory.Add(declaration);
    }

    private bool Speaks(EntityHandle row) => Statements.Read(_inventory.ListStatements(row, members.Get(file, row).Id)).SpeaksForItself;
}
