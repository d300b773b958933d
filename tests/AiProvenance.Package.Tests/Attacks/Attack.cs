namespace AiProvenance.Package.Tests.Attacks;

/// <summary>Who would try it.</summary>
public enum Attacker
{
    /// <summary>A developer who wants to be done, and means no harm.</summary>
    Hurried,

    /// <summary>A coding agent that silences what blocks it.</summary>
    Agent,

    /// <summary>Somebody who means to get unreviewed code in.</summary>
    Insider,
}

/// <summary>One way past the gate, tried in a build of its own.</summary>
/// <param name="Name">A few words; a row of the threat model.</param>
/// <param name="By">Who would try it first.</param>
/// <param name="How">What is done, in one sentence.</param>
/// <param name="Do">Does it to the project.</param>
public sealed record Attack(string Name, Attacker By, string How, Action<AttackedProject> Do)
{
    /// <summary>The group of the catalogue.</summary>
    public string Group { get; init; } = "";

    /// <summary>What is done between a first build, which passes, and the one that counts; null where the first one counts.</summary>
    public Action<AttackedProject>? Then { get; init; }

    /// <summary>What is added to the command line.</summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>The rules whose errors stop the build, all of them; in CI only, where <see cref="IsOnlyReported"/>.</summary>
    public string[] Stops { get; init; } = ["AIP0001"];

    /// <summary>The rules that warn, in the build that is stopped or in the local one.</summary>
    public string[] Warns { get; init; } = [];

    /// <summary>Whether a local build passes with a warning, and only one with ContinuousIntegrationBuild is stopped.</summary>
    public bool IsOnlyReported { get; init; }

    /// <summary>The compiler's own warning that the attack does silence: it works, but not on the gate.</summary>
    public string? Silences { get; init; }

    /// <summary>The rules of which <c>ai-provenance check</c> finds breaches in what a local build made that passes.</summary>
    public string[] Found { get; init; } = ["AIP0001"];

    /// <summary>Whether a local build passes, so that there is something to deploy.</summary>
    public bool Passes => IsOnlyReported || Remedy is not null || Stops.Length == 0;

    /// <summary>What to do where no compiler can stop it; null where the gate does.</summary>
    public string? Remedy { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
