using AiProvenance.Analyzers.Attributes;
using AiProvenance.Core.Patterns;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Zones;

/// <summary>
/// Zones declared in code: <c>CriticalNamespace</c> on this assembly and on its references, <c>Critical</c> on types and members. They add
/// to the policy's zones of the same name.
/// </summary>
internal static class ZoneDeclarations
{
    /// <summary>The zone of an attribute that names none.</summary>
    public const string UnnamedZone = "critical";

    /// <summary>The namespaces that assemblies declare critical, each with its zone's name.</summary>
    public static IEnumerable<(string Zone, NamespacePattern Pattern)> ListNamespaces(
        Compilation compilation, AttributeAssemblies assemblies)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly))
        {
            if (!assemblies.MayCarry(assembly))
                continue;
            foreach (var attribute in assembly.GetAttributes())
            {
                if (ReadNamespace(attribute) is { } declared)
                    yield return declared;
            }
        }
    }

    /// <summary>The namespace that an attribute declares critical; null where it declares none.</summary>
    public static (string Zone, NamespacePattern Pattern)? ReadNamespace(AttributeData attribute) =>
        ProvenanceAttributes.Classify(attribute.AttributeClass) == ProvenanceAttribute.CriticalNamespace &&
        attribute.Positional("pattern", 0) is { } text &&
        NamespacePattern.TryParse(text.Trim(), out var pattern, out _)
            ? (attribute.Named("Zone") ?? UnnamedZone, pattern!)
            : null;

    /// <summary>The names of the zones that a symbol itself is declared part of.</summary>
    public static IEnumerable<string> ListZones(ISymbol symbol) =>
        CriticalMarks.ListZones(symbol).Select(static zone => zone ?? UnnamedZone);
}
