using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks.LateBinding;

/// <summary>
/// What a declaration names of zones for the run time to find: texts in code that looks types and members up by name, or binds
/// dynamically, and in attributes that name them. Which text reaches which call the instructions do not say: all of a declaration's are
/// asked about.
/// </summary>
internal sealed class LateBoundNames(Session session, ZoneNames names)
{
    private const int MostPieces = 4;

    private static readonly HashSet<string> TypeLookups = new(StringComparer.Ordinal)
    {
        "System.Type.GetType", "System.Type.ReflectionOnlyGetType", "System.Type.GetInterface", "System.Reflection.Assembly.GetType",
        "System.Reflection.Module.GetType", "System.Activator.CreateInstance", "System.Activator.CreateInstanceFrom",
        "System.AppDomain.CreateInstance", "System.AppDomain.CreateInstanceFrom", "System.AppDomain.CreateInstanceAndUnwrap",
        "System.AppDomain.CreateInstanceFromAndUnwrap", "System.Reflection.Assembly.CreateInstance",
    };

    private static readonly HashSet<string> MemberLookups = new(StringComparer.Ordinal)
    {
        "GetMethod", "GetProperty", "GetField", "GetEvent", "GetMember", "GetNestedType", "InvokeMember", "GetDeclaredMethod",
        "GetDeclaredMethods", "GetDeclaredProperty", "GetDeclaredField", "GetDeclaredEvent", "GetDeclaredNestedType", "GetRuntimeMethod",
        "GetRuntimeProperty", "GetRuntimeField", "GetRuntimeEvent",
    };

    private static readonly Lazy<HashSet<string>> OfFramework = new(() => typeof(object).Assembly.GetExportedTypes()
        .SelectMany(static type => type.GetMembers())
        .Select(static member => member.Name)
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>Finds them.</summary>
    public IEnumerable<NamedCode> Find(Declaration declaration) => declaration.File.Guard(() =>
        FindInCode(declaration)
            .Concat(FindInAttributes(declaration))
            .DistinctBy(static code => code.Name, StringComparer.Ordinal)
            .ToList());

    private List<NamedCode> FindInCode(Declaration declaration)
    {
        var seen = new Seen();
        Read(declaration, seen);
        var texts = Join(seen.Texts).Distinct(StringComparer.Ordinal).ToList();
        var found = new List<NamedCode>();
        if (seen.LooksUpTypes)
            found.AddRange(texts.SelectMany(text => names.FindTypes(text, declaration.File)));
        if (seen.LooksUpMembers)
        {
            var types = seen.Types.Concat(texts.SelectMany(text => ListNamed(text, declaration.File))).Distinct().ToList();
            found.AddRange(texts.SelectMany(text => types.Count == 0
                ? names.FindMembers(text, ignoreCase: false)
                : types.SelectMany(type => names.FindMembers(text, type))));
        }

        if (seen.ReadsNames)
            found.AddRange(texts.SelectMany(text => names.FindTypesCalled(text).Concat(names.FindMembers(text, ignoreCase: true))));
        if (seen.IsDynamic)
        {
            // Where the type before the dot is known, it is a touch like any other.
            var known = seen.Types.SelectMany(type => seen.Texts.SelectMany(text => names.FindMembers(text, type))).ToHashSet();
            found.AddRange(seen.Texts.Where(static text => !OfFramework.Value.Contains(text))
                .SelectMany(text => names.FindMembers(text, ignoreCase: false))
                .Where(code => !known.Any(other => other.Name == code.Name)));
        }

        return found;
    }

    private IEnumerable<TypeSymbol> ListNamed(string text, ManagedFile file) =>
        names.FindTypes(text, file).Any() ? SerializedName.Read(text, session.Members.Release, file).ListTypes().Take(1) : [];

    private void Read(Declaration declaration, Seen seen)
    {
        var inventory = session.GetInventory(declaration.File);
        foreach (var part in declaration.Code)
        {
            foreach (var instruction in inventory.GetCode(part.Method).Instructions)
            {
                if (part.Contains(instruction.Offset))
                    Read(declaration.File, instruction, seen);
            }
        }

        foreach (var inner in declaration.Inner)
        {
            if (!session.GetStatements(inner).SpeaksForItself)
                Read(inner, seen);
        }
    }

    private void Read(ManagedFile file, Instruction instruction, Seen seen)
    {
        if (instruction.Code == ILOpCode.Ldstr)
        {
            var text = file.Reader.GetUserString((UserStringHandle)MetadataTokens.Handle(instruction.Operand));
            if (text.Length < 1024)
                seen.Texts.Add(text);
        }
        else if (instruction.HasToken && session.References.Read(file, instruction.Token).Symbol is { } symbol)
        {
            if (instruction.Code == ILOpCode.Ldtoken && symbol is TypeSymbol type)
                seen.Types.Add(type);
            else if (symbol is MemberSymbol { Kind: MemberKind.Method } method)
                Read(method, seen);
        }
    }

    private static void Read(MemberSymbol method, Seen seen)
    {
        var type = method.ContainingType;
        seen.LooksUpTypes |= TypeLookups.Contains(type.FullName + "." + method.Name);
        seen.LooksUpMembers |= MemberLookups.Contains(method.Name) &&
            type.FullName is "System.Type" or "System.Reflection.TypeInfo" or "System.Reflection.TypeExtensions"
                or "System.Reflection.RuntimeReflectionExtensions";
        seen.LooksUpMembers |= method is { Name: "CreateDelegate", ContainingType.FullName: "System.Delegate" };
        seen.ReadsNames |= method.Name is "get_Name" or "get_FullName" or "get_AssemblyQualifiedName" &&
            type.FullName is "System.Type" or "System.Reflection.MemberInfo";
        seen.IsDynamic |= type.FullName == "Microsoft.CSharp.RuntimeBinder.Binder" &&
            method.Name is "InvokeMember" or "GetMember" or "SetMember";
    }

    // A name may be put together from pieces.
    private static IEnumerable<string> Join(List<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var joined = "";
            for (var length = 0; length < MostPieces && i + length < texts.Count; length++)
            {
                joined += texts[i + length];
                yield return joined;
            }
        }
    }

