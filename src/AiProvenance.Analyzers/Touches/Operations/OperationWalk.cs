using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Operations;

/// <summary>Walks over the operations of bodies, initialisers and attributes; each kind's touches are found on the way.</summary>
/// <remarks>Iterative, so that depth costs no stack. Kinds that this compiler version does not know are walked like the others.</remarks>
internal sealed class OperationWalk
{
    /// <summary>The newest kind of argument that Roslyn 4.8 knows; the one behind it is a <c>params</c> collection.</summary>
    public const ArgumentKind NewestKnownArgument = ArgumentKind.DefaultValue;

    private const int ShortestStack = 64;
    private const int LongestKept = 1024;

    // Code is walked many thousand times in a row, and each walk leaves it empty.
    private static Pending[]? _spare;

    private readonly ImmutableArray<SyntaxNode> _apart;
    private Pending[] _pending = [];
    private int _count;

    /// <param name="model">The file's semantic model.</param>
    /// <param name="sink">Takes the touches.</param>
    /// <param name="shown">Records the names that operations explain.</param>
    /// <param name="apart">The functions that answer for themselves, which are left out.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public OperationWalk(
        SemanticModel model, TouchSink sink, ShownNames shown, ImmutableArray<SyntaxNode> apart, CancellationToken cancellationToken)
    {
        Model = model;
        Sink = sink;
        Shown = shown;
        HiddenMembers = new HiddenMembers(model, sink);
        HiddenOperators = new HiddenOperators(model, sink);
        _apart = apart;
        CancellationToken = cancellationToken;
    }

    /// <summary>The file's semantic model.</summary>
    public SemanticModel Model { get; }

    /// <summary>Takes the touches.</summary>
    public TouchSink Sink { get; }

    /// <summary>Takes note of the names that operations explain.</summary>
    public ShownNames Shown { get; }

    /// <summary>Members that are called without a name and that no operation shows.</summary>
    public HiddenMembers HiddenMembers { get; }

    /// <summary>Operators that are called and that no operation shows.</summary>
    public HiddenOperators HiddenOperators { get; }

    /// <summary>Cancels the walk.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Walks over an operation and all that is in it.</summary>
    public void Walk(IOperation root)
    {
        _pending = Interlocked.Exchange(ref _spare, null) ?? new Pending[ShortestStack];
        Push(root);
        while (_count > 0)
        {
            CancellationToken.ThrowIfCancellationRequested();
            var (operation, kind) = Pop();
            if (kind == OperationKind.NameOf || (kind == OperationKind.Literal && !Sink.TakesSpecialTypes))
                continue;
            if (kind is OperationKind.AnonymousFunction or OperationKind.LocalFunction && operation != root && StandsApart(operation))
                continue;
            if (!HasNoTypeOfItsOwn(kind) && operation.Type is { } type && !Sink.IsQuiet(type) && IsValue(operation, kind))
                Sink.TakeType(type, operation.Syntax);
            OperationTouches.Take(this, operation, kind);
            if (IsLeaf(kind))
                continue;
            foreach (var child in operation.ChildOperations)
                Push(child);
        }

        if (_pending.Length <= LongestKept)
            Volatile.Write(ref _spare, _pending);
    }

    /// <summary>Adds an operation to the walk that the present one does not list.</summary>
    /// <remarks>An ordinary argument adds nothing to its value, and a sixth of all operations are arguments.</remarks>
    public void Push(IOperation operation)
    {
        var kind = operation.Kind;
        if (kind == OperationKind.Argument && operation is IArgumentOperation { ArgumentKind: <= NewestKnownArgument } argument)
        {
            operation = argument.Value;
            kind = operation.Kind;
        }

        if (_count == _pending.Length)
            Array.Resize(ref _pending, _count * 2);
        _pending[_count++] = new Pending(operation, kind);
    }

    private Pending Pop()
    {
        var top = _pending[--_count];
        _pending[_count] = default;
        return top;
    }

    private bool StandsApart(IOperation function) => !_apart.IsEmpty && _apart.Contains(function.Syntax);

    // No type, or a type that only repeats the type of a part, of the operation around it, or of its own member.
    private static bool HasNoTypeOfItsOwn(OperationKind kind) => kind is
        OperationKind.Invocation or OperationKind.PropertyReference or OperationKind.FieldReference or OperationKind.SimpleAssignment or
        OperationKind.ObjectOrCollectionInitializer or OperationKind.MemberInitializer or OperationKind.DeconstructionAssignment or
        OperationKind.Tuple or OperationKind.Argument or OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.Return or
        OperationKind.VariableInitializer or OperationKind.VariableDeclarator or OperationKind.VariableDeclaration or
        OperationKind.VariableDeclarationGroup;

    private static bool IsLeaf(OperationKind kind) => kind is
        OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.Literal or OperationKind.InstanceReference;

    // Left out are symbols of the compiler's own, and symbols declared here.
    private static bool IsValue(IOperation operation, OperationKind kind) => kind switch
    {
        OperationKind.LocalReference =>
            operation.Syntax.Parent is not DeclarationExpressionSyntax || operation is not ILocalReferenceOperation { IsDeclaration: true },
        OperationKind.InstanceReference or OperationKind.ParameterReference => !operation.IsImplicit,
        OperationKind.DelegateCreation =>
            operation is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { IsImplicit: true } },
        _ => true,
    };

    // A stack of interfaces would check each one's type when it is pushed.
    private readonly record struct Pending(IOperation Operation, OperationKind Kind);
}
