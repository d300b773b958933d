using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;

namespace AiProvenance.Analyzers.Policies;

/// <summary>Assemblies that <c>exempt_assemblies</c> takes out of the gate.</summary>
internal static class ExemptAssemblies
{
    public static bool IsExempt(string? assembly, Policy policy) => Entry(assembly, policy) is not null;

    /// <summary>The first entry that names the assembly, or null.</summary>
    public static Located<Glob>? Entry(string? assembly, Policy policy)
    {
        foreach (var entry in policy.ExemptAssemblies)
        {
            if (assembly is not null && entry.Value.IsMatch(assembly))
                return entry;
        }

        return null;
    }
}
