using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>The policy without a policy file; <c>builtin_zones = true</c> adds its zones to a file's.</summary>
public static class BuiltInPolicy
{
    private static readonly ImmutableArray<(string Zone, NamespacePattern Pattern)> Zones = ImmutableArray.Create(
        ("pricing", Pattern("**.Pricing")),
        ("accounts", Pattern("**.Accounts")),
        ("checkout", Pattern("**.Checkout")));

    /// <summary>The three built-in zones and the contract's defaults.</summary>
    public static Policy Instance { get; } = AddZonesTo(new Policy { IsBuiltIn = true, HasBuiltInZones = true }, default);

    /// <summary>Whether a pattern belongs to the built-in zones, so that no person can have mistyped it.</summary>
    public static bool IsBuiltIn(NamespacePattern pattern) => Zones.Any(zone => ReferenceEquals(zone.Pattern, pattern));

    /// <summary>
    /// The policy with the built-in zones after its own; the policy's own zone of the same name gains the pattern instead.
    /// </summary>
    /// <param name="policy">The policy, its defaults for zones included.</param>
    /// <param name="span">The text of the policy file that asks for the built-in zones.</param>
    internal static Policy AddZonesTo(Policy policy, SourceSpan span)
    {
        var zones = policy.Zones.ToList();
        foreach (var (name, pattern) in Zones)
        {
            var located = new Located<NamespacePattern>(pattern, span);
            var own = zones.FindIndex(zone => string.Equals(zone.Name, name, StringComparison.Ordinal));
            if (own < 0)
                zones.Add(policy.ZoneDefaults with { Name = name, IsBuiltIn = true, Namespaces = ImmutableArray.Create(located) });
            else
                zones[own] = zones[own] with { Namespaces = zones[own].Namespaces.Add(located) };
        }

        return policy with { Zones = zones.ToImmutableArray() };
    }

    private static NamespacePattern Pattern(string text) =>
        NamespacePattern.TryParse(text, out var pattern, out var error) ? pattern! : throw new InvalidOperationException(error);
}
