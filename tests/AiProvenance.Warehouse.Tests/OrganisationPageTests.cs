using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiProvenance.Tool.Reports;
using DuckDB.NET.Data;
using Xunit.Abstractions;

namespace AiProvenance.Warehouse.Tests;

/// <summary>The page's table, views and queries, over the rows of 1,000 repositories: each answer is what the reports say.</summary>
public sealed class OrganisationPageTests : IClassFixture<OrganisationPageTests.Warehouse>
{
    private static readonly ILookup<string, string> Blocks = Regex
        .Matches(
            Repository.Read("docs/organisation.md"),
            @"^```sql\n-- (?<title>[^\n]+)\n(?<sql>.*?)^```$",
            RegexOptions.Multiline | RegexOptions.Singleline)
        .ToLookup(static match => match.Groups["title"].Value, static match => match.Groups["sql"].Value);

    private readonly Warehouse _warehouse;
    private readonly ITestOutputHelper _output;

    public OrganisationPageTests(Warehouse warehouse, ITestOutputHelper output) => (_warehouse, _output) = (warehouse, output);

    private static IEnumerable<PopulationRow> Rows(ReleaseReport report) => Population.Of(report).Rows;

    [Fact]
    public void Coverage_by_zone() => AssertAnswer(
        "Coverage by zone, over the organisation",
        _warehouse.Rows.Newest.SelectMany(
            report => Rows(report).SelectMany(row => row.Declaration.Zones.Select(zone => (report, row, zone))))
            .GroupBy(static entry => entry.zone.Zone)
            .OrderBy(static zone => zone.Key, StringComparer.Ordinal)
            .Select(static zone => Line(
                zone.Key,
                zone.Select(static entry => entry.report.Repository).Distinct().Count(),
                zone.Count(),
                zone.Count(static entry => entry.row.Verdict == RowVerdict.Claimed),
                zone.Count(static entry => entry.zone.IsVerified && entry.row.Verdict != RowVerdict.Claimed))));

    [Fact]
    public void Repositories_that_stopped() => AssertAnswer(
        "Repositories that stopped reporting",
        _warehouse.Rows.Newest.Where(static report => string.CompareOrdinal(report.Result.AsOf, "2026-10-31") < 0)
            .OrderBy(static report => report.Result.AsOf, StringComparer.Ordinal)
            .ThenBy(static report => report.Repository, InBytes.Order)
            .Select(static report => Line(report.Repository, report.Result.AsOf, report.Release)));

    [Fact]
    public void The_oldest_reviews() => AssertAnswer(
        "The oldest reviews that something rests on",
        Reviews().Where(static review => review.On != "soon")
            .OrderBy(static review => review.On, StringComparer.Ordinal)
            .ThenBy(static review => review.Repository, InBytes.Order)
            .ThenBy(static review => review.Row.Id, StringComparer.Ordinal)
            .ThenBy(static review => review.By, InBytes.Order)
            .Take(20)
            .Select(static review => Line(review.On, review.Repository, review.Row.Declaration.Name, review.By)));

    [Fact]
    public void Tools_and_models() => AssertAnswer(
        "Tools and models by repository",
        _warehouse.Rows.Newest.SelectMany(
            report => Rows(report).SelectMany(row => row.Declaration.Marks.Select(mark => (report.Repository, row.Id, mark))))
            .GroupBy(static entry => (entry.Repository, entry.mark.Tool, entry.mark.Model))
            .OrderBy(static group => group.Key.Repository, InBytes.Order)
            .ThenBy(static group => group.Key.Tool, InBytes.Order)
            .ThenBy(static group => group.Key.Model is null)
            .ThenBy(static group => group.Key.Model, InBytes.Order)
            .Select(
                static group =>
                    Line(
                        group.Key.Repository, group.Key.Tool, group.Key.Model, group.Select(static entry => entry.Id).Distinct().Count())));

