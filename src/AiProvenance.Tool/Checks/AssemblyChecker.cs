using AiProvenance.Core.Policies;
using AiProvenance.Core.Dates;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>Assemblies and a policy to what <c>check</c> found.</summary>
internal static class AssemblyChecker
{
    /// <summary>Judges all assemblies together.</summary>
    public static CheckResult Check(IReadOnlyList<AssemblyInput> inputs, Policy policy, PolicyReference reference, IsoDate? asOf) =>
        Check(inputs, new CheckOptions(policy, reference, asOf));

    /// <summary>Judges all assemblies together.</summary>
    public static CheckResult Check(IReadOnlyList<AssemblyInput> inputs, CheckOptions options) => new()
    {
        Policy = options.Reference,
        AsOf = options.AsOf?.ToString() ?? "",
        PassedOver = inputs.Count,
    };
}
