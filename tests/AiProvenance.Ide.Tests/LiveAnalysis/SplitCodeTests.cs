using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Ide.Tests.LiveAnalysis;

/// <summary>Code whose findings depend on more than one file: whichever file is on the screen shows its own, and all of them.</summary>
public sealed class SplitCodeTests
{
    private const string Usings = "using System; using AiProvenance; using Contoso.Pricing;\n";

    /// <summary>Each a case: what it is, how many findings it has, and its files, with a line of dashes between them.</summary>
    public static TheoryData<string, int, string> Cases { get; } = new()
    {
        {
            "parts of a marked class, each with members that touch", 4,
            """
            [AiGenerated("Copilot")] partial class Page { decimal First() => PriceEngine.Quote(1); class Inner { Price Held; } }
            ---
            partial class Page { decimal Second() => PriceEngine.Quote(2); }
            ---
            partial class Page { decimal Third { get; } = PriceEngine.Quote(3); }
            """
        },
        {
            "a part without a mark whose base is critical", 1,
            """
            partial class Page : PriceEngine { }
            ---
            [AiGenerated("Copilot")] partial class Page { }
            """
        },
        {
            "members whose halves are apart", 3,
            """
            partial class Page { [AiGenerated("Copilot")] partial void First(); partial void Second(); partial int Third { get; } }
            ---
            partial class Page { partial void First() => PriceEngine.Quote(1); [AiGenerated("Copilot")] partial void Second() => PriceEngine.Quote(2); [AiGenerated("Copilot")] partial int Third => (int)PriceEngine.Quote(3); }
            """
        },
        {
            "a mark that the assembly puts on a declaration of another file", 2,
            """
            [assembly: AiGenerated("Copilot", Target = "T:Page")]
            [assembly: AiGenerated("Copilot", Target = "M:Cart.Total")]
            ---
            class Page { Price Held; }
            ---
            class Cart { decimal Total() => PriceEngine.Quote(1); decimal Other() => PriceEngine.Quote(2); }
            """
        },
        {
            "a marked assembly, its critical code included", 17,
            """
            [assembly: AiGenerated("Copilot")]
            ---
            class Page { decimal Total() => PriceEngine.Quote(1); Action Later = () => PriceEngine.Quote(2); }
            ---
            class Cart { decimal Total() => PriceEngine.Quote(1); }
            """
        },
        {
            "a zone that an attribute of another file declares", 2,
            """
            [assembly: CriticalNamespace("Contoso.Rates", Zone = "rates")]
            ---
            namespace Contoso.Rates { public static class Rate { public static int Of() => 1; } }
            ---
            class Page { [AiGenerated("Copilot")] int Total() => Contoso.Rates.Rate.Of(); }
            ---
            class Cart { [Critical(Zone = "cart")] public static int Sum() => 1; [AiGenerated("Copilot")] int Total() => Sum(); }
            """
        },
        {
            "critical code that depends on AI code of other files", 3,
            """
            namespace Contoso.Pricing { partial class Rounding { decimal Up() => Contoso.Text.Amounts.Round(1); Contoso.Text.Amounts Held; } }
            ---
            namespace Contoso.Pricing { partial class Rounding { decimal Down() => Contoso.Text.Amounts.Round(2); } }
            ---
            namespace Contoso.Text { [AiGenerated("Copilot")] public class Amounts { public static decimal Round(decimal amount) => amount; } }
            """
        },
        {
            "an approval and a request of everything at once, and a mark of what is not there", 3,
            """
            [assembly: HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "1:A.B")]
            [assembly: PendingReview("1:A.B")]
            ---
            [assembly: AiGenerated("Copilot", Target = "T:Nowhere")]
            """
        },
        {
            "verifications that nothing needs, on a part of their own", 2,
            """
            partial class Page { [PendingReview("1:A.B")] void Nothing() { } }
            ---
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "1:A.B")] partial class Page { }
            """
        },
        {
            "interfaces and what implements them", 2,
            """
            interface IPage { Price Total(); }
            ---
            [AiGenerated("Copilot")] class Page : IPage { Price IPage.Total() => null!; }
            ---
            class Cart : IPricer { [AiGenerated("Copilot")] public Price PriceOf(int item) => null!; }
            """
        },
        {
            "names that only another file gives a meaning", 2,
            """
            global using Money = Contoso.Pricing.Price;
            ---
            class Page { [AiGenerated("Copilot")] Money Held; }
            ---
            class Cart { [AiGenerated("Copilot")] object Total() => Type.GetType("Contoso.Pricing.PriceEngine")!; }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Live_is_what_the_build_says_of(string what, int count, string files)
    {
        _ = what;
        using var editor = new Editor();
        var id = editor.AddProject();
        _ = editor.Add(id, "Shop.cs", Shop.Source);
        foreach (var (file, i) in files.Split("---\n").Select(static (file, i) => (file, i)))
            _ = editor.Add(id, "File" + i + ".cs", file.StartsWith("global", StringComparison.Ordinal) ? file + Usings : Usings + file);
        await editor.AssertCompiles();

        var findings = await Findings.Build(editor.Project(id));
        Assert.True(findings.Length == count, Findings.Sorted(findings.Select(Findings.Describe)));
        await Findings.AssertLiveIsBuild(editor.Project(id));
    }

    [Fact]
    public async Task Live_is_what_the_build_says_of_a_mark_on_every_kind_of_declaration()
    {
        using var editor = new Editor();
        var id = editor.AddProject();
        _ = editor.Add(id, "Shop.cs", Shop.Source);
        var kinds = DeclarationKinds.Members.Concat(DeclarationKinds.Functions)
            .Concat(DeclarationKinds.Accessors)
            .Select(static row => (string)((object[])row)[0])
            .ToList();
        for (var i = 0; i < kinds.Count; i++)
        {
            _ = editor.Add(
                id,
                "Kind" + i + ".cs",
                DeclarationKinds.File(kinds[i], "[AiGenerated(\"Copilot\")]").Replace(
                    "class Base", "namespace Kind" + i + ";\nclass Base", StringComparison.Ordinal));
        }

        var findings = await Findings.Build(editor.Project(id));
        Assert.Equal(kinds.Count, findings.Count(static finding => finding.Id == "AIP0001"));
        await Findings.AssertLiveIsBuild(editor.Project(id));
    }

    [Fact]
    public async Task Live_is_what_the_build_says_of_a_program_and_its_class()
    {
        using var editor = new Editor();
        var id = editor.AddProject(OutputKind.ConsoleApplication);
        _ = editor.Add(id, "Shop.cs", Shop.Source);
        _ = editor.Add(id, "Program.cs", Usings + """
            [assembly: AiGenerated("Copilot", Target = "top-level")]
            PriceEngine.Quote(1);
            """);
        _ = editor.Add(id, "Rest.cs", Usings + """
            partial class Program { [AiGenerated("Copilot")] decimal Total() => PriceEngine.Quote(1); }
            """);
        await editor.AssertCompiles();

        Assert.Equal(2, (await Findings.Build(editor.Project(id))).Length);
        await Findings.AssertLiveIsBuild(editor.Project(id));
    }

    [Fact]
    public async Task Live_is_what_the_build_says_of_what_a_brace_too_many_leaves_outside_every_type()
    {
        using var editor = new Editor();
        var id = editor.AddProject();
        _ = editor.Add(id, "Shop.cs", Shop.Source);
        _ = editor.Add(id, "Page.cs", Usings + """
            class Page { } }
            [AiGenerated("Copilot")] decimal Field = PriceEngine.Quote(1);
            class Cart { [AiGenerated("Copilot")] decimal Total() => PriceEngine.Quote(1); }
            """);

        Assert.NotEmpty(await Findings.Build(editor.Project(id)));
        await Findings.AssertLiveIsBuild(editor.Project(id));
    }
}
