using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>
/// Finds what calls are given: the stack of one method followed once from the first instruction to the last, each value with the type that
/// the code has it as before any conversion.
/// </summary>
internal sealed class ValueFlow(Members members, ReferenceReader references)
{
    private readonly CallSignatures _signatures = new(members);

    /// <summary>The calls of a method, and the objects that it makes, in order.</summary>
    public IReadOnlyList<CallSite> Find(ManagedFile file, MethodDefinitionHandle method, MethodCode code) =>
        file.Guard(() => new Walk(file, method, code, members, references, _signatures).Run());

    private sealed class Walk
    {
        private readonly ManagedFile _file;
        private readonly MethodCode _code;
        private readonly ReferenceReader _references;
        private readonly CallSignatures _signatures;
        private readonly MethodSignature<TypeTerm> _own;
        private readonly ImmutableArray<TypeTerm> _locals;
        private readonly Dictionary<int, HeldValues> _heldByLocal = [];
        private readonly Dictionary<MemberSymbol, Value> _kept = [];
        private readonly Dictionary<int, List<Value>> _storedInLocal = [];
        private readonly Dictionary<int, ValueStack?> _atTarget = [];
        private readonly List<CallSite> _calls = [];
        private ValueStack? _stack;

        public Walk(
            ManagedFile file,
            MethodDefinitionHandle method,
            MethodCode code,
            Members members,
            ReferenceReader references,
            CallSignatures signatures)
        {
            _file = file;
            _code = code;
            _references = references;
            _signatures = signatures;
            _own = members.ReadSignature(file, method);
            _locals = code.Locals.IsNil
                ? []
                : file.Reader.GetStandaloneSignature(code.Locals).DecodeLocalSignature(members.Release.GetTerms(file), null);
        }

        public List<CallSite> Run()
        {
            ValueStack? atSwitch = null;
            var isReached = true;
            for (var i = 0; i < _code.Instructions.Length; i++)
            {
                var instruction = _code.Instructions[i];
                if (_atTarget.TryGetValue(instruction.Offset, out var other))
                    _stack = isReached ? ValueStack.Join(_stack, other) : other;
                else if (!isReached)
                    _stack = atSwitch;
                Execute(instruction);
                if (instruction.Code == ILOpCode.Switch)
                    atSwitch = _stack;
                if (instruction.Code.IsBranch() && i + 1 < _code.Instructions.Length)
                    Branch(instruction, _code.Instructions[i + 1].Offset);
                isReached = !EndsWay(instruction.Code);
            }

            return _calls;
        }

        private void Branch(Instruction instruction, int next)
        {
            if (instruction.Code is ILOpCode.Leave or ILOpCode.Leave_s)
                return;
            var target = next + (instruction.Code.GetBranchOperandSize() == 1 ? (sbyte)instruction.Operand : instruction.Operand);
            _atTarget[target] = _atTarget.TryGetValue(target, out var known) ? ValueStack.Join(known, _stack) : _stack;
        }

        private static bool EndsWay(ILOpCode code) => code is ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or
            ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp;

        private void Execute(Instruction instruction)
        {
            switch (instruction.Code)
            {
                case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Calli:
                    Call(instruction);
                    return;
                case ILOpCode.Dup:
                    var top = Pop();
                    Push(top);
                    Push(top);
                    return;
                case ILOpCode.Newarr:
                    _ = Pop();
                    Push(new Value(ElementsOf(ReadTerm(instruction)), null, new HeldValues()));
                    return;
                case ILOpCode.Box or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox or ILOpCode.Unbox_any:
                    Push(Pop().As(ReadTerm(instruction)));
                    return;
                case ILOpCode.Ldobj:
                    Push(Pop().As(ReadTerm(instruction)));
                    return;
                case ILOpCode.Ldelema:
                    _ = Pop();
                    Push(new Value([], null, Pop().Held));
                    return;
                case ILOpCode.Ldelem or ILOpCode.Ldelem_ref:
                    _ = Pop();
                    var list = Pop();
                    Push(instruction.HasToken
                        ? Value.Of(ReadTerm(instruction))
                        : new Value([.. list.Types.OfType<ArrayTerm>().Select(static array => array.Element)], null, null));
                    return;
                case ILOpCode.Stelem or ILOpCode.Stelem_ref:
                    var element = Pop();
                    _ = Pop();
                    Pop().Held?.Add(element);
                    return;
                case ILOpCode.Stobj or ILOpCode.Stind_ref:
                    var stored = Pop();
                    Pop().Held?.Add(stored);
                    return;
                case ILOpCode.Ldind_ref:
                    Push(Pop());
                    return;
                case ILOpCode.Ldfld or ILOpCode.Ldflda:
                    _ = Pop();
                    Push(ReadField(instruction));
                    return;
                case ILOpCode.Stfld:
                    var kept = Pop();
                    _ = Pop();
                    Keep(instruction, kept);
                    return;
                case ILOpCode.Ldsfld or ILOpCode.Ldsflda:
                    Push(ReadField(instruction));
                    return;
            }

            if (!UseVariable(instruction))
                ExecuteOther(instruction.Code);
        }

