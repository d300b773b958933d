using AiProvenance.Tool.Reports.Evidence;
using AiProvenance.Tool.Reports.Figures;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>The same facts under the numbers of a standard's requirements, where somebody asks for them.</summary>
internal static class EvidenceSection
{
    /// <summary>The part of the page, where a standard is asked for.</summary>
    public static IEnumerable<PageSection> List(ReleaseReport report)
    {
        if (report.Evidence is { } standard)
        {
            var table = EvidenceTable.Of(report, standard);
            yield return new PageSection("evidence", "Evidence for " + table.Standard, page => Write(page, table));
        }
    }

    private static void Write(Markup page, EvidenceTable table)
    {
        page.Element(
            "p",
            "For how many declarations each fact holds. The words are ours and say what a requirement is about; the page claims nothing " +
            "beyond the facts.",
            ("class", "note"));
        foreach (var entry in table.Requirements)
        {
            page.Element("h3", entry.Requirement.Number);
            page.Element("p", entry.Requirement.Asks);
            Table.Write(
                page,
                "Facts that speak to " + entry.Requirement.Number,
                Listed.Cut(entry.Facts, entry.Facts.Length),
                Column<CountedFact>.Of("Fact", static fact => fact.Name),
                Column<CountedFact>.OfNumbers("Yes", static fact => fact.Yes),
                Column<CountedFact>.OfNumbers("No", static fact => fact.No),
                Column<CountedFact>.OfNumbers("Not known", static fact => fact.NotKnown));
            page.Element("p", "Not shown here: " + entry.Requirement.NotShown, ("class", "more"));
        }
    }
}
