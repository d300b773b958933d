namespace AiProvenance.Tool.Audits;

/// <summary>Says whether the list of signatures stands for a statement.</summary>
internal interface ISignatureProof
{
    /// <summary>Whether a verified signature is over what the statement says.</summary>
    bool Proves(Statement statement);

    /// <summary>What is known of a line that signs it and that nothing verified; null where there is none.</summary>
    string? Explain(Statement statement);
}
