using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>What a declaration is.</summary>
internal enum DeclarationKind
{
    /// <summary>The attributes of the assembly.</summary>
    Assembly,

    /// <summary>A type's header, with what the compiler wrote for it.</summary>
    Type,
    Method,
    Property,
    Event,
    Field,
    Accessor,

    /// <summary>A lambda or local function.</summary>
    Function,

    /// <summary>A program's statements outside every member.</summary>
    TopLevel,
}

/// <summary>Some of a method's instructions.</summary>
/// <param name="Method">The method.</param>
/// <param name="Start">The offset of the first.</param>
/// <param name="End">The offset behind the last.</param>
internal readonly record struct CodePart(MethodDefinitionHandle Method, int Start, int End)
{
    /// <summary>All of them.</summary>
    public static CodePart Whole(MethodDefinitionHandle method) => new(method, 0, int.MaxValue);

    public bool IsWhole => Start == 0 && End == int.MaxValue;

    public bool Contains(int offset) => offset >= Start && offset < End;
}

/// <summary>A declaration as the source has it, with everything that the compiler made of it.</summary>
internal sealed class Declaration(DeclarationKind kind, ManagedFile file, Symbol? symbol, EntityHandle handle, Declaration? outer)
{
    public DeclarationKind Kind => kind;

    public ManagedFile File => file;

    /// <summary>The type or member; for an accessor or function, its method; null for the assembly's attributes.</summary>
    public Symbol? Symbol => symbol;

    /// <summary>Its row.</summary>
    public EntityHandle Handle => handle;

    /// <summary>The declaration directly around an accessor or function; null for any other.</summary>
    public Declaration? Outer => outer;

    /// <summary>The type around it, or that it is itself; null for what is in none.</summary>
    public TypeSymbol? Type => symbol as TypeSymbol ?? (outer ?? this).MemberType;

    /// <summary>The accessors and functions directly inside it.</summary>
    public List<Declaration> Inner { get; } = [];

    /// <summary>Rows that are part of it beside its own: what the compiler wrote for a type, the field behind a property.</summary>
    public List<EntityHandle> Parts { get; } = [];

    /// <summary>Its code, without that of the accessors and functions inside it.</summary>
    public List<CodePart> Code { get; } = [];

    /// <summary>The name of the local function, <c>lambda</c> for a lambda; empty for any other.</summary>
    public string FunctionName { get; init; } = "";

    /// <summary>Its name in fingerprints and baselines.</summary>
    public string Identity { get; set; } = "";

    /// <summary>Its name as messages show it.</summary>
    public string Name { get; set; } = "";

    private TypeSymbol? MemberType => outer is not null ? outer.Type : symbol?.ContainingType;

    public override string ToString() => Identity;
}
