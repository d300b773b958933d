using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>
/// Attributes' classes to what they say: the package's by full name, from whichever assembly; an organisation's by its policy.
/// </summary>
internal sealed class StatementKinds(Policy policy, Members members)
{
    private const int MostBases = 32;
    private readonly Dictionary<TypeSymbol, StatementKind> _known = [];
    private readonly bool _hasOwn = !policy.GeneratedAttributes.IsEmpty || !policy.AssistedAttributes.IsEmpty;

    /// <summary>What attributes of a class say.</summary>
    public StatementKind Find(TypeSymbol attributeClass)
    {
        if (!_known.TryGetValue(attributeClass, out var kind))
            _known.Add(attributeClass, kind = FindAnew(attributeClass));
        return kind;
    }

    private StatementKind FindAnew(TypeSymbol type)
    {
        var kind = type is { ContainingType: null, Namespace: AttributeNames.Namespace } ? OfPackage(type.Name) : StatementKind.None;
        if (kind != StatementKind.None || !_hasOwn)
            return kind;
        if (IsNamed(policy.GeneratedAttributes, type))
            return StatementKind.OwnGenerated;
        return IsNamed(policy.AssistedAttributes, type) ? StatementKind.OwnAssisted : StatementKind.None;
    }

    private static StatementKind OfPackage(string name) => name switch
    {
        AttributeNames.AiGenerated => StatementKind.Generated,
        AttributeNames.AiAssisted => StatementKind.Assisted,
        AttributeNames.AiGuidance => StatementKind.Guidance,
        AttributeNames.HumanAuthored => StatementKind.Claim,
        AttributeNames.PendingReview => StatementKind.Request,
        AttributeNames.HumanVerified => StatementKind.Verification,
        AttributeNames.HumanApproved => StatementKind.Approval,
        AttributeNames.CriticalNamespace => StatementKind.CriticalNamespace,
        AttributeNames.Critical => StatementKind.Critical,
        _ => StatementKind.None,
    };

    // What derives from a mark is one. A policy may leave out the suffix as code does.
    private bool IsNamed(ImmutableArray<string> names, TypeSymbol attributeClass)
    {
        var type = attributeClass;
        for (var steps = 0; type is not null && steps < MostBases; steps++)
        {
            var name = AttributeSuffix.Remove(WithoutArities(type));
            if (names.Any(wanted => string.Equals(AttributeSuffix.Remove(wanted), name, StringComparison.Ordinal)))
                return true;
            type = members.FindBase(type)?.Type;
        }

        return false;
    }

    private static string WithoutArities(TypeSymbol type) => type.ContainingType is { } outer
        ? WithoutArities(outer) + "." + type.SourceName
        : type.Namespace.Length > 0 ? type.Namespace + "." + type.SourceName : type.SourceName;
}
