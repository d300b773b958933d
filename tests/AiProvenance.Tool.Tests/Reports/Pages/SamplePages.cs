using System.Collections.Immutable;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Pages;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Tests.Reports.Pages;

/// <summary>Reports of releases that have something of everything, made by hand.</summary>
internal static class SamplePages
{
    private const string Day = "2026-11-30";

    /// <summary>The names of the pages, for theories.</summary>
    public static ImmutableArray<string> Names { get; } = ["everything", "passed", "one zone", "nothing", "hostile", "long words", "many"];

    /// <summary>The report of a name.</summary>
    public static ReleaseReport Of(string name) => name switch
    {
        "everything" => Everything(static text => text),
        "passed" => Passed(),
        "one zone" => OneZone(),
        "nothing" => new ReleaseReport(
            new CheckResult { Policy = new PolicyReference(null, null), AsOf = Day }, BuiltInPolicy.Instance),
        "hostile" => Everything(static text => text + "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202E"),
        "long words" => Everything(static text => text + new string('x', 3000)),
        "many" => Many(2000),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    /// <summary>The page of a name.</summary>
    public static string Write(string name) => HtmlReport.Write(Of(name));

    /// <summary>A release with one of everything, each of whose texts goes through a function.</summary>
    public static ReleaseReport Everything(Func<string, string> text)
    {
        var pricing = text("pricing");
        var checkout = text("checkout");
        var policy = new Policy
        {
            Zones =
            [
                new ZonePolicy(pricing) { RequiredReviews = 2, MaxReviewAgeDays = 365, Criteria = text("The figures were recomputed.") },
                new ZonePolicy(checkout) { Signatures = SignatureDemand.Required },
                new ZonePolicy(text("accounts")) { Enforcement = Enforcement.Warn },
                new ZonePolicy(text("untouched")),
            ],
        };
        var verified = Declaration(text, "OrderPage.Total", pricing, "2026-11-02") with { IsVerified = true };
        ImmutableArray<CheckedDeclaration> declarations =
        [
            verified with { Zones = [new TouchedZone(pricing, [text("Price.Of")], IsVerified: true) { LastDay = "2026-12-12" }] },
            verified with
            {
                Name = text("Basket.Sum"),
                Identity = text("M:Basket.Sum"),
                Origin = Origin.Assisted,
                Zones =
                [
                    new TouchedZone(pricing, [], IsVerified: true) { LastDay = "2027-06-01" },
                    new TouchedZone(checkout, [], IsVerified: true),
                ],
            },
            Declaration(text, "Cart.Charge", checkout, "2025-03-04"),
            Declaration(text, "Cart.Refund", checkout, "2024-01-04"),
            Declaration(text, "Gift.Discount", pricing, "2026-10-04"),
            Declaration(text, "Old.Rebate", pricing, "no day"),
            Declaration(text, "Login.Greet", text("accounts"), "2027-01-01"),
            Declaration(text, "Login.Own", text("accounts"), null) with
            {
                Origin = Origin.Human,
                Claim = new Claim(text("dana@contoso.com"), text("rewritten")),
                Zones = [new TouchedZone(text("accounts"), [], IsVerified: true)],
                IsVerified = true,
            },
        ];
        return new ReleaseReport(
            new CheckResult
            {
                Policy = new PolicyReference(text("AiProvenance.policy"), new string('A', 64)),
                AsOf = Day,
                Assemblies =
                [
                    new CheckedAssembly(text("Contoso.Shop"), text("publish/Contoso.Shop.dll"), new string('b', 64))
                    {
                        Commit = text("0123456789abcdef"),
                        Stamp = text("1.0.0;policy=built-in;file-origins=0"),
                    },
                ],
                PassedOver = 3,
                Exempt = [text("publish/Contoso.Shop.Tests.dll")],
                Declarations = declarations,
                Findings =
                [
                    Finding(text, "AIP0001", "Cart.Charge", checkout),
                    Finding(text, "AIP0002", "Cart.Refund", checkout),
                    Finding(text, "AIP0006", "Gift.Discount", pricing),
                    Finding(text, "AIP0003", "Old.Rebate", pricing) with
                    {
                        Accepted = new Acceptance(new SourcePlace(text("AiProvenance.Baseline.txt"), 3, 1), FingerprintState.AsStated),
                    },
                    Finding(text, "AIP0008", "Menu.Show", pricing),
                    Finding(text, "AIP0001", "Login.Greet", text("accounts")) with { IsError = false },
                    new CheckFinding("AIP0302", IsError: true, text("It has no stamp.")) { Assembly = text("Contoso.Shop") },
                ],
                OtherSources = [text("src/Other.cs")],
                Problems = [new InputProblem(text("publish/broken.dll"), text("It is cut off."), text("Publish it again."))],
            },
            policy)
        {
            Repository = text("contoso/shop"),
            Release = text("1.4.2"),
            Earlier =
            [
                new EarlierRelease(text("1.3.0"), On("2026-09-01")) { HasPassed = true },
                new EarlierRelease(text("1.4.0"), On("2026-10-01")) { Errors = 4 },
                new EarlierRelease(text("1.4.1"), null)
                {
                    HasPassed = false,
                    Declarations = 7,
                    Verified = 3,
                    Errors = 4,
                    Accepted = 2,
                },
            ],
            Evidence = EvidenceStandard.Pci,
            EarlierProblems = [new InputProblem(text("results/1.2.0.json"), text("It tells of no release."), text("Give others."))],
            Baselines = [new BaselineSize(text("v1.3.0"), On("2026-09-01"), 1, 4), new BaselineSize(
                text("v1.4.0"), On("2026-10-01"), 1, 1)],
        };
    }

    private static ReleaseReport Passed()
    {
        var report = Everything(static text => text);
        return report with
        {
            Result = report.Result with
            {
                Declarations = [.. report.Result.Declarations.Where(static declaration => declaration.IsVerified)],
                Findings = [],
                Problems = [],
                Exempt = [],
            },
            Evidence = null,
            Earlier = [],
            EarlierProblems = [],
            Baselines = [],
        };
    }

    private static ReleaseReport OneZone()
    {
        var report = Everything(static text => text);
        return new ReleaseReport(
            report.Result with { Declarations = [report.Result.Declarations[0]], Findings = [], Problems = [], Exempt = [] },
            new Policy { Zones = [report.Policy.Zones[0]] });
    }

    /// <summary>A release with so many declarations, of which none is verified.</summary>
    public static ReleaseReport Many(int count)
    {
        var report = Everything(static text => text);
        return report with
        {
            Result = report.Result with
            {
                Declarations =
                [
                    .. Enumerable.Range(0, count).Select(i =>
                        Declaration(
                            static text => text,
                            $"Shop.Part{i}.Method{i}WithALongNameThatSaysWhatItDoes",
                            "pricing",
                            "2026-01-01") with
                        {
                            Verifications = Reviews(static text => text, $"person{i}@contoso.com", "2026-01-01", FingerprintState.Fresh),
                            Guidance = [new Guidance($"https://wiki.contoso.com/page/{i}", "2025-01-01")],
                        }),
                ],
                Findings =
                [
                    .. Enumerable.Range(0, count).Select(i => Finding(
                        static text => text, "AIP0001", $"Shop.Part{i}.Method{i}WithALongNameThatSaysWhatItDoes", "pricing") with
                        {
                            Reviewers = [$"group{i % 40}@contoso.com"],
                        }),
                ],
                Problems = [.. Enumerable.Range(0, count).Select(
                    i => new InputProblem($"publish/{i}.dll", "It is cut off.", "Publish it again."))],
                Exempt = [.. Enumerable.Range(0, count).Select(static i => $"publish/Tests{i}.dll")],
            },
        };
    }

    private static CheckedDeclaration Declaration(Func<string, string> text, string name, string zone, string? reviewed) => new()
    {
        Assembly = text("Contoso.Shop"),
        Identity = text("M:" + name),
        Name = text(name),
        Origin = Origin.Generated,
        IsVerified = false,
        Marks =
        [
            new Mark(Origin.Generated)
            {
                Tool = text("Copilot"),
                Model = text("gpt-5"),
                PromptedBy = text("dana@contoso.com"),
                On = "2026-11-02",
                Trace = text("https://assistant.contoso.com/sessions/41b9aa"),
            },
        ],
        Guidance = [new Guidance(text("https://wiki.contoso.com/prices"), text("2025-01-01"))],
        Zones = [new TouchedZone(zone, [text("Price.Of")], IsVerified: false)],
        Verifications = reviewed is null ? [] : Reviews(text, text("kim@contoso.com"), text(reviewed), FingerprintState.AsStated),
        Requests =
        [
            new ReviewRequest(text("1:ABC")) { RequestedBy = text("dana@contoso.com"), On = text("2026-11-20"), Zone = zone },
        ],
        Place = new SourcePlace(text("src/Shop/Page.cs"), 12, 5),
    };

    private static ImmutableArray<CheckedVerification> Reviews(
        Func<string, string> text, string by, string on, FingerprintState state) =>
    [
        new CheckedVerification(
            new Verification(by, on) { Fingerprint = text("1:ABC"), Ticket = text(
                "https://tickets.contoso.com/SHOP-1"), Notes = text("ok") }, state),
    ];

    private static CheckFinding Finding(Func<string, string> text, string rule, string name, string zone) =>
        new(rule, IsError: true, text(name))
        {
            Assembly = text("Contoso.Shop"),
            Identity = text("M:" + name),
            Name = text(name),
            Missing = text("a person must review it"),
            Place = new SourcePlace(text("src/Shop/Page.cs"), 12, 5),
            Zones = [zone],
            Origin = "generated",
            Tools = [text("Copilot")],
            Touches = [text("Price.Of")],
            Reviewers = [text("*@pricing.contoso.com")],
        };

    private static IsoDate On(string day) => IsoDate.TryParse(day, out var date) ? date : throw new ArgumentException(day, nameof(day));
}
