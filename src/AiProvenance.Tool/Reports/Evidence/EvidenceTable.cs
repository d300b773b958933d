namespace AiProvenance.Tool.Reports.Evidence;

/// <summary>The facts of a report under the numbers of a standard's requirements, counted over the population.</summary>
/// <param name="Standard">The standard's name and edition.</param>
/// <param name="Requirements">Its requirements with what speaks to them.</param>
internal sealed record EvidenceTable(string Standard, ImmutableArray<RequirementEvidence> Requirements)
{
    /// <summary>Counts the facts of a report.</summary>
    public static EvidenceTable Of(ReleaseReport report, EvidenceStandard standard)
    {
        var chosen = Evidence.Standard.Get(standard);
        var facts = chosen.Requirements.SelectMany(static requirement => requirement.Facts).Distinct().ToList();
        var counts = facts.ToDictionary(static fact => fact, static _ => new int[3]);
        foreach (var row in Population.Of(report).Rows)
        {
            foreach (var fact in facts)
                counts[fact][(int)fact.Find(report, row).Answer]++;
        }

        return new EvidenceTable(chosen.Name, [.. chosen.Requirements.Select(requirement => new RequirementEvidence(
            requirement,
            [.. requirement.Facts.Select(fact => new CountedFact(fact.Name, counts[fact][0], counts[fact][1], counts[fact][2]))]))]);
    }
}

/// <summary>A requirement, with what speaks to it.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Facts">Its facts, counted.</param>
internal sealed record RequirementEvidence(Requirement Requirement, ImmutableArray<CountedFact> Facts);

/// <summary>For how many declarations a fact holds.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Yes">For how many it holds.</param>
/// <param name="No">For how many it does not.</param>
/// <param name="NotKnown">Of how many the assemblies do not say.</param>
internal sealed record CountedFact(string Name, int Yes, int No, int NotKnown);
