using AiProvenance.Core.Stamps;

namespace AiProvenance.Core.Tests.Stamps;

public sealed class StampTests
{
    [Fact]
    public void A_stamp_says_version_policy_and_marked_files()
    {
        Assert.Equal("1.2.3;policy=AB01;file-origins=7", new Stamp("1.2.3", "AB01", 7).Value);
    }

    [Fact]
    public void Without_a_policy_file_the_built_in_one_is_named()
    {
        Assert.Equal("1.2.3-alpha.4;policy=built-in;file-origins=0", new Stamp("1.2.3-alpha.4", null, 0).Value);
    }
}
