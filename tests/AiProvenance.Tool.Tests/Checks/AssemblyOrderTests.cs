using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>What was read of an assembly is forgotten once it is judged; what others ask of it later has the same answer.</summary>
public sealed class AssemblyOrderTests
{
    private const string Library = """
        namespace Contoso.Tools
        {
            [AiProvenance.AiGenerated("Copilot")]
            public class Rounding
            {
                public decimal Step { get; set; }
                public decimal Round(decimal value) => value - value % Step;
            }
        }
        """;

    private static readonly string[] Users = ["A", "B", "Z"];

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(1, 0, 3, 2)]
    [InlineData(2, 3, 0, 1)]
    public void Critical_code_of_several_assemblies_is_told_each_once_of_the_AI_code_that_it_uses(params int[] order)
    {
        var library = Compiled.Compile(Library, "Contoso.Tools");
        (string, byte[])[] all =
        [
            ("Contoso.Tools.dll", Compiled.Emit(library)),
            .. Users.Select(name => (name + ".dll", Compiled.Emit(Compiled.Compile(User(name), name, library.ToMetadataReference())))),
        ];
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = Contoso.Pricing\n").Policy;

        var together = ListMessages(order.Select(index => all[index]));
        var alone = Enumerable.Range(1, Users.Length).SelectMany(user => ListMessages([all[0], all[user]]));

        Assert.Equal(6, together.Length);
        Assert.All(together, static message => Assert.StartsWith("AIP0007 ", message, StringComparison.Ordinal));
        Assert.Equal(alone, together);

        string[] ListMessages(IEnumerable<(string, byte[])> assemblies) =>
            [.. Compiled.Check(policy, assemblies).Findings.Where(static finding => finding.Identity is not null)
                .Select(static finding => finding.Rule + " " + finding.Message + " " + string.Join(", ", finding.Touches))];
    }

    private static string User(string name) => $$"""
        namespace Contoso.Pricing
        {
            public class {{name}}Price
            {
                public decimal Both(Contoso.Tools.Rounding rounding) => rounding.Round(1) + rounding.Step + rounding.Round(2);
                public decimal Once(Contoso.Tools.Rounding rounding) => rounding.Step;
            }
        }
        """;
}
