using AiProvenance.Analyzers.Declarations;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>Names a signature: the declaration, the reviewer, the zones, and further facts in parentheses.</summary>
internal delegate string SignOffTitle(string declaration, string reviewer, string zones, string aside);

/// <summary>The title that a person reads before signing: the declaration, the reviewer, the zones, and the criteria.</summary>
internal static class SignOffTitles
{
    public static string Write(SignOff signOff, SignOffTitle title)
    {
        var zones = string.Join(FixTexts.And, signOff.Zones.Select(static zone => "'" + zone.Name + "'"));
        return title(
            NameOf(signOff.Declaration),
            signOff.Verification.By ?? "",
            signOff.Zones.Length == 1 ? FixTexts.Zone(zones) : FixTexts.Zones(zones),
            Aside(signOff));
    }

    private static string NameOf(Declaration declaration) =>
        EntryPoints.IsTopLevel(declaration.Symbol) ? FixTexts.TopLevelStatements : declaration.DisplayName;

    private static string Aside(SignOff signOff)
    {
        var criteria = signOff.Zones.Select(static zone => zone.Criteria?.TrimEnd('.'))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var clauses = new List<string>();
        if (criteria.Count > 0)
            clauses.Add(FixTexts.Attesting(string.Join("; ", criteria)));
        if (signOff.NeedsTicket)
            clauses.Add(FixTexts.TicketMissing);
        return clauses.Count == 0 ? "" : " (" + string.Join("; ", clauses) + ")";
    }
}
