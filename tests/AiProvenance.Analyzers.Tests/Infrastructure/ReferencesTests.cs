using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

public sealed class ReferencesTests
{
    [Fact]
    public void Net10_is_a_complete_framework()
    {
        Assert.Equal("System.Runtime", Home(References.Net10, "System.Runtime.CompilerServices.CollectionBuilderAttribute"));
    }

    [Fact]
    public void NetStandard20_is_a_complete_framework_of_its_own()
    {
        Assert.Equal("netstandard", Home(References.NetStandard20, "System.Collections.Generic.List`1"));
    }

    private static string? Home(IEnumerable<MetadataReference> references, string type)
    {
        return CSharpCompilation.Create("probe", references: references).GetTypeByMetadataName(type)?.ContainingAssembly.Name;
    }
}
