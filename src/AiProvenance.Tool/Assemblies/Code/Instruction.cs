using System.Reflection.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>One instruction of a method's body.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its token, number or variable; zero where it has none, or one that says nothing here.</param>
internal readonly record struct Instruction(int Offset, ILOpCode Code, int Operand)
{
    /// <summary>Whether the operand is a row of a table.</summary>
    public bool HasToken => Operands.Of(Code) is OperandKind.Token;

    /// <summary>The row that the operand is; nil where it is none.</summary>
    public EntityHandle Token => HasToken ? System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(Operand) : default;
}
