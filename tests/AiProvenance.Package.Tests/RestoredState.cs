using System.Collections.Concurrent;

namespace AiProvenance.Package.Tests;

/// <summary>What NuGet wrote for one project, and would write for every project that differs by its folder alone.</summary>
internal sealed class RestoredState
{
    private static readonly ConcurrentDictionary<string, Task<RestoredState>> Known = new(StringComparer.Ordinal);

    // In the names of NuGet's files, beside those of builds.
    private static readonly string[] Written = [".nuget.", "project.assets.json"];

    private readonly string _root;
    private readonly Dictionary<string, string> _files;

    private RestoredState(Consumer consumer)
    {
        _root = consumer.Root;
        _files = Directory.EnumerateFiles(Path.Combine(consumer.Folder, "obj"))
            .Where(static path => Written.Any(part => Path.GetFileName(path).Contains(part, StringComparison.Ordinal)))
            .ToDictionary(static path => Path.GetFileName(path), File.ReadAllText);
    }

    /// <summary>Gives a project what the first of its shape was restored to, and runs it; the first is restored by what is run.</summary>
    /// <param name="consumer">The project.</param>
    /// <param name="shape">All that what is restored depends on, but for the folder.</param>
    /// <param name="run">Restores, if it is told to, and does more.</param>
    public static async Task<T> Share<T>(Consumer consumer, string shape, Func<bool, Task<T>> run)
    {
        var own = new TaskCompletionSource<RestoredState>(TaskCreationOptions.RunContinuationsAsynchronously);
        var known = Known.GetOrAdd(shape, own.Task);
        if (known != own.Task)
        {
            (await known).CopyTo(consumer);
            return await run(false);
        }

        try
        {
            var result = await run(true);
            own.SetResult(new RestoredState(consumer));
            return result;
        }
        catch (Exception exception)
        {
            own.SetException(exception);
            throw;
        }
    }

    // In JSON a backslash is doubled.
    private void CopyTo(Consumer consumer)
    {
        foreach (var (name, text) in _files)
        {
            _ = consumer.Write(Path.Combine("obj", name), text.Replace(_root, consumer.Root, StringComparison.Ordinal)
                .Replace(Doubled(_root), Doubled(consumer.Root), StringComparison.Ordinal));
        }

        static string Doubled(string path) => path.Replace("\\", "\\\\", StringComparison.Ordinal);
    }
}
