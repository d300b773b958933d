using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// One declaration has one finding, one verification and one fingerprint. It is a member, a type's header, or an accessor, local function
/// or lambda with its own mark.
/// </summary>
/// <param name="Symbol">The symbol; the first one, where a field declaration declares several.</param>
/// <param name="Parts">The syntax that declares it, hand-written parts where it has any, in the order of their files.</param>
/// <param name="Outer">The member around an accessor, local function or lambda; else null.</param>
internal sealed record Declaration(ISymbol Symbol, ImmutableArray<SyntaxNode> Parts, Declaration? Outer)
{
    public const string MethodTarget = "method";
    public const string PropertyTarget = "property";

    /// <summary>
    /// The hand-written declaration that this one, made by a source generator, belongs to: it is judged and reported there, and
    /// no fingerprint covers it.
    /// </summary>
    public Declaration? Owner { get; init; }

    /// <summary>The declarator that it is shown at, where a field declaration declares several; else null.</summary>
    public VariableDeclaratorSyntax? Declarator { get; init; }

    /// <summary>The same declaration, shown at the declarator that all of some places stand in.</summary>
    public Declaration ShowAt(IEnumerable<Location> places)
    {
        if (Parts[0] is not BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 1 } variables })
            return this;
        var around = variables.FirstOrDefault(variable =>
            places.Any() && places.All(place => place.SourceTree == variable.SyntaxTree && variable.Span.Contains(place.SourceSpan)));
        return around is not null &&
            Symbol.ContainingType.GetMembers(around.Identifier.ValueText).FirstOrDefault(member => member.Kind == Symbol.Kind) is { } symbol
            ? this with { Symbol = symbol, Declarator = around }
            : this;
    }

    /// <summary>The member around it, or itself where there is none.</summary>
    public Declaration Outermost => Outer?.Outermost ?? this;

    /// <summary>Its name in fingerprints and baselines.</summary>
    public string Identity =>
        Outer is null
            ? DeclarationIdentity.Write(Symbol, CancellationToken.None)
            : DeclarationIdentity.WriteNested(Parts[0], Symbol, Outer);

    /// <summary>
    /// The target that an attribute list must begin with to belong to a declaration without its own syntax: a type's header carries its
    /// primary constructor's attributes, and a record's parameter its property's. Else null.
    /// </summary>
    public string? AttributeTarget => (Symbol, Parts[0]) switch
    {
        (IMethodSymbol, TypeDeclarationSyntax) => MethodTarget,
        (IPropertySymbol, ParameterSyntax) => PropertyTarget,
        _ => null,
    };

    /// <summary>
    /// The Target of an attribute on the assembly for a declaration that cannot carry an attribute: an extension block, or attributes
    /// themselves. Else null, also for top-level statements, which have a file of their own.
    /// </summary>
    public string? AssemblyTarget =>
        Symbol is IAssemblySymbol || (Symbol is INamedTypeSymbol && Parts[0] is TypeDeclarationSyntax { Identifier.RawKind: 0 })
            ? Identity
            : null;

    /// <summary>Its name as messages show it.</summary>
    public string DisplayName => Outer is null || Symbol is IMethodSymbol { AssociatedSymbol: not null }
        ? SymbolNames.Write(Symbol)
        : SymbolNames.WriteNested(Symbol) + " in " + Outer.DisplayName;

    /// <summary>Where its name is.</summary>
    public Location Location => Owner?.Location ?? DeclarationSyntax.NameLocation(Named);

    /// <summary>
    /// Where findings about it are reported: at its name, or where the user sees something of it, if <c>#line</c> hides the name.
    /// </summary>
    public Location VisibleLocation => Owner?.VisibleLocation ?? DeclarationSyntax.VisibleLocation(Named);

    private SyntaxNode Named => Declarator ?? Parts[0];
}
