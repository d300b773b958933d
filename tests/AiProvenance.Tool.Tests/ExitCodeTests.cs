namespace AiProvenance.Tool.Tests;

public sealed class ExitCodeTests
{
    [Fact]
    public void Nothing_that_could_not_be_judged_counts_as_satisfied() => Assert.NotEqual(0, (int)Commands.ExitCode.CouldNotJudge);
}
