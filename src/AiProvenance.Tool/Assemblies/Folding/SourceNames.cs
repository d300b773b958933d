using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>Symbols' names as people say them, the same that the compiler's gate shows: short, with the type, without parameters.</summary>
internal sealed class SourceNames(Members members)
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_UnsignedRightShift"] = ">>>",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_UnaryPlus"] = "+",
        ["op_UnaryNegation"] = "-",
        ["op_LogicalNot"] = "!",
        ["op_OnesComplement"] = "~",
        ["op_Increment"] = "++",
        ["op_Decrement"] = "--",
        ["op_True"] = "true",
        ["op_False"] = "false",
        ["op_CheckedAddition"] = "checked +",
        ["op_CheckedSubtraction"] = "checked -",
        ["op_CheckedMultiply"] = "checked *",
        ["op_CheckedDivision"] = "checked /",
        ["op_CheckedUnaryNegation"] = "checked -",
        ["op_CheckedIncrement"] = "checked ++",
        ["op_CheckedDecrement"] = "checked --",
    };

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
        ["System.Char"] = "char",
        ["System.String"] = "string",
        ["System.Object"] = "object",
        ["System.Void"] = "void",
    };

    private readonly Dictionary<Symbol, string> _known = [];

    /// <summary>Keeps nothing that was written: it is written again where something asks.</summary>
    public void Forget() => _known.Clear();

    /// <summary>A type's or member's name.</summary>
    public string Get(Symbol symbol)
    {
        if (!_known.TryGetValue(symbol, out var name))
            _known.Add(symbol, name = symbol is TypeSymbol type ? WriteType(type) : WriteMember((MemberSymbol)symbol));
        return name;
    }

    /// <summary>A declaration's name.</summary>
    public string Write(Declaration declaration) => declaration.Kind switch
    {
        DeclarationKind.Assembly => "assembly attributes",
        DeclarationKind.TopLevel => "top-level statements",
        DeclarationKind.Function =>
            (MadeUpNames.LocalFunction(declaration.Symbol!.Name) is { } local ? "local function " + local : "lambda") + " in " +
                Write(declaration.Outer!),
        DeclarationKind.Accessor => Get(declaration.Outer!.Symbol!) + "." + AccessorKeyword((MemberSymbol)declaration.Symbol!),
        _ => Get(declaration.Symbol!),
    };

    private static string WriteType(TypeSymbol type)
    {
        if (MadeUpNames.IsExtensionGroup(type) || MadeUpNames.IsExtensionBlock(type))
        {
            return type.ContainingType is { } @class && !MadeUpNames.IsExtensionGroup(@class)
                ? WriteType(@class)
                : WriteType(type.ContainingType!.ContainingType!) + ".extension";
        }

        if (Keywords.TryGetValue(type.FullName, out var keyword) && type.ContainingType is null)
            return keyword;
        var arity = TypeNames.Arity(type.Name);
        return (type.ContainingType is { } outer ? WriteType(outer) + "." : "") + type.SourceName +
            (arity > 0 ? "<" + string.Join(", ", ListTypeParameters(type, arity)) + ">" : "");
    }

    // Of an assembly that was not given it is known only how many there are.
    private static IEnumerable<string> ListTypeParameters(TypeSymbol type, int arity) => type.File is { } file
        ? file.Guard(() => file.Reader.GetTypeDefinition(type.Definition).GetGenericParameters()
            .Select(handle => file.Reader.GetString(file.Reader.GetGenericParameter(handle).Name))
            .TakeLast(arity)
            .ToList())
        : arity == 1 ? ["T"] : Enumerable.Range(1, arity).Select(static number => "T" + TypeNames.Text(number));

    private string WriteMember(MemberSymbol member)
    {
        var type = WriteType(member.ContainingType);
        switch (member.Name)
        {
            case ".ctor":
                return "new " + type;
            case ".cctor":
                return "static " + type;
            case "Finalize" when member.Id.EndsWith(".Finalize", StringComparison.Ordinal) && member.Kind == MemberKind.Method:
                return type + ".~" + member.ContainingType.SourceName;
            case "op_Implicit":
                return type + ".implicit operator " + WriteResult(member);
            case "op_Explicit":
                return type + ".explicit operator " + WriteResult(member);
            case "op_CheckedExplicit":
                return type + ".explicit operator checked " + WriteResult(member);
        }

        if (Operators.TryGetValue(member.Name, out var sign))
            return type + ".operator " + sign;
        if (member.Kind == MemberKind.Property && member.Id.EndsWith(')'))
            return type + "." + WriteExplicit(member, "this");
        return type + "." + WriteExplicit(member, member.Name) + WriteTypeParameters(member);
    }

    // `Contoso.IPricer.PriceOf` is IPricer.PriceOf.
    private string WriteExplicit(MemberSymbol member, string name)
    {
        if (member.Name.LastIndexOf('.') is var dot && dot <= 0)
            return name;
        var simple = name == "this" ? name : member.Name[(dot + 1)..];
        return FindExplicit(member) is { } @interface ? @interface + "." + simple : simple;
    }

    private string? FindExplicit(MemberSymbol member)
    {
        if (member.File is not { } file)
            return null;
        var accessor = member.Method.IsNil
            ? file.Guard(() => Accessors.List(file.Reader, member.Handle).FirstOrDefault())
            : member.Method;
        var declared = file.Guard(() =>
        {
            foreach (var handle in file.Reader.GetTypeDefinition(member.ContainingType.Definition).GetMethodImplementations())
            {
                var implementation = file.Reader.GetMethodImplementation(handle);
                if (implementation.MethodBody == (EntityHandle)accessor)
                    return implementation.MethodDeclaration;
            }

            return default;
        });
        return declared.Kind switch
        {
            HandleKind.MemberReference =>
                members.Release.GetTerm(file, file.Reader.GetMemberReference((MemberReferenceHandle)declared).Parent) is NamedTerm named
                    ? WriteTerm(named)
                    : null,
            HandleKind.MethodDefinition => WriteType(members.Get(file, declared).ContainingType),
            _ => null,
        };
    }

    private static string WriteTypeParameters(MemberSymbol member)
    {
        if (member is not { Kind: MemberKind.Method, File: { } file })
        {
            return member.Id.IndexOf("``", StringComparison.Ordinal) is > 0 and var tick && member.Kind == MemberKind.Method &&
                !member.Id[..tick].Contains('(', StringComparison.Ordinal) ? "<T>" : "";
        }

        var names = file.Guard(() => file.Reader.GetMethodDefinition(member.Method).GetGenericParameters()
            .Select(handle => file.Reader.GetString(file.Reader.GetGenericParameter(handle).Name))
            .ToList());
        return names.Count == 0 ? "" : "<" + string.Join(", ", names) + ">";
    }

    private string WriteResult(MemberSymbol member)
    {
        if (member.File is { } file)
            return WriteTerm(members.ReadSignature(file, member.Method).ReturnType);
        var result = member.Id[(member.Id.LastIndexOf('~') + 1)..];
        return Keywords.TryGetValue(result, out var keyword) ? keyword : result[(result.LastIndexOf('.') + 1)..];
    }

    private string WriteTerm(TypeTerm term) => term switch
    {
        NamedTerm { Arguments.IsEmpty: true } named => WriteType(named.Type),
        NamedTerm named => (named.Type.ContainingType is { } outer ? WriteType(outer) + "." : "") + named.Type.SourceName + "<" +
            string.Join(", ", named.Arguments.Select(WriteTerm)) + ">",
        ModifiedTerm modified => WriteTerm(modified.Target),
        _ => term.ToString(),
    };

    private static string AccessorKeyword(MemberSymbol accessor) =>
        accessor.Name[(accessor.Name.LastIndexOf('.') + 1)..] is var name && name.StartsWith("get_", StringComparison.Ordinal) ? "get"
        : name.StartsWith("set_", StringComparison.Ordinal) ? IsInit(accessor) ? "init" : "set"
        : name.StartsWith("add_", StringComparison.Ordinal) ? "add"
        : name.StartsWith("remove_", StringComparison.Ordinal) ? "remove"
        : accessor.Name;

    private static bool IsInit(MemberSymbol accessor) => accessor.File is { } file && file.Guard(() =>
    {
        var blob = file.Reader.GetBlobReader(file.Reader.GetMethodDefinition(accessor.Method).Signature);
        _ = blob.ReadSignatureHeader();
        _ = blob.ReadCompressedInteger();
        return blob.ReadSignatureTypeCode() == SignatureTypeCode.RequiredModifier;
    });
}
