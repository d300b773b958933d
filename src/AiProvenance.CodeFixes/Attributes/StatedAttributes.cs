using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>One of the package's attributes and where it is written.</summary>
internal readonly record struct StatedAttribute(AttributeData Data, AttributeSyntax Syntax);

/// <summary>
/// The package's attributes that the gate reads for a declaration: on any of its parts, or on the assembly with the declaration as
/// their Target.
/// </summary>
internal static class StatedAttributes
{
    public static ImmutableArray<StatedAttribute> Find(ISymbol symbol, ProvenanceAttribute kind, CancellationToken cancellationToken)
    {
        if (SymbolTree.FindAssembly(symbol) is not { } assembly)
            return ImmutableArray<StatedAttribute>.Empty;
        return AssemblyAttributes.Read(assembly).FindAllFor(symbol)
            .Where(attribute => ProvenanceAttributes.Classify(attribute.AttributeClass) == kind)
            .Select(
                attribute =>
                    (Data: attribute, Syntax: attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax))
            .Where(static stated => stated.Syntax is not null)
            .Select(static stated => new StatedAttribute(stated.Data, stated.Syntax!))
            .ToImmutableArray();
    }
}
