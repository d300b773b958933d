using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Traces.Resolution;

/// <summary>Whether a parameter of a trace can be that of a method.</summary>
internal sealed class ParameterMatch(ImmutableArray<string> ofType, ImmutableArray<string> ofMethod)
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean",
        ["byte"] = "Byte",
        ["sbyte"] = "SByte",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["nint"] = "IntPtr",
        ["nuint"] = "UIntPtr",
        ["float"] = "Single",
        ["double"] = "Double",
        ["decimal"] = "Decimal",
        ["char"] = "Char",
        ["string"] = "String",
        ["object"] = "Object",
        ["dynamic"] = "Object",
        ["int8"] = "SByte",
        ["int16"] = "Int16",
        ["int32"] = "Int32",
        ["int64"] = "Int64",
        ["float32"] = "Single",
        ["float64"] = "Double",
    };

    /// <summary>The match of a method, by the names of the type parameters that its signature may use.</summary>
    public static ParameterMatch Of(ManagedFile file, MethodDefinitionHandle method) => file.Guard(() =>
    {
        var definition = file.Reader.GetMethodDefinition(method);
        var type = file.Reader.GetTypeDefinition(definition.GetDeclaringType());
        return new ParameterMatch(ListNames(file, type.GetGenericParameters()), ListNames(file, definition.GetGenericParameters()));
    });

    /// <summary>Whether the types may be one.</summary>
    public bool IsMatch(WrittenType written, TypeTerm term) => IsMatch(written, written.Marks.Length, term);

    private bool IsMatch(WrittenType written, int marks, TypeTerm term)
    {
        var mark = marks > 0 ? written.Marks[marks - 1] : "";
        if (mark == "?")
        {
            return term is NamedTerm { Type.FullName: "System.Nullable`1", Arguments: [var value] }
                ? IsMatch(written, marks - 1, value)
                : IsMatch(written, marks - 1, term);
        }

        return term switch
        {
            // Some printers have no name for one.
            FunctionTerm => true,
            ModifiedTerm modified => IsMatch(written, marks, modified.Target),
            PointerTerm pointer => mark == (pointer.Sign == '@' ? "&" : "*") && IsMatch(written, marks - 1, pointer.Target),
            ArrayTerm array => mark.StartsWith('[') && mark.Count(static c => c == ',') + 1 == array.Dimensions &&
                IsMatch(written, marks - 1, array.Element),
            ParameterTerm parameter => marks == 0 && IsName(written.Name, parameter),
            NamedTerm named => marks == 0 && IsName(written, named),
            _ => false,
        };
    }

    private bool IsName(string written, ParameterTerm parameter)
    {
        var names = parameter.IsOfMethod ? ofMethod : ofType;
        return written.StartsWith('!') || (parameter.Index >= 0 && parameter.Index < names.Length && names[parameter.Index] == written);
    }

    private bool IsName(WrittenType written, NamedTerm term)
    {
        var name = Keywords.TryGetValue(written.Name, out var keyword) ? keyword : written.Name.Replace('+', '.').Replace('/', '.');
        var simple = TypeNames.WithoutArity(term.Type.Name);
        var isName = name.Contains('.', StringComparison.Ordinal)
            ? ("." + WithoutArities(term.Type)).EndsWith("." + name, StringComparison.Ordinal)
            : name == simple || name == term.Type.SourceName;
        if (!isName)
            return false;
        var own = TypeNames.Arity(term.Type.Name);
        if (written.Arity is { } arity && arity != own)
            return false;
        if (written.Arguments.IsEmpty || term.Arguments.Length < own)
            return true;
        var arguments = term.Arguments[^own..];
        return written.Arguments.Length == own && written.Arguments.Zip(arguments, IsMatch).All(static isMatch => isMatch);
    }

    private static string WithoutArities(TypeSymbol type) => type.ContainingType is { } outer
        ? WithoutArities(outer) + "." + type.SourceName
        : type.Namespace.Length > 0 ? type.Namespace + "." + type.SourceName : type.SourceName;

    private static ImmutableArray<string> ListNames(ManagedFile file, GenericParameterHandleCollection parameters) =>
        [.. parameters.Select(handle => file.Reader.GetString(file.Reader.GetGenericParameter(handle).Name))];
}
