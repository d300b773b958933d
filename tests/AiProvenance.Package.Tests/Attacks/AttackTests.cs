using AiProvenance.Package.Tests.Attacks.Catalogue;

namespace AiProvenance.Package.Tests.Attacks;

/// <summary>Every way past the gate that has been tried, and how it ends. The page about threats is made from the same catalogue.</summary>
public sealed class AttackTests(AttackRange range) : IClassFixture<AttackRange>
{
    public static TheoryData<string> Stopped => Names(static attack => attack is { IsOnlyReported: false, Remedy: null });

    public static TheoryData<string> Reported => Names(static attack => attack.IsOnlyReported);

    public static TheoryData<string> OutOfReach => Names(static attack => attack.Remedy is not null);

    [Fact]
    public void Without_an_attack_the_build_stops_and_with_a_review_it_passes()
    {
        Assert.Equal(["AIP0001"], Ids(range.Untouched, "error"));
        Assert.NotEmpty(range.Untouched.Warnings("CS0168"));
        Assert.True(range.Reviewed.Succeeded, range.Reviewed.Output);
        Assert.Equal(["CS0168"], range.Reviewed.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Stopped))]
    public async Task The_build_stops_or_says_so(string name)
    {
        var attack = Attack(name);
        var (build, found, _) = await range.Try(attack);
        AssertSays(build, "error", attack.Stops);
        AssertSays(build, "warning", attack.Warns);
        Assert.True(build.Succeeded == (attack.Stops.Length == 0), build.Output);
        Assert.True(attack.Stops.Length + attack.Warns.Length > 0, "Nothing is expected of this attack.");
        Assert.Equal(attack.Passes ? attack.Found : [], found);
        if (attack.Silences is { } canary)
            Assert.Empty(build.Warnings(canary));
    }

    [Theory]
    [MemberData(nameof(Reported))]
    public async Task A_local_build_warns_and_one_in_ci_stops(string name)
    {
        var attack = Attack(name);
        var (local, found, ci) = await range.Try(attack);
        AssertSays(local, "error", []);
        AssertSays(local, "warning", attack.Warns);
        AssertSays(ci!, "error", attack.Stops);
        Assert.Equal(attack.Found, found);
    }

    [Theory]
    [MemberData(nameof(OutOfReach))]
    public async Task What_no_compiler_can_stop_gets_through(string name)
    {
        var attack = Attack(name);
        var (build, found, _) = await range.Try(attack);
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(Ids(build, "warning"));
        Assert.Equal(attack.Found, found);
    }

    private static void AssertSays(Build build, string severity, string[] ids)
    {
        var said = Ids(build, severity);
        Assert.True(said.SequenceEqual(ids.Order(StringComparer.Ordinal)), $"{severity}s: {string.Join(", ", said)}\n{build.Output}");
    }

    // Any error, and this package's warnings.
    private static IEnumerable<string> Ids(Build build, string severity) => build.Diagnostics
        .Where(diagnostic =>
            diagnostic.Severity == severity &&
            (severity == "error" || diagnostic.Id.StartsWith("AIP", StringComparison.Ordinal)))
        .Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);

    private static Attack Attack(string name) => AttackCatalogue.All.Single(attack => attack.Name == name);

    private static TheoryData<string> Names(Func<Attack, bool> where) =>
        [.. AttackCatalogue.All.Where(where).Select(static attack => attack.Name)];
}
