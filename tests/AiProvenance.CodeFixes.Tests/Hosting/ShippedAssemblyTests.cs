using AiProvenance.CodeFixes.Requests;

namespace AiProvenance.CodeFixes.Tests.Hosting;

public sealed class ShippedAssemblyTests
{
    [Fact]
    public void It_needs_nothing_of_the_composition_framework_which_not_every_host_provides()
    {
        var references = typeof(RequestReviewFixer).Assembly.GetReferencedAssemblies();

        Assert.DoesNotContain(references, static reference => reference.Name!.StartsWith("System.Composition", StringComparison.Ordinal));
    }
}
