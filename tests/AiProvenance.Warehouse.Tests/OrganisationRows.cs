using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Formats;
using AiProvenance.Tool.Results;

namespace AiProvenance.Warehouse.Tests;

/// <summary>The rows of an organisation's repositories, the same every time, and the reports that they are rows of.</summary>
internal sealed class OrganisationRows : IDisposable
{
    private const int Repositories = 1000;

    private static readonly string[] Hostile =
    [
        "'; DROP TABLE provenance; --", "\"quoted\"", "half\uD800", "user\u202Egnp.exe",
        "a\nb\u2028c", "日本語 \U0001F600", "{\"kind\":\"release\"}",
        "", "\\u0000\0", "=1+1",
    ];

    private static readonly string[] Zones = ["pricing", "accounts", "checkout"];

    private readonly string _folder = Directory.CreateTempSubdirectory("aiprovenance-rows-").FullName;
    private readonly Random _random = new(25);

    public OrganisationRows()
    {
        var policy = PolicyParser.Parse(
            "[zone pricing]\nnamespaces = A\n[zone accounts]\nnamespaces = B\n[zone checkout]\nnamespaces = C\n").Policy;
        for (var i = 0; i < Repositories; i++)
        {
            var repository = i % 100 == 7 ? $"contoso/{Hostile[i / 100]}" : $"contoso/app{i:000}";
            var newest = new DateOnly(2026, 11, 28).AddDays(-(i % 50 == 3 ? 40 + i / 20 : i % 20));
            var report = Make(policy, repository, newest, i);
            Newest.Add(report);
            Write(report, $"{i}/newest.ndjson");
            if (i % 3 == 0)
                Write(Make(policy, repository, newest.AddDays(-30), i), $"{i}/older.ndjson");
            if (i % 10 == 0)
                Write(report, $"{i}/newest-again.ndjson");
        }
    }

    /// <summary>The newest report of each repository.</summary>
    public List<ReleaseReport> Newest { get; } = [];

    /// <summary>The files that were written.</summary>
    public string Files => Path.Combine(_folder, "**", "*.ndjson").Replace('\\', '/');

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(ReleaseReport report, string name)
    {
        var path = Path.Combine(_folder, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var output = new StreamWriter(path);
        ReportWriter.Write(report, ReportFormat.Ndjson, output);
    }

    private ReleaseReport Make(Policy policy, string repository, DateOnly day, int number)
    {
        var reviewers = number % 25 == 4 ? 1 : 6;
        var declarations = Enumerable.Range(0, 10 + _random.Next(80)).Select(i => MakeDeclaration(i, number, reviewers))
            .OrderBy(static declaration => declaration.Identity, StringComparer.Ordinal);
        var result = new CheckResult
        {
            Policy = new PolicyReference("AiProvenance.policy", new string('A', 64)),
            AsOf = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Declarations = [.. declarations],
        };
        return new ReleaseReport(result, policy) { Repository = repository, Release = $"1.{number}.{day.DayNumber}" };
    }

    private CheckedDeclaration MakeDeclaration(int index, int number, int reviewers)
    {
        var isVerified = _random.Next(10) < 7;
        var hostile = _random.Next(40) == 0 ? Hostile[_random.Next(Hostile.Length)] : null;
        var zones = Zones.Where((_, zone) => zone == index % 3 || _random.Next(5) == 0);
        return new CheckedDeclaration
        {
            Assembly = "App" + number,
            Identity = FormattableString.Invariant($"M:App{number}.Page.Total{index}"),
            Name = hostile ?? "Page.Total" + index,
            Origin = Origin.Generated,
            IsVerified = isVerified,
            Claim = isVerified && _random.Next(12) == 0 ? new Claim("dana@contoso.com", null) : null,
            Marks =
                [new Mark(Origin.Generated) { Tool = "Tool" + number % 4, Model = _random.Next(5) == 0 ? null : "m-" + _random.Next(3) }],
            Zones = [.. zones.Select(zone => new TouchedZone(zone, ["A.B"], isVerified)
            {
                LastDay = isVerified && _random.Next(2) == 0
                    ? FormattableString.Invariant($"2026-{12 - _random.Next(2)}-{1 + _random.Next(28):00}")
                    : null,
            })],
            Verifications = [.. Enumerable.Range(0, isVerified ? 1 + _random.Next(2) : 0).Select(_ => new CheckedVerification(
                new Verification(
                    hostile ?? $"rev{_random.Next(reviewers)}@contoso.com",
                    _random.Next(30) == 0
                        ? "soon"
                        : FormattableString.Invariant($"2026-{1 + _random.Next(11):00}-{1 + _random.Next(28):00}"))
                {
                    Role = _random.Next(20) == 0 ? SignOffRole.Approver : SignOffRole.Reviewer,
                },
                FingerprintState.AsStated))],
        };
    }
}
