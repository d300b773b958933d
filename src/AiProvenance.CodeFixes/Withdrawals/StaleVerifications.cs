using System.Threading.Tasks;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Fingerprints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>Verifications and approvals of code that has changed, at any place.</summary>
internal static class StaleVerifications
{
    /// <summary>The stale verifications of a finding, in each project that compiles its file.</summary>
    public static async Task<ImmutableArray<AttributeSyntax>> Find(
        Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var place = FindingPlace.Locate(finding);
        var stale = await In(document, place, cancellationToken).ConfigureAwait(false);
        foreach (var id in document.GetLinkedDocumentIds())
        {
            // A verification that another target framework's code still needs stays.
            var there = await In(document.Project.Solution.GetDocument(id)!, place, cancellationToken).ConfigureAwait(false);
            stale = stale.Where(attribute => there.Any(other => IsSame(attribute, other))).ToImmutableArray();
        }

        return stale;
    }

    private static bool IsSame(AttributeSyntax left, AttributeSyntax right) =>
        left.Span == right.Span && string.Equals(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath, StringComparison.Ordinal);

    private static async Task<ImmutableArray<AttributeSyntax>> In(
        Document document, FindingPlace place, CancellationToken cancellationToken)
    {
        if (await ProjectGate.Open(document, cancellationToken).ConfigureAwait(false) is not { } gate ||
            gate.FindJudgement(place, cancellationToken) is not { } judgement)
        {
            return ImmutableArray<AttributeSyntax>.Empty;
        }

        return VerificationReader.ListOutwards(judgement.Declaration, cancellationToken)
            .SelectMany(declaration => On(declaration, gate, cancellationToken))
            .Where(attribute => document.Project.GetDocument(attribute.SyntaxTree) is not (null or SourceGeneratedDocument))
            .ToImmutableArray();
    }

    private static IEnumerable<AttributeSyntax> On(Declaration declaration, ProjectGate gate, CancellationToken cancellationToken)
    {
        var stated = StatedAttributes.Find(declaration.Symbol, ProvenanceAttribute.HumanVerified, cancellationToken)
            .AddRange(StatedAttributes.Find(declaration.Symbol, ProvenanceAttribute.HumanApproved, cancellationToken));
        if (stated.IsEmpty)
            return [];
        var now = gate.ComputeFingerprint(declaration, cancellationToken);
        return stated
            .Where(verification =>
                FingerprintList.TryParse(verification.Data.Named("Fingerprint"), out var fingerprints, out _) &&
                !fingerprints.Contains(now))
            .Select(static verification => verification.Syntax);
    }
}
