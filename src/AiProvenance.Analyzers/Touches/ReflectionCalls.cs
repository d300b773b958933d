using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches;

/// <summary>Which parameter of which of the framework's methods takes the name of a type or member.</summary>
internal static class ReflectionCalls
{
    private const int IgnoreCaseFlag = 1;

    /// <summary>Whether a method looks up types or members by name.</summary>
    public static bool IsLookup(IMethodSymbol method) => IsTypeLookup(method) || IsMemberLookup(method);

    /// <summary>The constant type name that a call looks up, or null.</summary>
    public static string? TypeName(IInvocationOperation call) =>
        IsTypeLookup(call.TargetMethod) ? Constant(call, "typeName", "name", "className") : null;

    /// <summary>The constant member name that a call looks up, or null.</summary>
    public static string? MemberName(IInvocationOperation call) =>
        IsMemberLookup(call.TargetMethod) ? Constant(call, "name", "method") : null;

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

    /// <summary>What a call looks for a member in: the type before the dot, an extension's first argument, a delegate's target.</summary>
    public static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? Argument(call, "target", "type", "obj");

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

    private static string? Constant(IInvocationOperation call, params string[] parameters) =>
        Argument(call, parameters)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    // The parameters' names in the order given: an assembly's name comes before the type's.
    private static IOperation? Argument(IInvocationOperation call, params string[] parameters) => parameters
        .Select(parameter => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value)
        .FirstOrDefault(value => value is not null);
}
