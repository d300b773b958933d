using System.Threading.Tasks;

namespace AiProvenance.Tool.Marks;

/// <summary>
/// Reads projects, one after the other, while history is read: so their builds run beside git. Where the survey ends early, so does the
/// reading.
/// </summary>
internal sealed class ProjectQueue : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly List<(string Project, Task<ProjectReading> Reading)> _readings = [];

    /// <summary>Begins to read.</summary>
    public ProjectQueue(MarksSources sources, ImmutableArray<string> projects, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var before = Task.CompletedTask;
        foreach (var project in projects)
        {
            var reading = ReadAfter(before, sources, project, _stop.Token);
            _readings.Add((project, reading));
            before = reading;
        }
    }

    /// <summary>How many projects there are.</summary>
    public int Count => _readings.Count;

    /// <summary>The projects, each as soon as it is read.</summary>
    public IEnumerable<(string Project, ProjectReading Reading)> Take() =>
        _readings.Select(static next => (next.Project, next.Reading.GetAwaiter().GetResult()));

    /// <summary>Stops what is still being read.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WhenAll(_readings.Select(static next => next.Reading)).ContinueWith(
            static all => all.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait();
        _stop.Dispose();
    }

    // Of two that fail, the first one's failure counts.
    private static async Task<ProjectReading> ReadAfter(
        Task before, MarksSources sources, string project, CancellationToken cancellationToken)
    {
        await Task.Yield();
        await before.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return sources.ReadProject(project, cancellationToken);
    }
}
