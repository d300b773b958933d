using System.Collections.Immutable;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using CsCheck;

namespace AiProvenance.Core.Tests.Verdicts;

public sealed class VerdictPropertyTests
{
    private static readonly Gen<string?> Text = Gen.OneOf(
        Gen.String.Select(text => (string?)text),
        Gen.OneOf<string?>(
            "",
            " ",
            "<",
            ">",
            "<>",
            "a <",
            "@",
            "a@",
            "@a",
            "a@b",
            "a@b <a@b>",
            "+@b",
            "1+@b",
            "\uD800",
            "\uFFFF",
            "\0",
            ",",
            " and ",
            "2026-01-20",
            "1:,",
            null));

    [Fact]
    public void Code_passes_exactly_where_each_zone_has_enough_people_whose_verification_counts() =>
        Scenario.Any.Sample(scenario => Verdict(scenario).IsEmpty == scenario.MayPass, iter: 4000);

    [Fact]
    public void The_zones_that_findings_name_are_exactly_those_that_are_not_satisfied() => Scenario.Any.Sample(
        scenario =>
        {
            var named = Verdict(scenario).SelectMany(finding => finding.ZoneNames()).Distinct();
            return named.ToHashSet().SetEquals(scenario.Zones.Where(zone => !scenario.IsSatisfied(zone)).Select(zone => zone.Name));
        },
        iter: 1000);

    [Fact]
    public void Every_finding_but_a_missing_verification_says_what_is_wrong() => Scenario.Any.Sample(
        scenario => Verdict(scenario).All(finding => finding.Rule == GateRule.Unverified || finding.Problem.Length > 0), iter: 1000);

    [Fact]
    public void The_order_of_verifications_and_scopes_does_not_matter() =>
        Gen.Select(Scenario.Any, Gen.Int).Sample(
            (scenario, seed) =>
            {
                var shuffled = scenario with { Signatures = [.. scenario.Signatures] };
                new Random(seed).Shuffle(shuffled.Signatures);
                return Show(Verdict(scenario)) == Show(Verdict(shuffled));
            },
            iter: 1000);

    [Fact]
    public void A_verification_that_counts_nowhere_changes_nothing_for_the_better_or_the_worse() =>
        Gen.Select(Scenario.Any, Scenario.Signature).Where((scenario, added) => scenario.CountsNowhere(added)).Sample(
            (scenario, added) => Verdict(scenario).IsEmpty == Verdict(With(scenario, added)).IsEmpty, iter: 1000);

    [Fact]
    public void Another_verification_never_stops_code_that_passes() =>
        Gen.Select(Scenario.Any, Scenario.Signature).Sample(
            (scenario, added) => !Verdict(scenario).IsEmpty || Verdict(With(scenario, added)).IsEmpty, iter: 4000);

    [Fact]
    public void No_text_breaks_the_judge() =>
        Gen.Select(Text.Array[8], Gen.Int[1, 3]).Sample(
            (texts, required) =>
            {
                _ = TicketPattern.TryParse(texts[0] ?? "", out var pattern, out _);
                var zone =
                    Given.Pricing with { RequiredReviews = required, TicketPattern = pattern, RequiredMarks = MarkFacts.PromptedBy };
                var verification = new Verification(texts[1], texts[2]) { Fingerprint = texts[3], Zone = texts[4], Ticket = texts[5] };
                var code = Given.Code(verification, Given.Verified(texts[6]), Given.Verified()).PromptedBy(texts[7]).Touching(zone);

                _ = code.Verdict("2026-02-01");
                _ = Given.Judge().JudgeClaim(new Claim(texts[1], null), [zone]);
                return true;
            },
            iter: 4000);

    private static ImmutableArray<Finding> Verdict(Scenario scenario) => scenario.Code().Verdict(scenario.AsOf);

    private static Scenario With(Scenario scenario, Signature added) => scenario with { Signatures = [.. scenario.Signatures, added] };

    private static string Show(ImmutableArray<Finding> findings) => string.Join("\n", findings.Select(finding =>
        finding.Rule + " " + string.Join(",", finding.ZoneNames()) + " " + finding.Enforcement + " " + finding.Problem));
}
