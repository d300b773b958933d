using System.IO;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks.Blames;
using AiProvenance.Tool.Marks.Origins;
using AiProvenance.Tool.Sources;

namespace AiProvenance.Tool.Marks;

/// <summary>
/// Follows entries of an origins file whose declaration is gone: it was renamed, or moved. In the commit where the entry still named it,
/// its lines are looked up; where the same lines are today, by blame, is its declaration today.
/// </summary>
internal sealed class EntryFollower(GitRepository repository, SurveyResult survey, SurveyedProject project)
{
    /// <summary>Follows what is gone.</summary>
    public (ImmutableArray<FollowedEntry> Gone, ImmutableArray<OriginsEntry> Lost) Follow(string path, ImmutableArray<OriginsEntry> entries)
    {
        var declared = project.Plan
            .SelectMany(static plan => new[] { plan.Declaration.Identity, plan.Declaration.Target })
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var missing = entries.Where(entry => !IsDeclared(declared, entry.Mark.Identity)).ToList();
        if (missing.Count == 0)
            return ([], []);
        var gone = ImmutableArray.CreateBuilder<FollowedEntry>();
        var lost = ImmutableArray.CreateBuilder<OriginsEntry>();
        var today = IndexLines();
        foreach (var entry in missing)
        {
            var marks = FindMarks(path, entry, today);
            if (marks.IsEmpty)
                lost.Add(entry);
            else
                gone.Add(new FollowedEntry(entry, marks));
        }

        return (gone.ToImmutable(), lost.ToImmutable());
    }

    // People may name an accessor by hand; it is there where its property or event is.
    private static bool IsDeclared(HashSet<string> declared, string identity)
    {
        if (declared.Contains(identity))
            return true;
        if (!identity.StartsWith("M:", StringComparison.Ordinal))
            return false;
        var bracket = identity.IndexOf('(', StringComparison.Ordinal);
        var name = bracket < 0 ? identity : identity[..bracket];
        var dot = name.LastIndexOf('.');
        var underscore = name.IndexOf('_', dot + 1);
        return dot > 0 && underscore > 0 && name[(dot + 1)..underscore] is "get" or "set" or "add" or "remove" &&
            declared.Any(known => known[0] is 'P' or 'E' && known[2..].Split('(', 2)[0] == name[2..(dot + 1)] + name[(underscore + 1)..]);
    }

    // The declaration with most of the lines has the mark as it was; what else has some gets its marks from the evidence itself.
    private ImmutableArray<PlannedMark> FindMarks(string path, OriginsEntry entry, Dictionary<BlamedLine, List<PlannedDeclaration>> today)
    {
        foreach (var lines in FindLinesBefore(path, entry.Mark.Identity))
        {
            var found = lines
                .SelectMany(line => today.GetValueOrDefault(line, []))
                .Where(plan => plan.Declaration.Target is { } target && target[0] == 'T' == (entry.Mark.Identity[0] == 'T'))
                .GroupBy(static plan => plan.Declaration.Target!, StringComparer.Ordinal)
                .OrderByDescending(static plans => plans.Count())
                .ThenBy(static plans => plans.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (found is not null)
                return [entry.Mark with { Identity = found.Key, Condition = found.First().Declaration.Condition }];
        }

        return [];
    }

    // A type stands for all in it.
    private Dictionary<BlamedLine, List<PlannedDeclaration>> IndexLines()
    {
        var index = new Dictionary<BlamedLine, List<PlannedDeclaration>>();
        foreach (var plan in project.Plan)
        {
            foreach (var part in plan.Declaration.Parts)
            {
                var lines = plan.Declaration.Target is ['T', ..] ? Enumerable.Range(part.First, part.Last - part.First + 1) : part.OwnLines;
                foreach (var line in lines)
                {
                    if (!TellingLine.Is(survey.Lines.TextOf(part.File, line)) || survey.Lines.OriginOf(part.File, line) is not { } origin)
                        continue;
                    if (!index.TryGetValue(origin, out var plans))
                        index[origin] = plans = [];
                    plans.Add(plan);
                }
            }
        }

        return index;
    }

    // The commits that changed the file of marks, and the newest one: in one of them the declaration stood under its name.
    private IEnumerable<HashSet<BlamedLine>> FindLinesBefore(string path, string identity)
    {
        if (WrittenIdentity.Read(identity) is not { } written)
            yield break;
        var relative = Path.GetRelativePath(repository.Root, path).Replace('\\', '/');
        var folder = relative[..(relative.LastIndexOf('/') + 1)];
        var commits = repository.Run("log", "--format=%H", "--max-count=20", "HEAD", "--", relative)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Prepend("HEAD");
        foreach (var commit in commits)
        {
            if (FindLines(commit, folder, written) is { Count: > 0 } lines)
                yield return lines;
        }
    }

    private HashSet<BlamedLine> FindLines(string commit, string folder, WrittenIdentity identity)
    {
        var found = new HashSet<BlamedLine>();
        var name = identity.Kind == 'M' && identity.Name.StartsWith('#')
            ? identity.Container[(identity.Container.LastIndexOf('.') + 1)..]
            : identity.Name;
        name = name.Split('`', 2)[0];
        if (!repository.TryRun(out var files, "grep", "-l", "-z", "-w", "-F", "-e", name, commit, "--", folder + "*.cs"))
            return found;
        using var objects = repository.OpenObjects();
        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (objects.ReadText(file) is not { } text)
                continue;
            var path = file[(commit.Length + 1)..];
            var ranges = LexedSource.Lex(text).ListDeclarations()
                .Where(declaration => identity.MayBe(declaration) && identity.MayBeIn(path))
                .Select(declaration => (First: LineOf(text, declaration.Anchor.Position), Last: LineOf(text, declaration.Anchor.End)))
                .ToList();
            if (ranges.Count == 0)
                continue;
            var texts = text.Split('\n');
            var blamed = survey.Origins.FindAt(path, repository.FindCommit(commit)!.Id);
            for (var line = 1; line <= blamed.Length; line++)
            {
                if (ranges.Any(range => range.First <= line && line <= range.Last) && TellingLine.Is(texts[line - 1]))
                    _ = found.Add(blamed[line - 1]);
            }
        }

        return found;
    }

    private static int LineOf(string text, int position) => text.AsSpan(0, Math.Min(position, text.Length)).Count('\n') + 1;
}
