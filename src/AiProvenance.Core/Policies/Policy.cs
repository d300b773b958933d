using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>The policy of one compilation: its zones and their reviewers.</summary>
public sealed record Policy
{
    /// <summary>The name that a policy file must have.</summary>
    public const string FileName = "AiProvenance.policy";

    /// <summary>The zones, in the order of the file, built-in ones last.</summary>
    public ImmutableArray<ZonePolicy> Zones { get; init; } = ImmutableArray<ZonePolicy>.Empty;

    /// <summary>The requirements of a zone that only attributes declare: the keys under <c>[policy]</c>.</summary>
    public ZonePolicy ZoneDefaults { get; init; } = new("critical");

    /// <summary>The origin of unmarked code that touches no zone: zones set their own for what touches them.</summary>
    public Origin DefaultOrigin => ZoneDefaults.DefaultOrigin;

    /// <summary>The strictest origin of unmarked code in any zone.</summary>
    public Origin StrictestDefaultOrigin => Zones.Add(ZoneDefaults).Max(static zone => zone.DefaultOrigin);

    /// <summary>Names of assemblies that are not judged, each with its place in the file.</summary>
    public ImmutableArray<Located<Glob>> ExemptAssemblies { get; init; } = ImmutableArray<Located<Glob>>.Empty;

    /// <summary>Identities of tools, in addition to the built-in list.</summary>
    public ImmutableArray<Glob> BotIdentities { get; init; } = ImmutableArray<Glob>.Empty;

    /// <summary>Full names of an organisation's own attributes that mean AI-generated.</summary>
    public ImmutableArray<string> GeneratedAttributes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Full names of an organisation's own attributes that mean AI-assisted.</summary>
    public ImmutableArray<string> AssistedAttributes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The organisation's own attributes of both kinds, each with its place in the file.</summary>
    public ImmutableArray<Located<string>> OwnAttributes { get; init; } = ImmutableArray<Located<string>>.Empty;

    /// <summary>True where the file has <c>builtin_zones = true</c>; <see cref="Zones"/> contains them already.</summary>
    public bool HasBuiltInZones { get; init; }

    /// <summary>True where no policy file was found.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Whether any zone may ask for transitive reach; zones that attributes declare use the policy's default.</summary>
    public bool AsksForReach => Zones.Add(ZoneDefaults).Any(zone => zone.Reach == ReachDepth.Transitive);

    /// <summary>Whether code counts as AI code, or as claimed inside AI code, where it touches no zone.</summary>
    public bool IsAiAnywhere(DeclaredOrigin origin) =>
        (origin.IsAi || origin.Claim is not null) && !(origin.IsUnmarked && DefaultOrigin == Origin.Human);

    /// <summary>Whether any zone may ask for signatures; zones that attributes declare use the policy's default.</summary>
    public bool AsksForSignatures => Zones.Add(ZoneDefaults).Any(zone => zone.Signatures != SignatureDemand.None);

    /// <summary>The policy's zone of that name, or a zone of that name that asks the defaults.</summary>
    public ZonePolicy ZoneNamed(string name)
    {
        foreach (var zone in Zones)
        {
            if (string.Equals(zone.Name, name, StringComparison.Ordinal))
                return zone;
        }

        return ZoneDefaults with { Name = name };
    }
}
