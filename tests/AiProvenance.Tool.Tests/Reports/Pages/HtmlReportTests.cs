using System.Text;
using System.Xml;
using System.Xml.Linq;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Pages;

namespace AiProvenance.Tool.Tests.Reports.Pages;

/// <summary>The page that a report is: its structure, and that no name in it becomes markup.</summary>
public sealed class HtmlReportTests
{
    public static TheoryData<string> Names => [.. SamplePages.Names];

    public static TheoryData<string> HostileTexts =>
    [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "</title><body onload=alert(1)>",
        "</style><style>*{display:none}</style>",
        "</td></tr></table><form action=https://evil.example>",
        "<!-- a comment -->",
        "<![CDATA[ text ]]>",
        "<?xml version='1.0'?>",
        "&lt;b&gt; &amp; &#60;script&#62; &nbsp; &undefined;",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://evil.example/\" onclick=\"alert(1)",
        "https://good.example\u202E/moc.live//:sptth",
        "http://user:password@evil.example/",
        "HTTPS://evil.example/<b>",
        "//evil.example/x",
        "user\u202Egnp.exe",
        "zero\u200Bwidth\uFEFF",
        "line\nbreak\r\nand\ttab",
        "\0\u0001\u001B[2J\u007F\u0085",
        "\u2028\u2029",
        "half\uD800",
        "\uDC00half",
        "\uFFFE\uFFFF\uE000",
        "{{constructor.constructor('alert(1)')()}}",
        "expression(alert(1)); background: url(https://evil.example)",
        " ",
    ];

