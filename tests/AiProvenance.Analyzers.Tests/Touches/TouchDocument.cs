using System.Text;
using AiProvenance.Analyzers.Tests.Touches.Catalogue;

namespace AiProvenance.Analyzers.Tests.Touches;

/// <summary>The catalogue as a page for users: <c>docs/touches.md</c>.</summary>
internal static class TouchDocument
{
    private const string Introduction = """
        # What counts as a touch

        AI-marked code touches a critical zone where the compiler binds any part of it to one of the zone's symbols: the symbol
        itself, a member of it, or a type constructed from it to any depth (`List<Price[]>` touches `Price`). A touch needs no
        name in the source: members that the language calls by itself count, and so does every value whose type belongs to the
        zone.

        Each row below is a test, and the tests make this page. `Contoso.Pricing` is the zone. Types of `Contoso.Stock` lie
        outside it, but inherit from it, are extended by it or hand out its values. Where an example shows no mark, all of it is
        marked. *Found at* lists the finding's additional locations, *Touched* the symbols in its message. *(implicit)* stands
        for a touch without a name in the source.

        One declaration gets one finding, however many touches it has.

        """;

    public static string Text
    {
        get
        {
            var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
            foreach (var group in TouchCatalogue.All.GroupBy(static @case => @case.Group))
                Group(text, group.Key, [.. group]);
            return text.ToString();
        }
    }

    private static void Group(StringBuilder text, string name, List<TouchCase> cases)
    {
        var isSilent = name == SilentCases.Group;
        text.Append("\n## ").Append(name).Append("\n\n");
        text.Append(isSilent ? "| Kind | Example |\n|---|---|\n" : "| Kind | Example | Found at | Touched |\n|---|---|---|---|\n");
        foreach (var @case in cases)
        {
            text.Append("| ").Append(@case.Kind).Append(Version(@case)).Append(" | ").Append(Code(@case.Source)).Append(" | ");
            if (!isSilent)
                text.Append(List(@case.Places)).Append(" | ").Append(List(@case.Touched)).Append(" |");
            text.Append(isSilent ? "|\n" : "\n");
        }
    }

    private static string Version(TouchCase @case) => @case.Since switch
    {
        CaseGroup.CSharp13 => " (C# 13)",
        CaseGroup.CSharp14 => " (C# 14)",
        _ => "",
    };

    private static string List(IEnumerable<string> items) => items.Any() ? string.Join(", ", items.Select(Code)) : "not a touch";

    // In a table a bar ends the cell, in code as well.
    private static string Code(string code) => "`" + code.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal) + "`";
}
