using AiProvenance.Tool.Reviews;

namespace AiProvenance.Tool.Commands;

/// <summary>What <c>reviews</c> is asked.</summary>
/// <param name="Release">The assemblies, and what they are held against.</param>
/// <param name="Format">The format of the list.</param>
internal sealed record ReviewsRequest(ReleaseRequest Release, ReviewsFormat Format)
{
    /// <summary>The logs of builds and checks.</summary>
    public ImmutableArray<string> Logs { get; init; } = [];

    /// <summary>What the list is grouped by.</summary>
    public ReviewGrouping Grouping { get; init; }

    /// <summary>The person whose reviews are asked for.</summary>
    public string? Reviewer { get; init; }

    /// <summary>How many days ahead expiry is told.</summary>
    public int Days { get; init; }
}

/// <summary>A format that <c>reviews</c> writes.</summary>
internal enum ReviewsFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For a pull request's comment.</summary>
    Markdown,

    /// <summary>For programs: docs/schemas/reviews-1.json.</summary>
    Json,
}
