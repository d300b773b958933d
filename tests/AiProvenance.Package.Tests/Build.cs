using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests;

/// <summary>One line that a build printed about a problem.</summary>
/// <param name="Id">The code, for example <c>AIP0201</c>.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="File">The file, without its folder; empty where there is none.</param>
/// <param name="Line">The line, from one; zero where there is none.</param>
/// <param name="Message">The text.</param>
public sealed record BuildDiagnostic(string Id, string Severity, string File, int Line, string Message);

/// <summary>What a build printed and how it ended.</summary>
public sealed partial class Build
{
    /// <summary>Reads what a build printed.</summary>
    public Build(int exitCode, string output)
    {
        Succeeded = exitCode == 0;
        Output = output;
        Diagnostics = DiagnosticLine().Matches(output)
            .Select(static match => new BuildDiagnostic(
                match.Groups["id"].Value,
                match.Groups["severity"].Value,
                Path.GetFileName(match.Groups["file"].Value.Trim()),
                match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0,
                match.Groups["message"].Value))
            .Distinct()
            .ToImmutableArray();
    }

    /// <summary>Whether it ended well.</summary>
    public bool Succeeded { get; }

    /// <summary>All that was printed.</summary>
    public string Output { get; }

    /// <summary>Every error and warning, once.</summary>
    public ImmutableArray<BuildDiagnostic> Diagnostics { get; }

    /// <summary>The errors with an ID, or all errors.</summary>
    public ImmutableArray<BuildDiagnostic> Errors(string? id = null) => Of("error", id);

    /// <summary>The warnings with an ID, or all warnings.</summary>
    public ImmutableArray<BuildDiagnostic> Warnings(string? id = null) => Of("warning", id);

    /// <summary>What it printed about one project, or about one target framework of it.</summary>
    public Build About(string project, string? framework = null)
    {
        var place = new Regex($@"[\\/]{Regex.Escape(project)}\.\w+proj{(framework is null ? "(::[^]]*)?" : Regex.Escape("::TargetFramework=" + framework))}\]\s*$");
        return new Build(Succeeded ? 0 : 1, string.Join('\n', Output.Split('\n').Where(line => place.IsMatch(line))));
    }

    /// <inheritdoc/>
    public override string ToString() => Output;

    private ImmutableArray<BuildDiagnostic> Of(string severity, string? id)
    {
        return [.. Diagnostics.Where(diagnostic => diagnostic.Severity == severity && (id is null || diagnostic.Id == id))];
    }

    [GeneratedRegex(@"^(?<file>[^\r\n]*?)(\((?<line>[0-9]+)(,[0-9]+)*\))?\s*: (?<severity>error|warning) (?<id>[A-Z]+[0-9]+): (?<message>[^\r\n]*?)( \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
