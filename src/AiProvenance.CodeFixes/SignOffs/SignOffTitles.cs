using AiProvenance.Analyzers.Declarations;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>What somebody reads before signing: what, as whom, for which zones, and what it attests.</summary>
internal static class SignOffTitles
{
    public static string Of(SignOff signOff, string action)
    {
        var zones = signOff.Zones.Select(static zone => "'" + zone.Name + "'").ToList();
        return action + " '" + NameOf(signOff.Declaration) + "' as " + signOff.Verification.By
            + " for zone" + (zones.Count == 1 ? " " : "s ") + string.Join(" and ", zones)
            + Aside(signOff);
    }

    private static string NameOf(Declaration declaration) =>
        EntryPoints.IsTopLevel(declaration.Symbol) ? "top-level statements" : declaration.DisplayName;

    private static string Aside(SignOff signOff)
    {
        var criteria = signOff.Zones.Select(static zone => zone.Criteria?.TrimEnd('.')).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var clauses = new List<string>();
        if (criteria.Count > 0)
            clauses.Add("attesting: " + string.Join("; ", criteria));
        if (signOff.NeedsTicket)
            clauses.Add("it counts once you have stated the Ticket");
        return clauses.Count == 0 ? "" : " (" + string.Join("; ", clauses) + ")";
    }
}
