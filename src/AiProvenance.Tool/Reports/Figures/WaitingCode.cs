using AiProvenance.Core.Dates;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>Why code waits for a person.</summary>
internal enum WaitingCause
{
    /// <summary>The code changed after its review.</summary>
    Stale,

    /// <summary>Its review is older than the zone allows.</summary>
    Expired,

    /// <summary>It has no review that counts, or too few.</summary>
    NotVerified,
}

/// <summary>A declaration that keeps the release from passing, with all that is found about it.</summary>
/// <param name="Findings">What is found about it.</param>
/// <param name="Declaration">What is known of it, where it is AI code that touches a zone itself.</param>
internal sealed record WaitingCode(ImmutableArray<CheckFinding> Findings, CheckedDeclaration? Declaration)
{
    /// <summary>Its name.</summary>
    public string Name => Findings[0].Name ?? Findings[0].Identity ?? "";

    /// <summary>Where it stands.</summary>
    public SourcePlace? Place => Findings.Select(static finding => finding.Place).FirstOrDefault(static place => place is not null);

    /// <summary>The zones that ask.</summary>
    public IEnumerable<string> Zones => Findings.SelectMany(static finding => finding.Zones).Distinct(StringComparer.Ordinal);

    /// <summary>Those who may review it; empty where the policy leaves it to anybody.</summary>
    public string Reviewers => string.Join(
        ", ", Findings.SelectMany(static finding => finding.Reviewers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The tools that wrote it.</summary>
    public IEnumerable<string> Tools => Findings.SelectMany(static finding => finding.Tools).Distinct(StringComparer.Ordinal);

    /// <summary>What is missing, in a few words each.</summary>
    public IEnumerable<(string Rule, string Missing)> Missing =>
        Findings.Select(static finding => (finding.Rule, finding.Missing)).Distinct();

    /// <summary>The requests for a review of it.</summary>
    public ImmutableArray<ReviewRequest> Requests => Declaration?.Requests ?? [];

    /// <summary>The day of the oldest request; null where nobody asks or no day can be read.</summary>
    public IsoDate? AskedOn => Requests.Select(static request => IsoDate.TryParse(request.On, out var day) ? day : (IsoDate?)null)
        .OfType<IsoDate>().OrderBy(static day => day).Select(static day => (IsoDate?)day).FirstOrDefault();

    /// <summary>Why it waits.</summary>
    public WaitingCause Cause => Has(RuleIds.StaleVerification) ? WaitingCause.Stale
        : Has(RuleIds.ExpiredVerification) ? WaitingCause.Expired
        : WaitingCause.NotVerified;

    /// <summary>The code that waits, by its reviewers.</summary>
    public static ImmutableArray<WaitingCode> List(CheckResult result)
    {
        var declarations = new Dictionary<(string, string), CheckedDeclaration>();
        foreach (var declaration in result.Declarations)
            _ = declarations.TryAdd((declaration.Assembly, declaration.Identity), declaration);
        return
        [
            .. result.Findings.Where(static finding => finding is { Blocks: true, Identity: not null })
                .GroupBy(static finding => (finding.Assembly ?? "", finding.Identity!))
                .Select(group => new WaitingCode([.. group], declarations.GetValueOrDefault(group.Key)))
                .OrderBy(static code => code.Reviewers, StringComparer.Ordinal)
                .ThenBy(static code => code.Cause)
                .ThenBy(static code => code.Name, StringComparer.Ordinal),
        ];
    }

    private bool Has(string rule) => Findings.Any(finding => finding.Rule == rule);
}
