using System.Collections.Immutable;
using System.Text;
using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Analyzers.Tests.Touches.Catalogue;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace AiProvenance.Tool.Tests.Differential;

/// <summary>Check is held to the compiler's gate: the same declarations break the same rules, but for what the compiler erases.</summary>
public sealed class VerdictDifferenceTests(ITestOutputHelper output)
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void The_catalogue_of_touches_is_judged_alike(OptimizationLevel level)
    {
        var differences = new List<string>();
        var judged = 0;
        foreach (var @case in TouchCatalogue.All)
        {
            var compilation = CatalogueProgram(@case, level);
            if (compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                differences.Add(@case + ": does not compile here");
                continue;
            }

            var difference = Difference.Of(compilation, BuiltInPolicy.Instance);
            judged += difference.Alike;
            differences.AddRange(difference.All.Select(text => @case + ": " + text));
        }

        output.WriteLine($"{TouchCatalogue.All.Length} cases, {judged} verdicts alike");
        Assert.True(differences.Count == 0, differences.Count + " of " + TouchCatalogue.All.Length + "\n" + string.Join('\n', differences));
    }

    private static CSharpCompilation CatalogueProgram(TouchCase @case, OptimizationLevel level)
    {
        const string Mark = "[AiGenerated(\"x\")] ";
        var (before, after) = @case.Frame switch
        {
            TouchFrame.Member => ("partial class Subject\n{\n" + Mark, "\n}"),
            TouchFrame.File => (Mark, ""),
            _ => ("[assembly: AiGenerated(\"x\", Target = \"top-level\")]\n", ""),
        };
        if (@case.Source.Contains("AiGenerated(", StringComparison.Ordinal))
            before = before.Replace(Mark, "", StringComparison.Ordinal);
        var usings = "#nullable enable\n" + TouchPrelude.Usings;
        var world = usings.Replace("using AiProvenance;", "", StringComparison.Ordinal);
        var trees = new List<SyntaxTree>
        {
            Tree(TouchPrelude.Attributes, "World0.cs"),
            Tree(world + TouchPrelude.Zone, "World1.cs"),
            Tree(world + TouchPrelude.Stock, "World2.cs"),
            Tree(TouchPrelude.Usings + before + @case.Source + after, "Case.cs"),
        };
        if (@case.Given.Length > 0)
            trees.Add(Tree(usings + @case.Given, "Given.cs"));
        return CSharpCompilation.Create(
            "Cases",
            trees,
            References.Net10,
            new CSharpCompilationOptions(
                @case.Frame == TouchFrame.Program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: level,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, Parse, path, Encoding.UTF8);
}
