using System.IO;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Dates;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Commands;

/// <summary>How much the baselines of a repository accepted at its newest tags: whether they shrink or grow.</summary>
internal static class BaselineHistory
{
    /// <summary>Reads the sizes, oldest first; none where the policy lies in no repository, or the repository has no baseline.</summary>
    /// <param name="policy">The policy's file; null where there is none.</param>
    /// <param name="most">How many tags.</param>
    public static (ImmutableArray<BaselineSize> Sizes, ImmutableArray<InputProblem> Problems) Read(string? policy, int most)
    {
        if (policy is null)
            return ([], []);
        var folder = Path.GetDirectoryName(Path.GetFullPath(policy))!;
        try
        {
            return GitRepository.Find(folder) is { } repository ? Read(repository, folder, most) : ([], []);
        }
        catch (GitException exception)
        {
            return (
                [], [new InputProblem(folder, "Its history cannot be read: " + exception.Message, "Mend that, or leave --history out.")]);
        }
    }

    private static (ImmutableArray<BaselineSize> Sizes, ImmutableArray<InputProblem> Problems) Read(
        GitRepository repository, string folder, int most)
    {
        var tags = repository.Run(
                "for-each-ref",
                "--sort=-creatordate",
                "--count=" + most.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "--format=%(creatordate:short) %(refname)",
                "refs/tags")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (repository.IsShallow && tags.Length < most)
        {
            return ([], [new InputProblem(
                folder, "The clone is shallow, so its tags are not all there.", "Run 'git fetch --unshallow --tags' there first.")]);
        }

        using var objects = repository.OpenObjects();
        var sizes = tags.Reverse().Select(tag => Measure(repository, objects, tag)).ToList();
        return (sizes.Exists(static size => size.Files > 0) ? [.. sizes] : [], []);
    }

    private static BaselineSize Measure(GitRepository repository, GitObjects objects, string tag)
    {
        var space = tag.IndexOf(' ', StringComparison.Ordinal);
        var reference = tag[(space + 1)..];
        var day = IsoDate.TryParse(tag[..space], out var date) ? date : (IsoDate?)null;
        var (files, entries) = (0, 0);
        foreach (var entry in repository.Run("ls-tree", "-r", "-z", reference).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "<mode> <type> <blob>\t<path>"
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (entry[(tab + 1)..].Split('/')[^1] != Baseline.FileName)
                continue;
            files++;
            entries += BaselineParser.Parse(objects.ReadText(entry[..tab].Split(' ')[2]) ?? "").Entries.Length;
        }

        return new BaselineSize(reference["refs/tags/".Length..], day, files, entries);
    }
}
