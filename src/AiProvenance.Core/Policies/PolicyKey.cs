namespace AiProvenance.Core.Policies;

/// <summary>One key of the policy file.</summary>
public sealed class PolicyKey
{
    private readonly Func<Policy, ValueReader, Policy>? _setOnPolicy;
    private readonly Func<ZonePolicy, ValueReader, ZonePolicy>? _setOnZone;

    internal PolicyKey(string name, Func<Policy, ValueReader, Policy> set)
    {
        Name = name;
        Scope = PolicyKeyScope.Policy;
        MayStandUnderPolicy = true;
        _setOnPolicy = set;
    }

    internal PolicyKey(string name, Func<ZonePolicy, ValueReader, ZonePolicy> set)
    {
        Name = name;
        Scope = PolicyKeyScope.Zone;
        MayStandUnderPolicy = true;
        _setOnZone = set;
    }

    /// <summary>The key as the file has it.</summary>
    public string Name { get; }

    /// <summary>The subject of the key.</summary>
    public PolicyKeyScope Scope { get; }

    /// <summary>Whether the key may stand under <c>[policy]</c>: false for keys that tell one zone from another.</summary>
    public bool MayStandUnderPolicy { get; internal init; }

    /// <summary>Whether the value is a list: split at commas outside brackets, and the key may repeat.</summary>
    public bool IsList { get; internal init; }

    /// <summary>The effect of the key, in one sentence without its full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>The values that the key takes.</summary>
    public required string ValueDescription { get; init; }

    /// <summary>The default of an absent key; empty where there is none.</summary>
    public string DefaultText { get; internal init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal bool MayStandIn(PolicySectionKind section) => section switch
    {
        PolicySectionKind.Policy => MayStandUnderPolicy,
        PolicySectionKind.Zone => Scope == PolicyKeyScope.Zone,
        _ => true,
    };

    internal Policy Set(Policy policy, ValueReader value) => _setOnPolicy is null ? policy : _setOnPolicy(policy, value);

    internal ZonePolicy Set(ZonePolicy zone, ValueReader value) => _setOnZone is null ? zone : _setOnZone(zone, value);
}

/// <summary>The subject of a key of the policy file.</summary>
public enum PolicyKeyScope
{
    /// <summary>The policy as a whole: the key stands under <c>[policy]</c> only.</summary>
    Policy,

    /// <summary>A zone: the key stands under <c>[zone NAME]</c>, most of them also under <c>[policy]</c> as the default.</summary>
    Zone,
}
