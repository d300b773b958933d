using System.Collections.Immutable;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Tests.Verdicts;

/// <summary>Declarations, zones and verifications to judge: valid unless a test says otherwise.</summary>
internal static class Given
{
    public const string Written = "2026-01-10";
    public const string Reviewed = "2026-01-20";

    public static readonly Fingerprint Now = Print('A', 'A');

    public static readonly Mark Mark = new(Origin.Generated) { Tool = "Copilot", PromptedBy = "paul@contoso.com", On = Written };

    public static readonly ZonePolicy Pricing = new("pricing");

    public static Fingerprint Print(char text, char touch) => new(new string(text, 32), new string(touch, 16));

    public static Verification Verified(string? by = "dana@contoso.com", string? on = Reviewed) =>
        new(by, on) { Fingerprint = Now.ToString() };

    /// <summary>A declaration of AI code that touches the pricing zone.</summary>
    public static DeclarationFacts Code(params Verification[] verifications) => new()
    {
        Marks = ImmutableArray.Create(Mark),
        Zones = ImmutableArray.Create(Pricing),
        Scopes = ImmutableArray.Create(Scope(verifications)),
    };

    public static VerifiedScope Scope(params Verification[] verifications) => new(verifications.ToImmutableArray(), () => Now);

    public static DeclarationFacts Touching(this DeclarationFacts code, params ZonePolicy[] zones) =>
        code with { Zones = zones.ToImmutableArray() };

    public static DeclarationFacts MarkedBy(this DeclarationFacts code, params Mark[] marks) =>
        code with { Marks = marks.ToImmutableArray() };

    public static DeclarationFacts PromptedBy(this DeclarationFacts code, string? person) =>
        code.MarkedBy(Mark with { PromptedBy = person });

    public static ZonePolicy ReviewedBy(this ZonePolicy zone, params string[] globs) => zone with { Reviewers = Globs(globs) };

    public static ZonePolicy AskingForTicket(this ZonePolicy zone, string pattern)
    {
        Assert.True(TicketPattern.TryParse(pattern, out var parsed, out var error), error);
        return zone with { TicketPattern = parsed };
    }

    public static ImmutableArray<Glob> Globs(params string[] globs) => globs.Select(glob => new Glob(glob)).ToImmutableArray();

    /// <summary>The verdict at a date, or where the date is not known.</summary>
    public static ImmutableArray<Finding> Verdict(this DeclarationFacts code, string? asOf = null, Policy? policy = null) =>
        Judge(asOf, policy).JudgeTouch(code);

    public static Judge Judge(string? asOf = null, Policy? policy = null) =>
        new(policy ?? new Policy(), IsoDate.TryParse(asOf, out var date) ? date : null);

    /// <summary>The only finding of a verdict.</summary>
    public static Finding Only(this ImmutableArray<Finding> findings, GateRule rule)
    {
        var finding = Assert.Single(findings);
        Assert.Equal(rule, finding.Rule);
        return finding;
    }

    public static IEnumerable<string> ZoneNames(this Finding finding) => finding.Zones.Select(zone => zone.Name);
}
