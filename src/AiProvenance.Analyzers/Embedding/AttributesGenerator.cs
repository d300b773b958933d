using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Embedding;

/// <summary>
/// Makes the attributes available as internal source, so that installing the package adds no runtime dependency.
/// <c>AiProvenanceEmbedAttributes=false</c> turns it off for assemblies that ship their own copy.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AttributesGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads the embedded sources from options and compilation; other changes of these do not rerun it.</summary>
    internal const string EmbeddingStep = "Embedding";

    private const string EmbedOption = "build_property.AiProvenanceEmbedAttributes";

    private enum EmbeddedForm
    {
        None,
        Plain,
        Hidden,
        HiddenAndDeclaringEmbedded,
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var embedding = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider)
            .Select(static (input, _) => Choose(input.Left.GlobalOptions, input.Right))
            .WithTrackingName(EmbeddingStep);
        context.RegisterSourceOutput(embedding, Embed);
    }

    /// <summary>Whether a project has the attributes from here.</summary>
    internal static bool IsEmbedding(AnalyzerConfigOptions options) =>
        !options.TryGetValue(EmbedOption, out var value) || !value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    private static EmbeddedForm Choose(AnalyzerConfigOptions options, Compilation compilation)
    {
        if (!IsEmbedding(options))
            return EmbeddedForm.None;
        if (!EmbeddedAttributeDefinition.MayBeDeclared)
            return EmbeddedForm.Plain;
        return EmbeddedAttributeDefinition.IsDeclaredIn(compilation) ? EmbeddedForm.Hidden : EmbeddedForm.HiddenAndDeclaringEmbedded;
    }

    private static void Embed(SourceProductionContext context, EmbeddedForm embedding)
    {
        if (embedding == EmbeddedForm.None)
            return;
        if (embedding == EmbeddedForm.HiddenAndDeclaringEmbedded)
            context.AddSource(EmbeddedAttributeDefinition.HintName, EmbeddedAttributeDefinition.Text);
        foreach (var source in AttributeSource.All)
            context.AddSource(source.HintName, embedding == EmbeddedForm.Plain ? source.Plain : source.Embedded);
    }
}
