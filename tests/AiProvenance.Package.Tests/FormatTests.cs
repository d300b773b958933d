using System.Text.RegularExpressions;

namespace AiProvenance.Package.Tests;

/// <summary>A shop with one finding of each rule in a file of its name, as somebody has it who runs <c>dotnet format</c> next.</summary>
public sealed partial class EveryFinding : IAsyncLifetime
{
    private const string Policy = """
        [policy]
        untrusted_guidance = https://wiki.contoso.com/*
        reach = transitive
        late_binding = block

        [zone pricing]
        namespaces = Contoso.Pricing
        max_review_age_days = 90

        [zone accounts]
        namespaces = Contoso.Accounts
        required_reviews = 2

        [zone orders]
        namespaces = Contoso.Orders
        required_marks = Trace
        """;

    private const string Critical = """
        namespace Contoso.Pricing
        {
            public static class PriceEngine { public static decimal Quote(int item) => item; }

            public static class Discounts { public static decimal Half() => Contoso.Web.AIP0007.Subject(3); }
        }

        namespace Contoso.Accounts
        {
            public static class Balance { public static decimal Of(int item) => item; }
        }

        namespace Contoso.Orders
        {
            public static class Totals { public static decimal Of(int item) => item; }
        }

        namespace Contoso.Web
        {
            public static class Helper { public static decimal Quote() => Contoso.Pricing.PriceEngine.Quote(1); }
        }

        """;

    private const string MadeUp = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";
    private const string Quote = "public decimal Subject(int item) => PriceEngine.Quote(item);";

    // What somebody signed, once there was a fingerprint to sign for; what is between the brackets of each.
    private static readonly Dictionary<string, string> Signed = new()
    {
        ["AIP0003"] = "HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\")",
        ["AIP0004"] = "HumanVerified(\"omar@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\")",
        ["AIP0006"] = "HumanVerified(\"kim@contoso.com\", \"2026-01-03\", Fingerprint = \"$1\")",
        ["AIP0009"] = "HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\")",
        ["AIP0101"] = "HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\")",
    };

    private static readonly Dictionary<string, string> Written = new()
    {
        ["AIP0001"] = "[AiGenerated(\"Copilot\")]\n" + Quote,
        ["AIP0002"] = $"[AiGenerated(\"Copilot\")]\n[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"{MadeUp}\")]\n" + Quote,
        ["AIP0003"] = "[AiGenerated(\"Copilot\")]\npublic decimal Subject(int item) => Contoso.Accounts.Balance.Of(item);",
        ["AIP0004"] = "[AiGenerated(\"Copilot\", PromptedBy = \"omar@contoso.com\")]\n" + Quote,
        ["AIP0005"] = "[AiGenerated(\"Copilot\")]\n[HumanVerified(\"kim@contoso.com\", \"2026-11-03\")]\n" + Quote,
        ["AIP0006"] = "[AiGenerated(\"Copilot\")]\n" + Quote,
        ["AIP0007"] = "[AiGenerated(\"Copilot\")]\npublic static decimal Subject(decimal value) => value / 2;",
        ["AIP0008"] = "[AiGenerated(\"Copilot\")]\npublic decimal Subject() => Helper.Quote();",
        ["AIP0009"] = "[AiGenerated(\"Copilot\")]\n[AiGuidance(\"https://wiki.contoso.com/rounding\")]\n" + Quote,
        ["AIP0010"] = "[AiGenerated(\"Copilot\")]\npublic object Subject() => Type.GetType(\"Contoso.Pricing.PriceEngine\");",
        ["AIP0101"] = "[AiGenerated(\"Copilot\")]\npublic decimal Subject(int item) => Contoso.Orders.Totals.Of(item);",
        ["AIP0102"] = $"[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"{MadeUp}\")]\npublic decimal Subject(int item) => item;",
    };

    private readonly Dictionary<string, string> _files = [];

