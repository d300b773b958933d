namespace AiProvenance.Tool.Reports;

/// <summary>A standard under whose requirements facts are grouped.</summary>
internal enum EvidenceStandard
{
    /// <summary>PCI DSS 4.0.1.</summary>
    Pci,

    /// <summary>OWASP AISVS 1.0, appendix C.</summary>
    Aisvs,

    /// <summary>The technical standard of DORA, Delegated Regulation (EU) 2024/1774.</summary>
    Dora,
}
