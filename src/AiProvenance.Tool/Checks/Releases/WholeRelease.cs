using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks.Releases;

/// <summary>Opens all assemblies together; what is damaged is left out and named.</summary>
internal static class WholeRelease
{
    // Signatures may be nested as deep as their bytes go, and are read by recursion.
    private const int Stack = 256 * 1024 * 1024;

    /// <summary>Reads something from all assemblies that can be read.</summary>
    public static (T Result, ImmutableArray<InputProblem> Problems) Read<T>(
        IReadOnlyList<AssemblyInput> inputs, Func<IReadOnlyList<(AssemblyInput Input, ManagedFile File)>, T> read)
    {
        (T, ImmutableArray<InputProblem>)? result = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = ReadAll(inputs, read);
                }
#pragma warning disable CA1031 // It is thrown again where it was asked for.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }
            },
            Stack);
        thread.Start();
        thread.Join();
        return result ?? throw new InvalidOperationException("The check failed.", failure);
    }

    // What is damaged is left out, and everything else judged without it, from the start: what was found with it cannot be relied on.
    private static (T Result, ImmutableArray<InputProblem> Problems) ReadAll<T>(
        IReadOnlyList<AssemblyInput> inputs, Func<IReadOnlyList<(AssemblyInput Input, ManagedFile File)>, T> read)
    {
        var problems = new SortedDictionary<string, InputProblem>(StringComparer.Ordinal);
        var left = inputs.OrderBy(static input => input.DisplayPath, StringComparer.Ordinal).ToList();
        while (true)
        {
            var opened = new List<(AssemblyInput Input, ManagedFile File)>();
            try
            {
                foreach (var input in left)
                    Open(input, opened, problems);
                _ = left.RemoveAll(input => opened.TrueForAll(pair => pair.Input != input));
                return (read(opened), [.. problems.Values]);
            }
            catch (UnreadableAssemblyException exception)
            {
                problems[exception.File.Path] = Describe(exception.File.Path, exception);
                _ = left.RemoveAll(input => input.DisplayPath == exception.File.Path);
            }
            finally
            {
                foreach (var (_, file) in opened)
                    file.Dispose();
            }
        }
    }

    private static void Open(
        AssemblyInput input, List<(AssemblyInput Input, ManagedFile File)> opened, SortedDictionary<string, InputProblem> problems)
    {
        try
        {
            // It was given as an assembly.
            opened.Add(
                (input, ManagedFile.Open(input.DisplayPath, input.Open()) ?? throw new BadImageFormatException("It has no metadata")));
        }
        catch (Exception exception) when (ManagedFile.SaysDamaged(exception) || exception is UnauthorizedAccessException)
        {
            problems[input.DisplayPath] = Describe(input.DisplayPath, exception);
        }
    }

    private static InputProblem Describe(string path, Exception exception) => new(
        path,
        "It cannot be read as a .NET assembly: " + exception.Message.Split('\n')[0].TrimEnd('\r', '.') + ".",
        "Build or download it again; if it belongs to no release, leave it out.");
}
