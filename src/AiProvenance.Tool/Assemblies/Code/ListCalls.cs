using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>
/// Calls by which a compiler puts values into a list, and hands the list over: arrays, spans, and the types that it makes up for that.
/// </summary>
internal static class ListCalls
{
    /// <summary>What the result of a call holds; null where it is no list.</summary>
    public static HeldValues? Follow(CodeReference call, bool isMade, Value receiver, Value[] arguments)
    {
        if (call.Symbol is not MemberSymbol { ContainingType: var type, Name: var name } || !IsOfLists(type))
            return null;
        if (isMade)
        {
            var made = new HeldValues();
            foreach (var argument in arguments)
                made.Add(argument);
            return made;
        }

        if (receiver.Held is { } held)
        {
            if (name is "Add" or "AddRange" or "Insert" or "set_Item")
            {
                foreach (var argument in arguments)
                    held.Add(argument);
            }

            return held;
        }

        return arguments.Select(static argument => argument.Held).FirstOrDefault(static inside => inside is not null);
    }

    private static bool IsOfLists(TypeSymbol type) =>
        (type.IsMadeUp && !type.Name.StartsWith("<>f__Anonymous", StringComparison.Ordinal)) ||
        type.FullName is "System.Span`1" or "System.ReadOnlySpan`1" or
        "System.MemoryExtensions" or "System.Runtime.CompilerServices.Unsafe" or "System.Runtime.CompilerServices.RuntimeHelpers" ||
        type.Namespace is "System.Collections.Generic" or "System.Collections.Immutable" or "System.Runtime.InteropServices";
}
