using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Tests.Policies;

public sealed class BuiltInPolicyTests
{
    [Fact]
    public void Without_a_policy_file_three_zones_hold()
    {
        Assert.True(BuiltInPolicy.Instance.IsBuiltIn);
        Assert.Equal(["pricing", "accounts", "checkout"], BuiltInPolicy.Instance.Zones.Select(zone => zone.Name));
        Assert.All(BuiltInPolicy.Instance.Zones, zone => Assert.True(zone.IsBuiltIn));
    }

    [Theory]
    [InlineData("pricing", "Contoso.Pricing.Rules")]
    [InlineData("accounts", "Accounts")]
    [InlineData("checkout", "Contoso.Web.Checkout")]
    public void Each_covers_the_namespaces_of_its_name(string zone, string name)
    {
        var pattern = Assert.Single(BuiltInPolicy.Instance.ZoneNamed(zone).Namespaces).Value;

        Assert.True(pattern.Matches(name));
        Assert.True(BuiltInPolicy.IsBuiltIn(pattern));
    }

    [Fact]
    public void They_ask_the_defaults()
    {
        var zone = BuiltInPolicy.Instance.ZoneNamed("pricing");

        Assert.Equal(1, zone.RequiredReviews);
        Assert.Equal(Enforcement.Block, zone.Enforcement);
        Assert.True(zone.AppliesTo(Origin.Generated));
        Assert.True(zone.AppliesTo(Origin.Assisted));
        Assert.Equal(Origin.Human, BuiltInPolicy.Instance.StrictestDefaultOrigin);
    }
}
