using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace AiProvenance.Ide.Tests.LightBulb;

/// <summary>Marking code where the caret is.</summary>
public sealed class RefactoringTests
{
    [Theory]
    [InlineData("Mark 'Page.Total' as AI-generated", "    [AiGenerated(\"\")]\n    public static int Total() => 1;")]
    [InlineData("Mark 'Page.Total' as AI-assisted", "    [AiAssisted(\"\")]\n    public static int Total() => 1;")]
    public async Task A_declaration_is_offered_its_mark(string title, string marked)
    {
        using var editor = new Editor();
        var file = editor.Add(editor.AddProject(), "Page.cs", """
            public static class Page
            {
                public static int Total() => 1;
            }
            """);
        var offer = (await editor.Refactorings(file, "Total")).Single(offer => offer.Title == title);
        var preview = await Editor.TextOf(await offer.Preview());
        Assert.Contains(marked, preview, StringComparison.Ordinal);

        await offer.Apply(editor);
        Assert.Equal(preview, await Editor.TextOf(editor.Solution));
        await editor.AssertCompiles();
        Assert.Empty(await editor.Refactorings(file, "Total"));
    }

    [Fact]
    public async Task Every_exported_refactoring_is_in_the_menu()
    {
        using var editor = new Editor();
        var file = editor.Add(editor.AddProject(), "Page.cs", "class Page { }");

        Assert.Equal(
            BuiltPackage.Exported<ExportCodeRefactoringProviderAttribute>().Select(static type => type.Name),
            (await editor.Refactorings(file, "Page")).Select(static offer => offer.Provider).Distinct());
    }
}
