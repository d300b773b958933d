using System.Text.Json.Nodes;
using AiProvenance.Tool.Tests.Infrastructure;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Commands;

public sealed class TraceCommandTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string Total = "   at Contoso.Orders.OrderPage.Total(Int32 item)\n";
    private const string Count = "   at Contoso.Orders.OrderPage.get_Count()\n";

    private readonly TemporaryFolder _folder = new();

    public TraceCommandTests()
    {
        _ = _folder.Write("AiProvenance.policy", StoreSource.Policy);
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verified_AI_code_is_told_with_who_verified_it()
    {
        var run = Trace(
            "System.Exception: oops\n" + Total + "   at System.Linq.Enumerable.ToList[TSource](IEnumerable`1 source)\n" + Count);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("AI-generated: Copilot, on 2026-11-02", run.Output, StringComparison.Ordinal);
        Assert.Contains("verified by kim@pricing.contoso.com on 2026-11-03, as stated", run.Output, StringComparison.Ordinal);
        Assert.Contains("touches zone pricing (PriceEngine.Quote)", run.Output, StringComparison.Ordinal);
        Assert.Contains("(1 call of the framework and of packages)", run.Output, StringComparison.Ordinal);
        Assert.Contains("unmarked as part of OrderPage.Count: nothing says who wrote it", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\nAI was involved in 1 of 2 calls of your code (Copilot); " +
                "1 verified by kim@pricing.contoso.com (fingerprints as stated), 0 not; " +
                "nothing says who wrote the other 1.\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("human", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void AI_code_that_nobody_verified_is_told_as_such()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: false));

        var run = Trace(Total);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("    not verified: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("; nobody verified it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_marks_is_unmarked_and_not_a_persons()
    {
        _ = _folder.Write("publish/Plain.dll", Compiled.Emit(Compiled.Compile("public class Plain { public void Go() { } }", "Plain")));

        var run = Trace("   at Plain.Go()\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "No mark says that AI was involved in 1 call of your code, and nothing says who wrote it.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   at Elsewhere.Code.Go()\n", "unknown: no assembly that was given declares it")]
    [InlineData("   at Contoso.Orders.OrderPage.Gone()\n", "unknown: the type has no such method: the assembly is of another build")]
    [InlineData("nothing that reads as a trace\n", "No answer: nothing in it reads as a call of .NET")]
    [InlineData("{\"method\":\"GET\",\"line\":3}\n", "No answer: nothing in it reads as a call of .NET")]
    [InlineData("{\"function\":\"open\",\"module\":\"shop.orders\",\"filename\":\"orders.py\"}\n", "1 call of other languages passed over")]
    [InlineData("\tat com.contoso.Shop.open(Shop.java:12)\n", "1 call of other languages passed over")]
    [InlineData("   at System.String.Concat(String a)\n", "No answer: there is no call of your own code")]
    public void What_has_no_answer_is_2(string trace, string said)
    {
        var run = Trace(trace);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Overloads_that_nothing_tells_apart_are_all_named()
    {
        _ = _folder.Write("publish/Two.dll", Compiled.Emit(Compiled.Compile(
            """
            public class Two
            {
                [AiProvenance.AiGenerated("x")]
                public void Go(System.Collections.Generic.List<int> x) { }
                public void Go(System.Collections.Generic.List<string> x) { }
            }
            """,
            "Two")));

        var run = Trace("   at Two.Go(List`1 x)\n" + Total);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("M:Two.Go(System.Collections.Generic.List{System.Int32})", run.Output, StringComparison.Ordinal);
        Assert.Contains("M:Two.Go(System.Collections.Generic.List{System.String})", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 call may be any of several declarations", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_signature_than_the_traces_is_never_taken_for_it()
    {
        var run = Trace("   at Contoso.Orders.OrderPage.Total(String item)\n");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no method of that name has these parameters", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_is_damaged_is_named_and_the_others_answer()
    {
        _ = _folder.Write("publish/Bad.dll", StoreSource.Compile(isVerified: true)[..2000]);

        var run = Trace(Total);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not read: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("AI was involved in 1 of 1 call", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_of_a_package_is_not_the_organisations()
    {
        _ = _folder.Write("publish/Plain.dll", Compiled.Emit(Compiled.Compile("public class Plain { public void Go() { } }", "Plain")));
        _ = _folder.Write("publish/Shop.deps.json", """
            {
              "targets": { ".NETCoreApp,Version=v10.0": { "Plain/1.0.0": { "runtime": { "lib/net8.0/Plain.dll": {} } } } },
              "libraries": { "Plain/1.0.0": { "type": "package" }, "Shop/1.0.0": { "type": "project" } }
            }
            """);

        Assert.Contains("(1 call of the framework and of packages)", Trace("   at Plain.Go()\n").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"libraries\":{\"a\":{}},\"targets\":{}}")]
    [InlineData("{\"libraries\":7}")]
    public void A_list_of_dependencies_that_says_nothing_changes_nothing(string list)
    {
        _ = _folder.Write("publish/Shop.deps.json", list);

        Assert.Equal(0, Trace(Total).ExitCode);
    }

    [Fact]
    public void A_build_of_another_commit_is_told_with_both()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", Compiled.Emit(Compiled.Compile(
            StoreSource.Write(isVerified: true).Replace(
                "namespace Contoso.Pricing\n",
                $"[assembly: System.Reflection.AssemblyInformationalVersion(\"1.2.0+{Commit}\")]\nnamespace Contoso.Pricing\n",
                StringComparison.Ordinal),
            "Contoso.Orders")));
        using var repository = new TestRepository();
        var head = repository.CommitFile("a.cs", "class A;\n", "first");
        var file = _folder.Write("incident.log", Total);

        var run = new Cli().Run("trace", "--assemblies", _folder["publish"], file, "--commit", "main", "--sources", repository.Path);

        Assert.Contains($"commit {Commit}: another commit than {head}, which --commit names", run.Output, StringComparison.Ordinal);
        Assert.Contains("commit " + Commit, Trace(Total).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Declarations_that_commits_changed_are_answered_for()
    {
        using var repository = new TestRepository();
        var source = """
            namespace Contoso;
            public class Orders
            {
                public int First() => 1;

                [AiProvenance.AiGenerated("Copilot")]
                public int Second() => 2;
            }

            """;
        var before = repository.CommitFile("src/Orders.cs", source, "first");
        source = source.Replace("=> 2", "=> 3", StringComparison.Ordinal);
        var after = repository.CommitFile("src/Orders.cs", source, "second");
        var compilation = Compiled.Compile("", "Orders");
        var tree = compilation.SyntaxTrees[0];
        _ = _folder.Write("publish/Orders.dll", Compiled.Emit(compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(
            Microsoft.CodeAnalysis.Text.SourceText.From(source, System.Text.Encoding.UTF8)).WithFilePath("/_/src/Orders.cs"))));

        var one = new Cli().Run("trace", "--assemblies", _folder["publish/Orders.dll"], "--commit", after, "--sources", repository.Path);
        var root = new Cli().Run("trace", "--assemblies", _folder["publish/Orders.dll"], "--commit", before, "--sources", repository.Path);
        var range = new Cli().Run(
            "trace",
            "--assemblies",
            _folder["publish/Orders.dll"],
            "--commit",
            "main",
            "--base",
            before,
            "--sources",
            repository.Path,
            "--output",
            "json");

        Assert.Equal(0, one.ExitCode);
        Assert.Contains("AI was involved in 1 of 1 declaration of your code (Copilot)", one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Orders.First", one.Output, StringComparison.Ordinal);
        Assert.Contains("Orders.First", root.Output, StringComparison.Ordinal);
        Assert.Equal(after, JsonNode.Parse(range.Output)!["commits"]!["last"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("--commit", "no-such-branch")]
    [InlineData("--commit", "main", "--base", "no-such-branch")]
    public void A_commit_that_is_not_there_is_2_with_what_to_do(params string[] options)
    {
        using var repository = new TestRepository();
        _ = repository.CommitFile("a.cs", "class A;\n", "first");

        var run = new Cli().Run(["trace", "--assemblies", _folder["publish"], "--sources", repository.Path, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("It names no commit of this clone. Fetch it: git fetch --all --tags.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trace")]
    [InlineData("trace incident.log")]
    [InlineData("trace --assemblies publish --base main")]
    [InlineData("trace --assemblies publish x --output sarif")]
    [InlineData("trace --assemblies publish x --as-of tomorrow")]
    [InlineData("trace --assemblies publish x --sources no/such/folder")]
    public void Bad_usage_is_2(string line)
    {
        var run = new Cli().Run(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("ai-provenance: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_an_example_and_its_own_exit_codes()
    {
        var run = new Cli().Run("trace", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  ai-provenance trace --assemblies ./publish incident.log\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  0  answered\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  3  ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_and_an_invalid_policy_are_2()
    {
        var missing = new Cli().Run("trace", "--assemblies", _folder["publish"], _folder["nowhere.log"]);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("nowhere.log: It does not exist.", missing.Output, StringComparison.Ordinal);

        _ = _folder.Write("AiProvenance.policy", "[zone\n");
        var invalid = Trace(Total);
        Assert.Equal(2, invalid.ExitCode);
        Assert.Contains("error AIP0201", invalid.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Nothing_in_a_trace_reads_as_a_command(string format)
    {
        var run = Trace(
            "   at Contoso.Orders.OrderPage.\x1B[2J\u202ETotal(Int32 item)\n   at ##vso.Go(<b>\u0007x)\n" +
                "   at Evil.Go() in ::error::/x.cs:line 1\n",
            "--output",
            format);

        Assert.All(
            ["\x1B", "\u202E", "\u0007", "##vso", "\n::error"], text => Assert.DoesNotContain(text, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Total + Count)]
    [InlineData("   at Elsewhere.Code.Go() in x.cs:line 3\n")]
    [InlineData("nothing\n")]
    public void JSON_follows_the_schema(string trace)
    {
        var json = JsonNode.Parse(Trace(trace, "--output", "json").Output)!;
        var schema = Repository.Read("docs/schemas/trace-1.json");

        var evaluated = JsonSchema.FromText(schema).Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(evaluated.IsValid, string.Join('\n', evaluated.Details.Where(static detail => detail.HasErrors).Select(
            static detail => detail.InstanceLocation + " " + string.Join(", ", detail.Errors!.Values))));
        Assert.All(Names(json).Distinct(), name => Assert.Contains("\"" + name + "\":", schema, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(JsonNode node) => node switch
    {
        JsonObject all => all.SelectMany(static pair => pair.Value is null ? [pair.Key] : Names(pair.Value).Prepend(pair.Key)),
        JsonArray all => all.SelectMany(static item => Names(item!)),
        _ => [],
    };

    private CliRun Trace(string trace, params string[] options)
    {
        var file = _folder.Write("incident.log", trace);
        return new Cli().Run(["trace", "--assemblies", _folder["publish"], file, .. options]);
    }
}
