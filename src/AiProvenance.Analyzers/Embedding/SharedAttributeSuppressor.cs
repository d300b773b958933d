using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Embedding;

/// <summary>
/// Below Roslyn 4.14 the attributes cannot be hidden from other assemblies: a project that sees the internals of another one, which
/// embeds them as well, gets CS0436 at every use. The copies are the same and its own is the one used, so nothing is lost.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedAttributeSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Descriptor = new(
        "AIPS0001",
        "CS0436",
        "The attribute is embedded in both assemblies by AiProvenance and the project's own copy is used.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsAboutEmbeddedAttribute(diagnostic, context))
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
        }
    }

    private static bool IsAboutEmbeddedAttribute(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return false;
        var node = tree.GetRoot(context.CancellationToken)
            .FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        var symbol = context.GetSemanticModel(tree).GetSymbolInfo(node, context.CancellationToken).Symbol;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        return type is { ContainingNamespace: { Name: "AiProvenance", ContainingNamespace.IsGlobalNamespace: true } }
            && type.DeclaringSyntaxReferences.Length == 1
            && IsOurs(type.DeclaringSyntaxReferences[0].SyntaxTree);
    }

    // The whole text, not the path: a hand-written type of the same name is the project's business.
    private static bool IsOurs(SyntaxTree tree)
    {
        var text = tree.GetText();
        return AttributeSource.All.Any(source => text.ContentEquals(source.Plain) || text.ContentEquals(source.Embedded));
    }
}
