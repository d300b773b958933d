namespace AiProvenance.Core.Policies;

/// <summary>Whether a finding stops the build.</summary>
public enum Enforcement
{
    /// <summary>The finding is an error.</summary>
    Block,

    /// <summary>The finding is a warning.</summary>
    Warn,
}

/// <summary>How far a zone's rules look for a touch.</summary>
public enum ReachDepth
{
    /// <summary>Only symbols that the marked declaration itself binds to.</summary>
    Direct,

    /// <summary>Also symbols that it arrives at through unmarked code.</summary>
    Transitive,
}

/// <summary>The response to a string that names critical code (AIP0010).</summary>
public enum LateBindingResponse
{
    /// <summary>It is a warning.</summary>
    Warn,

    /// <summary>It is an error.</summary>
    Block,
}

/// <summary>Facts that a zone may require of a mark.</summary>
[Flags]
public enum MarkFacts
{
    /// <summary>Nothing beyond the tool's name.</summary>
    None = 0,

    /// <summary>The model's name.</summary>
    Model = 1,

    /// <summary>The person who prompted the tool.</summary>
    PromptedBy = 2,

    /// <summary>The day the code was written.</summary>
    On = 4,

    /// <summary>A link to the session.</summary>
    Trace = 8,

    /// <summary>At least one <c>AiGuidance</c>.</summary>
    Guidance = 16,
}
