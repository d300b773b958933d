namespace AiProvenance.Core.Policies;

/// <summary>
/// Reports a policy that can be read and gates nothing: without a zone, or with one that nothing belongs to. It looks right, and the build
/// would be green. What is wrong otherwise is reported alone: nobody can tell what such a section was to hold.
/// </summary>
internal sealed class EmptyZoneCheck(IReadOnlyList<PolicySection> sections, PolicyErrors errors)
{
    private const string NoZone = "This policy has no zone, so it gates nothing; add [zone NAME], or under [policy] " +
        "builtin_zones = true, or declared_in_code = true where attributes declare all zones";

    public void Check(Policy policy)
    {
        if (policy.Zones.IsEmpty && !policy.ZoneDefaults.DeclaredInCode && !errors.AnyIn(0, int.MaxValue))
            errors.Add(sections.Count == 0 ? default : sections[0].Header, NoZone);

        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Kind != PolicySectionKind.Zone || errors.AnyIn(sections[i].Line, EndOf(i)))
                continue;
            var zone = policy.ZoneNamed(sections[i].Name);
            if (DescribeEmptiness(zone) is { } problem)
                errors.Add(sections[i].Header, "The zone " + PolicyErrors.Quote(zone.Name) + " gates nothing: " + problem);
        }
    }

    private static string? DescribeEmptiness(ZonePolicy zone)
    {
        if (zone.DeclaredInCode)
            return null;
        if (zone.Namespaces.IsEmpty && zone.Symbols.IsEmpty)
            return "give it 'namespaces' or 'symbols', or declared_in_code = true where attributes declare it";
        return ZoneExceptions.TakeAllOf(zone) ? "'except' takes out all that it has" : null;
    }

    private int EndOf(int section) => section + 1 < sections.Count ? sections[section + 1].Line : int.MaxValue;
}
