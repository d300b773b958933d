namespace AiProvenance.Core.Policies;

/// <summary>File to policy: the one place that reads <c>AiProvenance.policy</c>.</summary>
public static class PolicyParser
{
    /// <summary>Reads a policy file's text. Any text gives a result; the policy counts only where there are no errors.</summary>
    /// <remarks>
    /// A policy that gates nothing is an error: one without a zone, or a zone without anything in it. Where attributes alone
    /// declare the zones, the policy says <c>declared_in_code = true</c>. With <c>builtin_zones = true</c> the built-in zones follow
    /// the file's; where the file declares a zone of such a name itself, that zone keeps its settings, is not built-in, and gains
    /// the built-in pattern.
    /// </remarks>
    /// <param name="text">The file's text; lines end as they do for the compiler, a byte order mark is ignored.</param>
    /// <returns>The policy that the valid lines state, and every error, in the order of the lines.</returns>
    public static PolicyParseResult Parse(string text) => new PolicyReader().Read(text);
}

/// <summary>The content of a policy file and all its errors.</summary>
public sealed record PolicyParseResult(Policy Policy, ImmutableArray<PolicyError> Errors);
