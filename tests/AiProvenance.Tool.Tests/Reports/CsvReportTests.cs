using System.Text.RegularExpressions;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Formats;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reports;

/// <summary>The population, as an auditor opens it.</summary>
public sealed class CsvReportTests
{
    public static TheoryData<string> Formulas =>
    [
        "=1+1", "=HYPERLINK(\"https://example.com\",\"a\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "=cmd|' /C calc'!A0",
        "＝1", "＋1", "－1", "＠1",
    ];

    public static TheoryData<string> Names =>
    [
        "a\nb", "a\r\nb", "a,b", "\"quoted\"", "'single'", "a;b", "<script>alert(1)</script>", "user\u202Egnp.exe", "half\uD800",
        "\uDC00half", "\x1B[2J", "zero\u200Bwidth", "line\u2028paragraph", "日本語 \U0001F600", "\0", "", " ",
    ];

    [Fact]
    public void The_columns_are_those_of_the_page_in_their_order()
    {
        var page = Regex.Matches(
            Repository.Read("docs/report.md")
                .Split("\n## ")
                .Single(static part => part.StartsWith("The population", StringComparison.Ordinal)),
            @"^\| `(?<name>[A-Za-z0-9]+)` \|", RegexOptions.Multiline)
            .Select(static match => match.Groups["name"].Value);

        Assert.Equal(page, CsvReport.Header);
    }

    [Fact]
    public void Each_declaration_is_a_row_with_as_many_cells_as_the_header()
    {
        var text = Written.Write(Written.Everything, ReportFormat.Csv);
        var rows = CsvFile.Read(text);

        Assert.StartsWith("\uFEFF\"assembly\",", text, StringComparison.Ordinal);
        Assert.Equal(CsvReport.Header, rows[0]);
        Assert.Equal(Written.Everything.Declarations.Length, rows.Count - 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
    }

    [Fact]
    public void A_row_says_what_is_known()
    {
        var rows = Table(Written.Everything);

        Assert.Equal(
            ["not verified", "accepted by baseline", "claimed", "verified", "verified"], rows.Select(static row => row["verdict"]));
        Assert.Equal(["AIP0001; AIP0010; AIP0003", "AIP0001", "", "", ""], rows.Select(static row => row["rules"]));
        Assert.Equal(["", "", "2027-11-03", "2026-12-24", "2027-11-03"], rows.Select(static row => row["lastDay"]));
        Assert.Equal("2; 1", rows[3]["requiredReviews"]);
        Assert.Equal("pricing; checkout", rows[3]["zones"]);
        Assert.Equal("OrderPage.Total; OrderPage.Total", rows[3]["reviewers"]);
        Assert.Equal("2026-11-03; ", rows[3]["reviewedOn"]);
        Assert.Equal("; checkout", rows[3]["reviewedZones"]);
        Assert.Equal("as stated; stale", rows[3]["reviewStates"]);
        Assert.Equal("OrderPage.Total @ 2025-01-01; OrderPage.Total @ no date", rows[0]["guidance"]);
        Assert.Equal("src/OrderPage.cs", rows[0]["file"]);
        Assert.Equal("12", rows[0]["line"]);
        Assert.Equal("contoso/shop", rows[0]["repository"]);
        Assert.Equal("OrderPage.Total", rows[0]["commit"]);
        Assert.Equal(SampleResults.Digest.ToLowerInvariant(), rows[0]["policySha256"]);
        Assert.Equal(5, rows.Select(static row => row["id"]).Distinct().Count());
    }

    [Fact]
    public void Without_a_population_there_is_the_header() =>
        Assert.Equal(CsvReport.Header, Assert.Single(CsvFile.Read(Written.Write(SampleResults.Empty, ReportFormat.Csv))));

    [Theory]
    [MemberData(nameof(Formulas))]
    public void No_cell_is_a_formula(string name)
    {
        foreach (var evidence in new EvidenceStandard?[] { null, EvidenceStandard.Aisvs })
        {
            var text = Written.Write(Written.Make(name, name, name), ReportFormat.Csv, evidence);

            Assert.All(
                CsvFile.Read(text).SelectMany(static row => row),
                static cell => Assert.DoesNotMatch(@"^\s*[=+\-@＝＋－＠]", cell));
        }

        var assembly = Table(Written.Make(name, name, name))[0]["assembly"];
        var written = string.Concat(name.Select(static c => char.IsControl(c) ? $"\\u{(int)c:X4}" : c.ToString()));
        Assert.Equal(written, CsvFile.Plain(assembly));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_name_is_one_cell_of_one_line(string name)
    {
        var text = Written.Write(Written.Make(name, name, name), ReportFormat.Csv);
        var rows = CsvFile.Read(text);

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(6, text.Split('\n').Length - 1);
        Assert.DoesNotContain(text[1..], static c => c is not ('\r' or '\n') && (char.IsControl(c) ||
            char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format));
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void An_apostrophe_that_was_there_is_kept() =>
        Assert.Equal("'=1", CsvFile.Plain(Table(Written.Make("'=1", "a", "b"))[0]["assembly"]));

    [Fact]
    public void A_semicolon_divides_values_and_nothing_else()
    {
        var row = Table(Written.Make("a", "b;c", "d"))[3];

        Assert.Equal("b\\u003Bc; b\\u003Bc", row["reviewers"]);
    }

    internal static List<Dictionary<string, string>> Table(Tool.Results.CheckResult result, EvidenceStandard? evidence = null)
    {
        var rows = CsvFile.Read(Written.Write(result, ReportFormat.Csv, evidence));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(static cell => cell.First, static cell => cell.Second))];
    }
}
