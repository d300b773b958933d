using AiProvenance.Core.Fingerprints.Renames;

namespace AiProvenance.Core.Tests.Fingerprints.Renames;

public class RenameFormTests
{
    [Theory]
    [InlineData("Price=Money")]
    [InlineData(" Price = Money ")]
    [InlineData("@event=größe")]
    [InlineData("Price=Money", "Of=From")]
    [InlineData("price=Price")]
    public void These_are_renames(params string[] pairs)
    {
        Assert.NotNull(Rename.Parse(pairs, out var error));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("no rename is named: expected OLD=NEW")]
    [InlineData("'Price' is no rename: expected OLD=NEW", "Price")]
    [InlineData("'A=B=C' is no rename: expected OLD=NEW", "A=B=C")]
    [InlineData("'' is no name", "=Money")]
    [InlineData("'1' is no name", "Price=1")]
    [InlineData("'a b' is no name", "Price=a b")]
    [InlineData("'Shop.Price' is no name: rename one name, without those before and behind its dots", "Shop.Price=Shop.Money")]
    [InlineData("'Price' stands twice", "Price=Price")]
    [InlineData("'Price' stands twice", "Price=@Price")]
    [InlineData("'Price' stands twice", "Price=Money", "Price=Cost")]
    [InlineData("'Money' stands twice", "Price=Money", "Cost=Money")]
    [InlineData("'Money' stands twice", "Price=Money", "Money=Price")]
    [InlineData("'Money' stands twice", "Price=Money", "Money=Cost")]
    public void These_are_not(string expected, params string[] pairs)
    {
        Assert.Null(Rename.Parse(pairs, out var error));
        Assert.Equal(expected, error);
    }
}
