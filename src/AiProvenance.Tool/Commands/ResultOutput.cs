using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>Writes the result of a command that judges, and says what the process exits with.</summary>
internal static class ResultOutput
{
    /// <summary>Writes it to standard output, and to the step's summary in a GitHub workflow.</summary>
    public static ExitCode Write(Surroundings surroundings, CheckResult result, OutputFormat format)
    {
        surroundings.Output.Write(ResultWriter.Write(result, format, surroundings.InColour));
        surroundings.Output.Flush();
        if (format == OutputFormat.GitHub)
            StepSummary.Write(surroundings, result);
        return Summary.Of(result).Verdict switch
        {
            Verdict.Satisfied => ExitCode.Satisfied,
            Verdict.Findings => ExitCode.Findings,
            Verdict.NothingToJudge => ExitCode.NothingToJudge,
            _ => ExitCode.CouldNotJudge,
        };
    }
}
