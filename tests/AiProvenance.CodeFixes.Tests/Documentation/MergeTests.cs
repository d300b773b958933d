using System.Diagnostics;
using AiProvenance.CodeFixes.Tests.SignOffs;
using AiProvenance.CodeFixes.Withdrawals;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Documentation;

/// <summary>What docs/reviewing.md says of two reviewers on two branches, tried with git itself.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Policy = "[zone pricing]\nnamespaces = Shop.Pricing\nrequired_reviews = 2\n";
    private const string Lee = "lee@contoso.com";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merge");

    [Fact]
    public async Task Two_signatures_on_one_declaration_are_a_conflict_that_both_lines_resolve()
    {
        var requested = Cart("[PendingReview(\"1:A\")]");
        var (ours, theirs) = (await Sign(requested, Given.Dana), await Sign(requested, Lee));

        var (exit, merged) = Merge(requested, ours, theirs, attributes: null);

        Assert.Equal(1, exit);
        Assert.Contains("<<<<<<<", merged, StringComparison.Ordinal);
        await AssertHolds(WithoutMarkers(merged));
    }

    [Fact]
    public async Task With_union_git_keeps_both_lines_by_itself()
    {
        var requested = Cart("[PendingReview(\"1:A\")]");
        var (ours, theirs) = (await Sign(requested, Given.Dana), await Sign(requested, Lee));

        var (exit, merged) = Merge(requested, ours, theirs, "*.cs merge=union\n");

        Assert.Equal(0, exit);
        await AssertHolds(merged);
    }

    [Fact]
    public async Task With_union_git_also_keeps_both_sides_of_code_and_the_build_stops_where_it_is_AI_code()
    {
        var requested = Cart("[PendingReview(\"1:A\")]");
        var signed = await Sign(await Sign(requested, Given.Dana), Lee);
        var ours = signed.Replace("sum += 1;", "sum += 2;", StringComparison.Ordinal);
        var theirs = signed.Replace("sum += 1;", "sum += 3;", StringComparison.Ordinal);

        var (exit, merged) = Merge(signed, ours, theirs, "*.cs merge=union\n");

        Assert.Equal(0, exit);
        Assert.Contains("sum += 2;\n        sum += 3;\n", merged, StringComparison.Ordinal);
        using var scenario = Given.SignOff(policy: Policy);
        _ = scenario.Add(merged);
        Assert.Equal(["AIP0002"], await scenario.Ids());
    }

    [Fact]
    public async Task In_a_file_of_their_own_signatures_merge_by_union_and_code_does_not()
    {
        var code = Cart("");
        var (dana, lee) = (await OnTheAssembly(code, Given.Dana), await OnTheAssembly(code, Lee));
        const string Header = "using AiProvenance;\n";

        var (exit, reviews) = Merge(Header, Header + dana, Header + lee, "Reviews.cs merge=union\n", "Reviews.cs");

        Assert.Equal((0, Header + dana + lee), (exit, reviews));
        using var scenario = Given.SignOff(policy: Policy);
        var project = scenario.AddProject();
        _ = scenario.Add(project, "Code.cs", code);
        _ = scenario.Add(project, "Reviews.cs", reviews);
        Assert.Empty(await scenario.Findings());
        Assert.Equal(1, Merge(
            code,
            code.Replace("sum += 1;", "sum += 2;", StringComparison.Ordinal),
            code.Replace("sum += 1;", "sum += 3;", StringComparison.Ordinal),
            "Reviews.cs merge=union\n").Exit);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Both signatures count; what is left of the request fades and goes.
    private static async Task AssertHolds(string merged)
    {
        using var scenario = Given.SignOff(policy: Policy);
        var document = scenario.Add(merged);
        Assert.Equal(["AIP0102"], await scenario.Ids());

        scenario.Fixer = new RemoveNeedlessVerificationFixer();
        await scenario.FixAll(document, FixAllScope.Document);

        Assert.Empty(await scenario.Findings());
        Assert.Equal(3, (await scenario.Text(document)).Split("HumanVerified(").Length);
    }

    private static async Task<string> Sign(string text, string reviewer)
    {
        using var scenario = Given.SignOff(reviewer, Policy);
        return await scenario.ApplyFirst(scenario.Add(text));
    }

    private static async Task<string> OnTheAssembly(string code, string reviewer)
    {
        var line = (await Sign(code, reviewer)).Split('\n').Single(static text => text.Contains("HumanVerified", StringComparison.Ordinal));
        return "[assembly: " + line.Trim().TrimStart('[').TrimEnd(']', ')') + ", Target = \"M:Cart.Total\")]\n";
    }

    private static string Cart(string attribute) =>
        "using AiProvenance;\nusing Shop.Pricing;\n\nclass Cart\n{\n    [AiGenerated(\"x\")]\n" +
        (attribute.Length == 0 ? "" : "    " + attribute + "\n") +
        "    int Total()\n    {\n        var sum = Price.Of(1);\n        sum += 1;\n        return sum;\n    }\n}\n";

    private static string WithoutMarkers(string merged) => string.Concat(merged.Split('\n')
        .Where(static line => !line.StartsWith("<<<<<<<", StringComparison.Ordinal) &&
            !line.StartsWith("=======", StringComparison.Ordinal) && !line.StartsWith(">>>>>>>", StringComparison.Ordinal))
        .Select(static line => line + "\n"))[..^1];

    // One branch for each reviewer, merged.
    private (int Exit, string Merged) Merge(string before, string ours, string theirs, string? attributes, string file = "Code.cs")
    {
        var repository = _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
        var path = Path.Combine(repository, file);
        Assert.Equal(0, Git(repository, "init", "-q", "-b", "main"));
        if (attributes is not null)
            File.WriteAllText(Path.Combine(repository, ".gitattributes"), attributes);
        Commit(before);
        Assert.Equal(0, Git(repository, "checkout", "-q", "-b", "theirs"));
        Commit(theirs);
        Assert.Equal(0, Git(repository, "checkout", "-q", "main"));
        Commit(ours);
        var exit = Git(repository, "merge", "-q", "theirs");
        return (exit, File.ReadAllText(path));

        void Commit(string text)
        {
            File.WriteAllText(path, text);
            Assert.Equal(0, Git(repository, "add", "."));
            Assert.Equal(0, Git(repository, "commit", "-q", "-m", "Change"));
        }
    }

    private static int Git(string repository, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = repository, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            ["-c", "user.name=Test", "-c", "user.email=test@contoso.com", "-c", "core.autocrlf=false", "-c", "commit.gpgsign=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        _ = git.StandardOutput.ReadToEnd();
        _ = error.GetAwaiter().GetResult();
        git.WaitForExit();
        return git.ExitCode;
    }
}
