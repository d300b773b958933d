using System.Globalization;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using CsCheck;

namespace AiProvenance.Core.Tests.Verdicts;

/// <summary>A random case, with the answer worked out the naive way: from how each verification was made, not from what it says.</summary>
internal sealed record Scenario(ZoneCase[] Zones, Signature[] Signatures, Origin Origin, string? AsOf)
{
    private static readonly string[] Names = ["pricing", "accounts", "checkout"];
    private static readonly string[] Dates = ["2026-01-09", "2026-01-10", "2026-01-20", "2026-02-19", "2026-02-20", "2026-03-31"];

    public static readonly Gen<Signature> Signature = Gen.Select(
        Gen.OneOf(Signer.All),
        Gen.Frequency((3, Gen.Const(Given.Reviewed)), (2, Gen.OneOf(Dates))),
        Gen.Frequency((6, Gen.Const(0)), (1, Gen.Int[1, 5])),
        Gen.OneOf<string?>("T-1", "T-1", "T-1", "T-1", "t", null),
        Gen.OneOf<string?>(null, null, null, null, "pricing", "accounts", "elsewhere"),
        (signer, on, print, ticket, zone) => new Signature(signer, on, print, ticket, zone));

    private static readonly Gen<ZoneCase> Zone = Gen.Select(
        Gen.OneOf(1, 1, 1, 2, 2, 3), Gen.OneOf<string[]?>(
            null, null, null, ["dana", "omar"], ["dana", "李雷"]), Gen.Bool, Gen.OneOf<int?>(null, 30), Gen.OneOf(true, true, true, false),
        (required, listed, ticket, maxAge, applies) => new ZoneCase("", required, listed, ticket, maxAge, applies));

    public static readonly Gen<Scenario> Any = Gen.Select(
        Zone.Array[0, 3],
        Signature.Array[0, 8],
        Gen.OneOf(Origin.Generated, Origin.Assisted),
        Gen.OneOf<string?>(null, "2026-02-19", "2026-02-20", "2026-12-31"),
        (zones, signatures, origin, asOf) => new Scenario(Named(zones), signatures, origin, asOf));

    public bool MayPass => Zones.All(IsSatisfied);

    public bool IsSatisfied(ZoneCase zone) => !zone.Applies ||
        Signatures.Where(signature => Counts(signature, zone))
            .Select(signature => signature.Signer.Person)
            .Distinct()
            .Count() >= zone.Required;

    public bool CountsNowhere(Signature signature) => !Zones.Any(zone => Counts(signature, zone));

    public DeclarationFacts Code() => new()
    {
        Marks = [Given.Mark with { Origin = Origin }],
        Zones = [.. Zones.Select(zone => zone.ToPolicy(Origin))],
        Scopes =
        [
            Given.Scope([.. Signatures.Where((_, i) => i % 2 == 0).Select(signature => signature.ToVerification())]),
            Given.Scope([.. Signatures.Where((_, i) => i % 2 == 1).Select(signature => signature.ToVerification())]),
        ],
    };

    private bool Counts(Signature signature, ZoneCase zone) =>
        zone.Applies &&
        (signature.Zone is null || signature.Zone == zone.Name) &&
        signature.Signer.IsPerson &&
        signature.Signer.Person != "paul" &&
        (zone.Listed is null ? signature.Signer.IsAddress : zone.Listed.Contains(signature.Signer.Person)) &&
        signature.Print <= 1 &&
        (!zone.AsksForTicket || signature.Ticket == "T-1") &&
        string.CompareOrdinal(signature.On, Given.Written) >= 0 &&
        (AsOf is null || string.CompareOrdinal(signature.On, AsOf) <= 0) &&
        (AsOf is null || zone.MaxAge is null || DaysBefore(AsOf, signature.On) <= zone.MaxAge);

    private static int DaysBefore(string asOf, string on) => (Day(asOf) - Day(on)).Days;

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ZoneCase[] Named(ZoneCase[] zones) => [.. zones.Select((zone, i) => zone with { Name = Names[i] })];
}

/// <summary>One way in which a person, a tool or nobody signs.</summary>
internal sealed record Signer(string By, string Person, bool IsPerson, bool IsAddress = true)
{
    public static readonly Signer[] All =
    [
        new("dana@contoso.com", "dana", true),
        new("Dana Reyes <DANA@contoso.com>", "dana", true),
        new("dana", "dana", true, IsAddress: false),
        new("\uFF44ana@contoso.com", "dana", true),
        new("da\u200Bna@contoso.com", "dana", true),
        new("omar@contoso.com", "omar", true),
        new("omar+2@contoso.com", "omar", true),
        new("李雷", "李雷", true, IsAddress: false),
        new(" 李雷 ", "李雷", true, IsAddress: false),
        new("paul@contoso.com", "paul", true),
        new("Paul <paul@contoso.com>", "paul", true),
        new("Copilot", "", false),
        new("TODO", "", false),
        new("", "", false),
        new("dana@contoso.com, omar@contoso.com", "", false),
        new("d\u0430na@contoso.com", "", false),
        new("ci@contoso.com", "", false),
        new("Omar Haddad", "", false),
    ];
}

/// <summary>What a zone asks for.</summary>
internal sealed record ZoneCase(string Name, int Required, string[]? Listed, bool AsksForTicket, int? MaxAge, bool Applies)
{
    public ZonePolicy ToPolicy(Origin origin) => new(Name)
    {
        RequiredReviews = Required,
        Reviewers = Given.Globs([.. (Listed ?? []).SelectMany(person => new[] { person, person + "@*", person + "+2@*" })]),
        TicketPattern = AsksForTicket ? Given.Pricing.AskingForTicket(@"T-\d+").TicketPattern : null,
        MaxReviewAgeDays = MaxAge,
        AppliesToGenerated = Applies || origin != Origin.Generated,
        AppliesToAssisted = Applies || origin != Origin.Assisted,
    };
}

/// <summary>How a verification was made; prints 0 and 1 are of the code as it is.</summary>
internal sealed record Signature(Signer Signer, string On, int Print, string? Ticket, string? Zone)
{
    public Verification ToVerification() => new(Signer.By, On)
    {
        Fingerprint = Print switch
        {
            0 => Given.Now.ToString(),
            1 => Given.Print('B', 'B') + "," + Given.Now,
            2 => Given.Print('B', 'A').ToString(),
            3 => Given.Print('A', 'B').ToString(),
            4 => "1:A.A",
            _ => null,
        },
        Ticket = Ticket,
        Zone = Zone,
    };
}
