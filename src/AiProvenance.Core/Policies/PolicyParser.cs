namespace AiProvenance.Core.Policies;

/// <summary>File to policy: the one place that reads <c>AiProvenance.policy</c>.</summary>
public static class PolicyParser
{
    /// <summary>Reads a policy file's text.</summary>
    /// <returns>The policy that the valid lines state, and every error, in the order of the lines.</returns>
    public static PolicyParseResult Parse(string text) => throw new NotImplementedException();
}

/// <summary>What a policy file says and everything that is wrong with it.</summary>
public sealed record PolicyParseResult(Policy Policy, ImmutableArray<PolicyError> Errors);
