namespace AiProvenance.Package.Tests;

/// <summary>The signatures beside the policy reach the compiler, and their changes do.</summary>
public sealed class SignatureTests
{
    private const string Signatures = "AiProvenance.Signatures";

    [Fact]
    public async Task The_list_beside_the_policy_is_read_until_it_is_gone()
    {
        using var consumer = new Consumer().With("public decimal Show() => 1;")
            .WriteInRoot("AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\nsignatures = required\n")
            .WriteInRoot(Signatures, "# Signed\nM:Page.Show\n");

        var first = await consumer.Build();
        Assert.True(first.Succeeded, first.ToString());
        var warning = Assert.Single(first.Diagnostics);
        Assert.Equal(("AIP0303", Signatures), (warning.Id, warning.File));

        File.Delete(Path.Combine(consumer.Root, Signatures));
        var second = await consumer.Build();
        Assert.True(second.Succeeded && second.Diagnostics.IsEmpty, second.ToString());
    }
}
