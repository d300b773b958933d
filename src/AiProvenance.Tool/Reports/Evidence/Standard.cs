namespace AiProvenance.Tool.Reports.Evidence;

/// <summary>
/// A standard, with those of its requirements that facts of ours speak to. The words are ours: they say what a requirement is about, and do
/// not take its text's place.
/// </summary>
/// <param name="Name">Its name and edition.</param>
/// <param name="Requirements">The requirements, in its order.</param>
internal sealed record Standard(string Name, ImmutableArray<Requirement> Requirements)
{
    private const string Unmarked = "Code that nobody marked as AI's is not in the population.";

    /// <summary>PCI DSS.</summary>
    public static Standard Pci { get; } = new(
        "PCI DSS 4.0.1",
        [
            new Requirement(
                "6.2.3",
                "Software of one's own is reviewed for weaknesses before its release, and what is found is corrected first.",
                [Facts.Reviewed, Facts.ReviewedAsBuilt, Facts.Passes],
                "Which weaknesses the reviewers looked for, by which guidelines, and what was corrected. " + Unmarked),
            new Requirement(
                "6.2.3.1",
                "Where people do that review, one other than the author does, who knows how to review and how to write secure code; " +
                "management approves the result before the release.",
                [Facts.ReviewedByAnother, Facts.Approved, Facts.Passes],
                "What the reviewers know of reviews and of secure code, and that the people who approved are the management. " + Unmarked),
        ]);

    /// <summary>OWASP AISVS.</summary>
    public static Standard Aisvs { get; } = new(
        "OWASP AISVS 1.0, appendix C",
        [
            new Requirement(
                "AC.4",
                "A person reviews code of an AI who is neither the agent nor who asked it (AC.4.1); two people do where it is " +
                "critical (AC.4.4).",
                [Facts.Reviewed, Facts.ReviewedByAnother, Facts.ReviewedByTwo, Facts.ReviewedAsBuilt, Facts.Passes],
                "That the address of a reviewer belongs to a person and was used by that person; signatures of hardware keys " +
                "come closest. " +
                Unmarked),
            new Requirement(
                "AC.5",
                "The sources that an AI rested on are cited (AC.5.1), and the citations travel with what was built (AC.5.2).",
                [Facts.GuidanceStated],
                "Guidance that nobody named, and whether the code follows it."),
            new Requirement(
                "AC.9",
                "Where code comes from is signed (AC.9.1), checked when it is deployed (AC.9.2), and refused where it does not " +
                "hold (AC.9.3).",
                [Facts.OriginStated, Facts.Stamped, Facts.Signed, Facts.Passes],
                "That the pipeline signed the attestation, ran the check before this deployment and stopped where it failed."),
            new Requirement(
                "AC.10",
                "The model with its version, the tool, the prompt's hash, the person and the session are on record (AC.10.1).",
                [Facts.ModelStated, Facts.ToolStated, Facts.PrompterStated, Facts.SessionStated],
                "The prompt or its hash: the session that is linked may have it. That what is stated is true."),
        ]);

    /// <summary>DORA.</summary>
    public static Standard Dora { get; } = new(
        "Delegated Regulation (EU) 2024/1774",
        [
            new Requirement(
                "Art. 16(3)",
                "Source code is reviewed before it goes into production, with static and dynamic tests, and weaknesses are followed up.",
                [Facts.Reviewed, Facts.ReviewedAsBuilt, Facts.Passes],
                "Static and dynamic tests, their results, and what was done about weaknesses. " + Unmarked),
            new Requirement(
                "Art. 17(1)(b)",
                "Those who approve a change are independent of those who ask for it and of those who carry it out.",
                [Facts.ReviewedByAnother, Facts.Approved, Facts.Passes],
                "Who committed and deployed the change ('ai-provenance audit' holds reviews against commits), and how the " +
                "functions are organised. " +
                Unmarked),
        ]);

    /// <summary>A standard by its name in the command line.</summary>
    public static Standard Get(EvidenceStandard standard) => standard switch
    {
        EvidenceStandard.Pci => Pci,
        EvidenceStandard.Aisvs => Aisvs,
        _ => Dora,
    };
}
