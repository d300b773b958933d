using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Ide.Tests.LiveAnalysis;

/// <summary>Typing in one file asks for the findings of that file alone, and others' are right when they are asked for.</summary>
public sealed class EditTests
{
    private const string Page = """
        using AiProvenance;
        using Contoso.Pricing;

        class Page
        {
            [AiGenerated("Copilot")]
            decimal Total(int item) => item;
        }
        """;

    [Fact]
    public async Task An_edited_file_is_analysed_without_the_others()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor);
        await editor.Edit(page, "=> item", "=> PriceEngine.Quote(item)");

        var counter = new CountingAnalyzer();
        var watched = new WatchedOptions(editor.Project(project).AnalyzerOptions);
        var analysis = await Findings.Analysis(editor.Project(project), watched.Options, counter);
        var found = await Findings.OfFile(analysis, editor.Solution.GetDocument(page)!);

        Assert.Equal("AIP0001", Assert.Single(found).Id);
        Assert.Equal(["Page"], counter.Types);
        Assert.DoesNotContain(watched.Asked, IsBystander);
    }

    [Fact]
    public async Task A_build_analyses_all_of_them()
    {
        using var editor = new Editor();
        var (project, _) = Open(editor);

        var counter = new CountingAnalyzer();
        var watched = new WatchedOptions(editor.Project(project).AnalyzerOptions);
        _ = await (await Findings.Analysis(editor.Project(project), watched.Options, counter)).GetAnalyzerDiagnosticsAsync(Editor.Never);

        Assert.Equal(20, counter.Types.Count(IsBystander));
        Assert.Equal(20, watched.Asked.Count(IsBystander));
    }

    [Fact]
    public async Task Each_keystroke_is_answered_as_a_build_would()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor);
        foreach (var (old, @new, rules) in new[]
        {
            ("=> item;", "=> PriceEngine.;", "AIP0001"),
            ("PriceEngine.;", "PriceEngine.Quote(item);", "AIP0001"),
            ("[AiGenerated(\"Copilot\")]", "[AiGenerated(\"\")]", "AIP0001 AIP0101"),
            ("[AiGenerated(\"\")]", "[HumanAuthored(\"Copilot\")]", ""),
            ("class Page", "[AiGenerated(\"Copilot\")] class Page", "AIP0004"),
        })
        {
            await editor.Edit(page, old, @new);
            var document = editor.Solution.GetDocument(page)!;
            var live = await Findings.OfFile(await Findings.Analysis(document.Project), document);
            Assert.Equal(rules, string.Join(' ', live.Select(static finding => finding.Id).Order(StringComparer.Ordinal)));
            await Findings.AssertLiveIsBuild(editor.Project(project));
        }
    }

    [Fact]
    public async Task An_edit_of_another_file_counts_when_this_one_is_looked_at_again()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor);
        await editor.Edit(page, "=> item", "=> Helper.Of(item)");
        var helper = editor.Add(project, "Helper.cs", "class Helper { public static decimal Of(int item) => item; }");
        Assert.Equal("", await Findings.Shown(editor.Solution.GetDocument(page)!));

        await editor.Edit(helper, "class Helper", "namespace Contoso.Pricing { class Helper");
        await editor.Edit(helper, "=> item; }", "=> item; } }");
        Assert.StartsWith("AIP0001 Error /src/Page.cs", await Findings.Shown(editor.Solution.GetDocument(page)!), StringComparison.Ordinal);

        await editor.Edit(helper, "namespace Contoso.Pricing", "namespace Contoso.Catalog");
        await editor.Edit(page, "using Contoso.Pricing;", "using Contoso.Catalog;");
        Assert.Equal("", await Findings.Shown(editor.Solution.GetDocument(page)!));
    }

    private static bool IsBystander(string name) => name.Contains("Bystander", StringComparison.Ordinal);

    private static (ProjectId Project, DocumentId Page) Open(Editor editor)
    {
        var project = editor.AddProject();
        _ = editor.Add(project, "Shop.cs", Shop.Source);

        // Before the others: whether there is any AI code at all is asked of one file after the other.
        var page = editor.Add(project, "Page.cs", Page);
        for (var i = 0; i < 20; i++)
        {
            _ = editor.Add(
                project,
                "Bystander" + i + ".cs",
                "using AiProvenance; [AiGenerated(\"Copilot\")] class Bystander" + i + " { Contoso.Pricing.Price? Held; }");
        }

        return (project, page);
    }

#pragma warning disable RS1036, RS1038, RS1041 // It never leaves these tests.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class CountingAnalyzer : DiagnosticAnalyzer
    {
        private readonly ConcurrentQueue<string> _types = new();

        public IEnumerable<string> Types => _types.Order(StringComparer.Ordinal);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("TEST0001", "Never", "Never", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(type => _types.Enqueue(type.Symbol.Name), SymbolKind.NamedType);
        }
    }
}
