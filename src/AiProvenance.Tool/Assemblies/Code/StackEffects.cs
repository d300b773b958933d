using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>How many values an instruction takes from the stack and leaves there, as the runtime's own table has it.</summary>
internal static class StackEffects
{
    private static readonly Dictionary<ILOpCode, (int Taken, int Left)> Known = Read();

    /// <summary>Both numbers; of a call, a return and the like, which no table has, zero.</summary>
    public static (int Taken, int Left) Of(ILOpCode code) => Known.GetValueOrDefault(code);

    private static Dictionary<ILOpCode, (int Taken, int Left)> Read()
    {
        var known = new Dictionary<ILOpCode, (int Taken, int Left)>();
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetValue(null) is OpCode code)
                known[(ILOpCode)(ushort)code.Value] = (Count(code.StackBehaviourPop), Count(code.StackBehaviourPush));
        }

        return known;
    }

    // The names are lists: `Popref_popi_pop1`.
    private static int Count(StackBehaviour behaviour) => behaviour is StackBehaviour.Pop0 or StackBehaviour.Push0 or
        StackBehaviour.Varpop or StackBehaviour.Varpush
            ? 0
            : behaviour.ToString().Count(static letter => letter == '_') + 1;
}
