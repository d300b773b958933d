using System.Diagnostics;
using System.Text.Json;

namespace AiProvenance.Package.Tests;

/// <summary>An agent's session from its start to the build that stops at what it wrote; nobody writes a mark.</summary>
public sealed class AgentSessionTests
{
    private const string Policy = """
        [zone pricing]
        namespaces = Contoso.Pricing
        reviewers = *@pricing.contoso.com

        """;

    [Theory]
    [InlineData("{\"session_id\":\"s\",\"transcript_path\":\"/h/.claude/projects/s.jsonl\",\"cwd\":CWD,\"hook_event_name\":\"EVENT\"}", "Claude Code")]
    [InlineData("{\"conversation_id\":\"c\",\"model\":\"gpt-5\",\"workspace_roots\":[CWD],\"hook_event_name\":\"EVENT\"}", "Cursor")]
    public async Task The_build_stops_at_what_an_agent_wrote_without_anybody_having_written_a_mark(string payload, string tool)
    {
        using var consumer = new Consumer().With("public int Count => 1;").WriteInRoot("AiProvenance.policy", Policy)
            .WriteInRoot(".gitignore", "obj/\nbin/\n");
        Assert.True((await consumer.Build()).Succeeded);
        await Run(consumer.Root, "git", ["init", "--quiet"]);
        await Run(consumer.Root, "git", ["config", "user.email", "dana@contoso.com"]);
        await Run(consumer.Root, "git", ["config", "user.name", "Dana"]);
        await Run(consumer.Root, "git", ["add", "--all"]);
        await Run(consumer.Root, "git", ["commit", "--quiet", "-m", "By a person"]);

        await Hook(consumer, payload, "SessionStart");
        await Run(consumer.Root, "sh", ["-c", "sed -i 's/Count => 1;/Count => 1; public decimal Total(int i) => PriceEngine.Quote(i);/' src/App/Page.cs"]);
        var said = await Hook(consumer, payload, "Stop");

        Assert.Contains("what " + tool + " wrote in 1 file is in the journal", said, StringComparison.Ordinal);

        // On a machine that is busy the hook leaves the marks to this; else it changes nothing.
        said += await Run(consumer.Root, "dotnet", [TestBuild.Tool, "marks", "update", "--notes", "fetched"]);
        var build = await consumer.Build();
        var errors = build.Errors("AIP0001");
        Assert.True(errors.Length == 1, said + build.Output);
        Assert.Contains(tool, errors[0].Message, StringComparison.Ordinal);
    }

    private static Task<string> Hook(Consumer consumer, string payload, string moment) => Run(
        consumer.Root,
        "dotnet",
        [TestBuild.Tool, "marks", "hook"],
        payload.Replace("CWD", JsonSerializer.Serialize(consumer.Root), StringComparison.Ordinal)
            .Replace("EVENT", moment, StringComparison.Ordinal));

    private static async Task<string> Run(string folder, string program, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            _ = start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        var said = await output + await error;
        Assert.True(process.ExitCode == 0, said);
        return said;
    }
}
