using System.Security;
using Xunit.Sdk;

namespace AiProvenance.Package.Tests;

/// <summary>
/// Builds that wait for a processor at the same time and have the same environment, as one command: MSBuild builds the projects one after
/// the other, each with the properties that it would have on a command line of its own, and what it printed about each is told apart again.
/// </summary>
internal static class BuildQueue
{
    private const string Mark = "::::";

    // With more in one command, those that are built wait for the rest, and other processors have nothing to do.
    private static readonly int Most = Math.Max(4, 32 / Environment.ProcessorCount);

    private static readonly List<Request> Waiting = [];

    /// <summary>Restores a project, runs a target of it, or both.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="restores">Whether it is restored.</param>
    /// <param name="target">The target; empty for none.</param>
    /// <param name="environment">Variables to set, or to unset where the value is null.</param>
    /// <param name="properties">Properties as on a command line, such as <c>-p:RunAnalyzers=false</c>.</param>
    public static Task<Build> Run(
        string project,
        bool restores,
        string target,
        IReadOnlyDictionary<string, string?> environment,
        params string[] properties)
    {
        var request = new Request(project, restores, target, environment.ToDictionary(), properties);
        lock (Waiting)
            Waiting.Add(request);
        _ = Dotnet.OnceFree(RunNext);
        return request.Result.Task;
    }

    // Whoever is first takes the others along; they find nothing left to do.
    private static async Task<int> RunNext()
    {
        var requests = TakeNext();
        try
        {
            if (requests.Count > 0)
                await RunTogether(requests);
        }
        catch (Exception exception)
        {
            requests.ForEach(request => request.Result.TrySetException(exception));
        }

        return requests.Count;
    }

    private static List<Request> TakeNext()
    {
        lock (Waiting)
        {
            var next = Waiting.Where(static request => request.HasTheEnvironmentOf(Waiting[0]))
                .DistinctBy(static request => request.Project)
                .Take(Most)
                .ToList();
            _ = Waiting.RemoveAll(next.Contains);
            return next;
        }
    }

    private static async Task RunTogether(List<Request> requests)
    {
        const string Name = "Queue.proj";
        var folder = Directory.CreateTempSubdirectory("aiprovenance-queue-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Name), Project(requests));
            var (_, output) = await Dotnet.RunNow(
                folder.FullName,
                requests[0].Environment,
                ["build", Name, "--no-restore", "-m:1", "-tl:off", "-nologo"]);
            requests.ForEach(request => request.Answer(output));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As dotnet build does, a project is restored under a property of its own, so that it is evaluated again to be built.
    private static string Project(List<Request> requests) => $"""
        <Project>
          <ItemGroup>
        {string.Join('\n', requests.Select(static request => request.Item))}
          </ItemGroup>
          <Target Name="Build" Outputs="%(Queued.Identity)">
            <Message Importance="high" Text="{Mark}%(Queued.Identity) begins" />
            <MSBuild Projects="@(Queued)" Targets="Restore" Properties="MSBuildRestoreSessionId=$([System.Guid]::NewGuid())"
                     Condition="%(Queued.Restores)" ContinueOnError="true" />
            <PropertyGroup>
              <IsRestored>$(MSBuildLastTaskResult)</IsRestored>
            </PropertyGroup>
            <MSBuild Projects="@(Queued)" Targets="%(Queued.Runs)" Condition="'%(Queued.Runs)' != '' and $(IsRestored)"
                     ContinueOnError="true" />
            <Message Importance="high" Text="{Mark}%(Queued.Identity) ends: $(IsRestored) $(MSBuildLastTaskResult)" />
          </Target>
        </Project>
        """;

    private static Build Read(string output, string project)
    {
        var begin = output.IndexOf($"{Mark}{project} begins", StringComparison.Ordinal);
        var end = output.IndexOf($"{Mark}{project} ends: ", StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, $"{project} was not built:\n{output}");
        var printed = output[output.IndexOf('\n', begin)..output.LastIndexOf('\n', end)];
        var results = output[end..output.IndexOf('\n', end)].TrimEnd().Split(' ')[^2..];
        Assert.True(results[0] == "true", $"{project} was not restored:\n{printed}");
        return new Build(results[1] == "true" ? 0 : 1, printed);
    }

    private sealed class Request(
        string project,
        bool restores,
        string target,
        IReadOnlyDictionary<string, string?> environment,
        string[] properties)
    {
        public string Project { get; } = project;

        public IReadOnlyDictionary<string, string?> Environment { get; } = environment;

        public TaskCompletionSource<Build> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Item => $"""
                <Queued Include="{SecurityElement.Escape(Project)}" Restores="{restores}" Runs="{target}"
                        AdditionalProperties="{SecurityElement.Escape(Told)}" />
            """;

        // One that was not restored says so itself, and leaves the others their builds.
        public void Answer(string output)
        {
            try
            {
                Result.SetResult(Read(output, Project));
            }
            catch (XunitException exception)
            {
                Result.SetException(exception);
            }
        }

        private string Told => string.Join(';', properties.Select(static property => property["-p:".Length..]));

        public bool HasTheEnvironmentOf(Request other) =>
            Environment.OrderBy(static variable => variable.Key).SequenceEqual(other.Environment.OrderBy(static variable => variable.Key));
    }
}
