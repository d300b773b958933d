using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches;

/// <summary>What bodies, initialisers and attributes bind to, named or implied: one walk over their operations.</summary>
/// <remarks>Iterative, so that depth costs no stack. Kinds that this compiler version does not know are walked like the others.</remarks>
internal sealed class OperationTouches(
    SemanticModel model, TouchSink sink, ShownNames shown, HiddenMembers hidden, ImmutableArray<SyntaxNode> apart, CancellationToken cancellationToken)
{
    /// <summary>The newest kind of argument that Roslyn 4.8 knows; the one behind it is a <c>params</c> collection.</summary>
    private const ArgumentKind NewestKnownArgument = ArgumentKind.DefaultValue;

    private const int ShortestStack = 64;
    private const int LongestKept = 1024;

    // Code is walked many thousand times in a row, and each walk leaves it empty.
    private static Pending[]? _spare;

    private readonly HiddenMembers _hidden = hidden;
    private readonly HiddenOperators _operators = new(model, sink);
    private Pending[] _pending = [];
    private int _count;

    /// <summary>
    /// Takes note that a type is written somewhere, so that its names need not be bound: a single one is that type, and those of a generic
    /// type are its own and its arguments'.
    /// </summary>
    public void Written(TypeSyntax? syntax, ITypeSymbol? type)
    {
        if (syntax is null or PredefinedTypeSyntax || type is null or IErrorTypeSymbol || !TypeNames.AreOf(syntax, type) || !TypeNames.SayOnlyTheirType(syntax))
            return;
        if (sink.IsQuiet(type))
            shown.AddType(syntax);
        else
            Parts(syntax, type);
    }

    private void Parts(TypeSyntax syntax, ITypeSymbol type)
    {
        switch (syntax)
        {
            case IdentifierNameSyntax when type is not IErrorTypeSymbol && TypeNames.AreOf(syntax, type):
                sink.Type(type, syntax);
                shown.AddNameOf(syntax);
                break;
            case GenericNameSyntax { TypeArgumentList.Arguments: var written } when type is INamedTypeSymbol { TypeArguments: var bound } and not IErrorTypeSymbol &&
                bound.Length == written.Count && TypeNames.AreOf(syntax, type):
                sink.Type(type, syntax);
                shown.AddNameOf(syntax);
                for (var i = 0; i < bound.Length; i++)
                    Parts(written[i], bound[i]);
                break;
            case TupleTypeSyntax { Elements: var written } when TypeNames.AreOf(syntax, type):
                var elements = ((INamedTypeSymbol)type).TupleElements;
                for (var i = 0; i < elements.Length; i++)
                    Parts(written[i].Type, elements[i].Type);
                break;
            case ArrayTypeSyntax { ElementType: var element } when type is IArrayTypeSymbol array:
                Parts(element, array.ElementType);
                break;
            case NullableTypeSyntax { ElementType: var element }:
                Parts(element, type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type);
                break;
        }
    }

    public void Walk(IOperation root)
    {
        _pending = Interlocked.Exchange(ref _spare, null) ?? new Pending[ShortestStack];
        Push(root);
        while (_count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (operation, kind) = Pop();
            if (kind == OperationKind.NameOf || (kind == OperationKind.Literal && !sink.TakesSpecialTypes))
                continue;
            if (kind is OperationKind.AnonymousFunction or OperationKind.LocalFunction && operation != root && !apart.IsEmpty && apart.Contains(operation.Syntax))
                continue;
            if (!HasNoTypeOfItsOwn(kind) && operation.Type is { } type && !sink.IsQuiet(type) && IsValue(operation, kind))
                sink.Type(type, operation.Syntax);
            Visit(operation, kind);
            if (IsLeaf(kind))
                continue;
            foreach (var child in operation.ChildOperations)
                Push(child);
        }

        if (_pending.Length <= LongestKept)
            Volatile.Write(ref _spare, _pending);
    }

    private Pending Pop()
    {
        var top = _pending[--_count];
        _pending[_count] = default;
        return top;
    }

    // An ordinary argument says nothing that its value does not, and a sixth of all operations are arguments.
    private void Push(IOperation operation)
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

    // No type, or one that only repeats that of a part, of what is around it or of the member that it is.
    private static bool HasNoTypeOfItsOwn(OperationKind kind) => kind is
        OperationKind.Invocation or OperationKind.PropertyReference or OperationKind.FieldReference or OperationKind.SimpleAssignment or
        OperationKind.ObjectOrCollectionInitializer or OperationKind.MemberInitializer or OperationKind.DeconstructionAssignment or
        OperationKind.Tuple or OperationKind.Argument or OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.Return or
        OperationKind.VariableInitializer or OperationKind.VariableDeclarator or OperationKind.VariableDeclaration or OperationKind.VariableDeclarationGroup;

    private static bool IsLeaf(OperationKind kind) =>
        kind is OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.Literal or OperationKind.InstanceReference;

    // Left out is what is the compiler's own, or declared here.
    private static bool IsValue(IOperation operation, OperationKind kind) => kind switch
    {
        OperationKind.LocalReference => operation.Syntax.Parent is not DeclarationExpressionSyntax || operation is not ILocalReferenceOperation { IsDeclaration: true },
        OperationKind.InstanceReference or OperationKind.ParameterReference => !operation.IsImplicit,
        OperationKind.DelegateCreation => operation is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { IsImplicit: true } },
        _ => true,
    };

    // The kinds that nearly all code is made of, first and by their numbers: most of a walk is spent here.
    private void Visit(IOperation operation, OperationKind kind)
    {
        switch (kind)
        {
            case OperationKind.Literal or OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.Return:
            case OperationKind.InstanceReference or OperationKind.SimpleAssignment or OperationKind.Conditional or OperationKind.VariableInitializer:
            case OperationKind.VariableDeclarationGroup or OperationKind.InterpolatedString:
                break;
            case OperationKind.VariableDeclarator:
                if (operation.Syntax is VariableDeclaratorSyntax declarator)
                    shown.Add(declarator.Identifier);
                break;
            case OperationKind.LocalReference or OperationKind.ParameterReference:
                Variable(operation.Syntax);
                break;
            case OperationKind.Invocation:
                Invocation((IInvocationOperation)operation);
                break;
            case OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.MethodReference or OperationKind.EventReference:
                Member((IMemberReferenceOperation)operation);
                break;
            case OperationKind.Conversion:
                Conversion((IConversionOperation)operation);
                break;
            case OperationKind.Binary:
                Binary((IBinaryOperation)operation);
                break;
            default:
                Visit(operation);
                break;
        }
    }

    private void Visit(IOperation operation)
    {
        var site = operation.Syntax;
        switch (operation)
        {
            case IObjectCreationOperation creation:
                Creation(creation);
                break;
            case IVariableDeclarationOperation { Declarators: [var first, ..] } when site is VariableDeclarationSyntax declaration:
                Written(declaration.Type, first.Symbol.Type);
                break;
            case IDeclarationExpressionOperation when site is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax } declaration:
                Written(declaration.Type, operation.Type);
                break;
            case IDynamicMemberReferenceOperation or IDynamicInvocationOperation:
                sink.BindsLate = true;
                break;
            case IMemberReferenceOperation reference:
                Member(reference);
                break;
            case IArgumentOperation { ArgumentKind: > NewestKnownArgument } argument:
                _hidden.Collection(argument.Parameter?.Type, site);
                break;
            case ICoalesceOperation coalesce:
                sink.Symbol(coalesce.ValueConversion.MethodSymbol, site);
                break;
            case IUnaryOperation unary:
                sink.Symbol(unary.OperatorMethod, site);
                break;
            case ITupleBinaryOperation tuples:
                _operators.TupleEquality(tuples);
                break;
            case IRangeOperation range:
                sink.Symbol(range.Method, site);
                break;
            case IIncrementOrDecrementOperation increment:
                sink.Symbol(increment.OperatorMethod, site);
                break;
            case ICompoundAssignmentOperation compound:
                sink.Symbol(compound.OperatorMethod, site);
                sink.Symbol(compound.GetInConversion().MethodSymbol, site);
                sink.Symbol(compound.GetOutConversion().MethodSymbol, site);
                _operators.Text(compound.OperatorKind == BinaryOperatorKind.Add ? compound.Type : null, compound.Value);
                break;
            case IInterpolationOperation interpolation:
                _operators.Text(interpolation.Expression);
                break;
            case IDeconstructionAssignmentOperation when site is AssignmentExpressionSyntax assignment:
                Deconstruction(model.GetDeconstructionInfo(assignment), assignment.Left);
                break;
            case IForEachLoopOperation when site is CommonForEachStatementSyntax loop:
                ForEach(loop, model.GetForEachStatementInfo(loop));
                break;
            case IAwaitOperation when site is AwaitExpressionSyntax await:
                Await(model.GetAwaitExpressionInfo(await), site);
                break;
            case IUsingOperation { Resources: { } resources } @using:
                Dispose(resources, @using.IsAsynchronous, site);
                break;
            case IUsingDeclarationOperation { DeclarationGroup: { } group } @using:
                Dispose(group, @using.IsAsynchronous, site);
                break;
            case ILockOperation @lock:
                _hidden.Lock(@lock.LockedValue.Type, site);
                break;
            case ITypeOfOperation typeOf:
                sink.Type(typeOf.TypeOperand, site);
                Written((site as TypeOfExpressionSyntax)?.Type, typeOf.TypeOperand);
                break;
            case ISizeOfOperation sizeOf:
                sink.Type(sizeOf.TypeOperand, site);
                break;
            case IIsTypeOperation isType:
                sink.Type(isType.TypeOperand, site);
                Written((site as BinaryExpressionSyntax)?.Right as TypeSyntax, isType.TypeOperand);
                break;
            case IAnonymousFunctionOperation { IsImplicit: false } lambda:
                Lambda(lambda.Symbol, site);
                break;
            case ILocalFunctionOperation local:
                LocalFunction(local.Symbol, site);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                sink.Symbol(indexer.LengthSymbol, site);
                sink.Symbol(indexer.IndexerSymbol, site);
                break;
            case IPatternOperation pattern:
                Pattern(pattern);
                break;
        }
    }

    private void Variable(SyntaxNode site)
    {
        if (site is SingleVariableDesignationSyntax declared)
            shown.Add(declared.Identifier);
        else
            shown.AddNameOf(site);
    }

    private void Invocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        sink.Symbol(method, invocation.Syntax);
        shown.AddNameOf(invocation.Syntax);
        Qualifier((invocation.Syntax as InvocationExpressionSyntax)?.Expression, method);
        if (ReflectionCalls.IsLookup(method))
            sink.BindsLate = true;
        if (method.IsGenericMethod && TypeNames.ArgumentsOf(invocation.Syntax) is { } written)
            Arguments(written, method.TypeArguments);
    }

    private void Member(IMemberReferenceOperation reference)
    {
        sink.Symbol(reference.Member, reference.Syntax);
        shown.AddNameOf(reference.Syntax);
        Qualifier(reference.Syntax, reference.Member);
    }

    // The type before a static member says no more than the member does, where no other type can stand there: `Math` of `Math.Max`.
    private void Qualifier(SyntaxNode? expression, ISymbol member)
    {
        if (!member.IsStatic || expression is not MemberAccessExpressionSyntax { Expression: var qualifier } ||
            member.ContainingType is not { } type || !(type.IsStatic || type.IsSealed || type.IsValueType))
        {
            return;
        }

        if (type.Arity == 0)
        {
            shown.AddNamesOf(qualifier, type);
        }
        else if (qualifier is GenericNameSyntax generic && TypeNames.AreOf(generic, type))
        {
            shown.AddNameOf(generic);
            Arguments(generic.TypeArgumentList, type.TypeArguments);
        }
    }

    private void Arguments(TypeArgumentListSyntax written, ImmutableArray<ITypeSymbol> bound)
    {
        for (var i = 0; i < written.Arguments.Count && i < bound.Length; i++)
            Written(written.Arguments[i], bound[i]);
    }

    private void Creation(IObjectCreationOperation creation)
    {
        sink.Symbol(creation.Constructor, creation.Syntax);
        switch (creation.Syntax)
        {
            case ObjectCreationExpressionSyntax { Type: { } written }:
                Written(written, creation.Type);
                break;
            case AttributeSyntax attribute when creation.Constructor is not null && creation.Type is INamedTypeSymbol { ContainingType: null } type:
                shown.AddAttribute(attribute, type);
                break;
        }

        if (creation.Type is { Name: "UnsafeAccessorAttribute" or "UnsafeAccessorTypeAttribute" })
            sink.BindsLate = true;
    }

    private void Conversion(IConversionOperation conversion)
    {
        sink.Symbol(conversion.OperatorMethod, conversion.Syntax);
        Written(WrittenIn(conversion.Syntax), conversion.Type);
        if (conversion.Operand.Type is INamedTypeSymbol { IsTupleType: true } from && conversion.Type is INamedTypeSymbol { IsTupleType: true } to)
            _operators.TupleConversion(from, to, conversion.Syntax);
    }

    private static TypeSyntax? WrittenIn(SyntaxNode conversion) => conversion switch
    {
        CastExpressionSyntax cast => cast.Type,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } @as => @as.Right as TypeSyntax,
        _ => null,
    };

    private void Binary(IBinaryOperation binary)
    {
        sink.Symbol(binary.OperatorMethod, binary.Syntax);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            _operators.Truth(binary);
        if (binary.OperatorKind != BinaryOperatorKind.Add)
            return;
        _operators.Text(binary.Type, binary.LeftOperand);
        _operators.Text(binary.Type, binary.RightOperand);
    }

    private void Lambda(IMethodSymbol symbol, SyntaxNode lambda)
    {
        // Types that are written are bound as names.
        if (lambda is not ParenthesizedLambdaExpressionSyntax { ReturnType: not null })
            sink.Type(symbol.ReturnType, lambda);
        switch (lambda)
        {
            case SimpleLambdaExpressionSyntax { Parameter: var parameter } when symbol.Parameters is [var declared]:
                Parameter(parameter, declared);
                break;
            case ParenthesizedLambdaExpressionSyntax { ParameterList: var list }:
                Parameters(list, symbol.Parameters);
                break;
            case AnonymousMethodExpressionSyntax { ParameterList: { } list }:
                Parameters(list, symbol.Parameters);
                break;
        }

        if (symbol.IsAsync)
            _hidden.AsyncMethodBuilder(symbol, lambda);
    }

    private void Parameters(ParameterListSyntax list, ImmutableArray<IParameterSymbol> declared)
    {
        var written = list.Parameters;
        for (var i = 0; i < written.Count && i < declared.Length; i++)
            Parameter(written[i], declared[i]);
    }

    // The operations around a function leave its parameters out.
    private void Parameter(ParameterSyntax written, IParameterSymbol parameter)
    {
        shown.Add(written.Identifier);
        if (written.Type is null)
            sink.Type(parameter.Type, written);
        if (written.Default is { } value && model.GetOperation(value, cancellationToken) is { } operation)
            Push(operation);
    }

    private void LocalFunction(IMethodSymbol symbol, SyntaxNode site)
    {
        if (site is LocalFunctionStatementSyntax local)
            Parameters(local.ParameterList, symbol.Parameters);
        if (symbol.IsAsync)
            _hidden.AsyncMethodBuilder(symbol, site);
    }

    private void Pattern(IPatternOperation pattern)
    {
        var site = pattern.Syntax;
        switch (pattern)
        {
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: ILocalSymbol variable }:
                sink.Type(variable.Type, site);
                break;
            case IDeclarationPatternOperation declaration:
                sink.Type(declaration.MatchedType, site);
                if (site is DeclarationPatternSyntax declaring)
                {
                    Written(declaring.Type, declaration.MatchedType);
                    Declared(declaring.Designation);
                }

                break;
            case ITypePatternOperation type:
                sink.Type(type.MatchedType, site);
                Written(site is ConstantPatternSyntax constant ? constant.Expression as TypeSyntax : (site as TypePatternSyntax)?.Type, type.MatchedType);
                break;
            case IRecursivePatternOperation recursive:
                if (site is RecursivePatternSyntax { Type: { } matched } whole)
                {
                    sink.Type(recursive.MatchedType, site);
                    Written(matched, recursive.MatchedType);
                    Declared(whole.Designation);
                }

                sink.Symbol(recursive.DeconstructSymbol, site is RecursivePatternSyntax { PositionalPatternClause: { } clause } ? clause : site);
                break;
            case IListPatternOperation list:
                sink.Symbol(list.LengthSymbol, site);
                sink.Symbol(list.IndexerSymbol, site);
                break;
            case ISlicePatternOperation slice:
                sink.Symbol(slice.SliceSymbol, site);
                break;
        }
    }

    private void Declared(VariableDesignationSyntax? designation)
    {
        if (designation is SingleVariableDesignationSyntax variable)
            shown.Add(variable.Identifier);
    }

    private void ForEach(CommonForEachStatementSyntax loop, ForEachStatementInfo info)
    {
        sink.Symbol(info.GetEnumeratorMethod, loop);
        sink.Symbol(info.MoveNextMethod, loop);
        sink.Symbol(info.CurrentProperty, loop);
        sink.Symbol(info.DisposeMethod, loop);
        _hidden.Implementation(model.GetTypeInfo(loop.Expression, cancellationToken).Type, info.GetEnumeratorMethod, loop);
        _hidden.Implementation(info.GetEnumeratorMethod?.ReturnType, info.DisposeMethod, loop);
        sink.Type(info.ElementType, loop);
        if (loop is ForEachStatementSyntax one)
        {
            shown.Add(one.Identifier);
            if (one.Type.IsVar)
                Written(one.Type, info.ElementType);
        }

        sink.Symbol(info.ElementConversion.MethodSymbol, loop);
        sink.Symbol(info.CurrentConversion.MethodSymbol, loop);
        if (info.IsAsynchronous)
        {
            _hidden.Awaiter(info.MoveNextMethod?.ReturnType, loop);
            _hidden.Awaiter(info.DisposeMethod?.ReturnType, loop);
        }

        if (loop is ForEachVariableStatementSyntax deconstructing)
            Deconstruction(model.GetDeconstructionInfo(deconstructing), deconstructing.Variable);
    }

    private void Await(AwaitExpressionInfo info, SyntaxNode site)
    {
        sink.Symbol(info.GetAwaiterMethod, site);
        sink.Symbol(info.IsCompletedProperty, site);
        sink.Symbol(info.GetResultMethod, site);
        _hidden.Continuation(info.GetAwaiterMethod?.ReturnType, site);
    }

    private void Deconstruction(DeconstructionInfo info, SyntaxNode site)
    {
        var pending = new Stack<DeconstructionInfo>();
        pending.Push(info);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            sink.Symbol(current.Method, site);
            sink.Symbol(current.Conversion?.MethodSymbol, site);
            foreach (var nested in current.Nested)
                pending.Push(nested);
        }
    }

    private void Dispose(IOperation resources, bool isAsynchronous, SyntaxNode site)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            _hidden.Dispose(resources.Type, isAsynchronous, site);
            return;
        }

        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
                _hidden.Dispose(declarator.Symbol.Type, isAsynchronous, site);
        }
    }

    // A stack of interfaces would check each one's type when it is pushed.
    private readonly record struct Pending(IOperation Operation, OperationKind Kind);
}
