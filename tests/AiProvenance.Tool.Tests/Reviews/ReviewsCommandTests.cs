using System.Text.Json;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reviews;

/// <summary>Whole lists, from assemblies and logs to what is written, on 2026-11-30.</summary>
public sealed class ReviewsCommandTests : IDisposable
{
    private const string Fingerprint = "Fingerprint = \"" + StoreSource.Fingerprint + "\"";
    private const string Kim = "[HumanVerified(\"kim@pricing.contoso.com\", \"2026-11-03\", " + Fingerprint + ", Ticket = \"SHOP-1\")]";
    private const string Ask = "[PendingReview(\"" +
        StoreSource.Fingerprint +
        "\", RequestedBy = \"dana@contoso.com\", On = \"2026-11-20\")]";

    private const string Zone = """
        [zone pricing]
        namespaces = Contoso.Pricing
        reviewers = *@pricing.contoso.com, mei@contoso.com
        criteria = The figures were recomputed.

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "", "not asked", "nobody has asked for it")]
    [InlineData("", Ask, "asked", "asked for by dana@contoso.com, 10 days ago")]
    [InlineData("", "[PendingReview(\"x\", On = \"2026-11-30\")]", "asked", "asked for today")]
    [InlineData("", "[PendingReview(\"x\", On = \"2026-11-29\")]", "asked", "asked for 1 day ago")]
    [InlineData("", "[PendingReview(\"x\", On = \"2027-01-01\")]", "asked", "asked for")]
    [InlineData(
        "", "[PendingReview(\"x\", On = \"yesterday\", RequestedBy = \"dana@contoso.com\")]", "asked", "asked for by dana@contoso.com")]
    [InlineData("", "[PendingReview(\"x\", Zone = \"checkout\")]", "not asked", "nobody has asked for it")]
    [InlineData(
        "",
        Ask + "[PendingReview(\"y\", RequestedBy = \"lee@contoso.com\", On = \"2026-11-01\")]",
        "asked",
        "asked for by lee@contoso.com, 29 days ago")]
    [InlineData("required_reviews = 2", Kim, "too few", "1 of 2: kim@pricing.contoso.com counts")]
    [InlineData(
        "required_reviews = 3",
        Kim + "[HumanVerified(\"mei@contoso.com\", \"2026-11-03\", " + Fingerprint + ")]",
        "too few",
        "2 of 3: kim@pricing.contoso.com, mei@contoso.com count")]
    [InlineData(
        "required_reviews = 2", Kim + Ask, "too few", "1 of 2: kim@pricing.contoso.com counts; asked for by dana@contoso.com, 10 days ago")]
    [InlineData(
        "",
        "[HumanVerified(\"lee@contoso.com\", \"2026-11-03\", " + Fingerprint + ")]",
        "refused",
        "refused: the [HumanVerified] by 'lee@contoso.com' is ignored")]
    [InlineData(
        "",
        "[HumanVerified(\"kim@pricing.contoso.com\", \"2026-11-03\")]",
        "malformed",
        "incomplete: the [HumanVerified] by 'kim@pricing.contoso.com' states no Fingerprint")]
    [InlineData(
        "ticket_pattern = SHOP-[0-9]+",
        "[HumanVerified(\"kim@pricing.contoso.com\", \"2026-11-03\", " + Fingerprint + ")]",
        "malformed",
        "states no Ticket")]
    [InlineData(
        "required_approvals = 1\napprovers = lead@contoso.com, kim@pricing.contoso.com", Kim, "too few", "approval: too few: zone 'pricing' needs")]
    [InlineData("max_review_age_days = 20", Kim, "expired", "is 27 days old, and zone 'pricing' allows 20 days")]
    [InlineData("max_review_age_days = 30", Kim, "expiring", "counts until 2026-12-03, 3 more days")]
    [InlineData("max_review_age_days = 27", Kim, "expiring", "counts until 2026-11-30, today")]
    [InlineData("max_review_age_days = 57", Kim, "expiring", "counts until 2026-12-30, 30 more days")]
    public void Each_review_says_why_it_waits(string key, string attributes, string reason, string why)
    {
        var review = Assert.Single(List(key, attributes));

        Assert.Equal(reason, review.GetProperty("reason").GetString());
        Assert.Contains(why, review.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal("pricing", review.GetProperty("zone").GetString());
        Assert.Equal("OrderPage.Total", review.GetProperty("name").GetString());
        Assert.Equal(StoreSource.Identity, review.GetProperty("identity").GetString());
        Assert.Equal("The figures were recomputed.", review.GetProperty("criteria").GetString());
        Assert.Equal("/src/Code.cs", review.GetProperty("place").GetProperty("file").GetString());
    }

    [Fact]
    public void An_approval_waits_for_approvers_who_have_not_reviewed()
    {
        var review = Assert.Single(List("required_approvals = 1\napprovers = lead@contoso.com, kim@pricing.contoso.com", Kim));

        Assert.Equal("approval", review.GetProperty("role").GetString());
        Assert.Equal("lead@contoso.com", Assert.Single(review.GetProperty("reviewers").EnumerateArray()).GetString());
        Assert.False(review.TryGetProperty("command", out _));
    }

    [Theory]
    [InlineData("", Kim)]
    [InlineData("max_review_age_days = 58", Kim)]
    [InlineData("max_review_age_days = 365", Kim)]
    public void What_counts_long_enough_is_not_listed(string key, string attributes) => Assert.Empty(List(key, attributes));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("89", 0)]
    [InlineData("90", 1)]
    [InlineData("1000000", 1)]
    public void How_far_ahead_expiry_is_told_is_the_users_choice(string days, int count) =>
        Assert.Equal(count, List("max_review_age_days = 117", Kim, "--expiring", days).Count);

    [Theory]
    [InlineData("", "", "dotnet format analyzers --severity warn --diagnostics AIP0001")]
    [InlineData("", Ask, null)]
    [InlineData("required_reviews = 2", Kim, "dotnet format analyzers --severity warn --diagnostics AIP0003")]
    [InlineData("required_reviews = 2", Kim + Ask, null)]
    [InlineData("max_review_age_days = 20", Kim, "dotnet format analyzers --severity warn --diagnostics AIP0006")]
    [InlineData("max_review_age_days = 30", Kim, null)]
    [InlineData("signatures = required", Kim, "ai-provenance sign --only '" + StoreSource.Identity + "'")]
    public void The_command_fits_what_is_missing(string key, string attributes, string? command)
    {
        var review = Assert.Single(List(key, attributes));

        Assert.Equal(command, review.TryGetProperty("command", out var found) ? found.GetString() : null);
    }

    [Fact]
    public void A_review_that_is_not_signed_waits_for_its_own_reviewer()
    {
        var review = Assert.Single(List("signatures = required", Kim));

        Assert.Equal("not signed", review.GetProperty("reason").GetString());
        Assert.Equal(["kim@pricing.contoso.com"], Texts(review, "reviewers"));
        Assert.Single(List("signatures = required", Kim, "--reviewer", "kim@pricing.contoso.com"));
        Assert.Empty(List("signatures = required", Kim, "--reviewer", "mei@contoso.com"));
    }

    [Theory]
    [InlineData("kim@pricing.contoso.com", 1)]
    [InlineData("Kim <KIM@pricing.contoso.com>", 1)]
    [InlineData("mei@contoso.com", 1)]
    [InlineData("lee@contoso.com", 0)]
    [InlineData("dana@pricing.contoso.com", 0)]
    [InlineData("kim", 0)]
    public void A_reviewer_sees_what_they_may_review(string reviewer, int count)
    {
        var listed = List("", "", "--reviewer", reviewer);

        Assert.Equal(count, listed.Count);
        Assert.All(listed, static review => Assert.Equal(["dana@pricing.contoso.com"], Texts(review, "butNot")));
    }

    [Fact]
    public void Whose_review_counts_need_not_review_again()
    {
        Assert.Empty(List("required_reviews = 2", Kim, "--reviewer", "kim@pricing.contoso.com"));
        Assert.Single(List("required_reviews = 2", Kim, "--reviewer", "mei@contoso.com"));
        Assert.Single(List("max_review_age_days = 30", Kim, "--reviewer", "kim@pricing.contoso.com"));
    }

    [Fact]
    public void Code_that_critical_code_uses_waits_itself_once()
    {
        var digest = WritePolicy(Zone);
        _ = _folder.Write("publish/Contoso.Store.dll", Compiled.Emit(Compiled.Compile($$"""
            using AiProvenance;
            [assembly: System.Reflection.AssemblyMetadata("AiProvenance.Gate", "1.0.0;policy={{digest}};file-origins=0")]
            namespace Contoso.Pricing
            {
                public static class PriceEngine
                {
                    public static decimal Quote(int item) => new Contoso.Helper().Half(item);
                    public static decimal Round(int item) => new Contoso.Helper().Half(item);
                }
            }
            namespace Contoso
            {
                public class Helper { [AiGenerated("Copilot", PromptedBy = "mei@contoso.com")] {{Ask}} public decimal Half(int item) => item / 2; }
            }
            """)));

        var review = Assert.Single(Listed(Run("reviews", _folder["publish"], "--output", "json")));

        Assert.Equal("Helper.Half", review.GetProperty("name").GetString());
        Assert.Equal("asked", review.GetProperty("reason").GetString());
        Assert.Equal(["*@pricing.contoso.com"], Texts(review, "reviewers"));
        Assert.Contains("; used by PriceEngine.Quote", review.GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Logs_assemblies_and_target_frameworks_tell_a_review_once()
    {
        WriteRelease("", Ask);
        var check = Run("check", _folder["publish"], "--output", "sarif").Output;
        var log = Logs.Finding("AIP0002", more: ("Problems", "the code changed after the [HumanVerified] by 'kim@pricing.contoso.com'"));
        _ = _folder.Write("logs/net8.0/a.sarif", Logs.Write(log));
        _ = _folder.Write("logs/net10.0/a.sarif", Logs.WriteOlder(log));
        _ = _folder.Write("logs/check.sarif", check);
        _ = _folder.Write("second/Contoso.Orders.dll", File.ReadAllBytes(_folder["publish/Contoso.Orders.dll"]));

        var run = Run("reviews", _folder["publish"], _folder["second"], "--sarif", _folder["logs"], "--output", "json");

        var review = Assert.Single(Listed(run));
        Assert.Equal("stale", review.GetProperty("reason").GetString());

        // The compiler has compared the request with the code: it is for what was there before.
        Assert.False(review.TryGetProperty("asked", out _));
        Assert.Equal(["AIP0001", "AIP0002"], Texts(review, "rules"));
    }

    [Fact]
    public void A_lower_project_that_fails_hides_nothing()
    {
        WriteRelease("max_review_age_days = 30", Kim);
        _ = _folder.Write("logs/Lower.sarif", Logs.Write(Logs.Finding(identity: "M:Lower.A", more: ("Assembly", "Lower"))));

        var run = Run("reviews", _folder["publish"], "--sarif", _folder["logs/Lower.sarif"], "--output", "json");

        Assert.Equal(["not asked", "expiring"], Listed(run).Select(static review => review.GetProperty("reason").GetString()!));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void What_no_zone_asks_about_code_is_told_with_what_zones_ask()
    {
        WritePolicy(Zone);
        var unasked = Logs.Finding("AIP0005", more: ("Problems", "'x' is not of the form 1:TEXT.TOUCH"));
        _ = unasked["properties"]!["customProperties"]!.AsObject().Remove("Zones");
        _ = _folder.Write("one.sarif", Logs.Write(unasked));
        _ = _folder.Write("two.sarif", Logs.Write(unasked, Logs.Finding()));

        Assert.Equal("", Assert.Single(Listed(RunLog("one.sarif"))).GetProperty("zone").GetString());
        var folded = Assert.Single(Listed(RunLog("two.sarif")));
        Assert.Equal("pricing", folded.GetProperty("zone").GetString());
        Assert.Equal(["AIP0001", "AIP0005"], Texts(folded, "rules"));
    }

    [Fact]
    public void A_zone_that_the_policy_does_not_have_is_as_the_log_says()
    {
        WritePolicy(Zone);
        _ = _folder.Write(
            "a.sarif",
            Logs.Write(Logs.Finding(zones: "ledger", more: [("Reviewers", "*@ledger.contoso.com"), ("Criteria", "It balances.")])));

        var review = Assert.Single(Listed(RunLog("a.sarif")));

        Assert.Equal(["*@ledger.contoso.com"], Texts(review, "reviewers"));
        Assert.Equal("It balances.", review.GetProperty("criteria").GetString());
    }

    [Fact]
    public void The_policy_is_found_from_the_log_upwards_else_from_where_the_command_runs()
    {
        using var elsewhere = new TemporaryFolder();
        var log = elsewhere.Write("logs/a.sarif", Logs.Write(Logs.Finding()));
        _ = WritePolicy(Zone + "required_reviews = 3\n");

        Assert.Equal(3, Assert.Single(Listed(Run("reviews", "--sarif", log, "--output", "json"))).GetProperty("required").GetInt32());

        _ = elsewhere.Write("AiProvenance.policy", Zone + "required_reviews = 2\n");
        Assert.Equal(2, Assert.Single(Listed(Run("reviews", "--sarif", log, "--output", "json"))).GetProperty("required").GetInt32());
    }

    [Fact]
    public void What_a_baseline_accepts_is_left_out_and_counted()
    {
        WriteRelease("", "");
        _ = _folder.Write("AiProvenance.Baseline.txt", $"AIP0001 {StoreSource.Identity} {StoreSource.Fingerprint}\n");
        var finding = Logs.Finding(identity: "M:Other");
        finding["suppressions"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["kind"] = "external" });
        _ = _folder.Write("a.sarif", Logs.Write(finding));

        var run = Run(
            "reviews", _folder["publish"], "--baseline", _folder["AiProvenance.Baseline.txt"], "--sarif", _folder["a.sarif"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No review waits\n2 findings that a baseline accepts are left out\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_no_review_answers_are_counted()
    {
        WritePolicy(Zone);
        _ = _folder.Write("a.sarif", Logs.Write(Logs.Finding("AIP0009"), Logs.Finding("AIP0101"), Logs.Plain("AIP0203", level: "warning")));

        var run = Run("reviews", "--sarif", _folder["a.sarif"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No review waits\n3 findings beside these: no review answers them", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "reviews", "publish")]
    [InlineData(0, "reviews", "publish", "--output", "markdown")]
    [InlineData(0, "reviews", "--sarif", "a.sarif")]
    [InlineData(0, "reviews", "publish", "--sarif", "a.sarif", "a.sarif")]
    [InlineData(2, "reviews")]
    [InlineData(2, "reviews", "nowhere")]
    [InlineData(2, "reviews", "--sarif", "nowhere.sarif")]
    [InlineData(2, "reviews", "--sarif", "publish")]
    [InlineData(2, "reviews", "--sarif", "other.sarif")]
    [InlineData(2, "reviews", "publish", "--sarif", "cut.sarif")]
    [InlineData(2, "reviews", "publish", "--expiring", "-1")]
    [InlineData(2, "reviews", "publish", "--expiring", "soon")]
    [InlineData(2, "reviews", "publish", "--by", "file")]
    [InlineData(2, "reviews", "publish", "--output", "sarif")]
    [InlineData(2, "reviews", "publish", "--reviewer", " ")]
    [InlineData(2, "reviews", "publish", "--policy", "nowhere.policy")]
    [InlineData(2, "reviews", "publish", "--policy-digest", SampleResults.Digest)]
    [InlineData(2, "reviews", "publish", "--policy", "a.sarif")]
    [InlineData(3, "reviews", "plain")]
    public void It_exits_with_what_it_came_to(int code, params string[] arguments)
    {
        WriteRelease("", "");
        _ = _folder.Write("plain/Plain.dll", Compiled.Emit(Compiled.Compile("class Plain { }", "Plain")));
        _ = _folder.Write("a.sarif", Logs.Write(Logs.Finding()));
        _ = _folder.Write("other.sarif", Logs.Write("CodeQL", "cs/x"));
        _ = _folder.Write("cut.sarif", Logs.Write(Logs.Finding())[..50]);

        var run = Run([.. arguments.Select(argument =>
            argument is "publish" or "plain" or "nowhere" || argument.Contains('.', StringComparison.Ordinal)
                ? _folder[argument]
                : argument)]);

        Assert.True(run.ExitCode == code, run.Output + run.Error);
    }

    [Fact]
    public void What_can_be_read_is_listed_beside_what_cannot()
    {
        WriteRelease("", "");
        _ = _folder.Write("logs/a.sarif", Logs.Write(Logs.Finding(identity: "M:Other")));
        _ = _folder.Write("logs/b.sarif", "{");

        var run = Run("reviews", _folder["publish"], "--sarif", _folder["logs"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "2 reviews wait: 2 nobody has asked for\nNot all was judged: there may be more\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("b.sarif: It is no JSON", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_reads_as_its_page_shows_it()
    {
        WriteRelease("required_reviews = 2\nticket_pattern = SHOP-[0-9]+", Kim);
        _ = _folder.Write("a.sarif", Logs.Write(Logs.Finding(
            identity: "M:Contoso.Cart.Sum", file: "file://" +
                _folder["src/Cart.cs"], more: [("Declaration", "Cart.Sum"), ("Prompters", "mei@contoso.com")])));

        var run = Run("reviews", _folder["publish"], "--sarif", _folder["a.sarif"]);

        Assert.Equal(
            """
            pricing
              2 people each; a ticket like SHOP-[0-9]+; a reviewer attests: The figures were recomputed.

