using System.Threading.Tasks;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace AiProvenance.CodeFixes.Marks;

/// <summary>
/// "Mark as AI-generated" and "Mark as AI-assisted": puts the mark on the declaration that the caret is in, where it carries none. Only the
/// person knows the tool: until it is stated, AIP0101 asks for it.
/// </summary>
/// <remarks>Not [Shared]: not every host of analyzers provides that attribute's assembly.</remarks>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MarkAsAiCode))]
public sealed class MarkAsAiCode : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        if (document is SourceGeneratedDocument ||
            await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (MarkableDeclaration.Around(model, text, context.Span, cancellationToken) is not { } declaration ||
            Marking.IsMarked(document.Project, model, declaration, cancellationToken))
        {
            return;
        }

        var name = DeclarationNames.Write(declaration, model, cancellationToken);
        Offer(nameof(ProvenanceAttribute.AiGenerated), FixTexts.MarkAsAiGenerated(name));
        Offer(nameof(ProvenanceAttribute.AiAssisted), FixTexts.MarkAsAiAssisted(name));

        void Offer(string attribute, string title)
        {
            var changes = Marking.Mark(declaration, attribute, model, text, cancellationToken);
            if (!changes.IsEmpty)
            {
                context.RegisterRefactoring(CodeAction.Create(
                    title,
                    cancellation => document.With(changes, cancellation),
                    nameof(MarkAsAiCode) + "." + attribute));
            }
        }
    }
}
