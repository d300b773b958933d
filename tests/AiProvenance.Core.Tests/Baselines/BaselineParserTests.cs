using AiProvenance.Core.Baselines;
using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Core.Tests.Baselines;

public sealed class BaselineParserTests
{
    private const string Text = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";

    private static readonly Fingerprint Code = new("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "ABCDEFGHIJKLMNOP");

    [Fact]
    public void A_line_is_a_rule_an_identity_and_a_fingerprint()
    {
        var baseline = BaselineParser.Parse("# Accepted in May.\n\nAIP0001 M:Shop.Page.Total(System.Int32) " + Text + "\r\n");

        Assert.Empty(baseline.Errors);
        var entry = Assert.Single(baseline.Entries);
        Assert.Equal(new BaselineEntry("AIP0001", "M:Shop.Page.Total(System.Int32)", Code), entry.Value);
        Assert.Equal((2, 0), (entry.Span.Line, entry.Span.Start));
    }

    [Theory]
    [InlineData("AIP0001", 0, "is no entry; expected 'RULE IDENTITY FINGERPRINT'")]
    [InlineData("AIP0001 M:Shop.Page.Total", 0, "is no entry")]
    [InlineData("AIP0001  M:Shop.Page.Total " + Text, 0, "separated by single spaces")]
    [InlineData("AIP0001\tM:Shop.Page.Total " + Text, 0, "is no entry")]
    [InlineData(" AIP0001 M:Shop.Page.Total " + Text, 0, "is no entry")]
    [InlineData("AIP0001 M:Shop.Page.Total " + Text + " ", 0, "is no entry")]
    [InlineData("<<<<<<< HEAD", 0, "left behind by a merge")]
    [InlineData("aip0001 M:Shop.Page.Total " + Text, 0, "did you mean 'AIP0001'?")]
    [InlineData("AIP0201 M:Shop.Page.Total " + Text, 0, "is no rule whose findings can be accepted; those are AIP0001, ")]
    [InlineData("CA1822 M:Shop.Page.Total " + Text, 0, "is no rule")]
    [InlineData("* M:Shop.Page.Total " + Text, 0, "is no rule")]
    [InlineData("AIP0001 M:Shop.100% " + Text, 8, "is not how an identity is written")]
    [InlineData("AIP0001 M:Shop%0041 " + Text, 8, "is not how an identity is written")]
    [InlineData("AIP0001 M:Shop%00a0 " + Text, 8, "is not how an identity is written")]
    [InlineData("AIP0001 M:Shop\u200B " + Text, 8, "is not how an identity is written")]
    [InlineData("AIP0001 M:Shop.Page.Total *", 26, "is not of the form 1:TEXT.TOUCH")]
    [InlineData("AIP0001 M:Shop.Page.Total 1:" + Text, 26, "is not of the form 1:TEXT.TOUCH")]
    [InlineData("AIP0001 M:Shop.Page.Total 2" + Text, 26, "newer version")]
    [InlineData("AIP0001 M:Shop.Page.Total ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 26, "is not of the form 1:TEXT.TOUCH")]
    public void A_line_that_is_no_entry_accepts_nothing_and_is_reported_at_its_place(string line, int column, string message)
    {
        var valid = "AIP0001 M:Shop.Page.Other " + Text;
        var baseline = BaselineParser.Parse("# Comment\n" + line + "\n" + valid + "\n");

        Assert.Equal(valid, Assert.Single(baseline.Entries).Value.ToString());
        var error = Assert.Single(baseline.Errors);
        Assert.Equal((1, column), (error.Span.Line, error.Span.Start));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_that_editors_do_not_show_is_an_error()
    {
        var baseline = BaselineParser.Parse("# Looks like one comment\u2028AIP0001 M:Shop.Page.Other " + Text);
        Assert.Contains("U+2028", Assert.Single(baseline.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_line() =>
        Assert.Empty(BaselineParser.Parse("\uFEFFAIP0001 M:Shop.Page.Total " + Text).Errors);

    [Theory]
    [InlineData("top-level", "top-level")]
    [InlineData("M:Größe.Berechne(System.Int32)/lambda#0", "M:Größe.Berechne(System.Int32)/lambda#0")]
    [InlineData("T:Inner@My file.cs", "T:Inner@My%0020file.cs")]
    [InlineData("T:Inner@100%\n\u202E\u00A0.cs", "T:Inner@100%0025%000A%202E%00A0.cs")]
    [InlineData("T:Inner@\U0001F600.cs", "T:Inner@\U0001F600.cs")]
    public void Every_identity_is_one_visible_word_and_comes_back(string identity, string written)
    {
        var entry = new BaselineEntry("AIP0002", identity, Code);
        Assert.Equal("AIP0002 " + written + " " + Text, entry.ToString());
        Assert.Equal(entry, Assert.Single(BaselineParser.Parse(entry.ToString()).Entries).Value);
    }

    [Fact]
    public void Half_a_character_is_written_as_its_number() =>
        Assert.Contains(
            " T:Inner@%D83D.cs ", new BaselineEntry("AIP0002", "T:Inner@" + '\uD83D' + ".cs", Code).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Mutated_baselines_never_accept_what_the_original_did_not()
    {
        var random = new Random(20261);
        var lines = Enumerable.Range(0, 20).Select(static i => $"AIP000{i % 6 + 1} M:Shop.Page{i}.Total(System.Int32) {Text}").ToList();
        var original = string.Join('\n', lines);
        var known = lines.ToHashSet();
        for (var i = 0; i < 1000; i++)
        {
            var text = Mutated(original, random);
            var baseline = BaselineParser.Parse(text);
            var changed = text.Split('\n').Count(line => line.Length > 0 && line[0] != '#' && !known.Contains(line));
            var accepted = baseline.Entries.Count(entry => !known.Contains(entry.Value.ToString()));

            // A mutation may make another valid line, for another declaration; anything else is an error.
            Assert.True(accepted + baseline.Errors.Length >= changed, text);
            Assert.All(baseline.Entries, entry => Assert.Contains(entry.Value.ToString(), text, StringComparison.Ordinal));
        }
    }

    private static string Mutated(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text[..at],
            1 => text.Remove(at, 1),
            2 => text.Insert(at, ((char)random.Next(1, 0x2100)).ToString()),
            _ => text.Insert(at, "\n<<<<<<< HEAD\n"),
        };
    }
}
