namespace AiProvenance.Core.Origins;

/// <summary>Who wrote a declaration, as its marks say.</summary>
public enum Origin
{
    /// <summary>A person, or nobody said otherwise.</summary>
    Human,

    /// <summary>A person who followed AI advice (<c>AiAssisted</c>).</summary>
    Assisted,

    /// <summary>An AI tool (<c>AiGenerated</c>).</summary>
    Generated,
}
