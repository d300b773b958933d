namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>One attribute that says something of code.</summary>
internal sealed record Statement(StatementKind Kind, AttributeValue Attribute)
{
    /// <summary>The declaration of the assembly that it is about, where it names one; null where it is about what it stands on.</summary>
    public string? Target => Kind is StatementKind.OwnGenerated or StatementKind.OwnAssisted ? null : Attribute.Named("Target");
}

/// <summary>What an attribute says.</summary>
internal enum StatementKind
{
    /// <summary>Nothing of interest here.</summary>
    None,

    /// <summary>Written by an AI tool.</summary>
    Generated,

    /// <summary>Written by a person who followed AI advice.</summary>
    Assisted,

    /// <summary>Generated, by an organisation's own mark.</summary>
    OwnGenerated,

    /// <summary>Assisted, by an organisation's own mark.</summary>
    OwnAssisted,

    /// <summary>What was relied on.</summary>
    Guidance,

    /// <summary>A person's claim.</summary>
    Claim,

    /// <summary>A person's verification.</summary>
    Verification,

    /// <summary>A person's approval.</summary>
    Approval,

    /// <summary>A review is asked for.</summary>
    Request,

    /// <summary>Namespaces that belong to a zone.</summary>
    CriticalNamespace,

    /// <summary>A symbol that belongs to a zone.</summary>
    Critical,
}
