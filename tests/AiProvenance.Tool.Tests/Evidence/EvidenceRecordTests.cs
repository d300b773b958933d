using AiProvenance.Core.Origins;
using AiProvenance.Tool.Evidence;

namespace AiProvenance.Tool.Tests.Evidence;

/// <summary>A record in a sentence.</summary>
public sealed class EvidenceRecordTests
{
    [Theory]
    [InlineData("Co-authored-by", "Co-Authored-By: Claude <noreply@anthropic.com>", "Co-Authored-By: Claude <noreply@anthropic.com>")]
    [InlineData("commit author", "copilot-swe-agent[bot] <a@b.c>", "commit author: copilot-swe-agent[bot] <a@b.c>")]
    [InlineData("git-ai note", "s_1::t_2 git-ai note", "git-ai note: s_1::t_2 git-ai note")]
    public void Its_kind_is_said_once(string reader, string text, string said) =>
        Assert.Equal(said, new EvidenceRecord(reader, text, Origin.Generated, "Claude").Describe(100));

    [Fact]
    public void Its_text_is_shortened() => Assert.True(
        new EvidenceRecord("commit author", new string('x', 1_000), Origin.Generated, "Claude").Describe(80).Length < 100);
}
