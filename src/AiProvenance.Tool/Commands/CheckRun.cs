using System.IO;
using System.Security.Cryptography;
using AiProvenance.Tool.Attestations;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Policies;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>Carries a check out: the release is judged, then what came of it is written.</summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="judge">Judges the release.</param>
internal sealed class CheckRun(Surroundings surroundings, ReleaseJudge judge)
{
    /// <summary>Carries out what is asked.</summary>
    public ExitCode Run(CheckRequest request, CancellationToken cancellationToken)
    {
        var release = request.Release;
        var policy = PolicyFile.Read(release.Policy, release.Paths[0]).Pin(release.PolicyDigest);
        using var inputs = InputSet.Search(release.Paths, cancellationToken);
        var result = judge.Judge(release, policy, inputs, cancellationToken);
        var isAttested = request.Attestation is not { } path || Attest(request, path, result, inputs, cancellationToken);

        var code = ResultOutput.Write(surroundings, result, request.Format);
        if (!result.OtherSources.IsEmpty && request.Format is OutputFormat.Json or OutputFormat.Sarif)
        {
            surroundings.Error.WriteLine(
                "ai-provenance: source files that are not the text that was compiled: " + result.OtherSources.Length);
        }

        return isAttested ? code : ExitCode.CouldNotJudge;
    }

    // An attestation of an earlier run must not stand where this one has none to give.
    private bool Attest(CheckRequest request, string path, CheckResult result, InputSet inputs, CancellationToken cancellationToken)
    {
        try
        {
            var subjects = FindSubjects(result, inputs, cancellationToken);
            if (subjects.Count > 0 && Summary.Of(result).Verdict != Verdict.NothingToJudge)
            {
                var resource = request.Release.Paths.Order(StringComparer.Ordinal).First();
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
