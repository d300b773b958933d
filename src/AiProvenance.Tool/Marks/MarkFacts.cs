using AiProvenance.Core.Origins;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Marks.Origins;

namespace AiProvenance.Tool.Marks;

/// <summary>From the records about a declaration to its marks: one for each tool and person who prompted it.</summary>
internal static class MarkFacts
{
    private const string UnknownTool = "unknown";

    /// <summary>The marks of a declaration.</summary>
    /// <param name="declaration">The declaration, which a Target can name.</param>
    /// <param name="origin">What its lines come to.</param>
    /// <param name="lines">Its lines that have evidence.</param>
    public static ImmutableArray<PlannedMark> Gather(MarkableDeclaration declaration, Origin origin, IEnumerable<EvidenceLine> lines)
    {
        var records = lines.SelectMany(static line => line.Found).Select(static found => found.Record).Distinct().ToList();
        return
        [
            .. records.GroupBy(static record => ToolOf(record), StringComparer.OrdinalIgnoreCase)
                .SelectMany(static tool => SplitByPerson([.. tool]))
                .Select(group => Join(declaration, origin, group))
                .OrderBy(static mark => mark.Tool, StringComparer.Ordinal)
                .ThenBy(static mark => mark.PromptedBy, StringComparer.Ordinal),
        ];
    }

    // A person who prompted a part may not verify it, so no person is left out for another. The newest one also has the parts that name
    // nobody.
    private static List<List<EvidenceRecord>> SplitByPerson(List<EvidenceRecord> records)
    {
        var named = records.Where(static record => record.PromptedBy is not null)
            .GroupBy(static record => record.PromptedBy!, StringComparer.OrdinalIgnoreCase)
            .Select(static person => NewestFirst(person).ToList())
            .OrderByDescending(static person => person[0].On, StringComparer.Ordinal)
            .ThenBy(static person => person[0].PromptedBy, StringComparer.Ordinal)
            .ToList();
        var unnamed = records.Where(static record => record.PromptedBy is null);
        if (named.Count == 0)
            return [NewestFirst(unnamed).ToList()];
        named[0] = NewestFirst(named[0].Concat(unnamed)).ToList();
        return named;
    }

    // A review must not be older than the newest of what it covers.
    private static PlannedMark Join(MarkableDeclaration declaration, Origin origin, List<EvidenceRecord> newestFirst)
    {
        var strongest = newestFirst.Max(static record => record.Origin);
        return new PlannedMark(declaration.Target!, strongest < origin ? strongest : origin, ToolOf(newestFirst[0]))
        {
            Condition = declaration.Condition,
            Model = First(newestFirst, static record => record.Model),
            PromptedBy = First(newestFirst, static record => record.PromptedBy),
            On = First(newestFirst, static record => record.On),
            Trace = First(newestFirst, static record => record.Trace),
        };
    }

    private static string? First(List<EvidenceRecord> records, Func<EvidenceRecord, string?> fact) =>
        records.Select(fact).FirstOrDefault(static value => value is not null);

    private static string ToolOf(EvidenceRecord record) => record.Tool.Length == 0 ? UnknownTool : record.Tool;

    private static IEnumerable<EvidenceRecord> NewestFirst(IEnumerable<EvidenceRecord> records) => records
        .OrderByDescending(static record => record.On, StringComparer.Ordinal)
        .ThenBy(static record => record.Tool, StringComparer.Ordinal)
        .ThenBy(static record => record.Model, StringComparer.Ordinal)
        .ThenBy(static record => record.PromptedBy, StringComparer.Ordinal)
        .ThenBy(static record => record.Trace, StringComparer.Ordinal);
}
