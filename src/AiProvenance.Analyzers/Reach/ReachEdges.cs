using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Reach.Graphs;
using AiProvenance.Analyzers.Reach.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach;

/// <summary>Finds the edges of a node: to the code that it names or implies, and to the code that the language runs with it.</summary>
internal sealed class ReachEdges(
    ReachNodes nodes,
    CodeOfMembers code,
    Initialisers initialisers,
    Implementations implementations,
    SurroundingUses surroundings,
    LoopEnds ends,
    AiCode ai)
{
    /// <summary>Adds a node's edges and touches.</summary>
    /// <param name="node">The node.</param>
    /// <param name="walked">The uses in its code, where it has code.</param>
    public void Add(ReachNode node, Walked? walked)
    {
        switch (node.Kind)
        {
            case ReachKind.Implementations:
                foreach (var implementation in implementations.Find(node.Symbol))
                    AddRun(node, implementation);
                break;
            case ReachKind.Statics:
                foreach (var member in initialisers.FindStatic((INamedTypeSymbol)node.Symbol))
                    AddRun(node, member);
                break;
            case ReachKind.Code:
                AddUnnamed(node);
                break;
        }

        if (walked is not null)
            AddCode(node, walked);
    }

    private void AddCode(ReachNode node, Walked walked)
    {
        var declaration = walked.Declaration;
        foreach (var touch in walked.Touches)
        {
            node.AddTouch(touch);
            foreach (var used in ai.FindBehind(CodeOfMembers.GetDefinition(touch.Symbol)))
            {
                if (!AiCode.IsUnused(used, touch.Location))
                    node.AddUse(nodes.GetUsed(used), touch.Location);
            }

            if (touch.Symbol is ITypeSymbol || UseSites.IsContract(touch, declaration))
                continue;
            var loop = UseSites.EndOfLoop(touch);
            foreach (var run in loop is null ? [touch.Symbol] : ends.Find(loop, touch.Symbol))
            {
                foreach (var used in nodes.FindRun(run, UseSites.IsOnBase(touch)))
                    node.AddUse(used, touch.Location);
            }
        }

        if (declaration.Outer is null)
        {
            foreach (var function in walked.Functions)
                node.AddUse(nodes.GetFunction(function, walked.Functions), function.Location);
        }

        foreach (var (function, location) in surroundings.Find(declaration, walked.Functions))
        {
            node.AddUse(
                function is null ? nodes.GetCode(GetMember(declaration).Symbol) : nodes.GetFunction(function, walked.Functions), location);
        }
    }

    // A constructor that calls another leaves the initialisers to that one.
    private void AddUnnamed(ReachNode node)
    {
        switch (node.Symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } constructor when !CallsAnother(constructor):
                AddInstance(node, type);
                break;
            case INamedTypeSymbol type:
                AddInstance(node, type);
                foreach (var @base in type.Interfaces.Insert(0, type.BaseType!))
                {
                    if (@base is not null && code.IsOwn(@base))
                        node.AddUse(nodes.GetCode(@base.OriginalDefinition), null);
                }

                break;
        }
    }

    private void AddInstance(ReachNode node, INamedTypeSymbol type)
    {
        foreach (var member in initialisers.FindInstance(type))
            AddRun(node, member);
    }

    private void AddRun(ReachNode node, ISymbol member)
    {
        foreach (var used in nodes.FindRun(member, isOnBase: false))
            node.AddUse(used, null);
    }

    private static bool CallsAnother(IMethodSymbol constructor) => DeclarationFinder.References(constructor).Any(reference =>
        reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer: { } initializer } &&
            initializer.IsKind(SyntaxKind.ThisConstructorInitializer));

    private static Declaration GetMember(Declaration function)
    {
        while (function.Outer is { } outer)
            function = outer;
        return function;
    }
}
