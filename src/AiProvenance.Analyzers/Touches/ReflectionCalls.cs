using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches;

/// <summary>Which parameter of which of the framework's methods takes the name of a type or member.</summary>
internal static class ReflectionCalls
{
    private const int IgnoreCaseFlag = 1;

    /// <summary>Whether a method looks up types or members by name.</summary>
    public static bool IsLookup(IMethodSymbol method) => IsTypeLookup(method) || IsMemberLookup(method);

    /// <summary>The name of the type that a call looks up, or null.</summary>
    public static IOperation? FindTypeName(IInvocationOperation call) =>
        IsTypeLookup(call.TargetMethod) ? FindArgument(call, "typeName", "name", "className") : null;

    /// <summary>The name of the member that a call looks up, or null.</summary>
    public static IOperation? FindMemberName(IInvocationOperation call) =>
        IsMemberLookup(call.TargetMethod) ? FindArgument(call, "name", "method") : null;

    /// <summary>Whether an attribute's parameter or property takes the name of a type: <c>[TypeConverter("...")]</c>, for one.</summary>
    public static bool TakesTypeName(string parameter) =>
        parameter.EndsWith("TypeName", StringComparison.OrdinalIgnoreCase) ||
            parameter.EndsWith("ClassName", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a property is the name of a type or member, read from one that reflection lists: not of one that is known.
    /// </summary>
    public static bool IsNameOfListed(IPropertyReferenceOperation read) =>
        read.Property.Name is "Name" or "FullName" or "AssemblyQualifiedName" or "Namespace" &&
        read.Property.ContainingType is { Name: "Type" or "MemberInfo" } &&
        read.Property.ContainingNamespace.ToDisplayString() is "System" or "System.Reflection" &&
        read.Instance is not (ITypeOfOperation or IInvocationOperation { TargetMethod: { Name: "GetType", Parameters.IsEmpty: true } });

    /// <summary>Whether a name that is read is a type's.</summary>
    public static bool IsOfType(IPropertyReferenceOperation read) => read.Instance?.Type is { Name: "Type" or "TypeInfo" };

    /// <summary>Whether a call finds names in another case too, as far as can be told.</summary>
    public static bool IgnoresCase(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value.ConstantValue;
            if (argument.Parameter is { Name: "ignoreCase" } && value is not { HasValue: true, Value: false })
                return true;
            if (argument.Parameter is { Type.Name: "BindingFlags" } &&
                !(value is { HasValue: true, Value: int flags } && (flags & IgnoreCaseFlag) == 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The value or type in which a call looks for a member: the type before the dot, an extension's first argument, a delegate's target.
    /// </summary>
    public static IOperation? FindReceiver(IInvocationOperation call) => call.Instance ?? FindArgument(call, "target", "type", "obj");

    private static bool IsTypeLookup(IMethodSymbol method) => method.Name switch
    {
        "GetInterface" => Is(method, "System", "Type"),
        "GetType" or "ReflectionOnlyGetType" =>
            Is(method, "System", "Type") || Is(method, "System.Reflection", "Assembly") || Is(method, "System.Reflection", "Module"),
        "CreateInstance" or "CreateInstanceFrom" or "CreateInstanceAndUnwrap" or "CreateInstanceFromAndUnwrap" =>
            Is(method, "System", "Activator") || Is(method, "System", "AppDomain") || Is(method, "System.Reflection", "Assembly"),
        _ => false,
    };

    private static bool IsMemberLookup(IMethodSymbol method) => method.Name switch
    {
        "GetMethod" or "GetProperty" or "GetField" or "GetEvent" or "GetMember" or "GetNestedType" or "InvokeMember" =>
            Is(method, "System", "Type") || Is(method, "System.Reflection", "TypeExtensions"),
        "GetDeclaredMethod" or "GetDeclaredMethods" or "GetDeclaredProperty" or "GetDeclaredField" or "GetDeclaredEvent" or
            "GetDeclaredNestedType" =>
            Is(method, "System.Reflection", "TypeInfo"),
        "GetRuntimeMethod" or "GetRuntimeProperty" or "GetRuntimeField" or "GetRuntimeEvent" =>
            Is(method, "System.Reflection", "RuntimeReflectionExtensions"),
        "CreateDelegate" => Is(method, "System", "Delegate"),
        _ => false,
    };

    // An override is the method that it overrides.
    private static bool Is(IMethodSymbol method, string @namespace, string name)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.Name == name && type.ContainingNamespace.ToDisplayString() == @namespace)
                return true;
        }

        return false;
    }

    // The parameters' names in the order given: an assembly's name comes before the type's.
    private static IOperation? FindArgument(IInvocationOperation call, params string[] parameters) => parameters
        .Select(parameter => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value)
        .FirstOrDefault(value => value is not null);
}
