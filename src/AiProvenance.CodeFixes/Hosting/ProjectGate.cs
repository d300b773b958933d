using System.Threading.Tasks;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>
/// Asks the gate of a document's project again: a signature or withdrawal must rest on the present code and policy, not on an earlier
/// finding.
/// </summary>
internal sealed class ProjectGate
{
    private readonly VerificationGate _gate;
    private readonly NeedlessVerifications _needless;

    private ProjectGate(Document document, SemanticModel model, CancellationToken cancellationToken)
    {
        _gate = new VerificationGate(GateSteps.Get(model.Compilation, document.Project.AnalyzerOptions, cancellationToken));
        _needless = new NeedlessVerifications(_gate);
        Document = document;
        Model = model;
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    public Judge Judge => _gate.Steps.Judge;

    public static async Task<ProjectGate?> Open(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new ProjectGate(document, model, cancellationToken)
            : null;

    /// <summary>The judgement behind the findings at a place of the document, or null where it no longer exists.</summary>
    public Judgement? FindJudgement(FindingPlace place, CancellationToken cancellationToken)
    {
        var root = Model.SyntaxTree.GetRoot(cancellationToken);
        if (!root.FullSpan.Contains(place.Name))
            return null;
        return root.FindToken(place.Name.Start).Parent!.AncestorsAndSelf()
            .SelectMany(node => FindDeclared(node, cancellationToken))
            .SelectMany(symbol => JudgeSymbol(symbol, cancellationToken))
            .FirstOrDefault(judgement =>
                judgement.Declaration.Location.SourceTree == root.SyntaxTree &&
                place.IsOf(judgement.Declaration));
    }

    /// <summary>
    /// The declaration around that of a finding, if one review answers both; else null. So it is where the finding is gone.
    /// </summary>
    public Declaration? FindAnswering(FindingPlace place, CancellationToken cancellationToken) =>
        FindJudgement(place, cancellationToken) is { } judgement ? _gate.Answering.FindAround(judgement, cancellationToken) : null;

    /// <summary>Whether the attribute at a place of the document has no effect.</summary>
    public bool IsNeedless(TextSpan attribute, CancellationToken cancellationToken)
    {
        var root = Model.SyntaxTree.GetRoot(cancellationToken);
        return root.FullSpan.Contains(attribute) && root.FindToken(attribute.Start).Parent!.AncestorsAndSelf()
            .SelectMany(node => FindDeclared(node, cancellationToken))
            .SelectMany(symbol => _needless.Find(PartialParts.DefinitionOf(symbol) ?? symbol, cancellationToken))
            .Any(needless =>
                needless.Attribute.ApplicationSyntaxReference is { } place &&
                place.SyntaxTree == root.SyntaxTree &&
                place.Span == attribute);
    }

    /// <summary>A type as the declaration that a verification on it covers, or null.</summary>
    public Declaration? FindDeclaration(BaseTypeDeclarationSyntax type, CancellationToken cancellationToken) =>
        Model.GetDeclaredSymbol(type, cancellationToken) is { } symbol ? DeclarationFinder.Find(symbol, cancellationToken) : null;

    /// <summary>The judgements that a verification on a declaration would cover: its own, and those of everything inside it.</summary>
    public ImmutableArray<Judgement> FindCovered(Declaration declaration, CancellationToken cancellationToken)
    {
        if (declaration.Symbol is INamedTypeSymbol type)
            return SymbolTree.WalkMembers(type).SelectMany(symbol => JudgeSymbol(symbol, cancellationToken)).ToImmutableArray();
        var member = declaration;
        while (member.Outer is { } outer)
            member = outer;
        return JudgeSymbol(member.Symbol, cancellationToken)
            .Where(judgement => IsIn(judgement.Declaration, declaration))
            .ToImmutableArray();
    }

    /// <summary>
    /// The fingerprint that a finding of the document states, or that its code has; null where there is no such finding any more.
    /// </summary>
    public string? FindFingerprint(Diagnostic finding, CancellationToken cancellationToken) =>
        finding.Properties.TryGetValue(FindingProperties.Fingerprint, out var stated)
            ? stated
            : FindJudgement(FindingPlace.Locate(finding), cancellationToken)?.Code.Fingerprint.ToString();

    /// <summary>The baseline's entry that a finding of the document states, or that would accept it; null where nothing could.</summary>
    public BaselineEntry? FindEntry(Diagnostic finding, CancellationToken cancellationToken)
    {
        if (finding.Properties.TryGetValue(FindingProperties.BaselineEntry, out var stated))
            return BaselineParser.Parse(stated!).Entries is [var entry] ? entry.Value : null;
        return FindJudgement(FindingPlace.Locate(finding), cancellationToken)?.Report()
            .Select(static report => report.Entry)
            .Where(entry => entry.Rule == finding.Id)
            .Select(static entry => (BaselineEntry?)entry)
            .FirstOrDefault();
    }

    public Fingerprint ComputeFingerprint(Declaration declaration, CancellationToken cancellationToken) =>
        _gate.Steps.Fingerprints.Compute(declaration, cancellationToken);

    private ImmutableArray<Judgement> JudgeSymbol(ISymbol symbol, CancellationToken cancellationToken) =>
        _gate.Judge(PartialParts.DefinitionOf(symbol) ?? symbol, cancellationToken);

    private IEnumerable<ISymbol> FindDeclared(SyntaxNode node, CancellationToken cancellationToken)
    {
        var header = HeaderSymbols.In(node, Model, cancellationToken);
        return FindSymbol(node, cancellationToken) is { } symbol ? header.Prepend(symbol) : header;
    }

    private ISymbol? FindSymbol(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => Model.GetDeclaredSymbol(first, cancellationToken),
        AttributeListSyntax { Parent: CompilationUnitSyntax } => Model.Compilation.Assembly,
        GlobalStatementSyntax or BaseNamespaceDeclarationSyntax => null,
        MemberDeclarationSyntax => Model.GetDeclaredSymbol(node, cancellationToken),
        CompilationUnitSyntax unit when unit.Members.Any(SyntaxKind.GlobalStatement) => Model.GetDeclaredSymbol(unit, cancellationToken),
        _ => null,
    };

    private static bool IsIn(Declaration? inner, Declaration declaration)
    {
        for (; inner is not null; inner = inner.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(inner.Symbol, declaration.Symbol))
                return true;
        }

        return false;
    }
}
