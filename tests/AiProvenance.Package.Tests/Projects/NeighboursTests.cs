using static AiProvenance.Package.Tests.Projects.ProjectGroup;

namespace AiProvenance.Package.Tests.Projects;

public sealed class NeighboursTests(Neighbours solution) : IClassFixture<Neighbours>
{
    [Fact]
    [TriedOn(Shared, "a project that sees another's internals (`InternalsVisibleTo`), with the zone among them")]
    [TriedOn(Shared, "one file linked into two projects", Outcome = "stopped in each of them; one verification in the file serves both")]
    public void A_linked_file_that_touches_internals_is_stopped_in_each_project()
    {
        solution.Unverified.About("Web").AssertStopsAt(("Page.cs", 8));
        solution.Unverified.About("Desk").AssertStopsAt(("Page.cs", 8));
        solution.Verified.AssertPasses();
    }

    [Fact]
    [TriedOn(Shared, "a project with `AiProvenanceEmbedAttributes=false` and public attributes of a shared project")]
    public void Attributes_that_an_organisation_ships_itself_count()
    {
        solution.Unverified.About("Own").AssertStopsAt(("Page.cs", 8));
        solution.Verified.AssertPasses();
    }

    [Fact]
    [TriedOn(Shared, "a project without the package that references projects with it", Outcome = "builds without a warning")]
    public void A_project_without_the_package_is_left_alone()
    {
        Assert.Contains("Outside -> ", solution.Verified.Output, StringComparison.Ordinal);
        solution.Verified.AssertPasses();
    }
}
