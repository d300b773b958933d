using AiProvenance.CodeFixes.Attributes;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Compilations;

/// <summary>A verification's attribute in its file.</summary>
/// <param name="syntax">The attribute.</param>
internal sealed class WrittenAttribute(AttributeSyntax syntax)
{
    /// <summary>The file.</summary>
    public string File => syntax.SyntaxTree.FilePath;

    /// <summary>The file's text, as it was read.</summary>
    public SourceText Text => syntax.SyntaxTree.GetText();

    /// <summary>The changes that state a ticket.</summary>
    public IEnumerable<TextChange> StateTicket(string ticket)
    {
        var edits = new AttributeArgumentEdits(syntax);
        edits.SetNamed(nameof(Verification.Ticket), SymbolDisplay.FormatLiteral(ticket, quote: true));
        return edits.Changes;
    }

    /// <summary>The changes that renew the verification.</summary>
    public IEnumerable<TextChange> Renew(string on, string fingerprint)
    {
        var edits = new AttributeArgumentEdits(syntax);
        edits.Set("on", 1, SymbolDisplay.FormatLiteral(on, quote: true));
        edits.SetNamed(nameof(Verification.Fingerprint), SymbolDisplay.FormatLiteral(fingerprint, quote: true));
        return edits.Changes;
    }
}
