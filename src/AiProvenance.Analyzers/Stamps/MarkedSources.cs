using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Stamps;

/// <summary>The source files that configuration marks, and the marks that say so in the assembly.</summary>
/// <param name="Count">How many files.</param>
/// <param name="Marks">The marks, a line of source each, in ordinal order; empty where there is no attribute to write them with.</param>
internal readonly record struct MarkedSources(int Count, string Marks)
{
    /// <summary>Finds a compilation's. Where no file is marked, each file is asked and nothing else is looked at.</summary>
    public static MarkedSources Find(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var files = new Dictionary<SyntaxTree, Origin>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (FileOrigins.OriginIn(options.GetOptions(tree)) is { } origin)
                files.Add(tree, origin);
        }

        return files.Count == 0 || !CanMark(compilation, options)
            ? new MarkedSources(files.Count, "")
            : new MarkedSources(files.Count, string.Concat(new FileMarks(compilation, files).List(cancellationToken)));
    }

    // A copy that somebody else wrote may lack what is needed here; then the stamp's count is all that tells.
    private static bool CanMark(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        AttributesGenerator.IsEmbedding(options.GlobalOptions) ||
        (CanMark(compilation, AttributeNames.AiGenerated) && CanMark(compilation, AttributeNames.AiAssisted));

    private static bool CanMark(Compilation compilation, string name) =>
        compilation.GetTypeByMetadataName(AttributeNames.Namespace + "." + name) is { } type &&
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) &&
        type.InstanceConstructors.Any(static constructor =>
            constructor.DeclaredAccessibility == Accessibility.Public &&
            constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String }]) &&
        type.GetMembers(AssemblyAttributes.TargetMember).OfType<IPropertySymbol>().Any(static property =>
            property.SetMethod is { DeclaredAccessibility: Accessibility.Public });
}
