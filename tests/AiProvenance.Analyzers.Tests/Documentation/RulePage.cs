using System.Collections.Immutable;
using System.Xml.Linq;
using AiProvenance.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>A rule's page and what it shows.</summary>
internal sealed class RulePage(MarkdownPage page)
{
    public const string Example = "Example";
    public const string Fix = "How to fix it";

    /// <summary>Rules that MSBuild's targets report; no compiler is involved.</summary>
    public static ImmutableArray<string> TargetRules { get; } =
    [
        .. Repository.BuildFiles.SelectMany(static path => XDocument.Load(path).Descendants())
            .Select(static element => element.Attribute("Code")?.Value)
            .OfType<string>()
            .Except(Descriptors(static _ => true).Select(static descriptor => descriptor.Id))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Rules that analyzers report.</summary>
    public static ImmutableArray<string> AnalyzerRules { get; } =
        [.. Descriptors(static _ => true).Select(static descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Rules that the command line alone reports.</summary>
    public static ImmutableArray<string> ToolRules { get; } =
    [
        Core.Verdicts.RuleIds.Unmarked, Core.Verdicts.RuleIds.UnstampedAssembly, Core.Verdicts.RuleIds.ForeignStatement,
    ];

    /// <summary>The pages, by file name.</summary>
    public static ImmutableArray<RulePage> All { get; } =
    [
        .. Repository.Pages.Where(static page => Path.GetDirectoryName(page.Path) == Repository.PathOf(Path.Combine("docs", "rules")))
            .Select(static page => new RulePage(page)),
    ];

    public MarkdownPage Page { get; } = page;

    public string Id => Path.GetFileNameWithoutExtension(Page.Path);

    public string Title => Page.Title[(Page.Title.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    /// <summary>A line of the table at the top of the page.</summary>
    public string Fact(string name) => Page.Tables[0].Rows.Single(row => row[0] == name)[1];

    /// <summary>The descriptor of a rule; where several report one rule, they agree in all but the message.</summary>
    public static DiagnosticDescriptor Descriptor(string id) => Descriptors(descriptor => descriptor.Id == id)[0];

    public static ImmutableArray<DiagnosticDescriptor> Descriptors(Func<DiagnosticDescriptor, bool> which) =>
    [
        .. typeof(Descriptors).GetFields().Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Where(which),
    ];

    /// <summary>The code of a section: each C# block is a file, configured by the blocks above it; a policy may also stand alone.</summary>
    public ImmutableArray<DocumentedCode> Code(string section)
    {
        var shown = ImmutableArray.CreateBuilder<DocumentedCode>();
        foreach (var part in Page.BlocksIn(section).GroupBy(static block => block.Part))
            shown.AddRange(DocumentedCode.In(part, section == Fix ? Configuration(part.Key) : null));
        return shown.ToImmutable();
    }

    // What the example of the same heading ends with also holds where it is fixed.
    private DocumentedCode? Configuration(string part) =>
        DocumentedCode.In(Page.BlocksIn(Example).Where(block => block.Part == part)).LastOrDefault();
}
