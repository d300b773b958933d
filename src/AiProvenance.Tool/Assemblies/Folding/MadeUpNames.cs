using System.Globalization;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>What the compiler's own names say.</summary>
internal static class MadeUpNames
{
    /// <summary>The method of top-level statements.</summary>
    public const string TopLevel = "<Main>$";

    /// <summary>The method that copies a record.</summary>
    public const string Clone = "<Clone>$";

    /// <summary>The method of an extension block that has the receiver as its parameter.</summary>
    public const string Extension = "<Extension>$";

    private const string ExtensionGroup = "<G>$";
    private const string ExtensionMarker = "<M>$";

    /// <summary>Whether a type holds the members of extension blocks with one receiver, as the source declares them.</summary>
    public static bool IsExtensionGroup(TypeSymbol type) => type.Name.StartsWith(ExtensionGroup, StringComparison.Ordinal);

    /// <summary>Whether a type stands for one extension block.</summary>
    public static bool IsExtensionBlock(TypeSymbol type) =>
        type.Name.StartsWith(ExtensionMarker, StringComparison.Ordinal) && type.ContainingType is { } group && IsExtensionGroup(group);

    /// <summary>Whether a method is a lambda's or local function's: <c>&lt;M&gt;b__0_1</c>, <c>&lt;M&gt;g__Local|0_1</c>.</summary>
    public static bool IsFunction(string method) => FindKind(method) is 'b' or 'g';

    /// <summary>A local function's name as the source has it; null for a lambda.</summary>
    public static string? LocalFunction(string method)
    {
        if (FindKind(method) != 'g')
            return null;
        var name = method[(method.LastIndexOf(">g__", StringComparison.Ordinal) + 4)..];
        var bar = name.LastIndexOf('|');
        return bar < 0 ? name : name[..bar];
    }

    /// <summary>The method that a function was written in, by the function's name.</summary>
    public static string MethodAround(string function)
    {
        var end = function.LastIndexOf(FindKind(function) == 'g' ? ">g__" : ">b__", StringComparison.Ordinal);
        var name = end > 0 ? function[1..end] : function;
        while (IsFunction(name))
            name = MethodAround(name);
        return name;
    }

    /// <summary>The number that functions of one method are told apart by.</summary>
    public static int Ordinal(string function) =>
        int.TryParse(
            function.AsSpan(function.LastIndexOf('_') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>
    /// Whether all methods of a type are those of one declaration: a state machine's, and not those of a class that only holds functions
    /// and what they capture.
    /// </summary>
    public static bool IsStateMachine(TypeSymbol type) =>
        type.Name.StartsWith('<') &&
            type.Name.LastIndexOf('>') is > 0 and var end &&
            end + 1 < type.Name.Length &&
            type.Name[end + 1] == 'd';

    private static char FindKind(string method)
    {
        if (!method.StartsWith('<'))
            return '\0';
        var local = method.LastIndexOf(">g__", StringComparison.Ordinal);
        var lambda = method.LastIndexOf(">b__", StringComparison.Ordinal);
        return local < 0 && lambda < 0 ? '\0' : local > lambda ? 'g' : 'b';
    }
}
