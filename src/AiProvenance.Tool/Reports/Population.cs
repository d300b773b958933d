using System.Globalization;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports;

/// <summary>The population of a report: all AI code that touches zones, a row each, made when they are asked for.</summary>
internal sealed class Population
{
    private readonly ReleaseReport _report;
    private readonly ILookup<(string? Assembly, string? Identity), CheckFinding> _findings;
    private readonly Dictionary<string, CheckedAssembly> _builds = new(StringComparer.Ordinal);

    private Population(ReleaseReport report)
    {
        _report = report;
        _findings = report.Result.Findings.Where(static finding => finding.Identity is not null)
            .ToLookup(static finding => (finding.Assembly, finding.Identity));
        foreach (var assembly in report.Result.Assemblies)
            _ = _builds.TryAdd(assembly.Path, assembly);
    }

    /// <summary>The population of a report.</summary>
    public static Population Of(ReleaseReport report) => new(report);

    /// <summary>The rows, by assembly, then by identity.</summary>
    public IEnumerable<PopulationRow> Rows
    {
        get
        {
            CheckedDeclaration? last = null;
            var copy = 0;
            foreach (var declaration in _report.Result.Declarations)
            {
                // An assembly that is built for two frameworks has each of its declarations twice.
                copy = last is not null && last.Assembly == declaration.Assembly && last.Identity == declaration.Identity ? copy + 1 : 0;
                last = declaration;
                yield return MakeRow(declaration, copy);
            }
        }
    }

    /// <summary>The findings that are about no declaration of the population.</summary>
    public IEnumerable<CheckFinding> OtherFindings
    {
        get
        {
            var inside = _report.Result.Declarations.Select(
                static declaration => ((string?)declaration.Assembly, (string?)declaration.Identity)).ToHashSet();
            return _report.Result.Findings.Where(finding => !inside.Contains((finding.Assembly, finding.Identity)));
        }
    }

    private PopulationRow MakeRow(CheckedDeclaration declaration, int copy)
    {
        ImmutableArray<CheckFinding> findings = [.. _findings[(declaration.Assembly, declaration.Identity)]];
        return new PopulationRow(declaration)
        {
            Id = RowId.Of(
                _report.Repository,
                declaration.Assembly,
                declaration.Identity,
                copy == 0 ? null : "copy " + copy.ToString(CultureInfo.InvariantCulture)),
            Build = _builds.GetValueOrDefault(declaration.AssemblyPath),
            Findings = findings,
            Required = [.. declaration.Zones.Select(zone => _report.Policy.ZoneNamed(zone.Zone).RequiredReviews)],
            Verdict = declaration.IsVerified ? declaration.Claim is null ? RowVerdict.Verified : RowVerdict.Claimed
                : !findings.IsEmpty && findings.All(static finding => finding.Accepted is not null) ? RowVerdict.Accepted
                : RowVerdict.NotVerified,
        };
    }
}
