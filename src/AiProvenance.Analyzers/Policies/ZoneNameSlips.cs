using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Policies;

/// <summary>
/// Zones that attributes name and that there are not, but nearly: code is declared part of a zone that nobody asks anything for, and a
/// review is limited to one that nothing belongs to.
/// </summary>
internal sealed class ZoneNameSlips
{
    private readonly Policy _policy;
    private readonly Lazy<ImmutableArray<string>> _declared;

    /// <summary>Creates the search.</summary>
    public ZoneNameSlips(Policy policy, Compilation compilation)
    {
        _policy = policy;
        _declared = new(() => ZoneDeclarations
            .ListNamespaces(compilation, AttributeAssemblies.ForPackage())
            .Select(static declared => declared.Zone)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static zone => zone, StringComparer.Ordinal)
            .ToImmutableArray());
    }

    /// <summary>Finds them in a file, each with the zone that was meant.</summary>
    public IEnumerable<(AttributeArgumentSyntax Argument, string Written, string Meant)> Find(
        SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var argument in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeArgumentSyntax>())
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == FileTexts.Zone &&
                argument.Parent?.Parent is AttributeSyntax attribute &&
                Classify(attribute, model, cancellationToken) is not ProvenanceAttribute.None and var kind &&
                model.GetConstantValue(argument.Expression, cancellationToken).Value is string { Length: > 0 } written &&
                FindMeant(written, kind) is { } meant)
            {
                yield return (argument, written, meant);
            }
        }
    }

    private static ProvenanceAttribute Classify(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        ProvenanceAttributes.Classify(model.GetTypeInfo(attribute, cancellationToken).Type as INamedTypeSymbol);

    // Zones that only code declares are compared with what names them, not with one another.
    private string? FindMeant(string written, ProvenanceAttribute kind)
    {
        if (Zones.Contains(written, StringComparer.Ordinal))
            return null;
        if (Zones.FirstOrDefault(zone => IsNear(written, zone)) is { } meant)
            return kind.IsStatement() && _declared.Value.Contains(written, StringComparer.Ordinal) ? null : meant;
        return kind == ProvenanceAttribute.CriticalNamespace || _declared.Value.Contains(written, StringComparer.Ordinal)
            ? null
            : _declared.Value.FirstOrDefault(zone => IsNear(written, zone));
    }

    private IEnumerable<string> Zones => _policy.Zones.Select(static zone => zone.Name);

    private static bool IsNear(string written, string zone)
    {
        var name = written.Trim().ToLowerInvariant();
        return Plain(name) == Plain(zone.ToLowerInvariant()) || NearMiss.IsSlip(name, zone);
    }

    private static string Plain(string name) => name.Replace("-", "").Replace("_", "").Replace(" ", "").Replace(".", "");
}
