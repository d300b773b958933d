using System.Collections.Immutable;

namespace AiProvenance.Analyzers.Tests.Messages;

/// <summary>A message is read in a console by people in a hurry, whatever the code is called.</summary>
public sealed class MessageLengthTests
{
    private const int Most = 400;
    private const int Usual = 250;
    private const int Unusual = 300;

    private static readonly Lazy<Task<ImmutableArray<(string Names, string Rule, string Message)>>> Measured = new(Measure);

    [Fact]
    public async Task No_message_has_more_than_400_characters_whatever_the_code_is_called()
    {
        var tooLong = (await Measured.Value).Where(static entry => entry.Message.Length > Most)
            .Select(static entry => $"{entry.Message.Length} {entry.Rule} under {entry.Names}: {entry.Message}");
        Assert.Empty(tooLong);
    }

    [Fact]
    public async Task Under_ordinary_names_a_message_has_250_characters_as_a_rule_and_300_at_most()
    {
        // An unknown key is answered by the list of all keys (AIP0201).
        var lengths = (await Measured.Value)
            .Where(static entry => entry.Names == CorpusNames.Ordinary.Kind && !entry.Message.StartsWith("Unknown key ", StringComparison.Ordinal))
            .ToList();
        Assert.Empty(lengths.Where(static entry => WithoutTarget(entry.Message).Length > Unusual).Select(static entry => entry.Message));
        Assert.InRange(lengths.Count(static entry => entry.Message.Length > Usual), 0, lengths.Count / 10);
    }

    [Fact]
    public async Task The_median_of_every_rule_stays_below_250()
    {
        var rules = (await Measured.Value).GroupBy(static entry => entry.Rule)
            .Select(static rule => (Rule: rule.Key, Median: Median(rule.Select(static entry => entry.Message.Length))));
        Assert.All(rules, static rule => Assert.True(rule.Median < Usual, $"{rule.Rule}: {rule.Median}"));
    }

    [Theory]
    [InlineData("AIP0001", "unverified")]
    [InlineData("AIP0002", "a stale verification|a stale approval")]
    [InlineData("AIP0003", "too few reviews|without approval")]
    [InlineData("AIP0004", "the wrong person|an invalid claim")]
    [InlineData("AIP0005", "an invalid verification|an invalid approval|is ignored")]
    [InlineData("AIP0006", "an expired verification|an expired approval")]
    [InlineData("AIP0007", "unverified AI code")]
    [InlineData("AIP0008", "unverified")]
    [InlineData("AIP0009", "unreliable guidance")]
    [InlineData("AIP0010", "unverified")]
    [InlineData("AIP0101", "an incomplete mark|does not name|states|names no declaration")]
    [InlineData("AIP0102", "has no effect")]
    [InlineData("AIP0203", "has no effect|is ignored")]
    public async Task The_news_stands_within_the_first_100_characters(string rule, string news)
    {
        var messages = (await Measured.Value)
            .Where(entry => entry.Names == CorpusNames.Ordinary.Kind && entry.Rule == rule && !IsCrowded(entry.Message))
            .Select(static entry => entry.Message)
            .ToList();
        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Contains(
            news.Split('|'), said => message[..Math.Min(message.Length, 100)].Contains(said, StringComparison.Ordinal)));
    }

    // A Target that has to be written by hand stands whole, and the compiler chose its length.
    private static string WithoutTarget(string message) =>
        message.IndexOf("Target = \"", StringComparison.Ordinal) is var start and >= 0 ? message[..start] : message;

    // Several tools, a function inside a member, or the type that is extended are named in front.
    private static bool IsCrowded(string message) =>
        message.Contains("Copilot, Copilot 2", StringComparison.Ordinal) ||
        message.Contains(".extension(", StringComparison.Ordinal) ||
        message.StartsWith("'local function", StringComparison.Ordinal);

    private static async Task<ImmutableArray<(string Names, string Rule, string Message)>> Measure()
    {
        var measured = ImmutableArray.CreateBuilder<(string, string, string)>();
        foreach (var names in CorpusNames.All)
        {
            measured.AddRange((await MessageCorpus.Report(names))
                .Select(finding => (names.Kind, finding.Id, MessageCorpus.MessageOf(finding))));
        }

        if (Environment.GetEnvironmentVariable("AIPROVENANCE_MESSAGES") is { Length: > 0 } file)
            await File.WriteAllLinesAsync(file, measured.Select(static entry => $"{entry.Item1}\t{entry.Item2}\t{entry.Item3}"));
        return measured.ToImmutable();
    }

    private static int Median(IEnumerable<int> lengths)
    {
        var sorted = lengths.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
