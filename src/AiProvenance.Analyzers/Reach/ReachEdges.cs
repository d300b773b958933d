using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach;

/// <summary>What a node leads to: what its code names or implies, and what the language runs with it.</summary>
internal sealed class ReachEdges(
    ReachNodes nodes, CodeOfMembers code, Initialisers initialisers, Implementations implementations, SurroundingUses surroundings, LoopEnds ends, AiCode ai)
{
    /// <summary>Adds a node's edges and touches.</summary>
    /// <param name="node">The node.</param>
    /// <param name="walked">What its code was found to use, where it has code.</param>
    public void Add(ReachNode node, Walked? walked)
    {
        switch (node.Kind)
        {
            case ReachKind.Implementations:
                foreach (var implementation in implementations.Of(node.Symbol))
                    Runs(node, implementation);
                break;
            case ReachKind.Statics:
                foreach (var member in initialisers.OfType((INamedTypeSymbol)node.Symbol))
                    Runs(node, member);
                break;
            case ReachKind.Code:
                Unnamed(node);
                break;
        }

        if (walked is not null)
            Code(node, walked);
    }

    private void Code(ReachNode node, Walked walked)
    {
        var declaration = walked.Declaration;
        foreach (var touch in walked.Touches)
        {
            node.Touch(touch);
            foreach (var used in ai.Behind(CodeOfMembers.Definition(touch.Symbol)))
                node.Use(nodes.Used(used), touch.Location);
            if (touch.Symbol is ITypeSymbol || UseSites.IsContract(touch, declaration))
                continue;
            var loop = UseSites.EndOfLoop(touch);
            foreach (var run in loop is null ? [touch.Symbol] : ends.Of(loop, touch.Symbol))
            {
                foreach (var used in nodes.Of(run, UseSites.IsOnBase(touch)))
                    node.Use(used, touch.Location);
            }
        }

        if (declaration.Outer is null)
        {
            foreach (var function in walked.Functions)
                node.Use(nodes.Function(function, walked.Functions), function.Location);
        }

        foreach (var (function, location) in surroundings.Of(declaration, walked.Functions))
            node.Use(function is null ? nodes.Code(Member(declaration).Symbol) : nodes.Function(function, walked.Functions), location);
    }

    // A constructor that calls another leaves the initialisers to that one.
    private void Unnamed(ReachNode node)
    {
        switch (node.Symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } constructor when !CallsAnother(constructor):
                Instance(node, type);
                break;
            case INamedTypeSymbol type:
                Instance(node, type);
                foreach (var @base in type.Interfaces.Insert(0, type.BaseType!))
                {
                    if (@base is not null && code.IsOwn(@base))
                        node.Use(nodes.Code(@base.OriginalDefinition), null);
                }

                break;
        }
    }

    private void Instance(ReachNode node, INamedTypeSymbol type)
    {
        foreach (var member in initialisers.OfInstance(type))
            Runs(node, member);
    }

    private void Runs(ReachNode node, ISymbol member)
    {
        foreach (var used in nodes.Of(member, isOnBase: false))
            node.Use(used, null);
    }

    private static bool CallsAnother(IMethodSymbol constructor) => DeclarationFinder.References(constructor).Any(reference =>
        reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer: { } initializer } && initializer.IsKind(SyntaxKind.ThisConstructorInitializer));

    private static Declaration Member(Declaration function)
    {
        while (function.Outer is { } outer)
            function = outer;
        return function;
    }
}
