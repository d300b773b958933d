using System.Collections.Immutable;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>Why the compiler may leave no trace of a touch: the short list that docs/touches.md repeats.</summary>
internal static class Erasure
{
    /// <summary>The reason, or null where the touch should have left a trace.</summary>
    public static string? Of(ImmutableArray<Touch> touches, Declaration declaration)
    {
        if (touches.All(touch => IsConstant(touch.Symbol)))
            return "constants and enum members are replaced by their value";
        if (touches.All(touch => touch.Location == declaration.Location))
            return "an override or implementation is found by name and signature alone";
        return null;
    }

    private static bool IsConstant(ISymbol symbol) =>
        symbol is IFieldSymbol { IsConst: true } or INamedTypeSymbol { TypeKind: TypeKind.Enum } or INamedTypeSymbol { IsStatic: true };
}
