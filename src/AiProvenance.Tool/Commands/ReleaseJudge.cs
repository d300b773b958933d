using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Baselines;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Signatures;
using AiProvenance.Tool.Sources;

namespace AiProvenance.Tool.Commands;

/// <summary>Judges a release for every command that is about one: policy, inputs, checker, baselines.</summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="check">The checker.</param>
internal sealed class ReleaseJudge(Surroundings surroundings, Func<IReadOnlyList<AssemblyInput>, CheckOptions, CheckResult> check)
{
    /// <summary>Judges what is asked; an invalid policy judges nothing.</summary>
    public CheckResult Judge(ReleaseRequest request, PolicyFile policy, InputSet inputs, CancellationToken cancellationToken) =>
        CanJudge(policy) ? JudgeInputs(request, policy, inputs, cancellationToken) : Refuse(request, policy);

    private static bool CanJudge(PolicyFile policy) =>
        !policy.Findings.Any(static finding => finding.Rule == RuleIds.InvalidPolicy);

    private static CheckResult Refuse(ReleaseRequest request, PolicyFile policy) =>
        new() { Policy = policy.Reference, AsOf = request.AsOf.ToString(), Findings = policy.Findings };

    private CheckResult JudgeInputs(ReleaseRequest request, PolicyFile policy, InputSet inputs, CancellationToken cancellationToken)
    {
        CheckResult result;
        var (sources, problem) = OpenSources(request.Sources);
        var signatures = new SignatureVerifier(
            () => SignatureList.Read(request.Signatures.Signatures, policy.Reference.Path),
            request.Signatures.AllowedSigners,
            request.Signatures.Revocations,
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
}
