namespace AiProvenance.Core.Fingerprints.Written;

/// <summary>Operators by the names of the methods that they become.</summary>
internal static class OperatorNames
{
    private static readonly Dictionary<string, string> Unary = new(StringComparer.Ordinal)
    {
        ["+"] = "UnaryPlus",
        ["-"] = "UnaryNegation",
        ["!"] = "LogicalNot",
        ["~"] = "OnesComplement",
        ["++"] = "Increment",
        ["--"] = "Decrement",
        ["true"] = "True",
        ["false"] = "False",
    };

    private static readonly Dictionary<string, string> Binary = new(StringComparer.Ordinal)
    {
        ["+"] = "Addition",
        ["-"] = "Subtraction",
        ["*"] = "Multiply",
        ["/"] = "Division",
        ["%"] = "Modulus",
        ["&"] = "BitwiseAnd",
        ["|"] = "BitwiseOr",
        ["^"] = "ExclusiveOr",
        ["<<"] = "LeftShift",
        [">>"] = "RightShift",
        [">>>"] = "UnsignedRightShift",
        ["=="] = "Equality",
        ["!="] = "Inequality",
        ["<"] = "LessThan",
        [">"] = "GreaterThan",
        ["<="] = "LessThanOrEqual",
        [">="] = "GreaterThanOrEqual",
    };

    /// <summary>Gets the name of an operator's method.</summary>
    /// <param name="symbol">The operator, without white space.</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <param name="isStatic">Whether it makes a new value; otherwise it changes the one that it is called on.</param>
    /// <param name="isChecked">Whether it is the one for checked contexts.</param>
    public static string Get(string symbol, int parameters, bool isStatic, bool isChecked)
    {
        var prefix = isChecked ? "op_Checked" : "op_";
        if (isStatic)
            return prefix + ((parameters == 1 ? Unary : Binary).TryGetValue(symbol, out var name) ? name : symbol);
        return prefix + ChangesValue(symbol) + "Assignment";
    }

    private static string ChangesValue(string symbol) => symbol is "++" or "--"
        ? Unary[symbol]
        : Binary.TryGetValue(symbol.TrimEnd('='), out var name) ? name.Replace("Multiply", "Multiplication") : symbol;
}
