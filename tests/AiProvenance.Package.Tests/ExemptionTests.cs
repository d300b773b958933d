namespace AiProvenance.Package.Tests;

public sealed class ExemptionTests
{
    [Theory]
    [InlineData("exempt_assemblies = App")]
    [InlineData("exempt_assemblies=Other, *.Tests ,a?P")]
    [InlineData("exempt_assemblies = Other\n  exempt_assemblies = A*")]
    [InlineData("exempt_assemblies = Other\r\nexempt_assemblies = App\r\nbuiltin_zones = true")]
    [InlineData("exempt_assemblies = Other\rexempt_assemblies = App\rbuiltin_zones = true")]
    public async Task The_build_says_in_one_line_that_an_assembly_is_not_judged(string policy)
    {
        using var consumer = Consumer(policy);
        Assert.Equal([Line(consumer)], await Report(consumer));
    }

    [Theory]
    [InlineData("exempt_assemblies = App.Tests, Ap, *App?, App+")]
    [InlineData("# exempt_assemblies = App")]
    [InlineData("builtin_zones = true")]
    public async Task Any_other_assembly_is_judged_without_a_word(string policy)
    {
        using var consumer = Consumer(policy);
        Assert.Empty(await Report(consumer));
    }

    // As plain regular expressions, these globs would be tried in more ways than a machine can.
    [Theory]
    [InlineData("exempt_assemblies = *a*a*a*a*a*a*a*a*a*a*a*a*b, *?*?*?*?*?*?*?*?*?*?*?*?*?*b", false)]
    [InlineData("exempt_assemblies = ********************************b", false)]
    [InlineData("exempt_assemblies = *b, *a*a*a*a*a*a*a*a*a*a*a*a*a*A", true)]
    [InlineData("exempt_assemblies = a*a**a?*?a", true)]
    public async Task No_glob_takes_longer_than_its_length(string policy, bool isExempt)
    {
        using var consumer = Consumer(policy).Property("AssemblyName", new string('a', 120));
        Assert.Equal(isExempt ? 1 : 0, (await Report(consumer)).Count);
    }

    [Fact]
    public async Task A_policy_of_blank_lines_is_read_line_by_line()
    {
        using var consumer = Consumer(new string('\n', 400_000) + "exempt_assemblies = App");
        Assert.Equal([Line(consumer)], await Report(consumer));
    }

    [Fact]
    public async Task The_line_is_part_of_an_ordinary_build()
    {
        using var consumer = Consumer("exempt_assemblies = App");
        Assert.Contains(Line(consumer), (await consumer.Build()).Output, StringComparison.Ordinal);
    }

    // What is not exempt under either name is nobody's concern, and what is exempt under both is exempt.
    [Theory]
    [InlineData("TargetName", "App.Next")]
    [InlineData("AssemblyName", "App.Tests")]
    public async Task A_name_of_ones_own_is_no_evasion(string property, string value)
    {
        using var consumer = Consumer("exempt_assemblies = *.Tests").Property(property, value);
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.ToString());
        Assert.Empty(build.Warnings("AIP0203"));
    }

    private static string Line(Consumer consumer)
    {
        return $"AiProvenance: App is not judged: exempt_assemblies in {Path.Combine(consumer.Root, "AiProvenance.policy")}";
    }

    private static async Task<List<string>> Report(Consumer consumer)
    {
        var build = await consumer.Build("-t:_AiProvenanceCheckExemption");
        Assert.True(build.Succeeded, build.ToString());
        return [.. build.Output.Split('\n').Select(static line => line.Trim())
            .Where(static line => line.StartsWith("AiProvenance:", StringComparison.Ordinal))];
    }

    private static Consumer Consumer(string policy) => new Consumer().WriteInRoot("AiProvenance.policy", "[policy]\nbuiltin_zones = true\n" + policy + "\n");
}
