namespace AiProvenance.Tool.Results;

/// <summary>What <c>trace</c> found: the one model that its formats write.</summary>
internal sealed record TraceResult
{
    /// <summary>The policy whose zones were asked.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>The day that ages were counted to, <c>yyyy-MM-dd</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>The calls of the trace, each once in its order; or the declarations that commits changed.</summary>
    public ImmutableArray<TracedCode> Code { get; init; } = [];

    /// <summary>The commits that were asked about; null where a trace was.</summary>
    public AskedCommits? Commits { get; init; }

    /// <summary>How many calls of other languages the text has.</summary>
    public int Foreign { get; init; }

    /// <summary>Whether the text has more than was read.</summary>
    public bool IsCut { get; init; }

    /// <summary>The organisation's assemblies that were asked.</summary>
    public ImmutableArray<TracedBuild> Builds { get; init; } = [];

    /// <summary>Files of the sources whose text is not the one that was compiled.</summary>
    public ImmutableArray<string> OtherSources { get; init; } = [];

    /// <summary>What is wrong with the policy.</summary>
    public ImmutableArray<CheckFinding> Findings { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];
}

/// <summary>The commits that were asked about.</summary>
/// <param name="Last">The last, by its whole name.</param>
/// <param name="Count">How many there are.</param>
internal sealed record AskedCommits(string Last, int Count);

/// <summary>An assembly that was asked, and what it was built from.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Path">Where it was read.</param>
internal sealed record TracedBuild(string Name, string Path)
{
    /// <summary>The commit that it was built from, where it or its symbols say so.</summary>
    public string? Commit { get; init; }

    /// <summary>The stamp that the gate left; null where it has none.</summary>
    public string? Stamp { get; init; }

    /// <summary>The commit that was named with <c>--commit</c> and is another; null where it is the same or none was named.</summary>
    public string? Other { get; init; }
}

/// <summary>Whose code is asked about.</summary>
internal enum CodeOwner
{
    /// <summary>The organisation's.</summary>
    Own,

    /// <summary>The framework's or a package's.</summary>
    Others,

    /// <summary>No assembly given says.</summary>
    Unknown,
}

/// <summary>A call of a trace, or a declaration that commits changed.</summary>
/// <param name="Text">The call as it is written; the declaration's name.</param>
/// <param name="Owner">Whose it is.</param>
internal sealed record TracedCode(string Text, CodeOwner Owner)
{
    /// <summary>How often it is there.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The place that the trace names, or where the declaration begins.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Why nothing, or nothing certain, is known; null where it is one declaration's.</summary>
    public string? Doubt { get; init; }

    /// <summary>All declarations that it may be: one where that is certain.</summary>
    public ImmutableArray<TracedDeclaration> Candidates { get; init; } = [];

    /// <summary>Whether it is one declaration's, and this one's.</summary>
    public bool IsCertain => Doubt is null && Candidates.Length == 1;
}

/// <summary>What is known of who wrote code.</summary>
internal enum TracedOrigin
{
    /// <summary>Nothing: no mark says that AI did, and no claim that a person did.</summary>
    Unmarked,

    /// <summary>A person claims it.</summary>
    Claimed,

    /// <summary>A person wrote it who followed AI advice.</summary>
    Assisted,

    /// <summary>An AI tool.</summary>
    Generated,
}

/// <summary>A declaration, with who wrote and who verified it.</summary>
/// <param name="Name">Its name, as messages show it.</param>
/// <param name="Origin">Who wrote it.</param>
/// <param name="Facts">What is said of it, on it or on what is around it.</param>
internal sealed record TracedDeclaration(string Name, TracedOrigin Origin, CheckedDeclaration Facts)
{
    /// <summary>Its identity.</summary>
    public required string Identity { get; init; }

    /// <summary>Whether a zone that it touches asks for verification.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What its verification lacks, in a few words each.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>How many days old the oldest guidance was when it was relied on; null where the dates do not tell.</summary>
    public int? GuidanceAge { get; init; }

    /// <summary>Whether AI wrote it or advised.</summary>
    public bool IsAi => Origin is TracedOrigin.Assisted or TracedOrigin.Generated;

    /// <summary>Whether somebody verified it, and nothing says that this does not count.</summary>
    public bool IsVerified => IsAsked
        ? Facts.IsVerified
        : Facts.Verifications.Any(static verification => verification.State != FingerprintState.Stale);
}
