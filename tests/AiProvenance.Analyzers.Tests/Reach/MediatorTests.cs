using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Reach;

/// <summary>
/// What other people's code is given leads to what handles it. In all cases the handler, unmarked, asks for a price in the zone.
/// </summary>
public sealed class MediatorTests
{
    private static readonly PortableExecutableReference Reference = Compile();

    public static TheoryData<string, string> Handed => MediatorCases.Handed;

    public static TheoryData<string, string> Silent => MediatorCases.Silent;

    [Theory]
    [MemberData(nameof(Handed))]
    public async Task A_request_leads_to_its_handler(string statement, string handler) =>
        Assert.Single(
            await Program(statement, handler).Paths(),
            static path => path.EndsWith("Helper.Touch -> PriceEngine.Quote", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Any_other_value_leads_nowhere(string statement, string handler) =>
        Assert.Empty(await Program(statement, handler).Paths());

    [Fact]
    public async Task A_handler_that_is_part_of_the_zone_is_reached_as_well() => Assert.Equal(
        ["Page.Show -> H.Run"],
        await Program(
            "Own.Post.Go(new Ask(1));",
            "namespace Contoso.Pricing { class H : Own.Handling<Ask> { public override void Run(Ask what) { } } }").Paths());

    private static Infrastructure.Analysis Program(string statement, string handler) =>
        ReachWorld.Of(MediatorCases.Write(statement, handler)) with { References = [Reference] };

    private static PortableExecutableReference Compile()
    {
        var library = CSharpCompilation.Create(
            "Mediators",
            [CSharpSyntaxTree.ParseText(MediatorCases.Library)],
            Testing.References.Net10,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
