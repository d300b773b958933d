namespace AiProvenance.Package.Tests.Projects;

/// <summary>How a build of marked code ends, before and after its review.</summary>
internal static class BuildAssertions
{
    /// <summary>It fails with AIP0001 at these places and with nothing else.</summary>
    public static void AssertStopsAt(this Build build, params (string File, int Line)[] places)
    {
        Assert.False(build.Succeeded, build.ToString());
        Assert.Equal(
            places.Select(static place => ("AIP0001", place.File, place.Line)).Order(),
            build.Diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.File, diagnostic.Line)).Order());
    }

    /// <summary>It succeeds without a warning.</summary>
    public static void AssertPasses(this Build build) => Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
}
