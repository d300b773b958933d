using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>A shop with critical code and a policy, the gate's own findings about it, and what a fix makes of them.</summary>
internal sealed class GateScenario(CodeFixProvider fixer, string? policy = null, bool isUnattended = false) : Scenario(isUnattended)
{
    private const string Pricing =
        """
        namespace Shop.Pricing
        {
            public sealed class Price { public static int Of(int item) => item; public const int Base = 1; }
        }
        namespace Shop.Accounts
        {
            public static class Account { public static int Close(int number) => number; }
        }

        """;

    /// <summary>The fix that is offered and applied.</summary>
    public CodeFixProvider Fixer { get; set; } = fixer;

    public ProjectId AddProject(string name = "Shop", params string[] preprocessorSymbols)
    {
        var id = AddLibrary(name, preprocessorSymbols: preprocessorSymbols);
        _ = Add(id, "Pricing.cs", Pricing);
        if (policy is not null)
            AddPolicy(id, policy);
        return id;
    }

    /// <summary>Adds a file; one of the same name in another project is the same file.</summary>
    public DocumentId Add(ProjectId project, string name, string source) => AddFile(project, name, source);

    public DocumentId Add(string source) => Add(AddProject(), "Code.cs", source);

    /// <summary>Renames a symbol wherever the solution names it, as an editor does.</summary>
    public async Task Rename(ProjectId project, string documentationId, string name)
    {
        var compilation = await Solution.GetProject(project)!.GetCompilationAsync();
        var symbol = Assert.Single(DocumentationCommentId.GetSymbolsForDeclarationId(documentationId, compilation!));
        Solution = await Renamer.RenameSymbolAsync(Solution, symbol, default, name);
    }

    /// <summary>Adds a <c>.globalconfig</c>, as a repository or a build hands one to the compiler.</summary>
    public void Configure(ProjectId project, string text) => AddConfiguration(project, text);

    /// <summary>What the gate finds, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings()
    {
        var findings = new List<Diagnostic>();
        foreach (var project in Solution.ProjectIds)
            findings.AddRange(await Analyze(project, new VerificationAnalyzer(), new NeedlessVerificationAnalyzer()));
        return [.. findings.OrderBy(static finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(
            static finding => finding.Location.SourceSpan.Start).ThenBy(
            static finding => finding.Id,
            StringComparer.Ordinal)];
    }

    public async Task<string[]> Ids() => [.. (await Findings()).Select(static finding => finding.Id)];

    /// <summary>What the fixer offers for the findings of a file, in the order of the source.</summary>
    public async Task<ImmutableArray<CodeAction>> Offers(DocumentId id)
    {
        var document = Solution.GetDocument(id)!;
        var tree = await document.GetSyntaxTreeAsync();
        return await Offer(Fixer, document, (await Findings()).Where(finding =>
            finding.Location.SourceTree == tree && Fixer.FixableDiagnosticIds.Contains(finding.Id)));
    }

    public async Task<string[]> Titles(DocumentId id) => [.. (await Offers(id)).Select(static action => action.Title)];

    /// <summary>Applies what is offered first.</summary>
    public async Task<string> ApplyFirst(DocumentId id)
    {
        await Apply((await Offers(id))[0]);
        return await Text(id);
    }

    /// <summary>Applies the fixes one after another until nothing is offered any more.</summary>
    public async Task<int> ApplyEach(DocumentId id)
    {
        for (var count = 0; ; count++)
        {
            var offers = await Offers(id);
            if (offers.IsEmpty)
                return count;
            await Apply(offers[0]);
            Assert.True(count < 100, "the fix is offered again and again");
        }
    }

    /// <summary>Fixes everything in scope.</summary>
    public async Task FixAll(DocumentId start, FixAllScope scope) => _ = await IsAnswered(start, scope);

    /// <summary>Fixes everything in scope; whether the fix had an answer to that, which may be to change nothing.</summary>
    public async Task<bool> IsAnswered(DocumentId start, FixAllScope scope)
    {
        var findings = await Findings();
        return await FixAll(Fixer, Fixer.FixableDiagnosticIds, start, scope, project => InFilesOf(project, findings));
    }
}
