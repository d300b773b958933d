using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Compilations;

/// <summary>The projects that some paths mean, as the compiler sees them.</summary>
/// <param name="Compilations">A compilation for each project and target framework.</param>
/// <param name="Problems">What could not be loaded.</param>
internal sealed record LoadedSources(ImmutableArray<SourceCompilation> Compilations, ImmutableArray<InputProblem> Problems)
{
    /// <summary>What a person should know, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The closest policy of all projects; null where the built-in zones hold.</summary>
    public string? Policy => Compilations.Select(ReviewSearch.FindPolicy).FirstOrDefault(static path => path is not null);

    /// <summary>
    /// The verifications that zones ask to be signed, each once. One that several target frameworks compile is at fault where it is in any.
    /// </summary>
    public ImmutableArray<WrittenReview> FindReviews(CancellationToken cancellationToken) =>
    [
        .. Compilations.SelectMany(source => ReviewSearch.Find(source, cancellationToken))
            .GroupBy(static review => (review.Identity, review.Verification, review.Attribute.File))
            .Select(static same => Join([.. same]))
            .OrderBy(static review => review.Identity, StringComparer.Ordinal)
            .ThenBy(static review => review.Verification.ToString(), StringComparer.Ordinal),
    ];

    private static WrittenReview Join(ImmutableArray<WrittenReview> same) => same[0] with
    {
        Zones = [.. same.SelectMany(static review => review.Zones).DistinctBy(static zone => zone.Name)],
        Today = [.. same.SelectMany(static review => review.Today).Distinct()],
        Faults = [.. same.SelectMany(static review => review.Faults).Distinct()],
        Proofs = [.. same.SelectMany(static review => review.Proofs)],
    };
}

/// <summary>Loads the projects that paths mean.</summary>
internal delegate LoadedSources SourceLoader(IReadOnlyList<string> paths, CancellationToken cancellationToken);
