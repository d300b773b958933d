using AiProvenance.Tool.Assemblies.Folding;

namespace AiProvenance.Tool.Traces.Resolution;

/// <summary>How far a frame fits the assemblies.</summary>
internal enum FrameMatch
{
    /// <summary>Name and parameters fit.</summary>
    Found,

    /// <summary>The method is there, and none of that name has these parameters.</summary>
    NoOverload,

    /// <summary>The type is there, and has no method of that name.</summary>
    NoMethod,

    /// <summary>No assembly has the type.</summary>
    NoType,

    /// <summary>The compiler made the code up for no one declaration.</summary>
    NoDeclaration,
}

/// <summary>A frame, with all declarations that it may mean.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Match">How far it fits.</param>
/// <param name="Declarations">The declarations: one where the frame tells it.</param>
internal sealed record ResolvedFrame(CountedFrame Frame, FrameMatch Match, ImmutableArray<Declaration> Declarations)
{
    /// <summary>Whether it means one declaration, and this is it.</summary>
    public bool IsCertain => Match == FrameMatch.Found && Declarations.Length == 1;
}
