using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>Names in the policy that, by a slip, name nothing (AIP0202).</summary>
internal static class PolicySlips
{
    /// <summary>Finds each with its place in the file, and what is wrong with it.</summary>
    public static IEnumerable<(SourceSpan Place, string Problem)> Find(Policy policy, Compilation compilation)
    {
        if (ExemptAssemblies.IsExempt(compilation.AssemblyName, policy))
            yield break;
        foreach (var found in FindOwnAttributes(policy, compilation))
            yield return found;
        var patterns = new PatternSlips(policy, compilation);
        var symbols = new SymbolSlips(policy, compilation);
        foreach (var zone in policy.Zones.Where(static zone => !zone.IsBuiltIn))
        {
            foreach (var pattern in zone.Namespaces.Where(static pattern => !BuiltInPolicy.IsBuiltIn(pattern.Value)))
            {
                if (patterns.Describe(pattern.Value, zone) is { } problem)
                    yield return (pattern.Span, problem);
            }

            foreach (var id in zone.Symbols)
            {
                var problem = ReadNamespace(id.Value) is { } pattern ? patterns.Describe(pattern, zone) : symbols.Describe(id.Value, zone);
                if (problem is not null)
                    yield return (id.Span, problem);
            }
        }
    }

    private static IEnumerable<(SourceSpan Place, string Problem)> FindOwnAttributes(Policy policy, Compilation compilation)
    {
        var attributes = new OwnAttributeSlips(policy, compilation);
        foreach (var own in policy.OwnAttributes)
        {
            if (attributes.Describe(own.Value) is { } problem)
                yield return (own.Span, problem);
        }
    }

    private static NamespacePattern? ReadNamespace(string id) =>
        id.StartsWith("N:", StringComparison.Ordinal) && NamespacePattern.TryParse(id.Substring(2), out var pattern, out _)
            ? pattern
            : null;
}
