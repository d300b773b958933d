using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>
/// Lambdas, local functions and state machines back to the code that they were written in: the first that names one, from a member on
/// inwards, holds it. Names alone could not tell overloads apart.
/// </summary>
internal sealed class FunctionFolding(Inventory inventory, Members members, ReferenceReader references)
{
    private const int Deepest = 256;

    private readonly Queue<(Declaration Owner, CodePart Part)> _pending = [];
    private readonly HashSet<TypeSymbol> _machines = [];
    private readonly HashSet<MethodDefinitionHandle> _functions = [];

    private ManagedFile File => inventory.File;

    public void Fold()
    {
        foreach (var declaration in inventory.All)
        {
            Follow(declaration);
            foreach (var accessor in declaration.Inner.ToList())
                Follow(accessor);
        }

        TakeUnnamed();
    }

    private void Follow(Declaration declaration)
    {
        foreach (var part in declaration.Code.ToList())
            _pending.Enqueue((declaration, part));
        while (_pending.Count > 0)
        {
            var (owner, part) = _pending.Dequeue();
            foreach (var instruction in inventory.GetCode(part.Method).Instructions)
            {
                if (instruction.HasToken && part.Contains(instruction.Offset))
                    Take(owner, references.Read(File, instruction.Token).Symbol);
            }
        }
    }

    private void Take(Declaration owner, Symbol? named)
    {
        if (named is MemberSymbol { Method: { IsNil: false } method } && named.File == File && MadeUpNames.IsFunction(named.Name))
            AddFunction(owner, method);
        if ((named as TypeSymbol ?? named?.ContainingType) is { } type && type.File == File && MadeUpNames.IsStateMachine(type))
            AddMachine(owner, type);
    }

    private void AddFunction(Declaration owner, MethodDefinitionHandle method)
    {
        if (!_functions.Add(method))
            return;
        var depth = 0;
        for (var around = owner; around is not null; around = around.Outer)
            depth++;
        if (depth > Deepest)
            throw new BadImageFormatException("Functions are nested in each other.");
        var symbol = members.Get(File, method);
        var function = new Declaration(DeclarationKind.Function, File, symbol, method, owner)
        {
            FunctionName = MadeUpNames.LocalFunction(symbol.Name) ?? "lambda",
        };
        function.Code.Add(CodePart.Whole(method));
        inventory.Add(function);
        _pending.Enqueue((function, CodePart.Whole(method)));
    }

    private void AddMachine(Declaration owner, TypeSymbol type)
    {
        if (!_machines.Add(type))
            return;
        foreach (var method in File.Guard(() => File.Reader.GetTypeDefinition(type.Definition).GetMethods()))
        {
            var part = CodePart.Whole(method);
            owner.Code.Add(part);
            inventory.Include(owner, method);
            _pending.Enqueue((owner, part));
        }
    }

    // A local function that nothing calls is there all the same.
    private void TakeUnnamed()
    {
        foreach (var handle in File.Reader.MethodDefinitions)
        {
            var definition = File.Reader.GetMethodDefinition(handle);
            var name = File.Reader.GetString(definition.Name);
            if (!MadeUpNames.IsFunction(name) || _functions.Contains(handle))
                continue;
            var type = members.Release.GetType(File, definition.GetDeclaringType());
            while (type is { IsMadeUp: true, ContainingType: { } outer })
                type = outer;
            if (FindOwner(type, MadeUpNames.MethodAround(name)) is not { } owner)
                continue;
            AddFunction(owner, handle);
            while (_pending.Count > 0)
            {
                var (around, part) = _pending.Dequeue();
                foreach (var instruction in inventory.GetCode(part.Method).Instructions)
                {
                    if (instruction.HasToken && part.Contains(instruction.Offset))
                        Take(around, references.Read(File, instruction.Token).Symbol);
                }
            }
        }
    }

    private Declaration? FindOwner(TypeSymbol type, string method)
    {
        foreach (var candidate in type.FindMethods(method))
        {
            if (inventory.Find(candidate) is { } owner)
                return owner;
        }

        return inventory.Find(type.Handle);
    }
}