        private void ExecuteOther(ILOpCode code)
        {
            var (taken, left) = StackEffects.Of(code);
            for (var i = 0; i < taken; i++)
                _ = Pop();
            for (var i = 0; i < left; i++)
                Push(Value.Unknown);
            if (code is ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ret)
                _stack = null;
        }

        private bool UseVariable(Instruction instruction)
        {
            if (FindVariable(instruction, ILOpCode.Ldarg_0, ILOpCode.Ldarg_s, ILOpCode.Ldarg) is { } argument)
                Push(ReadArgument(argument));
            else if (instruction.Code is ILOpCode.Ldarga or ILOpCode.Ldarga_s)
                Push(ReadArgument(instruction.Operand));
            else if (FindVariable(instruction, ILOpCode.Ldloc_0, ILOpCode.Ldloc_s, ILOpCode.Ldloc) is { } read)
                Push(new Value(TypesOf(read), null, _heldByLocal.GetValueOrDefault(read)));
            else if (instruction.Code is ILOpCode.Ldloca or ILOpCode.Ldloca_s)
                Push(new Value(TypesOf(instruction.Operand), null, AddressOf(instruction.Operand)));
            else if (FindVariable(instruction, ILOpCode.Stloc_0, ILOpCode.Stloc_s, ILOpCode.Stloc) is { } written)
                Store(written, Pop());
            else
                return false;
            return true;
        }

        // Only through its address is what a variable holds more than its type: so compilers make a list of one.
        private void Store(int local, Value value)
        {
            if (value.Held is not null)
            {
                Hold(local).Join(value.Held);
            }
            else
            {
                if (!_storedInLocal.TryGetValue(local, out var stored))
                    _storedInLocal.Add(local, stored = []);
                stored.Add(value);
            }
        }

        private HeldValues AddressOf(int local)
        {
            var held = Hold(local);
            if (_storedInLocal.Remove(local, out var stored))
            {
                foreach (var value in stored)
                    held.Add(value);
            }

            return held;
        }

        private HeldValues Hold(int local)
        {
            if (!_heldByLocal.TryGetValue(local, out var held))
                _heldByLocal.Add(local, held = new HeldValues());
            return held;
        }

        private ImmutableArray<TypeTerm> TypesOf(int local) => local >= 0 && local < _locals.Length ? [_locals[local]] : [];

        private Value ReadArgument(int argument)
        {
            var place = _own.Header.IsInstance ? argument - 1 : argument;
            return place >= 0 && place < _own.ParameterTypes.Length
                ? new Value([_own.ParameterTypes[place]], CallSite.NameParameter(place), null)
                : Value.Unknown;
        }

        private Value ReadField(Instruction instruction)
        {
            var reference = _references.Read(_file, instruction.Token);
            if (reference.Symbol is not MemberSymbol { File: { } file } field || field.Kind != MemberKind.Field)
                return Value.Unknown;
            var read = new Value(
                [Construct(_references.ReadFieldType(file, field.Handle), reference)],
                field.ContainingType.IsMadeUp ? field.Name : null,
                null);
            return _kept.TryGetValue(field, out var kept) ? Value.Either(kept, read) with { Parameter = read.Parameter } : read;
        }

