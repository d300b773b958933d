using System.Security.Cryptography;
using System.Text;

namespace AiProvenance.Package.Tests;

/// <summary>What a build has to tell a person, at a terminal, where MSBuild's logger shows no messages.</summary>
public sealed class TerminalLoggerTests
{
    private const string PolicyName = "AiProvenance.policy";
    private const string BaselineName = "AiProvenance.Baseline.txt";
    private const string Exemption = "    AiProvenance: App is not judged: exempt_assemblies in AiProvenance.policy";
    private const string Policy = "[policy]\nbuiltin_zones = true\nexempt_assemblies = App\n";
    private const string Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0;net10.0")]
    public async Task The_digest_is_shown(string targetFrameworks)
    {
        using var consumer = new Consumer(targetFrameworks).WriteInRoot(PolicyName, Policy);
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Policy)));
        Assert.Contains(
            $" → {digest}  {Path.Combine(consumer.Root, PolicyName)}\n",
            await consumer.BuildAtTerminal("-t:AiProvenancePolicyDigest"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_findings_are_shown_below_the_output_whether_anything_is_compiled_or_not()
    {
        using var consumer = Accepting(3).With("public int Nothing => 0;");
        for (var i = 0; i < 2; i++)
            AssertBelowOutput(await consumer.BuildAtTerminal(), "bin/Debug/net10.0/App.dll", Accepted(3));
    }

    [Fact]
    public async Task An_exemption_is_shown_below_the_output_of_each_target_framework()
    {
        using var consumer = new Consumer("netstandard2.0;net10.0").WriteInRoot(PolicyName, Policy).Property("LangVersion", "latest")
            .With("public int Nothing => 0;");
        var shown = await consumer.BuildAtTerminal();
        AssertBelowOutput(shown, "bin/Debug/netstandard2.0/App.dll", Exemption);
        AssertBelowOutput(shown, "bin/Debug/net10.0/App.dll", Exemption);
    }

    [Fact]
    public async Task Both_are_shown_each_in_its_line_and_no_build_fails_of_it()
    {
        using var consumer = Accepting(1).WriteInRoot(PolicyName, Policy).With("public int Nothing => 0;")
            .Property("TreatWarningsAsErrors", "true");
        var shown = await consumer.BuildAtTerminal("-warnaserror");
        AssertBelowOutput(shown, "bin/Debug/net10.0/App.dll", Accepted(1), Exemption);
        Assert.Contains("\nBuild succeeded in ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_shows_them_too()
    {
        using var consumer = Accepting(2).WriteInRoot(PolicyName, Policy).With("public int Nothing => 0;");
        AssertBelowOutput(
            await consumer.BuildAtTerminal("-t:Publish"), "bin/Debug/net10.0/publish/", Accepted(2), Exemption);
    }

    [Fact]
    public async Task A_build_that_stops_says_how_much_is_accepted_already()
    {
        using var consumer = Accepting(2).With("[AiGenerated(\"Copilot\")]\npublic decimal Total(int item) => PriceEngine.Quote(item);");
        var shown = await consumer.BuildAtTerminal();
        Assert.Matches("App .* failed with 1 error.* → " + Accepted(2).Trim() + "\n", shown);
        Assert.Contains("AIP0001", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-tl:off")]
    [InlineData("-tl:off", "-v:minimal")]
    public async Task Any_other_logger_says_each_once(params string[] arguments)
    {
        using var consumer = Accepting(2).WriteInRoot(PolicyName, Policy).With("public int Nothing => 0;");
        var build = await consumer.BuildAlone(arguments);
        Assert.Equal(
            [
                $"AiProvenance: App has 2 accepted findings in {Path.Combine(consumer.Folder, BaselineName)}",
                $"AiProvenance: App is not judged: exempt_assemblies in {Path.Combine(consumer.Root, PolicyName)}",
            ],
            build.Output.Split('\n')
                .Select(static line => line.Trim())
                .Where(static line => line.Contains("AiProvenance: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_tell_nothing_is_told()
    {
        using var consumer = new Consumer().With("public int Nothing => 0;");
        Assert.DoesNotContain("AiProvenance:", await consumer.BuildAtTerminal(), StringComparison.Ordinal);
    }

    private static Consumer Accepting(int findings) => new Consumer().Write(
        BaselineName, string.Concat(Enumerable.Range(0, findings).Select(static i => $"AIP0001 M:Contoso.Web.Gone.M{i} {Fingerprint}\n")));

    private static string Accepted(int findings) => $"    AiProvenance: App has {findings} accepted findings in {BaselineName}";

    private static void AssertBelowOutput(string shown, string output, params string[] lines)
    {
        var expected = string.Join('\n', lines.Prepend(output.Replace('/', Path.DirectorySeparatorChar)));
        Assert.True(shown.Contains(" → " + expected + "\n", StringComparison.Ordinal), shown);
    }
}
