using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// The first question about a declared type: whether it, or anything inside it, may be marked at all. For nearly all the answer is no, and
/// costs a look at which files declare it.
/// </summary>
internal sealed class MarkedTypes(Policy policy, OriginResolver origins, FileOrigins files, MarkMentions mentions)
{
    private readonly Lazy<bool> _isEverywhere = new(() => policy.DefaultOrigin != Origin.Human || origins.SpeaksForAssembly);

    /// <summary>Whether a declared type, its members or the functions inside them may carry or inherit anything that the package reads.</summary>
    private bool MayBe(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (_isEverywhere.Value)
            return true;
        for (var around = type; around is not null; around = around.ContainingType)
        {
            foreach (var reference in around.DeclaringSyntaxReferences)
            {
                if (mentions.AreIn(reference.SyntaxTree, cancellationToken) || files.Of(reference.SyntaxTree) is not null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>How much of a declared type a rule about marked code looks at.</summary>
    public Interest InterestIn(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!MayBe(type, cancellationToken))
            return Interest.None;
        return origins.Of(type).IsAi ? Interest.Code : Interest.Members;
    }
}
