using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using AiProvenance.Images.Svg;

namespace AiProvenance.Images.Terminal;

/// <summary>
/// The sample's build in a terminal. Left out is only what differs from run to run: the clone's folder, how long things took, and the order
/// in which the compiler happened to finish its files.
/// </summary>
internal static partial class SampleBuild
{
    public const string Command = "dotnet build samples/Storefront";

    public static async Task<ImmutableArray<ImmutableArray<StyledText>>> Run()
    {
        var lines = TerminalScreen.After(await Output()).Select(Without).Where(static line => !line.IsEmpty).ToList();
        var findings = lines.Where(IsFinding).OrderBy(Text, StringComparer.Ordinal).ToList();
        var first = lines.FindIndex(IsFinding);
        if (first < 0)
            throw new InvalidOperationException("The sample's build found nothing:\n" + string.Join('\n', lines.Select(Text)));
        return [.. lines[..first], .. findings, .. lines[first..].Where(static line => !IsFinding(line))];
    }

    /// <summary>Whether a line is about a finding.</summary>
    public static bool IsFinding(ImmutableArray<StyledText> line) => Text(line).Contains(": error ", StringComparison.Ordinal);

    private static string Text(ImmutableArray<StyledText> line) => string.Concat(line.Select(static run => run.Text));

    private static ImmutableArray<StyledText> Without(ImmutableArray<StyledText> line)
    {
        var text = Text(line);
        var left = line.ToBuilder();
        var folder = text.IndexOf(Repository.Root, StringComparison.Ordinal);
        foreach (var match in Duration().Matches(text).Reverse())
            left.RemoveRange(match.Index, match.Length);
        if (folder >= 0)
            left.RemoveRange(folder, Repository.Root.TrimEnd(Path.DirectorySeparatorChar).Length + 1);
        while (left.Count > 0 && left[^1].Text == " ")
            left.RemoveAt(left.Count - 1);
        return left.ToImmutable();
    }

    private static async Task<string> Output()
    {
        // From the start, or what an earlier build compiled would be left as it is.
        var compiled = Path.Combine(Repository.Root, Command.Split(' ')[^1], "obj", "Debug");
        if (Directory.Exists(compiled))
            Directory.Delete(compiled, recursive: true);
        var start = new ProcessStartInfo("dotnet", [.. Command.Split(' ')[1..], "-tl:on"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // What a surrounding build or a CI machine leaves behind is not a reader's terminal.
        foreach (var name in start.Environment.Keys.Where(
            static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _ = start.Environment.Remove(name);
        }

        foreach (var name in new[] { "ContinuousIntegrationBuild", "NO_COLOR", "AiProvenancePolicyDigest" })
            _ = start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 1
            ? output
            : throw new InvalidOperationException($"The sample's build ended with {process.ExitCode}:\n{output}");
    }

    [GeneratedRegex(@" \([0-9.]+s\)| in [0-9.]+s$")]
    private static partial Regex Duration();
}
