using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>Verifications and requests that have no effect, in any project that compiles their file.</summary>
internal static class NeedlessAttributes
{
    public static async Task<ImmutableArray<AttributeSyntax>> Find(
        Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var place = finding.Location.SourceSpan;
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root || !root.FullSpan.Contains(place))
            return ImmutableArray<AttributeSyntax>.Empty;
        foreach (var id in document.GetLinkedDocumentIds())
        {
            // An attribute that counts for another target framework stays.
            var gate = await ProjectGate.Open(document.Project.Solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (gate is null || !gate.IsNeedless(place, cancellationToken))
                return ImmutableArray<AttributeSyntax>.Empty;
        }

        return root.FindToken(place.Start).Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? ImmutableArray.Create(attribute)
            : ImmutableArray<AttributeSyntax>.Empty;
    }
}