    private List<NamedCode> FindInAttributes(Declaration declaration)
    {
        var found = new List<NamedCode>();
        if (declaration.Kind == DeclarationKind.Assembly)
            return found;
        var file = declaration.File;
        foreach (var carrier in declaration.Parts.Prepend(declaration.Handle).Distinct().SelectMany(row => Carriers.List(file, row)))
        {
            foreach (var handle in file.Reader.GetCustomAttributes(carrier))
            {
                if (session.Attributes.Read(file, handle) is { } attribute)
                    found.AddRange(FindIn(attribute, declaration));
            }
        }

        return found;
    }

    private IEnumerable<NamedCode> FindIn(AttributeValue attribute, Declaration declaration)
    {
        var file = declaration.File;
        switch (attribute.Class.Name)
        {
            case "UnsafeAccessorTypeAttribute":
                return attribute.Positional("typeName", 0) is { } typeName ? names.FindTypes(typeName, file) : [];
            case "UnsafeAccessorAttribute" when declaration.Symbol is MemberSymbol { Method.IsNil: false } method:
                var isConstructor = attribute.Value.FixedArguments is [{ Value: 0 or (byte)0 }, ..];
                var target = session.Members.ReadSignature(file, method.Method).ParameterTypes is [var first, ..]
                    ? first.ListTypes().FirstOrDefault()
                    : null;
                return isConstructor || target is null ? [] : names.FindMembers(attribute.Named("Name") ?? method.Name, target);
            default:
                var arguments = attribute.Value.FixedArguments.Select((argument, index) =>
                    (Name: index < attribute.Parameters.Length ? attribute.Parameters[index] : "typeName", argument.Value))
                    .Concat(attribute.Value.NamedArguments.Select(static argument => (Name: argument.Name ?? "", argument.Value)));
                return arguments.Where(static argument => TakesTypeName(argument.Name))
                    .Select(static argument => argument.Value)
                    .OfType<string>()
                    .SelectMany(text => names.FindTypes(text, file));
        }
    }

    private static bool TakesTypeName(string parameter) =>
        parameter.EndsWith("TypeName", StringComparison.OrdinalIgnoreCase) ||
            parameter.EndsWith("ClassName", StringComparison.OrdinalIgnoreCase);

    private sealed class Seen
    {
        public List<string> Texts { get; } = [];

        public List<TypeSymbol> Types { get; } = [];

        public bool LooksUpTypes { get; set; }

        public bool LooksUpMembers { get; set; }

        public bool ReadsNames { get; set; }

        public bool IsDynamic { get; set; }
    }
}
