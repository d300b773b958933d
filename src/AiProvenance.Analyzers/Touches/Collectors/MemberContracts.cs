using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>
/// The touches of a declaration without a name in it: it is part of a zone, it overrides or implements a member, by name or because it
/// happens to fit, or it calls a base type's constructor or finalizer.
/// </summary>
internal sealed class MemberContracts(TouchTargets targets, SemanticModels models, TouchSink sink, CancellationToken cancellationToken)
{
    public void Collect(Declaration declaration)
    {
        if (HasContracts(declaration.Symbol))
            TakeContracts(declaration.Symbol, declaration.Location);
        if (declaration.Symbol is IFieldSymbol or IEventSymbol or INamedTypeSymbol { IsRecord: true })
        {
            foreach (var symbol in FindDeclaredWith(declaration).Where(HasContracts))
                TakeContracts(symbol, symbol.Locations[0]);
        }

        if (declaration.Symbol is INamedTypeSymbol { IsRecord: true } record)
            TakeWrittenByCompiler(record, declaration.Location);
        switch (declaration.Symbol)
        {
            case IMethodSymbol method:
                TakeMethod(method, declaration);
                break;
            case INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { } baseType } type when type.InstanceConstructors.Any(IsImplicit):
                TakeDefaultConstructor(baseType, declaration);
                break;
        }
    }

    // Most members have nothing to fulfil, and the type shows that.
    private bool HasContracts(ISymbol symbol) => MayFulfil(symbol) || targets.Includes(symbol);

    private void TakeContracts(ISymbol symbol, Location location)
    {
        if (targets.Includes(symbol))
            sink.TakeDeclared(symbol, location);
        if (!MayFulfil(symbol))
            return;
        foreach (var contract in FindOverridden(symbol).Concat(FindExplicit(symbol)).Concat(FindImplicit(symbol)))
            sink.TakeDeclared(contract, location);
    }

    // A record names the types of its values. Where such a type is critical as a whole, its members add no touch.
    private void TakeWrittenByCompiler(INamedTypeSymbol record, Location location)
    {
        foreach (var called in ImpliedCalls.FindWrittenByCompiler(record).SelectMany(ImpliedCalls.FindAll))
        {
            if (targets.Includes(called) && !(targets.Includes(called.ContainingType) && IsNamedBy(record, called.ContainingType)))
                sink.TakeDeclared(called, location);
        }
    }

    private static bool IsNamedBy(INamedTypeSymbol record, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(record.BaseType, type) ||
        SymbolEqualityComparer.Default.Equals(record, type) ||
        record.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.Type, type));

    private void TakeMethod(IMethodSymbol method, Declaration declaration)
    {
        foreach (var name in models.Intercepting.FindInterceptedBy(method))
            TakeIntercepted(models.Get(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol, declaration.Location);
        if (method.IsAsync)
        {
            var part = declaration.Parts[0];
            new HiddenMembers(models.Get(part.SyntaxTree), sink).TakeAsyncMethodBuilder(method, FindReturnType(part));
        }

        if (method.ContainingType is not { TypeKind: TypeKind.Class, BaseType: { } baseType })
            return;
        if (method.MethodKind == MethodKind.Constructor &&
            !declaration.Parts.Any(part => part is ConstructorDeclarationSyntax { Initializer: not null }))
        {
            foreach (var constructor in FindBaseConstructors(baseType))
                sink.TakeDeclared(constructor, declaration.Location);
        }
        else if (method.MethodKind == MethodKind.Destructor)
        {
            for (var type = baseType; type is not null; type = type.BaseType)
            {
                foreach (var member in type.GetMembers(WellKnownMemberNames.DestructorName))
                {
                    if (member is IMethodSymbol { MethodKind: MethodKind.Destructor })
                        sink.TakeDeclared(member, declaration.Location);
                }
            }
        }
    }

    private void TakeIntercepted(ISymbol? called, Location location)
    {
        if (called is not null)
            sink.TakeDeclared(called, location);
    }

    private void TakeDefaultConstructor(INamedTypeSymbol baseType, Declaration declaration)
    {
        foreach (var part in declaration.Parts)
        {
            if (part is not BaseTypeDeclarationSyntax { BaseList.Types: [SimpleBaseTypeSyntax named, ..] })
                continue;
            var bound = models.Get(part.SyntaxTree).GetTypeInfo(named.Type, cancellationToken).Type;
            if (!SymbolEqualityComparer.Default.Equals(bound, baseType))
                continue;
            foreach (var constructor in FindBaseConstructors(baseType))
                sink.TakeSymbol(constructor, named);
        }
    }

    private static IEnumerable<IMethodSymbol> FindBaseConstructors(INamedTypeSymbol baseType)
    {
        var callable = baseType.InstanceConstructors
            .Where(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            .ToList();
        return callable.Where(constructor => constructor.Parameters.IsEmpty || callable.All(other => !other.Parameters.IsEmpty));
    }

    // A field declaration's other declarators and a record's positional properties have no declaration of their own.
    private IEnumerable<ISymbol> FindDeclaredWith(Declaration declaration)
    {
        foreach (var part in declaration.Parts)
        {
            if (part is not BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 1 } variables })
                continue;
            var model = models.Get(part.SyntaxTree);
            for (var i = 1; i < variables.Count; i++)
            {
                if (model.GetDeclaredSymbol(variables[i], cancellationToken) is { } symbol)
                    yield return symbol;
            }
        }

        if (declaration.Symbol is not INamedTypeSymbol { IsRecord: true } record)
            yield break;
        foreach (var property in record.GetMembers())
        {
            if (property is IPropertySymbol { DeclaringSyntaxReferences: [var reference, ..] } &&
                reference.GetSyntax(cancellationToken) is ParameterSyntax)
            {
                yield return property;
            }
        }
    }

    private static bool MayFulfil(ISymbol symbol) =>
        symbol is IMethodSymbol or IPropertySymbol or IEventSymbol &&
        (symbol.IsOverride || symbol.ContainingType is { AllInterfaces.IsEmpty: false });

    private static IEnumerable<ISymbol> FindOverridden(ISymbol symbol)
    {
        for (var overridden = OverriddenMembers.Find(symbol); overridden is not null; overridden = OverriddenMembers.Find(overridden))
            yield return overridden;
    }

    private static IEnumerable<ISymbol> FindExplicit(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => Enumerable.Empty<ISymbol>(),
    };

    private static IEnumerable<ISymbol> FindImplicit(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } type || symbol is not (IMethodSymbol or IPropertySymbol or IEventSymbol) ||
            symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            return Enumerable.Empty<ISymbol>();
        }

        return type.AllInterfaces
            .SelectMany(@interface => @interface.GetMembers(symbol.Name))
            .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol));
    }

    private static bool IsImplicit(IMethodSymbol constructor) => constructor.IsImplicitlyDeclared && constructor.Parameters.IsEmpty;

    private static SyntaxNode FindReturnType(SyntaxNode part) => part switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        _ => part,
    };
}
