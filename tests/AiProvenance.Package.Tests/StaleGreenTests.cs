using AiProvenance.Package.Tests.Attacks;
using AiProvenance.Package.Tests.Attacks.Catalogue;
using AiProvenance.Package.Tests.Projects;

namespace AiProvenance.Package.Tests;

/// <summary>
/// A second build compiles nothing where nothing is newer. What changes the verdict without being newer, since it was restored from an
/// archive, moved into place or deleted, is judged all the same.
/// </summary>
public sealed class StaleGreenTests
{
    private const string Code = "public decimal Total(int item) => PriceEngine.Quote(item);";
    private const string Marked = "[AiGenerated(\"Copilot\")] " + Code;
    private const string Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n";
    private const string Baseline = "AiProvenance.Baseline.txt";
    private const string Marking = "root = true\n[Page.cs]\nai_provenance.origin = generated\n";

    private static readonly Dictionary<string, (Action<Consumer> Before, Action<Consumer> Change)> Changes = new()
    {
        ["a policy"] = (
            static project => project.With(Marked).WriteInRoot("AiProvenance.policy", "[zone other]\nnamespaces = Contoso.Other\n"),
            static project => Old(project.WriteInRoot("AiProvenance.policy", Policy), "../../AiProvenance.policy")),
        ["a policy in a nearer folder"] = (
            static project => project.With(Marked).WriteInRoot("elsewhere.policy", Policy).Write(
                "AiProvenance.policy", "[zone other]\nnamespaces = Contoso.Other\n"),
            static project =>
            {
                File.Move(Path.Combine(project.Root, "elsewhere.policy"), Path.Combine(project.Root, "src", "AiProvenance.policy"));
                project.Delete("AiProvenance.policy");
            }
        ),
        ["an .editorconfig"] = (
            static project => project.With(Code).Write(".editorconfig", "root = true\n"),
            static project => Old(project.Write(".editorconfig", Marking), ".editorconfig")),
        ["an .editorconfig further up"] = (
            static project => project.With(Code),
            static project => Old(project.WriteInRoot(".editorconfig", Marking), "../../.editorconfig")),
        ["an .editorconfig deleted"] = (
            static project => project.With(Code).Write(".editorconfig", "root = true\n").WriteInRoot(".editorconfig", Marking),
            static project => project.Delete(".editorconfig")),
        ["a response file"] = (
            static project => project.With("#if AI\n" + Marked + "\n#endif").Property("CompilerResponseFile", "more.rsp")
                .Write("more.rsp", "/nowarn:CS0168\n"),
            static project => Old(project.Write("more.rsp", "/define:AI\n"), "more.rsp")),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_not_newer_is_judged_all_the_same(string name)
    {
        using var consumer = new Consumer();
        Changes[name].Before(consumer);
        var passed = await consumer.Build();
        Assert.True(passed.Succeeded, passed.ToString());
        Changes[name].Change(consumer);
        Assert.Equal(["AIP0001"], (await consumer.Build()).Errors().Select(static error => error.Id));
    }

    [Fact]
    public async Task A_baseline_that_accepts_nothing_any_more_is_judged_all_the_same()
    {
        using var consumer = new Consumer().With(Marked).WriteInRoot("AiProvenance.policy", Policy).Write(Baseline, "");
        var stopped = await consumer.Build("-p:ErrorLog=findings.sarif%2Cversion=2.1");
        Assert.False(stopped.Succeeded);
        var log = consumer.Read("findings.sarif");
        var accepting = Policies.Accepting(new AttackedProject(consumer, Stated(log)));

        // Written, emptied, and each time older than anything.
        Old(consumer.Write(Baseline, accepting), Baseline);
        (await consumer.Build()).AssertPasses();
        Old(consumer.Write(Baseline, "# none\n"), Baseline);
        Assert.Equal(["AIP0001"], (await consumer.Build()).Errors().Select(static error => error.Id));
    }

    // A build without the analyzers leaves nothing behind that one with them takes for judged, whatever else it left behind is gone.
    [Fact]
    public async Task A_build_without_analyzers_is_none_that_was_judged()
    {
        using var consumer = new Consumer().With(Marked).WriteInRoot("AiProvenance.policy", Policy);
        Assert.True((await consumer.Build("-p:RunAnalyzers=false")).Succeeded);
        foreach (var file in Directory.GetFiles(consumer.Folder, "*.BuildWithSkipAnalyzers", SearchOption.AllDirectories))
            File.Delete(file);
        Assert.Equal(["AIP0001"], (await consumer.Build()).Errors().Select(static error => error.Id));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_compiled_again()
    {
        using var consumer = new Consumer().With(Code).WriteInRoot("AiProvenance.policy", Policy).Write(".editorconfig", "root = true\n");
        (await consumer.Build()).AssertPasses();
        var made = Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "App.dll");
        var first = File.GetLastWriteTimeUtc(made);
        (await consumer.Build()).AssertPasses();
        Assert.Equal(first, File.GetLastWriteTimeUtc(made));
    }

    private static string Stated(string log) => log.Split("\"Fingerprint\": \"")[1].Split('"')[0];

    private static void Old(Consumer project, string path) => new AttackedProject(project, "").Age(path);
}