            Declaration      Where             Rule     Why                                     Waits for                               But not
            ---------------  ----------------  -------  --------------------------------------  --------------------------------------  -------------------------------------------------
            Cart.Sum         src/Cart.cs(12)   AIP0001  nobody has asked for it                 2 of *@pricing.contoso.com
            OrderPage.Total  /src/Code.cs(18)  AIP0003  1 of 2: kim@pricing.contoso.com counts  *@pricing.contoso.com, mei@contoso.com  dana@pricing.contoso.com, kim@pricing.contoso.com

            To ask for those that nobody asks for:
                dotnet format analyzers --severity warn --diagnostics AIP0001 AIP0003

            2 reviews wait: 1 nobody has asked for, 1 by too few people

            """.ReplaceLineEndings("\n"),
            run.Output[..(run.Output.IndexOf("Policy: ", StringComparison.Ordinal))]);
    }

    [Theory]
    [InlineData("zone", "pricing")]
    [InlineData("reviewer", "*@pricing.contoso.com|mei@contoso.com")]
    public void It_is_grouped_by_zone_or_by_reviewer(string by, string headings)
    {
        WriteRelease("", "");

        var run = Run("reviews", _folder["publish"], "--by", by, "--output", "markdown");

        Assert.Equal(
            headings.Split('|').Select(static heading => "#### `" + heading + "`"),
            run.Output.Split('\n').Where(static line => line.StartsWith("####", StringComparison.Ordinal)));
    }

    [Fact]
    public void Zones_without_a_list_wait_for_anyone_but_the_prompter()
    {
        WritePolicy("[zone pricing]\nnamespaces = Contoso.Pricing\n");
        WriteAssembly("");

        Assert.Contains("anyone     dana@pricing.contoso.com\n", Run("reviews", _folder["publish"]).Output, StringComparison.Ordinal);
        Assert.StartsWith("anyone\n", Run("reviews", _folder["publish"], "--by", "reviewer").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_has_nobody_left_is_told()
    {
        WritePolicy("[zone pricing]\nnamespaces = Contoso.Pricing\nreviewers = dana@pricing.contoso.com\n");
        WriteAssembly("");

        Assert.Contains("nobody left on the zone's list", Run("reviews", _folder["publish"]).Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "nobody on the zone's list\n", Run("reviews", _folder["publish"], "--by", "reviewer").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_workflow_places_are_links_to_the_commit()
    {
        WritePolicy(Zone);
        _ = _folder.Write("a.sarif", Logs.Write(
            Logs.Finding(file: "file://" + _folder["src/A B.cs"]), Logs.Finding(identity: "M:B", file: "file:///elsewhere/B.cs")));
        var cli = new Cli { Folder = _folder.Path };
        cli.Variables["GITHUB_ACTIONS"] = "true";
        cli.Variables["GITHUB_SERVER_URL"] = "https://github.com";
        cli.Variables["GITHUB_REPOSITORY"] = "contoso/shop";
        cli.Variables["GITHUB_SHA"] = "0123abcd";

        var run = cli.Run("reviews", "--sarif", _folder["a.sarif"], "--output", "markdown");

        Assert.Contains(
            "| [`src/A B.cs:12`](https://github.com/contoso/shop/blob/0123abcd/src/A%20B.cs#L12) |", run.Output, StringComparison.Ordinal);
        Assert.Contains("| `/elsewhere/B.cs:12` |", run.Output, StringComparison.Ordinal);
    }

    private static string[] Texts(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(static text => text.GetString()!)];

    private static List<JsonElement> Listed(CliRun run)
    {
        Assert.True(run.Output.StartsWith('{'), run.Output + run.Error);
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("reviews").EnumerateArray()];
    }

    private List<JsonElement> List(string key, string attributes, params string[] options)
    {
        WriteRelease(key, attributes);
        return Listed(Run(["reviews", _folder["publish"], "--output", "json", .. options]));
    }

    private CliRun Run(params string[] arguments) => new Cli { Folder = _folder.Path }.Run(arguments);

    private CliRun RunLog(string log) => Run("reviews", "--sarif", _folder[log], "--output", "json");

    private string WritePolicy(string text)
    {
        _ = _folder.Write("AiProvenance.policy", text);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["AiProvenance.policy"])));
    }

    private void WriteRelease(string key, string attributes)
    {
        _ = WritePolicy(Zone + key + "\n");
        WriteAssembly(attributes);
    }

    private void WriteAssembly(string attributes)
    {
        var digest = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["AiProvenance.policy"])));
        var source = StoreSource.Write(isVerified: false, digest).Replace(
            "[AiGenerated(\"Copilot\", On = \"2026-11-02\")]",
            "[AiGenerated(\"Copilot\", PromptedBy = \"dana@pricing.contoso.com\", On = \"2026-11-02\")] " + attributes,
            StringComparison.Ordinal);
        _ = _folder.Write("publish/Contoso.Orders.dll", Compiled.Emit(Compiled.Compile(source, "Contoso.Orders")));
    }
}
