using AiProvenance.Core.Baselines;
using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Core.Tests.Baselines;

public sealed class BaselineTextTests
{
    private const string Text = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";
    private const string A = "AIP0001 M:A " + Text;
    private const string B = "AIP0001 M:B " + Text;
    private const string C = "AIP0002 M:A " + Text;

    [Theory]
    [InlineData("", A + "\n" + B + "\n" + C + "\n")]
    [InlineData(B, A + "\n" + B + "\n" + C + "\n")]
    [InlineData("# Head\n\n" + B + "\n", "# Head\n\n" + A + "\n" + B + "\n" + C + "\n")]
    [InlineData("# Head", "# Head\n" + A + "\n" + B + "\n" + C + "\n")]
    [InlineData("# Head\r\n" + B + "\r\n# Tail\r\n", "# Head\r\n" + A + "\r\n" + B + "\r\n" + C + "\r\n# Tail\r\n")]
    [InlineData(C + "\n" + A + "\n" + B + "\n", C + "\n" + A + "\n" + B + "\n")]
    public void Entries_are_added_in_order_once_and_nothing_else_changes(string text, string expected)
    {
        BaselineEntry[] entries = [Entry("AIP0002", "M:A"), Entry("AIP0001", "M:B"), Entry("AIP0001", "M:A"), Entry("AIP0001", "M:A")];

        Assert.Equal(expected, BaselineText.AddEntries(text, entries));
        Assert.Equal(expected, BaselineText.AddEntries(expected, [Entry("AIP0001", "M:A")]));
    }

    [Fact]
    public void Order_is_by_character_code_in_every_culture() =>
        Assert.Equal(
            ["AIP0001 M:B " + Text, "AIP0001 M:a " + Text, "AIP0001 M:ä " + Text],
            BaselineText.AddEntries("", [Entry("AIP0001", "M:ä"), Entry("AIP0001", "M:a"), Entry("AIP0001", "M:B")]).Trim().Split('\n'));

    [Theory]
    [InlineData("# Head\n" + A + "\n" + B + "\n", "# Head\n" + B + "\n")]
    [InlineData("# Head\r\n" + A + "\r\n" + B, "# Head\r\n" + B)]
    [InlineData("# Head\n" + A, "# Head\n")]
    public void Lines_are_removed_by_number(string text, string expected) => Assert.Equal(expected, BaselineText.RemoveLines(text, [1]));

    [Fact]
    public void What_is_written_can_be_read()
    {
        var entries = Enumerable.Range(0, 50).Select(static i => Entry("AIP0001", "T:C@a file " + i + "%.cs")).ToList();
        var read = BaselineParser.Parse(BaselineText.AddEntries("# Head\n", entries));
        Assert.Empty(read.Errors);
        Assert.Equal(
            entries.OrderBy(static entry => entry.ToString(), StringComparer.Ordinal), read.Entries.Select(static entry => entry.Value));
    }

    private static BaselineEntry Entry(string rule, string identity) =>
        new(rule, identity, new Fingerprint("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "ABCDEFGHIJKLMNOP"));
}
