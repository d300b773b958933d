using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>Assemblies that are cut off, or in which bytes are anything: the trace is answered without them, and nothing crashes.</summary>
public sealed class HostileAssemblyTests : IDisposable
{
    private const string Trace = """
           at Contoso.Orders.OrderPage.Total(Int32 item) in /src/Code.cs:line 20
           at Contoso.Orders.OrderPage.get_Count()
           at AiProvenance.AiGeneratedAttribute..ctor(String tool)
           at Plain.Go()
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_damaged_assembly_is_answered_from_or_named(bool isCut)
    {
        var image = StoreSource.Compile(isVerified: true);
        var log = _folder.Write("incident.log", Trace);
        _ = _folder.Write("publish/Plain.dll", Compiled.Emit(Compiled.Compile("public class Plain { public void Go() { } }", "Plain")));
        var random = new Random(25);
        for (var i = 0; i < 100; i++)
        {
            var mutant = isCut ? image[..random.Next(200, image.Length)] : image.ToArray();
            for (var flips = isCut ? 0 : random.Next(1, 8); flips > 0; flips--)
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            _ = _folder.Write("publish/Contoso.Orders.dll", mutant);

            var run = new Cli().Run("trace", "--assemblies", _folder["publish"], log);

            Assert.Empty(run.Error);
            Assert.Contains("Plain.Go()\n    unmarked: nothing says who wrote it\n", run.Output, StringComparison.Ordinal);
        }
    }
}
