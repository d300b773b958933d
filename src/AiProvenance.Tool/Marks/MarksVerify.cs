using System.Globalization;
using System.IO;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Wording;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Marks;

/// <summary>AIP0301: every declaration that AI changed since a revision carries a mark.</summary>
internal static class MarksVerify
{
    private const int MostOfEvidence = 90;

    /// <summary>Judges a survey by the commits that count.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="survey">What was found.</param>
    /// <param name="commits">The commits; what is in no commit yet counts as well.</param>
    public static (ImmutableArray<CheckFinding> Findings, int Declarations, int Marked, int Claimed) Judge(
        GitRepository repository, SurveyResult survey, IReadOnlySet<string> commits)
    {
        var findings = new List<CheckFinding>();
        var (declarations, marked, claimed) = (0, 0, 0);
        foreach (var project in survey.Projects)
        {
            foreach (var plan in project.Plan)
            {
                var lines = plan.Evidence
                    .Select(
                        line =>
                            line with { Found = [.. line.Found.Where(found => found.Commit is null || commits.Contains(found.Commit))] })
                    .Where(static line => !line.Found.IsEmpty)
                    .ToList();
                if (lines.Count == 0 || plan.Origin == Core.Origins.Origin.Human)
                    continue;
                declarations++;
                if (plan.IsMarked)
                    marked++;
                else if (plan.IsClaimed)
                    claimed++;
                else
                    findings.Add(Describe(repository, project.Project, plan, lines));
            }
        }

        return ([.. findings.OrderBy(static finding => finding.Assembly, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Place!.File, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Place!.Line)
            .ThenBy(static finding => finding.Identity, StringComparer.Ordinal)], declarations, marked, claimed);
    }

    private static CheckFinding Describe(GitRepository repository, string project, PlannedDeclaration plan, List<EvidenceLine> lines)
    {
        var evidence = lines.SelectMany(static line => line.Found)
            .Select(static found => new CommitEvidence(found.Commit, found.Record.Reader, found.Record.Text))
            .Distinct()
            .ToImmutableArray();
        var first = evidence[0];
        var more = evidence.Select(static evidence => evidence.Commit).Distinct().Count() - 1;
        var message = new System.Text.StringBuilder().Append('\'').Append(ShortText.CutName(plan.Declaration.Name)).Append("' ");
        message.Append(
            first.Commit is null
                ? "was changed by AI and is in no commit yet"
                : "was changed by commit " + TextResult.ShortCommit(first.Commit));
        message.Append(" (").Append(lines[0].Found[0].Record.Describe(MostOfEvidence)).Append(')');
        if (more > 0)
            message.Append(CultureInfo.InvariantCulture, $" and {more} more");
        message.Append(" and carries no mark. Run 'ai-provenance marks update', look at what it writes, and commit it");
        var place = lines.OrderBy(static line => line.File, StringComparer.Ordinal).ThenBy(static line => line.Line).First();
        return new CheckFinding(RuleIds.Unmarked, IsError: true, message.ToString())
        {
            Assembly = Path.GetFileNameWithoutExtension(project),
            Identity = plan.Declaration.Identity,
            Name = plan.Declaration.Name,
            Missing = "a mark",
            Place = new SourcePlace(Path.GetRelativePath(repository.Root, place.File).Replace('\\', '/'), Math.Max(place.Line, 1), 1),
            Origin = JsonResult.NameOf(plan.Origin),
            Tools = [.. plan.Marks.Select(static mark => mark.Tool).Distinct(StringComparer.Ordinal)],
            Evidence = evidence,
        };
    }
}
