using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>
/// Patterns that guard nothing, or less than they seem to, because of a slip. One that matches nothing and is like nothing is normal where
/// one policy serves many projects.
/// </summary>
internal sealed class PatternSlips(Policy policy, Compilation compilation)
{
    private const string Below = ".*";

    private readonly CompiledNames _names = new(compilation);

    /// <summary>What is wrong with a pattern of a zone, in the policy or on an assembly; null where nothing is.</summary>
    public string? Describe(NamespacePattern pattern, ZonePolicy zone, bool isInCode = false)
    {
        if (ZoneExceptions.Take(pattern, zone) && !ZoneExceptions.TakeAllOf(zone))
            return SlipPhrases.Tell(zone, pattern.Text, "guards nothing: 'except' takes it out again.");
        if (DescribeWildcard(pattern, zone) is { } problem)
            return problem;

        // A pattern nearly always matches what the project itself declares.
        return _names.Own.Any(pattern.Matches) || _names.All.Any(pattern.Matches) ? null : DescribeMiss(pattern, zone, isInCode);
    }

    // `Contoso.Pricing.*` is what lies below; as elsewhere one would write it for all of it.
    private static string? DescribeWildcard(NamespacePattern pattern, ZonePolicy zone)
    {
        var text = pattern.Text;
        while (text.EndsWith(Below, StringComparison.Ordinal))
            text = text.Substring(0, text.Length - Below.Length);
        return text.Length == pattern.Text.Length ||
            !NamespacePattern.TryParse(text, out var meant, out _) ||
            zone.Namespaces.Any(other => other.Value != pattern && other.Value.Contains(meant!))
            ? null
            : SlipPhrases.Tell(
                zone,
                pattern.Text,
                "leaves out what lies in that namespace itself; did you mean " +
                    SlipPhrases.Suggest(text) +
                    ", which covers all below it too?");
    }

    private string? DescribeMiss(NamespacePattern pattern, ZonePolicy zone, bool isInCode)
    {
        if (FindType(pattern, zone)?.GetDocumentationCommentId() is { } type)
        {
            return SlipPhrases.Tell(
                zone,
                pattern.Text,
                "is the name of a type and guards nothing; did you mean " +
                    (isInCode ? "[Critical] on " + SlipPhrases.Suggest(type) : SlipPhrases.Suggest("symbols = " + type)) + "?");
        }

        if (NearMiss.FindInOtherCase(pattern, _names.All) is { } other && !zone.Namespaces.Any(covering => covering.Value.Matches(other)))
            return DescribeMiss(pattern, zone, other, ", since letter case matters?");
        if (NearMiss.Find(pattern, _names.All, IsCovered) is { } near)
            return DescribeMiss(pattern, zone, near, ", which no pattern covers?");
        return FindLonger(pattern) is { } longer ? DescribeMiss(pattern, zone, longer, ", which no pattern covers?") : null;
    }

    private static string DescribeMiss(NamespacePattern pattern, ZonePolicy zone, string meant, string why) => SlipPhrases.Tell(
        zone, pattern.Text, "matches no namespace of this compilation; did you mean " + SlipPhrases.Suggest(meant) + why);

    // With wildcards, it would take a class called Pricing for the namespace that `**.Pricing` finds in other projects.
    private INamedTypeSymbol? FindType(NamespacePattern pattern, ZonePolicy zone) =>
        HasWildcard(pattern) || _names.FindType(pattern.Text) is not { } type ||
        zone.Namespaces.Any(covering => covering.Value.Matches(CompiledNames.NameOf(type.ContainingNamespace)))
            ? null
            : type;

    // The first names of a namespace were left out, or the assembly's name was taken for one.
    private string? FindLonger(NamespacePattern pattern) => HasWildcard(pattern)
        ? null
        : _names.Own
            .Where(name => name.EndsWith("." + pattern.Text, StringComparison.Ordinal) || pattern.Text == _names.AssemblyName)
            .Where(name => !IsCovered(name))
            .OrderBy(static name => name.Length)
            .ThenBy(static name => name, StringComparer.Ordinal)
            .FirstOrDefault();

    private bool IsCovered(string name) => policy.Zones.Any(zone => zone.Namespaces.Any(pattern => pattern.Value.Matches(name)));

    private static bool HasWildcard(NamespacePattern pattern) => pattern.Text.IndexOf('*') >= 0;
}