    /// <summary>Every attribute that pages have; none begins with on, and style is not among them.</summary>
    private static readonly HashSet<string> Attributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "class", "href", "rel", "id", "role", "scope", "data-label", "aria-label",
        "aria-labelledby", "aria-hidden", "width", "height", "x", "y", "rx", "text-anchor",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void No_text_in_any_field_becomes_markup(string hostile)
    {
        var page = Read(SamplePages.Everything(text => text + hostile));
        var plain = Read(SamplePages.Everything(static text => text + "x"));

        // The same elements with the same attributes as with a harmless text: only the texts and the web's links differ.
        Assert.Equal(Shape(plain), Shape(page));
        Assert.All(page.Descendants().Attributes(), static attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
        Assert.Empty(page.DescendantNodes().OfType<XComment>());
        Assert.DoesNotContain(page.DescendantNodes().OfType<XText>(), static text => text.Value.Any(IsUnseen));
    }

    [Theory]
    [InlineData("<script>alert(1)</script><!-- <![CDATA[")]
    [InlineData("\"><form onload='alert(1)'></td></table></title></style><img src=x>")]
    public void Each_field_alone_becomes_no_markup(string hostile)
    {
        var shape = Shape(Read(SamplePages.Everything(static text => text)));
        var fields = 0;
        _ = SamplePages.Everything(text =>
        {
            fields++;
            return text;
        });
        Assert.True(fields > 100);
        foreach (var changed in Enumerable.Range(0, fields))
        {
            var i = 0;
            var page = HtmlReport.Write(SamplePages.Everything(text => i++ == changed ? "x" + hostile : text));
            foreach (var markup in new[] { "<script", "<img", "<form", "<style>*", "<!--", "<![CDATA", "<b>" })
                Assert.DoesNotContain(markup, page, StringComparison.OrdinalIgnoreCase);
            _ = Read(page);
        }

        Assert.NotEmpty(shape);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_one_document_with_headings_landmarks_and_captions(string name)
    {
        var page = Read(SamplePages.Of(name));

        Assert.Equal("en", page.Attribute("lang")?.Value);
        Assert.Single(page.Descendants("h1"));
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("header"));
        Assert.Single(page.Descendants("footer"));
        Assert.Single(page.Descendants("nav"));
        Assert.NotEmpty(page.Descendants("title").First().Value);
        Assert.All(page.Descendants("table"), static table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(page.Descendants("th"), static header => Assert.True(header.Attribute("scope")?.Value is "col" or "row"));
        Assert.All(page.Descendants("section"), section => Assert.Contains(
            section.Descendants("h2"), heading => heading.Attribute("id")?.Value == section.Attribute("aria-labelledby")?.Value));
        var ids = page.Descendants().Attributes("id").Select(static id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Behind_each_chart_there_is_a_table_or_the_same_numbers_in_words(string name)
    {
        var page = Read(SamplePages.Of(name));

        Assert.All(page.Descendants("figure"), static figure =>
        {
            var chart = figure.Elements("svg").Single();
            Assert.Equal("img", chart.Attribute("role")?.Value);
            Assert.NotEmpty(chart.Element("title")!.Value);
            Assert.NotEmpty(chart.Element("desc")!.Value);

            // The coverage of all zones is one bar, and the table of zones has it zone by zone.
            if (chart.Element("title")!.Attribute("id")?.Value != "coverage-title")
                Assert.NotEmpty(figure.Ancestors("section").First().Descendants("table"));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_runs_nothing_and_loads_nothing(string name)
    {
        var page = Read(SamplePages.Of(name));

        Assert.DoesNotContain(page.Descendants(), static element => element.Name.LocalName is
            "script" or "link" or "img" or "iframe" or "object" or "embed" or "form" or "base" or "audio" or "video" or "use" or "image");
        var policy = page.Descendants("meta").Single(static meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        var style = Assert.Single(page.Descendants("style")).Value;
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.All(
            page.Descendants("a").Where(static link => !link.Attribute("href")!.Value.StartsWith('#')),
            static link =>
            {
                Assert.Matches("^(?i)https?://", link.Attribute("href")!.Value);
                Assert.Equal("noreferrer", link.Attribute("rel")?.Value);
            });
    }

    [Theory]
    [InlineData("https://assistant.contoso.com/s/1", true)]
    [InlineData("http://assistant.contoso.com/s/1?a=1&b=<2>", true)]
    [InlineData("HTTPS://assistant.contoso.com", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" https://assistant.contoso.com", false)]
    [InlineData("https:assistant", false)]
    [InlineData("ftp://assistant.contoso.com", false)]
    [InlineData("https://user:password@assistant.contoso.com", false)]
    [InlineData("https://assistant.contoso.com/\u202Etxt", false)]
    [InlineData("SHOP-1", false)]
    public void Only_addresses_of_the_web_become_links(string address, bool isLink)
    {
        var page = new Markup();
        page.Element("p", () => page.Address(address, "session"));

        Assert.Equal(isLink, page.ToString().Contains("<a href=\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_needs_a_decision_comes_first()
    {
        var sections = Read(SamplePages.Of("everything"))
            .Descendants("section")
            .Select(static section => section.Attribute("id")!.Value)
            .ToList();

        Assert.Equal(["decisions", "waiting"], sections.Take(2));
        Assert.Equal("about", sections[^1]);
        Assert.Equal(
            [
                "waiting", "unjudged", "others", "expiring", "accepted", "exempt", "zones", "ages", "concentration", "origins", "guidance",
                "trend", "baseline", "evidence",
            ],
            sections.Skip(1).SkipLast(1));
    }

    [Fact]
    public void A_release_of_100_000_declarations_is_a_page_below_2_MB_that_says_what_it_leaves_out()
    {
        var page = HtmlReport.Write(SamplePages.Many(100_000));

        Assert.InRange(Encoding.UTF8.GetByteCount(page), 10_000, 2_000_000);
        Assert.Contains(
            "more are not shown here. &#39;ai-provenance report --format csv&#39; lists every declaration.",
            page,
            StringComparison.Ordinal);
        Assert.Contains("100,000", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_in_every_field_of_many_rows_stay_below_2_MB()
    {
        var many = SamplePages.Many(2000);
        var report = many with
        {
            Result = many.Result with
            {
                Declarations = [.. many.Result.Declarations.Select(static declaration => declaration with
                {
                    Name = declaration.Name + new string('&', 5000),
                    Marks = [.. declaration.Marks.Select(
                        static mark => mark with { Tool = new string('<', 5000), Trace = new string('"', 5000) })],
                })],
                Findings = [.. many.Result.Findings.Select(static finding => finding with
                {
                    Name = finding.Name + new string('&', 5000),
                    Missing = new string('>', 5000),
                    Reviewers = [finding.Reviewers[0] + new string('\'', 5000)],
                })],
            },
        };

        Assert.InRange(Encoding.UTF8.GetByteCount(HtmlReport.Write(report)), 10_000, 2_000_000);
    }

    [Fact]
    public void The_same_report_is_the_same_page() => Assert.Equal(SamplePages.Write("everything"), SamplePages.Write("everything"));

    [Fact]
    public void Only_names_can_be_names_of_elements_and_attributes()
    {
        var page = new Markup();

        _ = Assert.Throws<ArgumentException>(() => page.Element("p onclick=x", "text"));
        _ = Assert.Throws<ArgumentException>(() => page.Element("p", "text", ("a><script", "x")));
    }

    private static XElement Read(ReleaseReport report) => Read(HtmlReport.Write(report));

    private static XElement Read(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html", page, StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    // Links may or may not be links, by their text: a link counts as its text.
    private static List<string> Shape(XElement page) =>
    [
        .. page.Descendants().Where(static element => element.Attribute("rel") is null).Select(static element =>
            element.Name.LocalName +
                "[" +
                string.Join(",", element.Attributes().Select(static attribute => attribute.Name.LocalName)) +
                "]"),
    ];

    private static bool IsUnseen(char c) =>
        c is not '\n' && (char.IsControl(c) || c is '\u202E' or '\u200B' or '\uFEFF' or '\u2028' or '\u2029');
}
