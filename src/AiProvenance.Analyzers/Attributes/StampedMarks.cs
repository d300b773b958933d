using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>
/// The assembly marks by which the stamp's generator says what configuration says of files. They are for readers who have only the
/// assembly: in the compilation itself the files are asked, and these marks say nothing more.
/// </summary>
internal static class StampedMarks
{
    /// <summary>Whether an attribute is one of this compilation's. One that is written by hand is a mark like any other.</summary>
    public static bool Contain(AttributeData attribute, Compilation compilation) =>
        attribute.ApplicationSyntaxReference is { } written && SaysSo(attribute) &&
        GeneratorOutput.Find(compilation).Contains(written.SyntaxTree);

    /// <summary>Whether an attribute of another assembly may be one.</summary>
    public static bool AreLike(AttributeData attribute) => attribute.ApplicationSyntaxReference is null && SaysSo(attribute);

    private static bool SaysSo(AttributeData attribute) =>
        ProvenanceAttributes.Classify(attribute.AttributeClass).IsMark() && attribute.Positional("tool", 0) == FileOriginMark.Tool &&
        attribute.Named(AssemblyAttributes.TargetMember) is not null;
}
