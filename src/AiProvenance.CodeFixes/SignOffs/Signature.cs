using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>
/// Writes a signature down: the person's own verification is renewed, or a request on the declaration becomes one, or one is added. The
/// attribute that it answers is removed, so that one remains.
/// </summary>
internal static class Signature
{
    /// <summary>The changes, or null where no name would mean the attribute.</summary>
    public static SolutionEdits? Write(
        SignOff signOff, Document document, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits();
        var own = signOff.FindOwn(cancellationToken);
        var answered = signOff.FindAnswered(cancellationToken);
        var gone = own.Skip(1).Concat(answered).Select(static stated => stated.Syntax).Distinct().ToList();
        if (own is [var first, ..])
        {
            edits.Add(document.Project, first.Syntax.SyntaxTree, Renewed(first, signOff));
        }
        else
        {
            if (new AttributeNaming(model, text).Choose(signOff.Syntax, signOff.Attribute.ToString(), cancellationToken) is not { } name)
                return null;
            var becomes = Becoming(signOff, gone, cancellationToken);
            var changes = becomes is { } request
                ? ImmutableArray.Create(
                    new TextChange(request.Syntax.Span, Attribute(signOff, name.Text, request.Data.Named(AssemblyAttributes.TargetMember))))
                : ImmutableArray.Create(AttributeInsertion.Insert(
                    signOff.Syntax, text, Attribute(signOff, name.Text, TargetOf(signOff)), signOff.Declaration.AttributeTarget));

            // A using directive and the attribute after it may go to the same place.
            edits.Add(document, name.Using is { } directive ? changes.Insert(0, directive) : changes);
            _ = gone.Remove(becomes?.Syntax!);
        }

        foreach (var together in gone.GroupBy(static attribute => attribute.SyntaxTree))
            edits.Add(document.Project, together.Key, AttributeRemoval.Remove(together));
        return edits;
    }

    // The request's place there becomes the signature's.
    private static StatedAttribute? Becoming(SignOff signOff, List<AttributeSyntax> gone, CancellationToken cancellationToken)
    {
        foreach (var request in StatedAttributes.Find(signOff.Declaration.Symbol, ProvenanceAttribute.PendingReview, cancellationToken))
        {
            if (request.Syntax.SyntaxTree == signOff.Syntax.SyntaxTree &&
                request.Syntax.Parent is AttributeListSyntax { Attributes.Count: 1 } &&
                gone.Contains(request.Syntax))
            {
                return request;
            }
        }

        return null;
    }

    private static IEnumerable<TextChange> Renewed(StatedAttribute own, SignOff signOff)
    {
        var verification = signOff.Verification;
        var stated = DeclarationAttributes.ReadVerification(own.Data);
        if (stated.By is null || stated.On is null)
        {
            return [new TextChange(
                own.Syntax.Span, Attribute(signOff, own.Syntax.Name.ToString(), own.Data.Named(AssemblyAttributes.TargetMember)))];
        }

        var edits = new AttributeArgumentEdits(own.Syntax);
        if (!string.Equals(stated.By, verification.By, StringComparison.Ordinal))
            edits.Set("by", 0, Literal(verification.By));
        edits.Set("on", 1, Literal(verification.On));
        edits.SetNamed(nameof(Verification.Fingerprint), Literal(verification.Fingerprint));
        if (signOff.NeedsTicket && stated.Ticket is null)
            edits.SetNamed(nameof(Verification.Ticket), Literal(""));
        return edits.Changes;
    }

    private static string Attribute(SignOff signOff, string name, string? target)
    {
        var verification = signOff.Verification;
        return name + "(" + Literal(verification.By) + ", " + Literal(verification.On)
            + Member(nameof(Verification.Fingerprint), verification.Fingerprint)
            + Member(nameof(Verification.Zone), verification.Zone)
            + Member(nameof(Verification.Ticket), signOff.NeedsTicket ? "" : null)
            + Member(AssemblyAttributes.TargetMember, target) + ")";
    }

    private static string? TargetOf(SignOff signOff) =>
        signOff.Syntax is CompilationUnitSyntax ? signOff.Declaration.AssemblyTarget ?? EntryPoints.TopLevel : null;

    private static string Member(string name, string? value) => value is null ? "" : ", " + name + " = " + Literal(value);

    private static string Literal(string? value) => SymbolDisplay.FormatLiteral(value ?? "", quote: true);
}
