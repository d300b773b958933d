namespace AiProvenance.Core.Origins;

/// <summary>The author of a declaration, by its marks.</summary>
public enum Origin
{
    /// <summary>A person's code, or code without any mark.</summary>
    Human,

    /// <summary>A person who followed AI advice (<c>AiAssisted</c>).</summary>
    Assisted,

    /// <summary>An AI tool (<c>AiGenerated</c>).</summary>
    Generated,
}