    /// <summary>The rules that a person's review answers.</summary>
    public static string[] Reviewed { get; } =
        ["AIP0001", "AIP0002", "AIP0003", "AIP0004", "AIP0005", "AIP0006", "AIP0007", "AIP0008", "AIP0010"];

    /// <summary>All that a build prints of it.</summary>
    public static IEnumerable<string> Printed => Written.Keys.Where(static rule => rule != "AIP0102").Order(StringComparer.Ordinal);

    /// <summary>The rules, each with the file that its finding is in, or that the review is asked for in.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var (rule, members) in Written)
            _files[rule] = Page(rule, members);
        using var consumer = Shop();
        foreach (var rule in Signed.Keys)
            _ = consumer.Write(rule + ".cs", _files[rule]);
        _ = consumer.Write("AIP0007.cs", _files["AIP0007"]);
        Assert.Equal("", (await consumer.FormatAsPeopleDo("analyzers", "--diagnostics", "AIP0001")).Output);
        foreach (var (rule, signature) in Signed)
            _files[rule] = Request().Replace(consumer.Read(rule + ".cs"), signature);
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A shop of one's own with all of it.</summary>
    public Consumer Open()
    {
        var consumer = Shop();
        foreach (var (rule, text) in _files)
            _ = consumer.Write(rule + ".cs", text);
        return consumer;
    }

    /// <summary>The files to which requests were added, and nothing else; how many each.</summary>
    public Dictionary<string, int> Requests(Consumer consumer)
    {
        Assert.Equal(Critical, consumer.Read("Critical.cs"));
        var requests = new Dictionary<string, int>();
        foreach (var (rule, before) in _files)
        {
            var after = consumer.Read(rule + ".cs");
            Assert.Equal(before, RequestLine().Replace(after, ""));
            if (RequestLine().Count(after) is > 0 and var count)
                requests.Add(rule, count);
        }

        return requests;
    }

    private static Consumer Shop() => new Consumer().WriteInRoot("AiProvenance.policy", Policy)
        .Property("AiProvenanceAsOf", "2026-11-20").Write("Critical.cs", Critical);

    private static string Page(string rule, string members) =>
        Scenario.Page(members).Replace("class Page", "class " + rule, StringComparison.Ordinal);

    [GeneratedRegex(@"PendingReview\(""(1:[A-Z2-7]{32}\.[A-Z2-7]{16})""\)")]
    private static partial Regex Request();

    [GeneratedRegex(@"^ *\[PendingReview\(""1:[A-Z2-7]{32}\.[A-Z2-7]{16}""(?:, Zone = ""pricing"")?\)\]\n", RegexOptions.Multiline)]
    private static partial Regex RequestLine();
}

/// <summary><c>dotnet format</c> as people run it: it does what it is asked for, and then it has nothing to say.</summary>
public sealed class FormatTests(EveryFinding shop) : IClassFixture<EveryFinding>
{
    private static readonly Dictionary<string, int> OneEach = EveryFinding.Reviewed.ToDictionary(static rule => rule, static _ => 1);

