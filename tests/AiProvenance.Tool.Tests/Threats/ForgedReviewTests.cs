namespace AiProvenance.Tool.Tests.Threats;

/// <summary>
/// The rows about forged reviews of docs/threat-model.md, each tried for real: commits of git, keys of ssh-keygen, devices by software, and
/// the tool itself.
/// </summary>
public sealed class ForgedReviewTests
{
    private static readonly Dictionary<string, Action<ReviewedShop>> Attacks = new(StringComparer.Ordinal)
    {
        ["the reviewer's name forged"] = static shop => Forge(shop, ReviewedShop.Lee),
        ["the reviewer's name forged, in the author too"] = static shop => Forge(shop, ReviewedShop.Kim, committer: ReviewedShop.Lee),
        ["the reviewer's name forged, in author and committer"] = static shop => Forge(shop, ReviewedShop.Kim),
        ["the reviewer's name forged in a merge"] = static shop =>
        {
            _ = shop.Repository.Git("switch", "-q", "-c", "other");
            shop.Repository.Write("README.md", "Shop\n");
            _ = shop.Commit(ReviewedShop.Kim, "Readme");
            _ = shop.Repository.Git("switch", "-q", "main");
            shop.Repository.Write("LICENSE", "None\n");
            _ = shop.Commit(ReviewedShop.Kim, "Licence");
            _ = shop.Repository.Git("merge", "-q", "--no-ff", "--no-commit", "other");
            Forge(shop, ReviewedShop.Lee, "Merge");
        },
        ["a made-up signature on the commit"] = static shop =>
        {
            Forge(shop, ReviewedShop.Lee);
            _ = shop.Repository.ForgeSignature("-----BEGIN PGP SIGNATURE-----\n\niQEzBAABCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----");
        },
        ["an agent under its own account"] = static shop => Forge(shop, ReviewedShop.Bot),
        ["an agent with its person's token"] = static shop => Forge(shop, ReviewedShop.Kim, "Review" + ReviewedShop.Trailer),
        ["an agent with its person's token, and a note"] = static shop =>
        {
            Forge(shop, ReviewedShop.Kim);
            _ = shop.Repository.Git("notes", "--ref=ai", "add", "HEAD", "-m", """
                src/Orders.cs
                  s_1::t_1 1-40
                ---
                { "schema_version": "authorship/3.0.0", "sessions": { "s_1": { "agent_id": { "tool": "claude", "id": "c" } } } }
                """);
        },
        ["an agent with its person's token, squashed"] = static shop =>
            Forge(shop, ReviewedShop.Kim, "Orders (#7)\n\n* Review" + ReviewedShop.Trailer + "\n\n* Fix a comment", ReviewedShop.WebFlow),
        ["an agent with its person's token, without a trace"] = static shop => Forge(shop, ReviewedShop.Kim),
        ["an agent with its person's key for commits"] = static shop =>
        {
            shop.SignCommitsWith("kim");
            Forge(shop, ReviewedShop.Kim, "Review" + ReviewedShop.Trailer);
        },
        ["an agent with its person's key for reviews"] = static shop =>
        {
            shop.Sign("kim", ReviewedShop.Statement(), isTouched: false);
            Forge(shop, ReviewedShop.Kim);
        },
        ["a signature copied from another method"] = static shop => Copy(shop, "M:Contoso.Orders.OrderPage.Other(System.Int32)"),
        ["a signature copied from another zone"] = static shop => Copy(shop, zone: "pricing"),
        ["a signature copied from another day"] = static shop => Copy(shop, on: "2026-03-03"),
        ["an own key in a colleague's name"] = static shop =>
        {
            shop.Sign("lee", ReviewedShop.Statement());
            Forge(shop, ReviewedShop.Lee);
        },
        ["a key added to a list in the repository"] = static shop =>
        {
            shop.Sign("stranger", ReviewedShop.Statement());
            shop.Repository.Write("allowed_signers", "kim@pricing.contoso.com " + shop.Keys.Public("stranger") + "\n");
            Forge(shop, ReviewedShop.Lee);
        },
        ["a colleague's signature removed"] = static shop =>
        {
            shop.ReviewHonestly();
            shop.Repository.Write("AiProvenance.Signatures", "# None.\n");
            _ = shop.Commit(ReviewedShop.Lee, "Tidy up");
        },
        ["the policy asks for no signature any more, pinned"] = Weaken,
        ["the policy asks for no signature any more, not pinned"] = static shop =>
        {
            shop.Pin = null;
            Weaken(shop);
        },
        ["an insider at the reviewer's machine"] = static shop =>
        {
            shop.Sign("kim", ReviewedShop.Statement());
            Forge(shop, ReviewedShop.Lee);
        },
        ["a stolen key that was revoked"] = static shop =>
        {
            shop.Sign("kim", ReviewedShop.Statement());
            Forge(shop, ReviewedShop.Lee);
            shop.Revoke("kim");
        },
        ["a device that is none"] = static shop =>
        {
            shop.Allow("stranger", "kim");
            shop.Sign("stranger", ReviewedShop.Statement());
            Forge(shop, ReviewedShop.Kim);
        },
    };

    public static TheoryData<string> Names => [.. ForgedReview.All.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_level_says_what_the_page_says(string name)
    {
        var row = ForgedReview.All.Single(row => row.Name == name);
        foreach (var (demand, said) in new[] { ("none", row.Typed), ("required", row.Required), ("hardware", row.Hardware) })
        {
            using var shop = new ReviewedShop(demand);
            Attacks[name](shop);
            if (said != ForgedReview.NoMatter)
                Assert.Equal((demand, said), (demand, shop.Check()));
            if (demand == "required")
                Assert.Equal(row.Audit, shop.Audit());
        }
    }

    [Fact]
    public void Every_row_is_tried_and_nothing_else()
    {
        Assert.Equal(
            Attacks.Keys.Order(StringComparer.Ordinal),
            ForgedReview.All.Select(static row => row.Name).Order(StringComparer.Ordinal));
        Assert.All(
            ForgedReview.All.Where(static row => new[] { row.Audit, row.Required, row.Hardware }.Contains(ForgedReview.Unseen)),
            static row => Assert.NotEmpty(row.Left));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("required")]
    [InlineData("hardware")]
    public void A_genuine_review_passes_every_level(string demand)
    {
        using var shop = new ReviewedShop(demand);
        shop.ReviewHonestly();
        Assert.Equal(ForgedReview.Unseen, shop.Check());
    }

    private static void Forge(ReviewedShop shop, string author, string message = "Review", string? committer = null)
    {
        shop.Type();
        _ = shop.Commit(author, message, committer);
    }

    private static void Copy(ReviewedShop shop, string identity = "", string on = "2026-11-03", string? zone = null)
    {
        shop.Sign("kim", identity.Length == 0
            ? ReviewedShop.Statement(on: on, zone: zone)
            : ReviewedShop.Statement(identity, on, zone));
        Forge(shop, ReviewedShop.Lee);
    }

    private static void Weaken(ReviewedShop shop)
    {
        shop.Repository.Write("AiProvenance.policy", ReviewedShop.Policy("none"));
        Forge(shop, ReviewedShop.Lee);
    }
}
