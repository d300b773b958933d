using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Marks;

/// <summary>Marks on declarations: finds one, and adds one.</summary>
internal static class Marking
{
    // No tool is called that, so AIP0101 asks for its name until a person states it.
    private const string UnknownTool = "\"\"";

    /// <summary>Whether the declaration itself carries a mark, this package's or the organisation's own, on any of its parts.</summary>
    public static bool IsMarked(Project project, SemanticModel model, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        if (DeclarationNames.SymbolOf(declaration, model, cancellationToken) is not { } symbol)
            return false;
        var steps = GateSteps.Get(model.Compilation, project.AnalyzerOptions, cancellationToken);
        return !steps.Attributes.Read(symbol).Marks.IsEmpty;
    }

    /// <summary>The changes that mark a declaration; empty where no name would mean the attribute.</summary>
    public static ImmutableArray<TextChange> Mark(
        SyntaxNode declaration, string attribute, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        if (new AttributeNaming(model, text).Choose(declaration, attribute, cancellationToken) is not { } name)
            return ImmutableArray<TextChange>.Empty;
        var insertion = AttributeInsertion.Insert(
            declaration, text, name.Text + "(" + UnknownTool + AttributeCarrier.TargetArgument(declaration, EntryPoints.TopLevel) + ")");

        // A using directive and the attribute after it may go to the same place.
        return name.Using is { } directive ? ImmutableArray.Create(directive, insertion) : ImmutableArray.Create(insertion);
    }
}
