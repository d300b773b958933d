using AiProvenance.Core.Patterns;
using CsCheck;

namespace AiProvenance.Core.Tests.Patterns;

public sealed class PatternContainmentTests
{
    private static readonly Gen<string> Patterns = Gen.OneOf("A", "B", "*", "**").Array[1, 4].Select(
        static names => string.Join('.', names))
        .Where(static text => NamespacePattern.TryParse(text, out _, out _));

    private static readonly Gen<string> Names = Gen.OneOf("A", "B", "C").Array[0, 6].Select(static names => string.Join('.', names));

    [Fact]
    public void A_pattern_that_contains_another_matches_all_that_the_other_does() =>
        Gen.Select(Patterns, Patterns, Names).Sample(
            (a, b, name) => !Parse(a).Contains(Parse(b)) || !Parse(b).Matches(name) || Parse(a).Matches(name), iter: 50_000);

    [Fact]
    public void A_pattern_contains_itself() => Patterns.Sample(pattern => Parse(pattern).Contains(Parse(pattern)), iter: 2_000);

    private static NamespacePattern Parse(string text) => NamespacePattern.TryParse(text, out var pattern, out var error)
        ? pattern!
        : throw new ArgumentException(error, nameof(text));
}
