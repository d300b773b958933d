using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests.Attacks;

/// <summary>Where attacks are tried, each in a project and builds of its own.</summary>
public sealed partial class AttackRange : IAsyncLifetime
{
    /// <summary>The build of the project before anything is done to it.</summary>
    public Build Untouched { get; private set; } = null!;

    /// <summary>The build of the project with an honest review.</summary>
    public Build Reviewed { get; private set; } = null!;

    /// <summary>The fingerprint that the compiler's log of the untouched project states.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>
    /// The build of the attacked project, the rules that a check of what it made finds broken, where it passes, and the same build with
    /// ContinuousIntegrationBuild where the first may pass.
    /// </summary>
    public async Task<(Build Local, string[] Found, Build? Ci)> Try(Attack attack)
    {
        using var consumer = Project(out var project);
        attack.Do(project);
        if (attack.Then is { } then)
        {
            var first = await consumer.Build();
            Assert.True(first.Succeeded, first.Output);
            then(project);
        }

        var local = await consumer.Build(attack.Arguments);
        var found = local.Succeeded ? await CheckedRelease.Judge(consumer) : [];
        return (local, found, attack.IsOnlyReported
            ? await consumer.Build([.. attack.Arguments, "-p:ContinuousIntegrationBuild=true"])
            : null);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        using var untouched = Project(out _);
        Untouched = await untouched.Build("-p:ErrorLog=findings.sarif%2Cversion=2.1");
        Fingerprint = StatedFingerprint().Match(untouched.Read("findings.sarif")).Groups["text"].Value;

        using var reviewed = Project(out var project);
        _ = project.Attributes(
            AttackedProject.Mark + "\n[HumanVerified(\"kim@contoso.com\", \"2026-01-05\", Fingerprint = \"FINGERPRINT\")]");
        Reviewed = await reviewed.Build();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    private Consumer Project(out AttackedProject project)
    {
        var consumer = AttackedProject.In(new Consumer());
        project = new AttackedProject(consumer, Fingerprint);
        return consumer;
    }

    [GeneratedRegex("\"Fingerprint\": \"(?<text>[^\"]+)\"")]
    private static partial Regex StatedFingerprint();
}
