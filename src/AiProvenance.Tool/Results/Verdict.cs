namespace AiProvenance.Tool.Results;

/// <summary>What a check comes to.</summary>
internal enum Verdict
{
    /// <summary>All that was given has been judged, and nothing was found.</summary>
    Satisfied,

    /// <summary>Something was found.</summary>
    Findings,

    /// <summary>Something could not be judged.</summary>
    CouldNotJudge,

    /// <summary>There was nothing to judge.</summary>
    NothingToJudge,
}
