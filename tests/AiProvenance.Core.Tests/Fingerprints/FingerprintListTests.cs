using AiProvenance.Core.Fingerprints;

namespace AiProvenance.Core.Tests.Fingerprints;

public class FingerprintListTests
{
    private const string One = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";
    private const string Two = "1:77777777777777777777777777777777.2222222222222222";

    [Fact]
    public void One_fingerprint_is_read()
    {
        Assert.True(FingerprintList.TryParse(One, out var fingerprints, out var error));
        Assert.Equal(new Fingerprint("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "ABCDEFGHIJKLMNOP"), Assert.Single(fingerprints));
        Assert.Null(error);
    }

    [Fact]
    public void Up_to_four_are_read_with_white_space_around_them()
    {
        Assert.True(FingerprintList.TryParse($" {One},{Two} ,\n{One}\t, {Two}", out var fingerprints, out _));
        Assert.Equal([One, Two, One, Two], fingerprints.Select(fingerprint => fingerprint.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(One + ",")]
    [InlineData("," + One)]
    [InlineData(One + ",," + One)]
    public void An_empty_item_is_refused(string? text) => AssertError("empty where a fingerprint is expected", text);

    [Fact]
    public void More_than_four_are_refused() =>
        AssertError("5 fingerprints where at most 4 are allowed", string.Join(',', Enumerable.Repeat(One, 5)));

    [Theory]
    [InlineData("2:ABC")]
    [InlineData("10:ABC.DEF")]
    public void A_newer_version_is_told_from_a_slip(string text) =>
        AssertError($"'{text}' was written by a newer version of this package", text);

    [Theory]
    [InlineData("1:abcdefghijklmnopqrstuvwxyz234567.ABCDEFGHIJKLMNOP")]
    [InlineData("1:ABCDEFGHIJKLMNOPQRSTUVWXYZ23456.ABCDEFGHIJKLMNOP")]
    [InlineData("1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOPQ")]
    [InlineData("1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234568.ABCDEFGHIJKLMNOP")]
    [InlineData("1:ABCDEFGHIJKLMNOPQRSTUVWXYZ2345670ABCDEFGHIJKLMNOP")]
    [InlineData("1:ABCDEFGHIJKLMNOPQRSTUVWXYZ 34567.ABCDEFGHIJKLMNOP")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP")]
    [InlineData("0:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP")]
    [InlineData("01:ABCDEFGHIJKLMNOPQRSTUVWXYZ23456.ABCDEFGHIJKLMNOP")]
    public void Anything_else_is_refused_with_what_was_expected(string text) =>
        AssertError($"'{text}' is not of the form 1:TEXT.TOUCH", text);

    [Fact]
    public void A_long_item_is_shortened_in_the_error()
    {
        Assert.False(Fingerprint.TryParse(new string('x', 1000), out _, out var error));
        Assert.StartsWith("'" + new string('x', 64) + "...' is not", error, StringComparison.Ordinal);
    }

    private static void AssertError(string expected, string? text)
    {
        Assert.False(FingerprintList.TryParse(text, out var fingerprints, out var error));
        Assert.Equal(expected, error);
        Assert.Empty(fingerprints);
    }
}
