using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>A declaration that touches zones and breaks at least one rule there.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Origin">The origin by its marks.</param>
/// <param name="Facts">The grounds of the verdict.</param>
/// <param name="Touches">Its touches, in the order of the source.</param>
/// <param name="Findings">The rules that it breaks.</param>
/// <param name="Code">Its code as a reviewer would sign it.</param>
internal sealed record Judgement(
    Declaration Declaration,
    DeclaredOrigin Origin,
    DeclarationFacts Facts,
    ImmutableArray<Touch> Touches,
    ImmutableArray<Finding> Findings,
    CodeUnderReview Code)
{
    /// <summary>Reports each rule that it breaks.</summary>
    public IEnumerable<Report> Report()
    {
        var evidence = new TouchEvidence(Touches);
        return Findings.Select(finding => new Report(Declaration, Origin, finding, evidence, Code));
    }
}
