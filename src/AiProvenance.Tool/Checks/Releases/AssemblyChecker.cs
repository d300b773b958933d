using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks.Releases;

/// <summary>Assemblies and a policy to what <c>check</c> found.</summary>
internal static class AssemblyChecker
{
    /// <summary>Judges all assemblies together.</summary>
    public static CheckResult Check(IReadOnlyList<AssemblyInput> inputs, Policy policy, PolicyReference reference, IsoDate? asOf) =>
        Check(inputs, new CheckOptions(policy, reference, asOf));

    /// <summary>Judges all assemblies together.</summary>
    public static CheckResult Check(IReadOnlyList<AssemblyInput> inputs, CheckOptions options)
    {
        var (result, problems) = WholeRelease.Read(inputs, opened => new ReleaseCheck(opened, options).Check());
        return result with { Problems = problems };
    }
}
