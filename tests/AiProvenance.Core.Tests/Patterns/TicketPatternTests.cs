using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Tests.Patterns;

public sealed class TicketPatternTests
{
    [Theory]
    [InlineData("[A-Z]+-[0-9]+", "PRC-12", true)]
    [InlineData("[A-Z]+-[0-9]+", "see PRC-12", false)]
    [InlineData("[A-Z]+-[0-9]+", "PRC-12\n", false)]
    [InlineData("A|B", "AB", false)]
    [InlineData("A|B", "B", true)]
    public void A_ticket_must_match_whole(string pattern, string ticket, bool expected) =>
        Assert.Equal(expected ? TicketMatch.Whole : TicketMatch.None, Parse(pattern).Match(ticket));

    [Theory]
    [InlineData("[A-")]
    [InlineData("a)(b")]
    [InlineData("(?x)a #b")]
    public void An_invalid_expression_is_refused(string pattern)
    {
        Assert.False(TicketPattern.TryParse(pattern, out _, out var error));
        Assert.Equal("it is not a valid .NET regular expression", error);
    }

    [Fact]
    public void A_pattern_is_at_most_500_characters_long()
    {
        Assert.True(TicketPattern.TryParse(new string('a', TicketPattern.MaxLength), out _, out _));
        Assert.False(TicketPattern.TryParse(new string('a', TicketPattern.MaxLength + 1), out _, out var error));
        Assert.Equal("it is longer than 500 characters", error);
    }

    // Without the limit, none of these ends before the machine does.
    [Theory]
    [InlineData("(A+)+B")]
    [InlineData("(A*)*B")]
    [InlineData("(A|[A-Z]A)+B")]
    [InlineData("((A+)+)+B")]
    [InlineData("([A-Z]{1,9}-?)+B")]
    [InlineData("(\\w+\\s?)*!")]
    [InlineData("(?=(A+)+B)A+")]
    [InlineData("(A+)+\\1B")]
    [InlineData("(?i)([a-z]+)*-[0-9]+")]
    public void A_ticket_that_would_take_for_ever_does_not_match(string pattern) =>
        Assert.Equal(TicketMatch.TooSlow, Parse(pattern).Match(new string('A', 60)));

    [Fact]
    public void A_slow_pattern_still_takes_the_tickets_that_it_is_meant_for()
    {
        var pattern = Parse("(A+)+B");
        Assert.All(Enumerable.Range(0, 5), more => Assert.Equal(TicketMatch.TooSlow, pattern.Match(new string('A', 60 + more))));
        Assert.Equal(TicketMatch.Whole, pattern.Match("AAAB"));
        Assert.Equal(TicketMatch.None, pattern.Match("AAAC"));
    }

    [Fact]
    public void A_ticket_is_matched_once_however_many_state_it()
    {
        var pattern = Parse("(A+)+B");
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.Equal(TicketMatch.TooSlow, pattern.Match(new string('A', 60))));
    }

    private static TicketPattern Parse(string text)
    {
        Assert.True(TicketPattern.TryParse(text, out var pattern, out var error), error);
        return pattern!;
    }
}