    [Fact]
    public void One_reviewer_alone()
    {
        var totals = Reviews().GroupBy(static review => review.Repository)
            .ToDictionary(static group => group.Key, static group => group.Select(static review => review.Row.Id).Distinct().Count());
        AssertAnswer(
            "Repositories of which one person reviewed more than eight in ten declarations",
            Reviews().GroupBy(static review => (review.Repository, review.By))
                .Select(
                    static group =>
                        (group.Key.Repository, group.Key.By, Count: group.Select(static review => review.Row.Id).Distinct().Count()))
                .Where(entry => totals[entry.Repository] >= 10 && entry.Count * 10 > totals[entry.Repository] * 8)
                .OrderBy(static entry => entry.Repository, InBytes.Order)
                .ThenBy(static entry => entry.By, InBytes.Order)
                .Select(entry => Line(entry.Repository, entry.By, entry.Count, totals[entry.Repository])));
    }

    [Fact]
    public void Reviews_that_expire() => AssertAnswer(
        "Reviews that expire in December",
        _warehouse.Rows.Newest.SelectMany(
            report => Rows(report).SelectMany(row => row.Declaration.Zones.Select(zone => (report.Repository, row, zone))))
            .Where(static entry => entry.zone.LastDay?.StartsWith("2026-12-", StringComparison.Ordinal) == true)
            .OrderBy(static entry => entry.zone.LastDay, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Repository, InBytes.Order)
            .ThenBy(static entry => entry.zone.Zone, StringComparer.Ordinal)
            .ThenBy(static entry => entry.row.Id, StringComparer.Ordinal)
            .Select(static entry => Line(entry.zone.LastDay, entry.Repository, entry.zone.Zone, entry.row.Declaration.Name)));

    [Fact]
    public void The_other_dialect_has_the_same_views() => Assert.Equal(
        Regex.Matches(Blocks["DuckDB: the views"].Single(), "CREATE VIEW ([a-z]+)").Select(static match => match.Groups[1].Value),
        Regex.Matches(Blocks["BigQuery: the views"].Single(), @"CREATE VIEW provenance\.([a-z]+)").Select(
            static match => match.Groups[1].Value));

    [Fact]
    public void Every_question_of_the_page_is_asked_here() => Assert.Equal(
        6, Blocks.Count(static block => !block.Key.Contains(": the ", StringComparison.Ordinal)));

    private IEnumerable<(string Repository, PopulationRow Row, string By, string On)> Reviews() =>
        _warehouse.Rows.Newest.SelectMany(report =>
        Rows(report).SelectMany(row => row.Declaration.Reviews.Select(review =>
            (report.Repository!, row, review.Verification.By!, review.Verification.On!))));

    private void AssertAnswer(string title, IEnumerable<string> expected)
    {
        var truth = expected.ToList();
        var watch = Stopwatch.StartNew();
        var answer = _warehouse.Ask(Blocks[title].Single());
        _output.WriteLine($"{title}: {answer.Count} rows, {watch.ElapsedMilliseconds} ms; " +
            $"the table {_warehouse.Loaded.TotalSeconds:0.0} s, {_warehouse.Count} rows");
        _output.WriteLine(string.Join('\n', answer.Take(5)));

        Assert.NotEmpty(truth);
        Assert.Equal(truth, answer);
    }

    private static string Line(params object?[] cells) => string.Join(" | ", cells.Select(static cell => cell switch
    {
        null or DBNull => "null",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cell.ToString()!)),
    }));

    // As the database orders texts.
    private sealed class InBytes : IComparer<string?>
    {
        public static readonly InBytes Order = new();

        public int Compare(string? x, string? y) =>
            Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
    }

    /// <summary>The page's table and views over all rows, made once.</summary>
    public sealed class Warehouse : IDisposable
    {
        private readonly DuckDBConnection _connection = new("DataSource=:memory:");

        public Warehouse()
        {
            _connection.Open();
            var watch = Stopwatch.StartNew();
            foreach (var block in new[] { "DuckDB: the table", "DuckDB: the views" })
                Execute(Blocks[block].Single().Replace("rows/**/*.ndjson", Rows.Files, StringComparison.Ordinal));
            Loaded = watch.Elapsed;
            Count = Ask("SELECT COUNT(*) FROM provenance").Single();
        }

        internal OrganisationRows Rows { get; } = new();

        public TimeSpan Loaded { get; }

        public string Count { get; }

        public List<string> Ask(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read())
                lines.Add(Line([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]));
            return lines;
        }

        public void Dispose()
        {
            _connection.Dispose();
            Rows.Dispose();
        }

        private void Execute(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            _ = command.ExecuteNonQuery();
        }
    }
}
