using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Tests.Policies;

public sealed class PolicyKeysTests
{
    [Fact]
    public void Every_key_is_known_by_its_name() =>
        Assert.All(PolicyKeys.All, key => Assert.Same(key, PolicyKeys.Find(key.Name)));

    [Fact]
    public void Every_key_says_what_it_is_for() =>
        Assert.All(PolicyKeys.All, key =>
        {
            Assert.NotEmpty(key.Summary);
            Assert.NotEmpty(key.ValueDescription);
        });

    [Fact]
    public void Keys_for_the_policy_as_a_whole_are_these() =>
        Assert.Equal(
            ["builtin_zones", "exempt_assemblies", "bot_identities", "generated_attributes", "assisted_attributes"],
            PolicyKeys.All.Where(key => key.Scope == PolicyKeyScope.Policy).Select(key => key.Name));

    [Fact]
    public void What_makes_a_zone_different_from_another_has_no_default() =>
        Assert.Equal(["namespaces", "symbols", "except"], PolicyKeys.All.Where(key => !key.MayStandUnderPolicy).Select(key => key.Name));

    [Fact]
    public void Every_word_that_the_table_names_is_accepted()
    {
        foreach (var key in PolicyKeys.All)
        {
            var section = key.MayStandUnderPolicy ? "[zone a]\nnamespaces = A\n[policy]" : "[zone a]\nsymbols = T:A";
            foreach (var word in WordsIn(key))
                Assert.Empty(PolicyParser.Parse(section + "\n" + key.Name + " = " + word).Errors);
        }
    }

    // What stands in backticks; documentation IDs are shown by their prefixes alone, wildcards by themselves.
    private static IEnumerable<string> WordsIn(PolicyKey key) => key.Name == "symbols"
        ? []
        : (key.ValueDescription + key.DefaultText).Split('`').Where((_, i) => i % 2 == 1).Where(word => !word.StartsWith('*'));
}
