using System.IO;
using System.Text;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>The summary of a step in a GitHub workflow, which other commands of the step may have begun.</summary>
internal static class StepSummary
{
    /// <summary>Adds a result, as much of it as there is room for.</summary>
    public static void Write(Surroundings surroundings, CheckResult result)
    {
        if (surroundings.Variable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } path)
            return;
        try
        {
            var before = File.Exists(path) ? new FileInfo(path).Length : 0;
            var summary = MarkdownResult.Write(result, (int)Math.Max(GitHubResult.LargestSummary - before, 0));
            if (before + Encoding.UTF8.GetByteCount(summary) <= GitHubResult.LargestSummary)
                File.AppendAllText(path, summary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine("ai-provenance: the step summary cannot be written: " + Harmless.Line(exception.Message));
        }
    }
}
