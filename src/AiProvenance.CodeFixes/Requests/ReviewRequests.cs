using System.Threading.Tasks;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Origins;
using AiProvenance.CodeFixes.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Requests;

/// <summary>Requests the reviews that findings ask for: one request for each declaration, for the code as it is now.</summary>
internal static class ReviewRequests
{
    private const string PendingReview = "PendingReview";
    private const string FingerprintParameter = "fingerprint";

    public static async Task<ImmutableArray<TextChange>> Edit(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return ImmutableArray<TextChange>.Empty;
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var naming = new AttributeNaming(model, text);
        var usings = ImmutableArray.CreateBuilder<TextChange>();
        var attributes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var (declaration, fingerprint) in Wanted(root, diagnostics))
        {
            var existing = ExistingAttributes.Find(
                declaration, ProvenanceAttribute.PendingReview, model, AssemblyMarks.TopLevel, cancellationToken);
            if (existing.Any(request => ExistingAttributes.Positional(request, FingerprintParameter, model, cancellationToken) == fingerprint))
                continue;
            var literal = SymbolDisplay.FormatLiteral(fingerprint, quote: true);
            if (!existing.IsEmpty)
            {
                attributes.AddRange(existing.Select(request => ExistingAttributes.Renew(request, FingerprintParameter, literal)));
            }
            else if (naming.Choose(declaration, PendingReview, cancellationToken) is { } name)
            {
                if (name.Using is { } directive)
                    usings.Add(directive);
                var target = declaration is CompilationUnitSyntax ? ", Target = \"" + AssemblyMarks.TopLevel + "\"" : "";
                attributes.Add(AttributeInsertion.Insert(declaration, text, name.Text + "(" + literal + target + ")"));
            }
        }

        // A using directive and what follows it may go to the same place.
        usings.AddRange(attributes);
        return usings.ToImmutable();
    }

    // Outermost first: at the top of a file an attribute on the assembly has to stand above any other.
    private static IEnumerable<(SyntaxNode Declaration, string Fingerprint)> Wanted(SyntaxNode root, ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Where(static diagnostic => !diagnostic.Properties.ContainsKey(FindingProperties.IsRequested))
        .Select(diagnostic => (
            Declaration: AttributeCarrier.Find(root, diagnostic.Location.SourceSpan)!,
            Fingerprint: diagnostic.Properties.TryGetValue(FindingProperties.Fingerprint, out var fingerprint) ? fingerprint! : ""))
        .Where(static wanted => wanted.Declaration is not null && wanted.Fingerprint.Length > 0)
        .GroupBy(static wanted => wanted.Declaration)
        .Select(static group => group.First())
        .OrderBy(static wanted => wanted.Declaration.SpanStart)
        .ThenByDescending(static wanted => wanted.Declaration.Span.Length);
}
