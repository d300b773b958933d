using System.IO;
using System.Security.Cryptography;
using AiProvenance.Tool.Attestations;
using AiProvenance.Tool.Baselines;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Signatures;
using AiProvenance.Tool.Sources;

namespace AiProvenance.Tool.Commands;

/// <summary>Carries a check out: policy, inputs, checker, baselines, then what is written.</summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="check">The checker.</param>
internal sealed class CheckRun(Surroundings surroundings, Func<IReadOnlyList<AssemblyInput>, CheckOptions, CheckResult> check)
{
    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(CheckRequest request, CancellationToken cancellationToken)
    {
        var policy = PolicyFile.Read(request.Policy, request.Paths[0]).Pin(request.PolicyDigest);
        using var inputs = InputSet.Search(request.Paths, cancellationToken);
        var result = CanJudge(policy) ? Judge(request, policy, inputs, cancellationToken) : Refuse(request, policy);
        var isAttested = request.Attestation is not { } path || Attest(request, path, result, inputs, cancellationToken);

        var code = ResultOutput.Write(surroundings, result, request.Format);
        if (!result.OtherSources.IsEmpty && request.Format is OutputFormat.Json or OutputFormat.Sarif)
        {
            surroundings.Error.WriteLine(
                "ai-provenance: source files that are not the text that was compiled: " + result.OtherSources.Length);
        }

        return isAttested ? code : ExitCode.CouldNotJudge;
    }

    private static bool CanJudge(PolicyFile policy) =>
        !policy.Findings.Any(static finding => finding.Rule == Core.Verdicts.RuleIds.InvalidPolicy);

    // An invalid policy judges nothing.
    private static CheckResult Refuse(CheckRequest request, PolicyFile policy) =>
        new() { Policy = policy.Reference, AsOf = request.AsOf.ToString(), Findings = policy.Findings };

    private CheckResult Judge(CheckRequest request, PolicyFile policy, InputSet inputs, CancellationToken cancellationToken)
    {
        CheckResult result;
        var (sources, problem) = OpenSources(request.Sources);
        var signatures = new SignatureVerifier(
            () => SignatureList.Read(request.Signatures, policy.Reference.Path),
            request.AllowedSigners,
            request.Revocations,
            surroundings.Variable("PATH"));
        using (var progress = new Progress(surroundings.Error, surroundings.ErrorIsTerminal, inputs.Files.Length))
        {
            var watched = inputs.Files.Select(file => file with
            {
                Open = () =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress.Begin(file.DisplayPath);
                    return file.Open();
                },
            });
            result = check([.. watched], new CheckOptions(policy.Policy, policy.Reference, request.AsOf)
            {
                Sources = sources,
                Signatures = policy.Policy.AsksForSignatures ? signatures : null,
            });
        }

        var accepted = BaselineSet.Read(request.Baselines).Accept(result);
        return accepted with
        {
            OtherSources = [.. sources.OtherTexts],
            Findings = [.. policy.Findings, .. signatures.Findings, .. accepted.Findings],
            Problems =
            [
                .. accepted.Problems.Concat(inputs.Problems).Concat(signatures.Problems).Concat(problem).Distinct()
                    .OrderBy(static problem => problem.Path, StringComparer.Ordinal)
                    .ThenBy(static problem => problem.Problem, StringComparer.Ordinal),
            ],
        };
    }

    private static (SourceFingerprints Sources, ImmutableArray<InputProblem> Problem) OpenSources(string? folder)
    {
        try
        {
            return (new SourceFingerprints(folder is null ? null : new SourceFolder(folder)), []);
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception))
        {
            return (new SourceFingerprints(null), [InputErrors.Describe(folder!, exception)]);
        }
    }

    // An attestation of an earlier run must not stand where this one has none to give.
    private bool Attest(CheckRequest request, string path, CheckResult result, InputSet inputs, CancellationToken cancellationToken)
    {
        try
        {
            var subjects = FindSubjects(result, inputs, cancellationToken);
            if (subjects.Count > 0 && Summary.Of(result).Verdict != Verdict.NothingToJudge)
            {
                var resource = request.Paths.Order(StringComparer.Ordinal).First();
                ReplacedFile.Write(path, VerificationSummary.Write(result, subjects, resource));
                return true;
            }

            File.Delete(path);
            surroundings.Error.WriteLine("ai-provenance: nothing was judged, so there is no attestation: " + Harmless.Line(path));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var message = Harmless.Line(path) + " cannot be written: " + Harmless.Line(exception.Message);
            surroundings.Error.WriteLine($"ai-provenance: the attestation {message} Name a file in a folder that exists with --attest.");
            return false;
        }
    }

    // What was passed over was looked at as well: a deployment asks for each file by its digest.
    private static List<Subject> FindSubjects(CheckResult result, InputSet inputs, CancellationToken cancellationToken)
    {
        var subjects = result.Assemblies.Select(static assembly => new Subject(assembly.Path, assembly.Digest)).ToList();
        var known = result.Assemblies.Select(static assembly => assembly.Path)
            .Concat(result.Problems.Select(static problem => problem.Path))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in inputs.Files.Where(file => !known.Contains(file.DisplayPath)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var stream = file.Open();
            subjects.Add(new Subject(file.DisplayPath, Convert.ToHexString(SHA256.HashData(stream)).ToLowerInvariant()));
        }

        return subjects;
    }
}
