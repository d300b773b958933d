namespace AiProvenance.Tool.Commands;

/// <summary>What the process exits with.</summary>
internal enum ExitCode
{
    /// <summary>All that was given has been judged, and nothing was found.</summary>
    Satisfied = 0,

    /// <summary>Something was found.</summary>
    Findings = 1,

    /// <summary>Something could not be judged: bad usage, unreadable input, missing history.</summary>
    CouldNotJudge = 2,

    /// <summary>There was nothing to judge.</summary>
    NothingToJudge = 3,
}
