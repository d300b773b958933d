using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Reviews;
using AiProvenance.Tool.Tests.Infrastructure;
using AiProvenance.Tool.Tests.Results;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Reviews;

/// <summary>The formats: names stay text, comments stay short enough, JSON follows its schema.</summary>
public sealed class ReviewFormatTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Repository.Read("docs/schemas/reviews-1.json"));

    public static TheoryData<string> Names => HostileNamesTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_has_no_line_that_anybody_else_wrote(string name) =>
        AssertLines(
            ReviewText.Write(Named("Name"), ReviewGrouping.Zone, inColour: false),
            ReviewText.Write(Named(name), ReviewGrouping.Zone, inColour: false));

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_has_no_markup_that_anybody_else_wrote(string name)
    {
        foreach (var grouping in new[] { ReviewGrouping.Zone, ReviewGrouping.Reviewer })
        {
            var (plain, text) = (ReviewMarkdown.Write(Named("Name"), grouping), ReviewMarkdown.Write(Named(name), grouping));

            AssertLines(plain, text);
            Assert.Equal(Outside(plain), Outside(text));
            Assert.Equal(CountBars(plain), CountBars(text));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_link_leads_to_the_repository_and_nowhere_else(string name)
    {
        var text = ReviewMarkdown.Write(Named(name), ReviewGrouping.Zone, "https://github.com/contoso/shop/blob/0123abcd");

        Assert.All(
            Regex.Matches(Outside(text), @"\]\((?<target>[^)\n]*)\)").Select(static link => link.Groups["target"].Value),
            static target => Assert.Matches("^https://github.com/(contoso/shop/blob/0123abcd|aiprovenance/)[A-Za-z0-9%/._~#-]*$", target));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_has_nothing_in_it_that_anybody_else_wrote(string name)
    {
        var review = new WaitingReview(name, name, WaitingReason.NotAsked)
        {
            Identity = "M:" + name,
            Place = new SourcePlace(name + ".cs", 1, 1),
            Rules = ["AIP0001"],
        };

        Assert.Matches(
            "^dotnet format analyzers --severity warn --diagnostics AIP0001( --include [A-Za-z0-9._/-]+)?$", AskingCommand.Find(review));
        Assert.Matches(
            "^ai-provenance sign( --only 'M:[^'\\n]*')?$",
            AskingCommand.Find(review with { Reason = WaitingReason.NotSigned, Rules = ["AIP0303"] }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_follows_its_schema_and_says_the_name_as_it_is(string name)
    {
        var json = JsonNode.Parse(ReviewJson.Write(Named(name)))!;

        AssertValid(json);
        Assert.Equal(
            Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)), json["reviews"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void The_schema_names_what_is_written_and_all_that_it_names_is_written()
    {
        var (written, named) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        PropertyNames.Collect(JsonNode.Parse(ReviewJson.Write(Named("Name")))!, written);
        PropertyNames.CollectNamed(JsonNode.Parse(Repository.Read("docs/schemas/reviews-1.json"))!, named);

        Assert.Equal(named, written);
    }

    [Fact]
    public void Every_reason_has_a_name_in_the_schema()
    {
        foreach (var reason in Enum.GetValues<WaitingReason>())
            AssertValid(JsonNode.Parse(ReviewJson.Write(Empty with { Reviews = [new WaitingReview("A", "pricing", reason)] }))!);
        AssertValid(JsonNode.Parse(ReviewJson.Write(Empty))!);
    }

    [Theory]
    [InlineData("version", "2")]
    [InlineData("verdict", "\"findings\"")]
    [InlineData("asOf", "\"30.11.2026\"")]
    [InlineData("reviews", "[{}]")]
    [InlineData("summary", "{}")]
    public void The_schema_refuses_what_is_not_so(string property, string value)
    {
        var json = JsonNode.Parse(ReviewJson.Write(Named("Name")))!;
        json[property] = JsonNode.Parse(value);

        Assert.False(Schema.Evaluate(json).IsValid);
    }

    [Theory]
    [InlineData(1, 100, false)]
    [InlineData(1, 5_000, true)]
    [InlineData(500, 10, true)]
    [InlineData(3, 200, true)]
    public void A_comment_is_cut_by_rows_and_says_how_many_are_left_out(int zones, int each, bool isCut)
    {
        var list = Empty with
        {
            Reviews =
            [
                .. Enumerable.Range(0, zones).SelectMany(zone => Enumerable.Range(0, each).Select(number =>
                    new WaitingReview(
                        FormattableString.Invariant($"Page.Total{zone:D3}{number:D4}"),
                        FormattableString.Invariant($"zone{zone:D3}"),
                        WaitingReason.NotAsked)
                    {
                        Place = new SourcePlace("src/ÄÖÜ/Pages/OrderPage.cs", number + 1, 5),
                        Rules = ["AIP0001"],
                        Why = "nobody has asked for it",
                        Reviewers = ["*@pricing.contoso.com", "mei@contoso.com"],
                    })),
            ],
        };

        var text = ReviewMarkdown.Write(
            list, ReviewGrouping.Zone, "https://github.com/contoso/shop/blob/0123456789012345678901234567890123456789");

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, ReviewMarkdown.LargestComment);
        var rows = Regex.Count(text, "^\\| `Page", RegexOptions.Multiline);
        Assert.Equal(isCut, rows < list.Reviews.Length);
        if (isCut)
            Assert.Contains($"\n{list.Reviews.Length - rows} more rows are left out.\n", text, StringComparison.Ordinal);
        Assert.EndsWith("AIP0001.md\n", text, StringComparison.Ordinal);
        Assert.StartsWith(ReviewMarkdown.Marker + "\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes()
    {
        Assert.Equal(
            ReviewMarkdown.Write(Named("Name"), ReviewGrouping.Reviewer), ReviewMarkdown.Write(Named("Name"), ReviewGrouping.Reviewer));
        Assert.Equal(ReviewJson.Write(Named("Name")), ReviewJson.Write(Named("Name")));
    }

    private static ReviewList Empty { get; } = new(new PolicyReference(null, null), "2026-11-30") { Days = 30, Logs = 1 };

    // One of each, where every name and text is the one given.
    private static ReviewList Named(string name)
    {
        var review = new WaitingReview(name, name, WaitingReason.NotAsked)
        {
            Assembly = name,
            Identity = "M:" + name,
            Place = new SourcePlace(name + ".cs", 12, 5),
            Rules = ["AIP0001"],
            Why = name,
            Reviewers = [name],
            ButNot = [name],
            Counted = [name],
            Criteria = name,
            TicketPattern = name,
            LastDay = "2026-12-01",
            Asked = new AskedReview(name, "2026-11-20", 10),
            Command = "dotnet",
            Required = 2,
        };
        return new ReviewList(new PolicyReference(name, SampleResults.Digest), "2026-11-30")
        {
            Reviews =
            [
                review,
                review with { Place = new SourcePlace("b.cs", 1, 1), Reason = WaitingReason.NotSigned, Command = AskingCommand.Find(
                    review with { Reason = WaitingReason.NotSigned }) },
                review with { Reason = WaitingReason.Expiring, Command = null, IsForAnyone = true, Reviewers = [] },
            ],
            Reviewer = name,
            Days = 30,
            Assemblies = 1,
            Logs = 1,
            Accepted = 1,
            Others = 1,
            Problems = [new InputProblem(name, name, name)],
        };
    }

    private static void AssertValid(JsonNode json)
    {
        var evaluated = Schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(evaluated.IsValid, JsonSerializer.Serialize(evaluated.Details.Where(static detail => detail.HasErrors)));
    }

    private static void AssertLines(string plain, string text)
    {
        Assert.Equal(plain.Split('\n').Length, text.Split(['\n', '\r', '\u0085', '\u2028', '\u2029']).Length);
        Assert.DoesNotContain(text, static c => c is not '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or
            System.Globalization.UnicodeCategory.ParagraphSeparator));
        Assert.DoesNotMatch("##(\\[|vso|teamcity)", text);
        Assert.DoesNotContain(text.Split('\n'), static line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    // A table's bars: those of commands belong to no table.
    private static int CountBars(string text) => WithoutCommands(text).Count(static c => c == '|');

    private static string WithoutCommands(string text) =>
        Regex.Replace(text, "^    ai-provenance .*$", "command", RegexOptions.Multiline);

    // What is left of a page when code spans, and the lines of commands, are taken out.
    private static string Outside(string text) => Regex.Replace(
        WithoutCommands(text),
        "(?<!`)(?<fence>`+)(?!`)(?:(?!\n).)+?(?<!`)\\k<fence>(?!`)",
        "code");
}
