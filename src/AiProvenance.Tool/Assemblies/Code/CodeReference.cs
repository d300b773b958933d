using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>What an instruction, a signature or an attribute names.</summary>
/// <param name="Symbol">The type or member itself, an accessor as such; null for a signature or an array.</param>
/// <param name="Parent">The type that the member is named on, with its arguments; null for no member.</param>
/// <param name="Uses">
/// Every type and member that a use of it names: itself, an accessor as its property or event, what it is constructed from, and the types
/// in its signature, but nothing that the compiler made up.
/// </param>
internal sealed record CodeReference(Symbol? Symbol, TypeTerm? Parent, ImmutableArray<Symbol> Uses)
{
    public static readonly CodeReference Nothing = new(null, null, []);

    /// <summary>The type arguments that a method is given.</summary>
    public ImmutableArray<TypeTerm> Arguments { get; init; } = [];
}
