using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// The first question about a compilation and about each declared type: whether it, or anything inside it, may be marked at all. For nearly
/// all the answer is no, and costs a look at which files declare it.
/// </summary>
internal sealed class MarkPresence(
    Policy policy, AttributeReader attributes, FileOrigins files, MarkMentions mentions, Compilation compilation)
{
    private readonly Lazy<bool> _isEverywhere = new(() => policy.StrictestDefaultOrigin != Origin.Human || attributes.SpeakForAssembly);
    private Answer _anywhere;

    private enum Answer
    {
        Unknown,
        Yes,
        No,
    }

    /// <summary>
    /// Whether any type of the compilation may be marked. Where none is, a rule about marked code need not be told of a single one.
    /// Answered from text and options alone: at the start of a compilation nothing is bound, and to ask for its assembly would bind its
    /// references.
    /// </summary>
    public bool IsPossible(CancellationToken cancellationToken) =>
        policy.StrictestDefaultOrigin != Origin.Human || IsStated(cancellationToken);

    /// <summary>Whether any code may count as AI's that touches no zone: a zone's own default does not hold there.</summary>
    public bool IsPossibleOutsideZones(CancellationToken cancellationToken) =>
        policy.DefaultOrigin != Origin.Human || IsStated(cancellationToken);

    private bool IsStated(CancellationToken cancellationToken)
    {
        if (_anywhere == Answer.Unknown)
            _anywhere = IsStatedAnywhere(cancellationToken) ? Answer.Yes : Answer.No;
        return _anywhere == Answer.Yes;
    }

    // Where no file spells a name, none can have an alias for it. A module that is compiled in brings assembly attributes of which no file
    // tells.
    private bool IsStatedAnywhere(CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(tree => IsPossibleIn(tree, cancellationToken)) ||
        compilation.ExternalReferences.Any(static reference => reference.Properties.Kind == MetadataImageKind.Module);

    // A failure here recurs at a type of the file, which has a name to report.
    private bool IsPossibleIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        try
        {
            return files.Find(tree) is not null || mentions.AreSpelledIn(tree, cancellationToken);
        }
        catch (Exception exception) when (Guard.IsFailure(exception, cancellationToken))
        {
            return true;
        }
    }

    /// <summary>
    /// Whether a declared type, its members or the functions inside them may carry or inherit anything that the package reads.
    /// </summary>
    public bool IsPossibleIn(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (_isEverywhere.Value)
            return true;
        for (var around = type; around is not null; around = around.ContainingType)
        {
            foreach (var reference in around.DeclaringSyntaxReferences)
            {
                if (mentions.AreIn(reference.SyntaxTree, cancellationToken) || files.Find(reference.SyntaxTree) is not null)
                    return true;
            }
        }

        return false;
    }
}
