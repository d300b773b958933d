using System.IO;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Signatures;

/// <summary>The signatures of a file, and what is wrong with it.</summary>
/// <param name="Index">The signatures.</param>
/// <param name="Findings">What is wrong with its lines (AIP0303).</param>
/// <param name="Problems">The file, where it cannot be read.</param>
internal sealed record SignatureList(
    SignatureIndex Index, ImmutableArray<CheckFinding> Findings, ImmutableArray<InputProblem> Problems)
{
    /// <summary>Whether there is a file, and it was read.</summary>
    public bool IsRead { get; private init; }

    /// <summary>Reads the file that was named, or the one beside the policy; without any, nothing is signed.</summary>
    public static SignatureList Read(string? named, string? policyPath)
    {
        var path = named ?? Beside(policyPath);
        if (path is null || (named is null && !Path.Exists(path)))
            return new SignatureList(new SignatureIndex([]), [], []);
        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        try
        {
            var list = SignatureListFile.Read(path);
            return new SignatureList(list.Index, [.. list.Errors.Select(error => Describe(error, shown))], []) { IsRead = true };
        }
        catch (Exception exception) when (SignatureListFile.FindFault(path, exception) is not null)
        {
            var problem = SignatureListFile.FindFault(path, exception)!;
            return new SignatureList(new SignatureIndex([]), [], [new InputProblem(shown, problem, WayOut)]);
        }
    }

    /// <summary>The list beside a policy.</summary>
    public static string? Beside(string? policyPath) => policyPath is null
        ? null
        : Path.Combine(Path.GetDirectoryName(policyPath) ?? "", SignatureFile.FileName);

    private const string WayOut = "Name the " + SignatureFile.FileName + " of the repository with --signatures.";

    private static CheckFinding Describe(SignatureError error, string path) => new(
        RuleIds.UnsignedVerification,
        IsError: true,
        error.Message + " (it signs nothing until its reviewer signs again, or it is restored)")
    {
        Missing = "a valid line",
        Place = new SourcePlace(path, error.Span.Line + 1, error.Span.Start + 1),
    };
}