    [Fact]
    public async Task The_documented_command_requests_a_review_for_each_rule_that_a_review_answers()
    {
        using var consumer = shop.Open();
        var before = await consumer.Build();
        Assert.Equal(EveryFinding.Printed, before.Diagnostics.Select(static finding => finding.Id).Order(StringComparer.Ordinal));

        var format = await consumer.FormatAsPeopleDo(Documented("docs/reviewing.md", "dotnet format analyzers "));

        Assert.Equal((true, ""), (format.Succeeded, format.Output));
        Assert.Equal(OneEach, shop.Requests(consumer));
        Assert.Equal(
            before.Diagnostics.Select(static finding => finding.Id).Order(StringComparer.Ordinal),
            (await consumer.Build()).Diagnostics.Select(static finding => finding.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_arguments_it_does_so_too_and_signs_nothing_for_a_known_reviewer()
    {
        using var consumer = shop.Open();
        consumer.Environment["AIPROVENANCE_REVIEWER"] = "dana@contoso.com";

        for (var i = 0; i < 2; i++)
        {
            var format = await consumer.FormatAsPeopleDo();
            Assert.Equal((true, ""), (format.Succeeded, format.Output));
            Assert.Equal(OneEach, shop.Requests(consumer));
        }
    }

    [Fact]
    public async Task Every_rule_with_a_fix_is_fixed_without_a_word_or_left_alone_without_one()
    {
        using var consumer = shop.Open();
        consumer.Environment["AIPROVENANCE_REVIEWER"] = "dana@contoso.com";
        var format = await consumer.FormatAsPeopleDo(["analyzers", "--severity", "info", "--diagnostics", .. shop.Files.Keys]);
        Assert.Equal((true, ""), (format.Succeeded, format.Output));
        Assert.Equal(OneEach, shop.Requests(consumer));
    }

    [Fact]
    public async Task The_documented_command_accepts_every_finding_about_a_declaration()
    {
        using var consumer = shop.Open().Write("AiProvenance.Baseline.txt", "");
        consumer.Environment["AiProvenanceBaselineOpen"] = "true";
        var format = await consumer.FormatAsPeopleDo(
            Documented("docs/adopting.md", "AiProvenanceBaselineOpen=true dotnet format analyzers "));
        Assert.Equal((true, ""), (format.Succeeded, format.Output));
        Assert.Empty(shop.Requests(consumer));
        Assert.Equal(
            EveryFinding.Printed,
            consumer.Read("AiProvenance.Baseline.txt").TrimEnd().Split('\n').Select(static line => line.Split(' ')[0]));

        _ = consumer.Environment.Remove("AiProvenanceBaselineOpen");
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    // As docs/ci.md says of hooks.
    [Fact]
    public async Task In_a_hook_findings_are_differences_unless_they_are_left_to_the_build()
    {
        using var consumer = new Consumer().With(
            "[AiGenerated(\"Copilot\")]\npublic decimal Total(int item) => PriceEngine.Quote(item);");
        var plain = await consumer.FormatAsPeopleDo("--verify-no-changes");
        Assert.False(plain.Succeeded, plain.ToString());
        Assert.Equal("AIP0001", Assert.Single(plain.Errors()).Id);

        Assert.Equal("", (await consumer.FormatAsPeopleDo()).Output);
        Assert.Contains("[PendingReview(", consumer.Read("Page.cs"), StringComparison.Ordinal);
        var requested = await consumer.FormatAsPeopleDo("--verify-no-changes");
        Assert.False(requested.Succeeded, requested.ToString());

        foreach (var command in new[] { "dotnet format whitespace ", "dotnet format style " })
        {
            var check = await consumer.FormatAsPeopleDo(Documented("docs/ci.md", command));
            Assert.Equal((true, ""), (check.Succeeded, check.Output));
        }
    }

    [Theory]
    [InlineData("AIP0001")]
    [InlineData("AIP0002")]
    [InlineData("AIP0007")]
    public async Task A_request_is_made_for_the_files_that_a_commit_names(string rule)
    {
        using var consumer = shop.Open();
        var file = rule == "AIP0007" ? "Critical.cs" : rule + ".cs";
        var format = await consumer.FormatAsPeopleDo([.. Documented("docs/reviewing.md", "dotnet format analyzers "), "--include", file]);
        Assert.Equal((true, ""), (format.Succeeded, format.Output));
        Assert.Equal(new Dictionary<string, int> { [rule] = 1 }, shop.Requests(consumer));
    }

    // The command's arguments, from the one line of the page that begins with it.
    private static string[] Documented(string page, string command)
    {
        var lines = File.ReadAllLines(Path.Combine(TestBuild.Repository, page)).Select(static line => line.Trim())
            .Where(line => line.StartsWith(command, StringComparison.Ordinal));
        var line = Assert.Single(lines);
        return line[(line.IndexOf("dotnet format ", StringComparison.Ordinal) + "dotnet format ".Length)..].Split(' ');
    }
}
