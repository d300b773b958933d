using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How each declaration of a release stands in each of its zones.</summary>
internal sealed class Standings(CheckResult result)
{
    private readonly ILookup<(string Assembly, string Identity), CheckFinding> _findings = result.Findings
        .Where(static finding => finding.Identity is not null)
        .ToLookup(static finding => (finding.Assembly ?? "", finding.Identity!));

    /// <summary>How a declaration stands in a zone.</summary>
    public Standing Of(CheckedDeclaration declaration, TouchedZone zone)
    {
        if (zone.IsVerified)
            return declaration.Claim is null ? Standing.Verified : Standing.Claimed;
        var standing = Standing.Warned;
        foreach (var finding in _findings[(declaration.Assembly, declaration.Identity)])
        {
            if (!finding.Zones.Contains(zone.Zone))
                continue;
            if (finding.Blocks)
                return Standing.Open;
            if (finding.Accepted is not null)
                standing = Standing.Accepted;
        }

        return standing;
    }

    /// <summary>How a declaration stands in the zone where it stands worst.</summary>
    public Standing Of(CheckedDeclaration declaration)
    {
        if (declaration.IsVerified)
            return declaration.Claim is null ? Standing.Verified : Standing.Claimed;
        var standing = Standing.Warned;
        foreach (var finding in _findings[(declaration.Assembly, declaration.Identity)])
        {
            if (finding.Blocks)
                return Standing.Open;
            if (finding.Accepted is not null)
                standing = Standing.Accepted;
        }

        return standing;
    }
}
