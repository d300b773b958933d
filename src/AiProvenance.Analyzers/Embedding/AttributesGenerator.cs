using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Embedding;

/// <summary>
/// Makes the attributes available as internal source, so that installing the package adds no runtime dependency.
/// <c>AiProvenanceEmbedAttributes=false</c> turns it off for those who ship their own copy.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AttributesGenerator : IIncrementalGenerator
{
    /// <summary>The step that turns options and compilation into what is to be embedded; it changes with neither's other contents.</summary>
    internal const string EmbeddingStep = "Embedding";

    private const string EmbedOption = "build_property.AiProvenanceEmbedAttributes";

    private enum Embedding
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

    private static Embedding Choose(AnalyzerConfigOptions options, Compilation compilation)
    {
        if (options.TryGetValue(EmbedOption, out var value) && value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase))
            return Embedding.None;
        if (!EmbeddedAttributeDefinition.MayBeDeclared)
            return Embedding.Plain;
        return EmbeddedAttributeDefinition.IsDeclaredIn(compilation) ? Embedding.Hidden : Embedding.HiddenAndDeclaringEmbedded;
    }

    private static void Embed(SourceProductionContext context, Embedding embedding)
    {
        if (embedding == Embedding.None)
            return;
        if (embedding == Embedding.HiddenAndDeclaringEmbedded)
            context.AddSource(EmbeddedAttributeDefinition.HintName, EmbeddedAttributeDefinition.Text);
        foreach (var source in AttributeSource.All)
            context.AddSource(source.HintName, embedding == Embedding.Plain ? source.Plain : source.Embedded);
    }
}
