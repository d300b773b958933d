using static AiProvenance.Package.Tests.Projects.ProjectGroup;

namespace AiProvenance.Package.Tests.Projects;

/// <summary>Who uses a library that was built with the package, and has not asked for the gate.</summary>
public sealed class WithoutPackageTests
{
    private const string Text = """
        using AiProvenance;

        [assembly: CriticalNamespace("Contoso.Vault", Zone = "vault")]

        namespace Contoso.Text
        {
            public static class Rounding
            {
                [AiGenerated("Copilot")]
                public static decimal Half(decimal value) => value / 2;
            }
        }

        """;

    private const string Critical = """
        namespace Contoso.Vault
        {
            public static class Safe
            {
                public static decimal Open() => Contoso.Text.Rounding.Half(1);
            }
        }

        """;

    [Theory]
    [InlineData("Contoso.Kept", "PrivateAssets=\"all\"", null)]
    [InlineData("Contoso.Passed", "", "AIP0007")]
    [TriedOn(Shared, "a project without the package that references a NuGet package built with it", Outcome = "builds without a warning, if that package was built with `PrivateAssets=\"all\"` on the reference; without it NuGet passes the gate on to every project that references the package, and it holds there")]
    public async Task A_library_passes_the_gate_on_only_where_its_reference_is_not_private(string name, string reference, string? stops)
    {
        using var consumer = new Consumer { ReferenceAttributes = null };
        var library = consumer.Add(name).Write("Rounding.cs", Text);
        library.ReferenceAttributes = reference;
        var feed = Path.Combine(consumer.Root, "feed");
        (await library.Build("-t:Pack", "-p:PackageOutputPath=" + feed, "-p:PackageVersion=1.0.0-test")).AssertPasses();

        _ = consumer.Source(feed).Item($"<PackageReference Include=\"{name}\" Version=\"1.0.0-test\" />").Write("Safe.cs", Critical);
        var build = await consumer.Build();
        if (stops is null)
        {
            build.AssertPasses();
        }
        else

        {
            Assert.Equal(
                [(stops, "Safe.cs", 5)], build.Diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.File, diagnostic.Line)));
        }
    }
}
