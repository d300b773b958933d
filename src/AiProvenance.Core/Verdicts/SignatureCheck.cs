namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0303: where a zone asks for it, the reviewer's key has signed what the verification states.</summary>
internal static class SignatureCheck
{
    public static IEnumerable<string> FindProblems(VerificationCheck check)
    {
        if (check.Zone.Signatures != Policies.SignatureDemand.None &&
            check.Scope.Signatures?.Invoke(check.Verification).FindProblem(check.Zone) is { } problem)
        {
            yield return problem;
        }
    }
}
