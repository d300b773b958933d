using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>One question that is asked of every declaration of a compilation: a declared symbol goes in, reports come out.</summary>
internal abstract class Gate(GateSteps steps)
{
    /// <summary>The steps of the way through.</summary>
    public GateSteps Steps => steps;

    /// <summary>The IDs of the rules that it reports.</summary>
    public abstract ImmutableArray<string> Rules { get; }

    /// <summary>
    /// Whether it may report anything: answered from texts and options alone, before the compiler has bound its references.
    /// </summary>
    public virtual bool IsPossible(CancellationToken cancellationToken) => steps.Marks.IsPossible(cancellationToken);

    /// <summary>Whether it may report anything, once the references are bound.</summary>
    public virtual bool IsPossibleWithReferences => true;

    /// <summary>
    /// Whether it may report a type, one of its members, or a function inside them: nearly always not, at the cost of the question.
    /// </summary>
    public virtual bool IsPossibleIn(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        steps.Marks.IsPossibleIn(type, cancellationToken);

    /// <summary>Whether it knows some reports only after all declarations have been examined.</summary>
    public virtual bool ConcludesAtEnd => false;

    /// <summary>Examines a declared symbol and the functions with their own marks inside it.</summary>
    public abstract IEnumerable<Report> Examine(ISymbol symbol, CancellationToken cancellationToken);

    /// <summary>Reports the findings that only all examined declarations together show.</summary>
    public virtual IEnumerable<Report> Conclude(CancellationToken cancellationToken) => [];
}

/// <summary>A gate through which everything passes: a baseline's entries for its rules accept nothing.</summary>
internal sealed class OpenGate(GateSteps steps, params string[] rules) : Gate(steps)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Rules { get; } = rules.ToImmutableArray();

    /// <inheritdoc/>
    public override bool IsPossible(CancellationToken cancellationToken) => false;

    /// <inheritdoc/>
    public override bool IsPossibleIn(INamedTypeSymbol type, CancellationToken cancellationToken) => false;

    /// <inheritdoc/>
    public override IEnumerable<Report> Examine(ISymbol symbol, CancellationToken cancellationToken) => [];
}

/// <summary>
/// A gate for AI code, and for code that a person claims inside AI code. Code that no mark covers is left after the first step.
/// </summary>
internal abstract class MarkedCodeGate(GateSteps steps) : Gate(steps)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Report> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        var found = Steps.Declarations.FindMarked(symbol, cancellationToken);
        return found is null ? [] : JudgeAll(found, cancellationToken);
    }

    private IEnumerable<Report> JudgeAll(JudgedCode found, CancellationToken cancellationToken)
    {
        foreach (var declaration in found.All)
        {
            var origin = Steps.Origins.Resolve(declaration);
            if (!origin.IsAi && origin.Claim is null)
                continue;
            foreach (var report in Judge(declaration, origin, found.Functions, cancellationToken))
                yield return report;
        }
    }

    /// <summary>Judges one declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="origin">Its origin.</param>
    /// <param name="functions">The functions with their own marks in the member that it is, or that is around it.</param>
    /// <param name="cancellationToken">Cancels the judgement.</param>
    protected abstract IEnumerable<Report> Judge(
        Declaration declaration, DeclaredOrigin origin, ImmutableArray<Declaration> functions, CancellationToken cancellationToken);
}
