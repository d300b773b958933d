using System.Threading.Tasks;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Verdicts;
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
        if (await ProjectGate.Open(document, cancellationToken).ConfigureAwait(false) is not { } gate)
            return ImmutableArray<TextChange>.Empty;
        return await Edit(document, Wanted(gate, diagnostics, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same for all findings of a project, or of a solution: each of its files is asked.</summary>
    public static async Task<ImmutableArray<TextChange>> EditAll(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await ProjectGate.Open(document, cancellationToken).ConfigureAwait(false) is not { } gate)
            return ImmutableArray<TextChange>.Empty;
        var here = diagnostics.RemoveAll(diagnostic => IsAskedElsewhere(gate, diagnostic, cancellationToken));
        return await Edit(document, Wanted(gate, here, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is asked for at a finding: the declaration around it that answers it too, or null for its own.</summary>
    public static async Task<Declaration?> FindAnswering(Document document, FindingPlace place, CancellationToken cancellationToken) =>
        await ProjectGate.Open(document, cancellationToken).ConfigureAwait(false) is { } gate
            ? FindAnswering(gate, place, cancellationToken)
            : null;

    /// <summary>Requests reviews of declarations in a document. Existing requests are left alone.</summary>
    public static async Task<ImmutableArray<TextChange>> Edit(
        Document document, IEnumerable<ReviewRequest> requests, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return ImmutableArray<TextChange>.Empty;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var naming = new AttributeNaming(model, text);
        var usings = ImmutableArray.CreateBuilder<TextChange>();
        var attributes = ImmutableArray.CreateBuilder<TextChange>();

        // Outermost first: at the top of a file, an attribute on the assembly must stand above all others.
        foreach (var request in requests.OrderBy(static request => request.Declaration.SpanStart).ThenByDescending(
            static request => request.Declaration.Span.Length))
        {
            var declaration = request.Declaration;
            var existing = ExistingAttributes.Find(
                declaration, request.Target, ProvenanceAttribute.PendingReview, model, request.AssemblyTarget, cancellationToken);
            if (existing.Any(found => IsAnswer(found, request, model, cancellationToken)))
                continue;
            var literal = SymbolDisplay.FormatLiteral(request.Fingerprint, quote: true);
            var outdated = existing.Where(found =>
                request.Zone is null ||
                ZoneOf(found, model, cancellationToken) == request.Zone).ToList();
            if (outdated.Count > 0)
            {
                attributes.AddRange(outdated.Select(found => ExistingAttributes.Renew(found, FingerprintParameter, literal)));
            }
            else if (naming.Choose(declaration, PendingReview, cancellationToken) is { } name)
            {
                if (name.Using is { } directive)
                    usings.Add(directive);
                var zone = request.Zone is null ? "" : ", Zone = " + SymbolDisplay.FormatLiteral(request.Zone, quote: true);
                attributes.Add(AttributeInsertion.Insert(
                    declaration, text, name.Text +
                        "(" +
                        literal +
                        zone +
                        AttributeCarrier.TargetArgument(declaration, request.AssemblyTarget) +
                        ")", request.Target));
            }
        }

        // A using directive and the attribute after it may go to the same place.
        usings.AddRange(attributes);
        return usings.ToImmutable();
    }

    private static bool IsAnswer(
        AttributeSyntax existing, ReviewRequest request, SemanticModel model, CancellationToken cancellationToken) =>
        ExistingAttributes.Positional(existing, FingerprintParameter, model, cancellationToken) == request.Fingerprint &&
        (request.Zone is null || ZoneOf(existing, model, cancellationToken) is not { } zone || zone == request.Zone);

    private static string? ZoneOf(AttributeSyntax request, SemanticModel model, CancellationToken cancellationToken) =>
        ExistingAttributes.Named(request, "Zone", model, cancellationToken);

    private static IEnumerable<ReviewRequest> Wanted(
        ProjectGate gate, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = gate.Model.SyntaxTree.GetRoot(cancellationToken);
        return diagnostics
            .Where(static diagnostic => !diagnostic.Properties.ContainsKey(FindingProperties.IsRequested))
            .Select(diagnostic => Locate(gate, diagnostic, cancellationToken))
            .Select(asked => (
                Declaration: AttributeCarrier.Find(root, asked.Place)!,
                asked.Place.Target,
                asked.Place.AssemblyTarget,
                asked.Fingerprint,
                asked.Diagnostic))
            .Where(static wanted => wanted.Declaration is not null && wanted.Fingerprint.Length > 0)
            .GroupBy(static wanted => (wanted.Declaration, wanted.Target, wanted.AssemblyTarget))
            .SelectMany(
                static group =>
                    Requests(
                        group.Key.Declaration,
                        group.Key.Target,
                        group.Key.AssemblyTarget ?? EntryPoints.TopLevel,
                        group.First().Fingerprint,
                        group.Select(static wanted => wanted.Diagnostic).ToList()));
    }

    // One request on a type that waits for a review itself is enough for what is inside it.
    private static (FindingPlace Place, string Fingerprint, Diagnostic Diagnostic) Locate(
        ProjectGate gate, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        FindAnswering(gate, FindingPlace.Locate(diagnostic), cancellationToken) is { } around
            ? (FindingPlace.Locate(around), gate.ComputeFingerprint(around, cancellationToken).ToString(), diagnostic)
            : (FindingPlace.Locate(diagnostic), gate.FindFingerprint(diagnostic, cancellationToken) ?? "", diagnostic);

    private static Declaration? FindAnswering(ProjectGate gate, FindingPlace place, CancellationToken cancellationToken) =>
        gate.FindAnswering(place, cancellationToken) is { } around && around.Location.SourceTree == gate.Model.SyntaxTree ? around : null;

    // Where the type's request goes to another file, its members need none here.
    private static bool IsAskedElsewhere(ProjectGate gate, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        gate.FindAnswering(FindingPlace.Locate(diagnostic), cancellationToken) is { } around &&
        around.Location.SourceTree != gate.Model.SyntaxTree;

    // Code that only names a zone's code in a string touches nothing: the request must state the zone that asks for it.
    private static IEnumerable<ReviewRequest> Requests(
        SyntaxNode declaration, string? target, string identity, string fingerprint, List<Diagnostic> diagnostics) =>
        diagnostics.TrueForAll(static diagnostic => diagnostic.Id == RuleIds.LateBinding)
            ? diagnostics
                .SelectMany(static diagnostic => Property(diagnostic, FindingProperties.Zones).Split(','))
                .Distinct(StringComparer.Ordinal)
                .Select(zone => new ReviewRequest(declaration, fingerprint, target, zone, identity))
            : [new ReviewRequest(declaration, fingerprint, target, AssemblyTarget: identity)];

    private static string Property(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out var value) ? value! : "";
}
