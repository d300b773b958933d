using System.IO;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Hooks.Payloads;
using AiProvenance.Tool.Hooks.Sessions;

namespace AiProvenance.Tool.Hooks;

/// <summary>What a hook does with one event of an agent: it records, and says so in one line. It never fails.</summary>
/// <param name="updateMarks">Makes marks of what was written in files of a repository, and says in a few words what came of it.</param>
internal sealed class HookRun(Func<GitRepository, IReadOnlyList<string>, CancellationToken, string> updateMarks)
{
    // Agents wait for their hooks.
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(20);

    /// <summary>What time it is.</summary>
    public required Func<DateTimeOffset> Now { get; init; }

    /// <summary>The project's folder, where the agent's environment names it: the folder in the event may be another by then.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>How long it may take.</summary>
    public TimeSpan Limit { get; init; } = UsualLimit;

    /// <summary>Records an event.</summary>
    /// <param name="input">The JSON that the agent gives.</param>
    /// <param name="agent">The agent that the command line names, or null.</param>
    public HookResult Run(string input, string? agent)
    {
        var (told, problem) = AgentPayloads.Read(input, agent);
        if (told is null)
            return new HookResult($"{problem}: nothing is recorded", HookAnswer.None, IsNews: true);
        try
        {
            using var cancellation = new CancellationTokenSource();
            var work = System.Threading.Tasks.Task.Run(() => Record(told, cancellation.Token));
            if (work.Wait(Limit))
                return work.Result;
            cancellation.Cancel();
            return Say(told, "it took too long and was left for the next event, or for 'ai-provenance marks update'", isNews: true);
        }
        catch (AggregateException exception)
        {
            return Say(told, exception.InnerException!.Message.ReplaceLineEndings(" ") + "; the next event records it", isNews: true);
        }
    }

    private HookResult Record(HookEvent told, CancellationToken cancellationToken)
    {
        if (told.Moment == HookMoment.Other)
            return Say(told, "nothing is recorded of this event");
        var repositories = FindRepositories(told).ToList();
        if (repositories.Count == 0)
            return Say(told, $"'{FoldersOf(told).FirstOrDefault() ?? "."}' is in no working tree of git: nothing is recorded");
        var said = new List<string>();
        foreach (var repository in repositories)
        {
            var recording = SessionRecorder.Record(repository, told, Now());
            var paths = recording.Paths.ToList();
            if (paths.Count > 0)
                said.Add(Describe(recording, paths.Count) + "; " + MakeMarks(told, repository, paths, cancellationToken));
            else if (!recording.WasKnown && told.Moment is HookMoment.Stop)
                said.Add($"this session of {told.Tool} was not known: what it wrote until now is not recorded");
        }

        return said.Count > 0
            ? Say(told, string.Join("; ", said.Distinct()), isNews: true)
            : Say(told, told.Moment == HookMoment.Start ? $"a session of {told.Tool} begins" : "nothing to record");
    }

    // Only when the agent has stopped: a compiler at work would hold up its next step.
    private string MakeMarks(HookEvent told, GitRepository repository, List<string> paths, CancellationToken cancellationToken)
    {
        if (told.Moment is not (HookMoment.Stop or HookMoment.End))
            return "'ai-provenance marks update' makes marks of it";
        try
        {
            return updateMarks(repository, paths, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return "'ai-provenance marks update' makes marks of it, here it could not: " + exception.Message.ReplaceLineEndings(" ");
        }
    }

    private static string Describe(Recording recording, int files)
    {
        var tools = string.Join(" and ", recording.Entries.Select(static entry => entry.Tool).Distinct(StringComparer.Ordinal));
        return files == 1 ? $"what {tools} wrote in 1 file is in the journal" : $"what {tools} wrote in {files} files is in the journal";
    }

    private IEnumerable<string> FoldersOf(HookEvent told) =>
        (ProjectFolder is null ? told.Folders : told.Folders.Prepend(ProjectFolder)).Where(Directory.Exists);

    private IEnumerable<GitRepository> FindRepositories(HookEvent told) => FoldersOf(told)
        .Select(GitRepository.Find)
        .OfType<GitRepository>()
        .Where(static repository => !repository.IsBare)
        .DistinctBy(static repository => repository.Root);

    private static HookResult Say(HookEvent told, string line, bool isNews = false) => new(line, told.Answer, isNews);
}

/// <summary>What a hook says.</summary>
/// <param name="Line">One line.</param>
/// <param name="Answer">What the agent reads on standard output.</param>
/// <param name="IsNews">Whether a person should see it.</param>
internal sealed record HookResult(string Line, HookAnswer Answer, bool IsNews)
{
    /// <summary>What goes to standard output; null for nothing.</summary>
    public string? ToOutput() => Answer switch
    {
        HookAnswer.SystemMessage when IsNews =>
            new System.Text.Json.Nodes.JsonObject { ["systemMessage"] = "ai-provenance: " + Line }.ToJsonString(),
        HookAnswer.Empty => "{}",
        HookAnswer.Continue => """{"continue":true}""",
        _ => null,
    };
}
