using System.Globalization;
using AiProvenance.Core.Dates;
using CsCheck;

namespace AiProvenance.Core.Tests.Dates;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2024-02-29")]
    [InlineData("2000-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_day_that_exists_is_a_date(string text)
    {
        Assert.True(IsoDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-3-1")]
    [InlineData("2026-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-04-31")]
    [InlineData("2026-04-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026/03/01")]
    [InlineData("01.03.2026")]
    [InlineData("20260301")]
    [InlineData(" 2026-03-01")]
    [InlineData("2026-03-01 ")]
    [InlineData("2026-03-01T00:00:00Z")]
    [InlineData("+026-03-01")]
    [InlineData("٢٠٢٦-٠٣-٠١")]
    public void Anything_else_is_not(string? text) => Assert.False(IsoDate.TryParse(text, out _));

    [Fact]
    public void Dates_are_ordered()
    {
        var (early, late) = (Date("2025-12-31"), Date("2026-01-01"));

        Assert.True(early < late);
        Assert.True(early <= late);
        Assert.True(late > early);
        Assert.True(late >= Date("2026-01-01"));
        Assert.Equal(late, Date("2026-01-01"));
        Assert.False(early >= late);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-02-28", 1)]
    [InlineData("2024-03-01", "2024-02-28", 2)]
    [InlineData("2026-01-01", "2025-01-01", 365)]
    [InlineData("2026-01-01", "2026-01-01", 0)]
    [InlineData("2026-01-01", "2026-01-31", -30)]
    public void Days_are_counted_from_the_other_date(string date, string other, int days) =>
        Assert.Equal(days, Date(date).DaysSince(Date(other)));

    [Fact]
    public void The_machines_calendar_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");

            Assert.Equal("2026-03-01", Date("2026-03-01").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_a_date_is_what_the_framework_says() =>
        Gen.Select(Gen.Int[0, 10000], Gen.Int[0, 14], Gen.Int[0, 33]).Sample((year, month, day) =>
        {
            var text = FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}");
            var exists = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            return IsoDate.TryParse(text, out _) == exists;
        });

    private static IsoDate Date(string text)
    {
        Assert.True(IsoDate.TryParse(text, out var date));
        return date;
    }
}
