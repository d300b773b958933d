using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>Reviews that are asked for, as assemblies say it. None of them counts.</summary>
public sealed class RequestTests
{
    private const string Asked = "PendingReview(\"" +
        StoreSource.Fingerprint +
        "\", RequestedBy = \"dana@contoso.com\", On = \"2026-11-20\"";
    private static readonly ReviewRequest Request = new(StoreSource.Fingerprint) { RequestedBy = "dana@contoso.com", On = "2026-11-20" };

    [Theory]
    [InlineData("", "", "[" + Asked + ")]", "")]
    [InlineData("", "[" + Asked + ")]", "", "")]
    [InlineData("[assembly: " + Asked + ", Target = \"M:Contoso.Page.Total\")]", "", "", "")]
    [InlineData("[assembly: " + Asked + ", Target = \"T:Contoso.Page\")]", "", "", "")]
    [InlineData("", "", "[" + Asked + ", Zone = \"pricing\")]", "pricing")]
    public void A_request_is_read_from_wherever_it_may_stand(string onAssembly, string onType, string onMember, string zone)
    {
        var result = Check(Source(onAssembly, onType, onMember));

        var expected = zone.Length == 0 ? Request : Request with { Zone = zone };
        Assert.Equal(expected, Assert.Single(Assert.Single(result.Declarations).Requests));
        Assert.Contains(result.Findings, static finding => finding.Rule == "AIP0001");
    }

    [Theory]
    [InlineData("[PendingReview(\"1:A.B\")]")]
    [InlineData("[PendingReview(\"\")]")]
    [InlineData("[PendingReview(null)]")]
    public void What_it_does_not_state_is_null(string attribute)
    {
        var request = Assert.Single(Assert.Single(Check(Source("", "", attribute)).Declarations).Requests);

        Assert.Equal((null, null, null), (request.Zone, request.RequestedBy, request.On));
    }

    [Fact]
    public void Several_are_all_read_the_innermost_first()
    {
        var declaration = Assert.Single(Check(Source(
            "", "[PendingReview(\"type\")]", "[PendingReview(\"one\")] [PendingReview(\"two\")]")).Declarations);

        Assert.Equal(["one", "two", "type"], declaration.Requests.Select(static request => request.Fingerprint));
    }

    [Theory]
    [InlineData("[assembly: PendingReview(\"x\", Target = \"M:Contoso.Page.Other\")]", "")]
    [InlineData("[assembly: PendingReview(\"x\", Target = \"T:Contoso.Nowhere\")]", "")]
    [InlineData("", "[System.Obsolete]")]
    public void One_about_something_else_is_not(string onAssembly, string onMember) =>
        Assert.Empty(Assert.Single(Check(Source(onAssembly, "", onMember)).Declarations).Requests);

    private static Tool.Results.CheckResult Check(string source) =>
        Compiled.Check(PolicyParser.Parse(StoreSource.Policy).Policy, ("Contoso.Store.dll", Compiled.Emit(Compiled.Compile(source))));

    private static string Source(string onAssembly, string onType, string onMember) => $$"""
        using AiProvenance;
        {{onAssembly}}
        namespace Contoso.Pricing { public static class PriceEngine { public static decimal Quote(int item) => item; } }
        namespace Contoso
        {
            {{onType}}
            public class Page
            {
                [AiGenerated("Copilot")] {{onMember}}
                public decimal Total() => Contoso.Pricing.PriceEngine.Quote(1);
                public int Other() => 1;
            }
        }
        """;
}
