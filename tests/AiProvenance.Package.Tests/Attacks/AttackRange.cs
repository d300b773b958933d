using System.Text.RegularExpressions;
using AiProvenance.Package.Tests.Attacks.Catalogue;

namespace AiProvenance.Package.Tests.Attacks;

/// <summary>
/// Where attacks are tried, each once and in a project and builds of its own. Packages are restored once and their restored state is
/// copied, unless an attack is about packages. While a test waits for its attack, the other processors try what comes next.
/// </summary>
public sealed partial class AttackRange(PackedPackage package) : IAsyncLifetime, IDisposable
{
    private readonly Dictionary<string, Task<(Build Local, Build? Ci)>> _tried = [];
    private readonly Consumer _restored = AttackedProject.In(new Consumer(package));

    /// <summary>The build of the project before anything is done to it.</summary>
    public Build Untouched { get; private set; } = null!;

    /// <summary>The build of the project with an honest review.</summary>
    public Build Reviewed { get; private set; } = null!;

    /// <summary>The fingerprint that the compiler's log of the untouched project states.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The build of the attacked project, and the same with ContinuousIntegrationBuild where the first may pass.</summary>
    public async Task<(Build Local, Build? Ci)> Try(Attack attack)
    {
        var result = Started(attack);
        while (!result.IsCompleted)
        {
            var others = AttackCatalogue.All.Where(other => !_tried.ContainsKey(other.Name))
                .Take(Environment.ProcessorCount - _tried.Values.Count(static task => !task.IsCompleted));
            foreach (var other in others.ToList())
                _ = Started(other);
            _ = await Task.WhenAny(_tried.Values.Where(static task => !task.IsCompleted).Append(result));
        }

        return await result;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Untouched = await _restored.Build("-p:ErrorLog=findings.sarif%2Cversion=2.1");
        Fingerprint = StatedFingerprint().Match(_restored.Read("findings.sarif")).Groups["text"].Value;

        using var reviewed = Project(out var project);
        _ = project.Attributes(
            AttackedProject.Mark + "\n[HumanVerified(\"kim@contoso.com\", \"2026-01-05\", Fingerprint = \"FINGERPRINT\")]");
        reviewed.RestoredLike(_restored);
        Reviewed = await reviewed.Build();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.WhenAll(_tried.Values).ContinueWith(static _ => { }, TaskScheduler.Default);

    /// <inheritdoc/>
    public void Dispose() => _restored.Dispose();

    private Task<(Build Local, Build? Ci)> Started(Attack attack)
    {
        if (!_tried.TryGetValue(attack.Name, out var task))
            _tried[attack.Name] = task = Task.Run(() => Run(attack));
        return task;
    }

    private async Task<(Build Local, Build? Ci)> Run(Attack attack)
    {
        using var consumer = Project(out var project);
        attack.Do(project);
        if (!attack.ChangesPackages)
            consumer.RestoredLike(_restored);
        var local = await consumer.Build(attack.Arguments);
        return (local, attack.IsOnlyReported ? await consumer.Build([.. attack.Arguments, "-p:ContinuousIntegrationBuild=true"]) : null);
    }

    private Consumer Project(out AttackedProject project)
    {
        var consumer = AttackedProject.In(new Consumer(package));
        project = new AttackedProject(consumer, Fingerprint);
        return consumer;
    }

    [GeneratedRegex("\"Fingerprint\": \"(?<text>[^\"]+)\"")]
    private static partial Regex StatedFingerprint();
}
