using System.Text.Json;
using System.Text.RegularExpressions;
using AiProvenance.Tool.Attestations;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Results;

/// <summary>Names come from files that an attacker may have made: in no format do they become anything but text.</summary>
public sealed class HostileNamesTests
{
    public static TheoryData<string> Names =>
    [
        "a\nb",
        "a\r\nb",
        "\n::error title=x::forged",
        "::error title=x::forged",
        "  ::error::forged",
        "\t::add-mask::x",
        "x ##[error]forged",
        "##vso[task.setvariable variable=x]y",
        "###vso[task.complete result=Succeeded;]",
        "##teamcity[buildStatus status='SUCCESS']",
        "\x1B[2J\x1B[31mred",
        "\x9B31m",
        "\x07\b\0\x7F",
        "user\u202Egnp.exe",
        "zero\u200Bwidth\uFEFF",
        "line\u2028paragraph\u2029",
        "half\uD800",
        "\uDC00half",
        "<script>alert(1)</script>",
        "<!-- --><img src=x onerror=alert(1)>",
        "a|b|c",
        "`code` ``more``",
        "```\n# title",
        "[link](javascript:alert(1))",
        "![image](https://example.com/x.png)",
        "@contoso/everyone #1 https://example.com",
        "%0A::error::x",
        "a,b:c;title=d",
        "\"quoted\\\"",
        "{\"json\":1}",
        new string('x', 100_000),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_has_no_line_that_anybody_else_wrote(string name) => AssertLines(name, OutputFormat.Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_log_on_GitHub_has_no_command_that_anybody_else_wrote(string name)
    {
        AssertLines(name, OutputFormat.GitHub);

        var commands = Lines(Write(name, OutputFormat.GitHub))
            .Where(static line => line.StartsWith("::", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(4, commands.Count);
        Assert.All(commands, static command => Assert.Matches(
            "^::(error|warning) title=[^:,]*(,file=[^:,]*,line=[0-9]+,col=[0-9]+)?::[^\\r\\n]*$", command));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_has_no_markup_that_anybody_else_wrote(string name)
    {
        AssertLines(name, OutputFormat.Markdown);

        var text = Write(name, OutputFormat.Markdown);
        var (outside, cells) = Outside(text);
        var (plainOutside, plainCells) = Outside(Write("Name", OutputFormat.Markdown));
        Assert.Equal(plainOutside, outside);
        Assert.Equal(plainCells, cells);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_says_the_name_as_it_is(string name)
    {
        var text = Write(name, OutputFormat.Json);

        AssertAscii(text);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(Whole(name), json.RootElement.GetProperty("declarations")[0].GetProperty("name").GetString());
        Assert.Equal(Whole(name), json.RootElement.GetProperty("assemblies")[0].GetProperty("name").GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sarif_says_the_identity_as_it_is_and_the_message_as_text(string name)
    {
        var text = Write(name, OutputFormat.Sarif);

        AssertAscii(text);
        using var json = JsonDocument.Parse(text);
        var finding = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var location = finding.GetProperty("locations")[0];
        Assert.Equal(Whole("M:" + name), location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.DoesNotContain(finding.GetProperty("message").GetProperty("text").GetString()!, static c => char.IsControl(c));
        Assert.Matches(
            "^[A-Za-z0-9%/._~-]*$", location.GetProperty("physicalLocation")
                .GetProperty("artifactLocation")
                .GetProperty("uri")
                .GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_attestation_says_the_name_as_it_is(string name)
    {
        var text = VerificationSummary.Write(SampleResults.Named(name, name, name), [new Subject(name, new string('0', 64))], name);

        AssertAscii(text);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(Whole(name), json.RootElement.GetProperty("subject")[0].GetProperty("name").GetString());
    }

    private static string Write(string name, OutputFormat format) => ResultWriter.Write(SampleResults.Named(name, name, name), format);

    // As many lines as for a harmless name, no character that is not seen, no command of a build server.
    private static void AssertLines(string name, OutputFormat format)
    {
        var text = Write(name, format);

        Assert.Equal(Lines(Write("Name", format)).Length, Lines(text).Length);
        Assert.DoesNotContain(text, static c => c is not '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or
            System.Globalization.UnicodeCategory.ParagraphSeparator));
        Assert.DoesNotMatch("##(\\[|vso|teamcity)", text);
        if (format != OutputFormat.GitHub)
            Assert.DoesNotContain(Lines(text), static line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    // What is left of a page when code spans and code blocks are taken out, as a reader of Markdown takes them out; and its tables' bars.
    private static (string Text, int Bars) Outside(string text)
    {
        var blocks = Regex.Replace(text, "^(?<fence>`{3,})text\n.*?^\\k<fence>\n", "", RegexOptions.Multiline | RegexOptions.Singleline);
        var spans = Regex.Replace(blocks, "(?<!`)(?<fence>`+)(?!`)(?:(?!\n).)+?(?<!`)\\k<fence>(?!`)", "code");
        return (spans, blocks.Count(static c => c == '|'));
    }

    private static void AssertAscii(string text) => Assert.DoesNotContain(text, static c => c is not '\n' and (< ' ' or > '~'));

    private static string[] Lines(string text) => text.Split(['\n', '\r', '\u0085', '\u2028', '\u2029']);

    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