        // A state machine keeps what is on the stack while it waits, in fields of any type.
        private void Keep(Instruction instruction, Value value)
        {
            if (_references.Read(_file, instruction.Token).Symbol is not MemberSymbol { ContainingType.IsMadeUp: true } field ||
                !(value.Held is not null || field.Name.StartsWith("<>7__", StringComparison.Ordinal) ||
                    field.Name.StartsWith("<>s__", StringComparison.Ordinal)))
            {
                return;
            }

            _kept[field] = _kept.TryGetValue(field, out var known) ? Value.Either(known, value) : value;
        }

        private void Call(Instruction instruction)
        {
            if (_signatures.Read(_file, instruction.Token) is not { } signature)
                throw new BadImageFormatException("A call names no method.");
            if (instruction.Code == ILOpCode.Calli)
                _ = Pop();
            var arguments = new Value[signature.ParameterTypes.Length];
            for (var i = arguments.Length - 1; i >= 0; i--)
                arguments[i] = Pop();
            var isMade = instruction.Code == ILOpCode.Newobj;
            var receiver = !isMade && signature.Header.IsInstance && !signature.Header.HasExplicitThis ? Pop() : Value.Unknown;
            var reference = instruction.Code == ILOpCode.Calli ? CodeReference.Nothing : _references.Read(_file, instruction.Token);
            if (reference.Symbol is MemberSymbol called)
                _calls.Add(new CallSite(instruction.Offset, called, reference, [.. arguments]));
            var held = ListCalls.Follow(reference, isMade, receiver, arguments);
            if (isMade)
                Push(new Value(reference.Parent is { } made ? [made] : TypeOf(reference), null, held));
            else if (Unwrap(signature.ReturnType) is not NamedTerm { Type.FullName: "System.Void" })
                Push(new Value([Construct(signature.ReturnType, reference)], null, held));
        }

        private static ImmutableArray<TypeTerm> TypeOf(CodeReference made) =>
            made.Symbol is MemberSymbol { ContainingType: var type } ? [new NamedTerm(type, [])] : [];

        private static TypeTerm Unwrap(TypeTerm type)
        {
            while (type is PointerTerm { Sign: '@' } or ModifiedTerm)
                type = type is PointerTerm pointer ? pointer.Target : ((ModifiedTerm)type).Target;
            return type;
        }

        private static TypeTerm Construct(TypeTerm type, CodeReference reference)
        {
            var target = Unwrap(type);
            if (target is ParameterTerm { IsOfMethod: true, Index: var index })
                return index >= 0 && index < reference.Arguments.Length ? reference.Arguments[index] : target;
            return reference.Parent is NamedTerm parent ? target.With(parent.Arguments) : target;
        }

        private static ImmutableArray<TypeTerm> ElementsOf(TypeTerm? element) => element is null ? [] : [new ArrayTerm(element, 0)];

        private TypeTerm? ReadTerm(Instruction instruction) => _references.ReadTerm(_file, instruction.Token);

        private static int? FindVariable(Instruction instruction, ILOpCode first, ILOpCode brief, ILOpCode full) =>
            instruction.Code >= first && instruction.Code <= first + 3 ? instruction.Code - first
            : instruction.Code == brief || instruction.Code == full ? instruction.Operand
            : null;

        private Value Pop() => ValueStack.Pop(ref _stack);

        private void Push(Value value) => _stack = ValueStack.Push(_stack, value);
    }
}

/// <summary>A call, or the making of an object, with what it is given.</summary>
/// <param name="Offset">Where it is.</param>
/// <param name="Called">The method, an accessor as such.</param>
/// <param name="Reference">The whole of what is named there.</param>
/// <param name="Arguments">The values for its parameters.</param>
internal readonly record struct CallSite(int Offset, MemberSymbol Called, CodeReference Reference, ImmutableArray<Value> Arguments)
{
    /// <summary>How a value says that it is the parameter of a place.</summary>
    public static string NameParameter(int place) => "#" + TypeNames.Text(place);
}
