using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>One type or member that a declaration names or implies.</summary>
/// <param name="Symbol">It; an accessor is its property or event.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Reference">The whole of what is named there, where an instruction names it.</param>
internal readonly record struct Use(Symbol Symbol, UseKind Kind, CodeReference? Reference);

/// <summary>How a declaration uses something.</summary>
internal enum UseKind
{
    /// <summary>It is named: in a signature, an attribute, as the type of a variable.</summary>
    Named,

    /// <summary>It is called, read or written, and an override of it may run in its place.</summary>
    Run,

    /// <summary>It is called on <c>base</c>, or as what it is: no override runs.</summary>
    RunItself,

    /// <summary>What the compiler wrote for a record uses it.</summary>
    Implied,

    /// <summary>It is what the declaration is, overrides or implements.</summary>
    Contract,
}
