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
    public void A_ticket_must_match_whole(string pattern, string ticket, bool expected)
    {
        Assert.True(TicketPattern.TryParse(pattern, out var regex, out _));
        Assert.Equal(expected, regex!.IsMatch(ticket));
    }

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
}
