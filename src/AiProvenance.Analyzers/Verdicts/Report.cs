using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>One rule that one declaration breaks, with all data for its message, its fixes and the baseline.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Origin">The origin by its marks; human for critical code that depends on AI code.</param>
/// <param name="Finding">The rule, the zones that ask for it, and the fault.</param>
/// <param name="Evidence">The evidence of the finding.</param>
/// <param name="Code">Its code as a reviewer would sign it.</param>
internal sealed record Report(Declaration Declaration, DeclaredOrigin Origin, Finding Finding, Evidence Evidence, CodeUnderReview Code)
{
    /// <summary>The declaration around it whose review answers the finding too; else null.</summary>
    public Declaration? AnsweredBy { get; init; }

    /// <summary>Whether its review answers findings about declarations inside it.</summary>
    public bool AnswersInside { get; init; }

    /// <summary>The baseline's entry that accepts the finding.</summary>
    public BaselineEntry Entry => new(RuleIds.Get(Finding.Rule), Declaration.Identity, Evidence.Accepted ?? Code.Fingerprint);
}

/// <summary>The evidence of a finding.</summary>
internal abstract record Evidence
{
    /// <summary>The places that show it, each once.</summary>
    public abstract IEnumerable<Location> Locations { get; }

    /// <summary>Where in the declaration it shows: a field declaration may have several names.</summary>
    public virtual IEnumerable<Location> Places => Locations;

    /// <summary>
    /// The code that a baseline accepts in place of the declaration's own, where the finding rests on other code too; else null.
    /// </summary>
    public virtual Fingerprint? Accepted => null;
}

/// <summary>The declaration's own touches.</summary>
/// <param name="Touches">Its touches, in the order of the source.</param>
internal sealed record TouchEvidence(ImmutableArray<Touch> Touches) : Evidence
{
    /// <inheritdoc/>
    public override IEnumerable<Location> Locations { get; } = Touches.Select(static touch => touch.Location).Distinct().ToImmutableArray();
}
