namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>Every way past the gate that has been tried.</summary>
internal static class AttackCatalogue
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        .. In(Suppressions.Group, Suppressions.All),
        .. In(Configurations.Group, Configurations.All),
        .. In(Switches.Group, Switches.All),
        .. In(Policies.Group, Policies.All),
        .. In(Forgeries.Group, Forgeries.All),
        .. In(HiddenCode.Group, HiddenCode.All),
        .. In(Builds.Group, Builds.All),
        .. In(OutOfReach.Group, OutOfReach.All),
    ];

    private static IEnumerable<Attack> In(string group, Attack[] attacks) =>
        attacks.Select(attack => attack with { Group = group, Found = Releases.Find(attack) });
}
