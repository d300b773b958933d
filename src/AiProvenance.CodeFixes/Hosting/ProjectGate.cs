using System.Threading.Tasks;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Reports;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>
/// The gate of a document's project, asked again: what is signed or withdrawn must rest on the code and the policy as they are, not
/// on what a finding once said of them.
/// </summary>
internal sealed class ProjectGate
{
    private readonly Gate _gate;

    private ProjectGate(Document document, SemanticModel model, CancellationToken cancellationToken)
    {
        var workbench = Workbench.Of(model.Compilation, document.Project.AnalyzerOptions, cancellationToken);
        _gate = new Gate(workbench);
        Judge = new Judge(workbench.Policy, workbench.AsOf);
        Document = document;
        Model = model;
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    public Judge Judge { get; }

    public static async Task<ProjectGate?> Of(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new ProjectGate(document, model, cancellationToken)
            : null;

    /// <summary>The judgement that findings at a place of the document rest on, or null where there is none any more.</summary>
    public Judgement? At(FindingPlace place, CancellationToken cancellationToken)
    {
        var root = Model.SyntaxTree.GetRoot(cancellationToken);
        if (!root.FullSpan.Contains(place.Name))
            return null;
        return root.FindToken(place.Name.Start).Parent!.AncestorsAndSelf()
            .SelectMany(node => DeclaredBy(node, cancellationToken))
            .SelectMany(symbol => JudgementsOf(symbol, cancellationToken))
            .FirstOrDefault(judgement => judgement.Declaration.Location.SourceTree == root.SyntaxTree && FindingPlace.Of(judgement.Declaration) == place);
    }

    /// <summary>Whether the attribute at a place of the document has no effect.</summary>
    public bool IsNeedless(TextSpan attribute, CancellationToken cancellationToken)
    {
        var root = Model.SyntaxTree.GetRoot(cancellationToken);
        return root.FullSpan.Contains(attribute) && root.FindToken(attribute.Start).Parent!.AncestorsAndSelf()
            .SelectMany(node => DeclaredBy(node, cancellationToken))
            .SelectMany(symbol => _gate.Needless.On(PartialParts.DefinitionOf(symbol) ?? symbol, cancellationToken))
            .Any(needless => needless.Attribute.ApplicationSyntaxReference is { } place && place.SyntaxTree == root.SyntaxTree && place.Span == attribute);
    }

    /// <summary>A type as the declaration that a verification on it covers, or null.</summary>
    public Declaration? DeclarationOf(BaseTypeDeclarationSyntax type, CancellationToken cancellationToken) =>
        Model.GetDeclaredSymbol(type, cancellationToken) is { } symbol ? DeclarationFinder.Find(symbol, cancellationToken) : null;

    /// <summary>The judgements that a verification on a declaration would cover: its own and those of all inside it.</summary>
    public ImmutableArray<Judgement> CoveredBy(Declaration declaration, CancellationToken cancellationToken)
    {
        if (declaration.Symbol is INamedTypeSymbol type)
            return SymbolsIn(type).SelectMany(symbol => JudgementsOf(symbol, cancellationToken)).ToImmutableArray();
        var member = declaration;
        while (member.Outer is { } outer)
            member = outer;
        return JudgementsOf(member.Symbol, cancellationToken).Where(judgement => IsIn(judgement.Declaration, declaration)).ToImmutableArray();
    }

    /// <summary>The fingerprint that a finding of the document states, or that its code has; null where there is no such finding any more.</summary>
    public string? FingerprintOf(Diagnostic finding, CancellationToken cancellationToken) =>
        finding.Properties.TryGetValue(FindingProperties.Fingerprint, out var stated) ? stated : At(FindingPlace.Of(finding), cancellationToken)?.Fingerprint;

    /// <summary>The baseline's entry that a finding of the document states, or that would accept it; null where nothing could.</summary>
    public string? EntryOf(Diagnostic finding, CancellationToken cancellationToken)
    {
        if (finding.Properties.TryGetValue(FindingProperties.BaselineEntry, out var stated))
            return stated;
        return At(FindingPlace.Of(finding), cancellationToken) is { } judgement ? FindingReporter.EntryFor(finding.Id, judgement) : null;
    }

    public Fingerprint FingerprintOf(Declaration declaration, CancellationToken cancellationToken) =>
        _gate.FingerprintOf(declaration, cancellationToken);

    private ImmutableArray<Judgement> JudgementsOf(ISymbol symbol, CancellationToken cancellationToken) =>
        _gate.Examine(PartialParts.DefinitionOf(symbol) ?? symbol, cancellationToken)?.Judgements ?? ImmutableArray<Judgement>.Empty;

    private IEnumerable<ISymbol> DeclaredBy(SyntaxNode node, CancellationToken cancellationToken)
    {
        var header = HeaderSymbols.In(node, Model, cancellationToken);
        return SymbolOf(node, cancellationToken) is { } symbol ? header.Prepend(symbol) : header;
    }

    private ISymbol? SymbolOf(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => Model.GetDeclaredSymbol(first, cancellationToken),
        GlobalStatementSyntax or BaseNamespaceDeclarationSyntax => null,
        MemberDeclarationSyntax => Model.GetDeclaredSymbol(node, cancellationToken),
        CompilationUnitSyntax unit when unit.Members.Any(SyntaxKind.GlobalStatement) => Model.GetDeclaredSymbol(unit, cancellationToken),
        _ => null,
    };

    private static IEnumerable<ISymbol> SymbolsIn(INamedTypeSymbol outermost)
    {
        var types = new Stack<INamedTypeSymbol>();
        types.Push(outermost);
        while (types.Count > 0)
        {
            var type = types.Pop();
            yield return type;
            foreach (var member in type.GetMembers())
            {
                if (member is INamedTypeSymbol nested)
                    types.Push(nested);
                else
                    yield return member;
            }
        }
    }

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
