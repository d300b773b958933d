using System.Collections.Immutable;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.CodeFixes.Requests;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>
/// Files with findings, fixed in a workspace. The findings are made by hand, so that the tests say exactly where one is; the
/// text that comes back is exact to the last space, and it compiles.
/// </summary>
internal sealed class FixScenario : Scenario
{
    private const string Fingerprint = "1:TEXT.TOUCH";

    private readonly List<Diagnostic> _findings = [];

    private FixScenario()
    {
    }

    private bool IsRequested { get; init; }

    /// <summary>The policy that <see cref="Analyze"/> holds the files to.</summary>
    public string? Policy { get; set; }

    private ImmutableArray<string> Rules { get; init; } = [RuleIds.Unverified];

    /// <summary>Fixes the one finding in one file, which compiles before and after.</summary>
    public static async Task<string> Fix(string marked, params string[] otherFiles)
    {
        using var scenario = new FixScenario();
        return await scenario.FixOne(marked, otherFiles);
    }

    public static FixScenario With(
        LanguageVersion language = LanguageVersion.Latest, bool hasAttributes = true, bool isRequested = false, params string[] rules) =>
        new()
        {
            Language = language,
            HasAttributes = hasAttributes,
            IsRequested = isRequested,
            Rules = rules.Length == 0 ? [RuleIds.Unverified] : [.. rules],
        };

    public async Task<string> FixOne(string marked, params string[] otherFiles)
    {
        var document = AddDocument(AddProject("Shop", []), "Code.cs", marked);
        foreach (var other in otherFiles)
            _ = AddDocument(document.ProjectId, "Other.cs", other);
        await AssertCompiles();
        return await FixIn(document);
    }

    /// <summary>Fixes the one finding in one file, which compiles only after it.</summary>
    public async Task<string> FixMalformed(string marked) => await FixIn(AddDocument(AddProject("Shop", []), "Code.cs", marked));

    /// <summary>What is offered for all findings of one file.</summary>
    public async Task<ImmutableArray<CodeAction>> Offered(string marked)
    {
        return await Actions(AddDocument(AddProject("Shop", []), "Code.cs", marked));
    }

    public ProjectId AddProject(string name, string[] preprocessorSymbols) => AddLibrary(name, preprocessorSymbols: preprocessorSymbols);

    /// <summary>Adds a file; one of the same name in another project is the same file.</summary>
    public DocumentId AddDocument(ProjectId project, string name, string marked)
    {
        var (text, findings) = MarkedText.Parse(marked);
        var id = AddFile(project, name, text);
        var tree = Solution.GetDocument(id)!.GetSyntaxTreeAsync().Result!;
        foreach (var rule in Rules)
            _findings.AddRange(findings.Select(span => Finding(tree, span, rule)));
        return id;
    }

    /// <summary>Takes the findings that the gate itself has about the files as they are, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> Analyze()
    {
        _findings.Clear();
        foreach (var id in Solution.ProjectIds)
        {
            if (Policy is not null && !Solution.GetProject(id)!.AdditionalDocuments.Any())
                AddPolicy(id, Policy);
            _findings.AddRange(await Analyze(id, new VerificationAnalyzer(), new ReachAnalyzer()));
        }

        _findings.Sort(static (left, right) => left.Location.SourceSpan.CompareTo(right.Location.SourceSpan));
        return [.. _findings];
    }

    /// <summary>The fingerprint that fixes insert for a finding.</summary>
    public async Task<string> FingerprintOf(Diagnostic finding) =>
        (await ProjectGate.Open(Solution.GetDocument(finding.Location.SourceTree)!, CancellationToken.None))!.FindFingerprint(
            finding, CancellationToken.None)!;

    /// <summary>Fixes everything in scope.</summary>
    public async Task FixAll(DocumentId start, FixAllScope scope) =>
        await FixAll(new RequestReviewFixer(), Rules, start, scope, project => InFilesOf(project, _findings));

    private async Task<string> FixIn(DocumentId document)
    {
        await Apply(Assert.Single(await Actions(document)));
        await AssertCompiles();
        return await Text(document);
    }

    private async Task<ImmutableArray<CodeAction>> Actions(DocumentId id)
    {
        var document = Solution.GetDocument(id)!;
        var tree = await document.GetSyntaxTreeAsync();
        return await Offer(new RequestReviewFixer(), document, _findings.Where(finding => finding.Location.SourceTree == tree));
    }

    private Diagnostic Finding(SyntaxTree tree, TextSpan span, string rule)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Fingerprint, Fingerprint).Add(
            FindingProperties.Zones, "pricing");
        return Diagnostic.Create(
            new DiagnosticDescriptor(rule, rule, rule, "Test", DiagnosticSeverity.Error, isEnabledByDefault: true),
            Location.Create(tree, span),
            IsRequested ? properties.Add(FindingProperties.IsRequested, "true") : properties);
    }
}
