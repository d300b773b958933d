using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>An attribute, with its arguments as far as they can be read.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Constructor">The constructor; null where it is none that can be found.</param>
/// <param name="Value">Its arguments.</param>
/// <param name="Parameters">The names of the constructor's parameters, as far as its assembly was given.</param>
internal sealed record AttributeValue(
    TypeSymbol Class, MemberSymbol? Constructor, CustomAttributeValue<TypeTerm> Value, ImmutableArray<string> Parameters)
{
    /// <summary>A constructor's argument by its parameter's name, else by its place, else a member of that name.</summary>
    public string? Positional(string parameter, int index)
    {
        for (var i = 0; i < Parameters.Length && i < Value.FixedArguments.Length; i++)
        {
            if (string.Equals(Parameters[i], parameter, StringComparison.OrdinalIgnoreCase))
                return Text(Value.FixedArguments[i].Value);
        }

        return index < Value.FixedArguments.Length ? Text(Value.FixedArguments[index].Value) : Named(parameter);
    }

    /// <summary>A member's value; null where it is not stated, no text or empty.</summary>
    public string? Named(string member)
    {
        foreach (var argument in Value.NamedArguments)
        {
            if (string.Equals(argument.Name, member, StringComparison.OrdinalIgnoreCase))
                return Text(argument.Value);
        }

        return null;
    }

    private static string? Text(object? value) => value is string { Length: > 0 } text ? text : null;
}
