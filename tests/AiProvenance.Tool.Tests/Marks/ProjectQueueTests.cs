using AiProvenance.Tool.Marks;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>Projects are read beside history, one after the other, and no longer than anybody waits for them.</summary>
public sealed class ProjectQueueTests
{
    [Fact]
    public void Projects_come_in_their_order_and_one_at_a_time()
    {
        var (running, most) = (0, 0);
        using var queue = Begin(
            (project, cancellationToken) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                Thread.Yield();
                Interlocked.Decrement(ref running);
                return new ProjectReading([], [project], []);
            },
            "a", "b", "c");

        Assert.Equal(3, queue.Count);
        Assert.Equal(["a a", "b b", "c c"], queue.Take().Select(static next => next.Project + " " + next.Reading.Notes[0]));
        Assert.Equal(1, most);
    }

    [Fact]
    public void The_first_failure_counts_and_nothing_behind_it_is_read()
    {
        var read = new List<string>();
        using var queue = Begin(
            (project, cancellationToken) =>
            {
                read.Add(project);
                throw new InvalidOperationException(project);
            },
            "a", "b");

        Assert.Equal("a", Assert.Throws<InvalidOperationException>(() => queue.Take().ToList()).Message);
        Assert.Equal(["a"], read);
    }

    [Fact]
    public void Reading_stops_with_what_waits_for_it()
    {
        using var begun = new ManualResetEventSlim();
        var isStopped = false;
        using (Begin(
            (_, cancellationToken) =>
            {
                begun.Set();
                isStopped = cancellationToken.WaitHandle.WaitOne();
                cancellationToken.ThrowIfCancellationRequested();
                return new ProjectReading([], [], []);
            },
            "a", "b"))
        {
            begun.Wait();
        }

        Assert.True(isStopped);
    }

    [Fact]
    public void A_cancelled_survey_cancels_the_reading()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var queue = new ProjectQueue(
            new MarksSources(static (_, _) => new ProjectReading([], [], []), static _ => new OpenedReaders([])), ["a"], stop.Token);

        Assert.ThrowsAny<OperationCanceledException>(() => queue.Take().ToList());
    }

    private static ProjectQueue Begin(Func<string, CancellationToken, ProjectReading> read, params string[] projects) =>
        new(new MarksSources(read, static _ => new OpenedReaders([])), [.. projects], CancellationToken.None);
}
