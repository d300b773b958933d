namespace AiProvenance.Analyzers.Diagnostics;

/// <summary>A review that a finding asks for on a declaration other than its own.</summary>
/// <param name="Assembly">The assembly that declares it; empty for the finding's own, where an additional location leads to it.</param>
/// <param name="Symbol">Its documentation ID.</param>
/// <param name="Fingerprint">Its fingerprint; empty for code of another assembly, whose own project knows it.</param>
/// <param name="Zones">The zones that need its verification, comma separated.</param>
internal sealed record RequestedReview(string Assembly, string Symbol, string Fingerprint, string Zones)
{
    private const char Separator = '\t';
    private const char End = '\n';

    public static string Write(IEnumerable<RequestedReview> reviews) => string.Join(
        End.ToString(),
        reviews.Select(review => string.Join(Separator.ToString(), review.Assembly, review.Symbol, review.Fingerprint, review.Zones)));

    public static ImmutableArray<RequestedReview> Read(string text) => text.Split(End)
        .Select(line => line.Split(Separator))
        .Where(parts => parts.Length == 4)
        .Select(parts => new RequestedReview(parts[0], parts[1], parts[2], parts[3]))
        .ToImmutableArray();
}
