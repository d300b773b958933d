using AiProvenance.Package.Tests.Projects;

namespace AiProvenance.Package.Tests;

/// <summary>
/// A source file that lies where the compiler puts what generators write, and that is compiled behind all others, is a source file all the
/// same: a review of a type covers all its hand-written parts.
/// </summary>
public sealed class PartsInOutputTests
{
    private const string Desk = """
        namespace Contoso.Pricing { public class Book { public decimal Of(int item) => item; } }
        namespace Contoso.Web
        {
            [AiProvenance.AiGenerated("Copilot")]
            public partial class Desk : Contoso.Pricing.Book { }
        }
        """;

    private const string Part = "namespace Contoso.Web { public partial class Desk { public decimal More => Of(2) * 2; } }\n";

    [Theory]
    [InlineData("gen/net10.0/Tool/Tool.Generator/Desk.g.cs", "IntermediateOutputPath", "gen/net10.0/")]
    [InlineData("gen/net10.0/AiProvenance.Analyzers/AiProvenance.Analyzers.Stamps.StampGenerator/Desk.g.cs", "IntermediateOutputPath", "gen/net10.0/")]
    [InlineData("written/Tool/Tool.Generator/Desk.g.cs", "CompilerGeneratedFilesOutputPath", "written")]
    [InlineData("elsewhere/obj/Tool/Tool.Generator/Desk.g.cs", "Nothing", "")]
    public async Task A_second_part_makes_the_review_of_the_type_stale(string path, string property, string value)
    {
        using var consumer = new Consumer().Logged().Property(property, value).WriteInRoot("AiProvenance.policy", Signatures.Policy).Write("Desk.cs", Desk);
        Assert.Equal(["AIP0001"], (await consumer.Build()).Errors().Select(static error => error.Id));
        consumer.SignEverything();
        (await consumer.Build()).AssertPasses();

        _ = consumer.Write(path, Part)
            .WriteInRoot("Directory.Build.targets", $"""
                <Project>
                  <Target Name="Last" BeforeTargets="CoreCompile;_AiProvenanceTellCompiler;GenerateMSBuildEditorConfigFileShouldRun">
                    <ItemGroup><Compile Remove="{path}" /><Compile Include="{path}" /></ItemGroup>
                  </Target>
                </Project>
                """);
        Assert.Contains("AIP0002", (await consumer.Build()).Errors().Select(static error => error.Id));
    }
}
