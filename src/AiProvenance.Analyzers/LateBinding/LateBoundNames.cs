using AiProvenance.Analyzers.Touches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>
/// Finds what one node of a declaration binds late: reflection by a constant name, accessors by attribute, dynamic members.
/// </summary>
internal sealed class LateBoundNames(ZoneNames names, SemanticModel model, CancellationToken cancellationToken)
{
    private const string CompilerServices = "System.Runtime.CompilerServices";

    public IEnumerable<LateBoundName> In(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax => model.GetOperation(node, cancellationToken) switch
        {
            IInvocationOperation call => Reflection(call),
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } call =>
                Dynamic(member, call.Arguments.Length),
            _ => [],
        },
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax when !IsCalled(node) =>
            model.GetOperation(node, cancellationToken) is IDynamicMemberReferenceOperation member ? Dynamic(member, arguments: null) : [],
        AttributeSyntax attribute => Accessor(attribute),
        _ => [],
    };

    private IEnumerable<LateBoundName> Reflection(IInvocationOperation call)
    {
        var ignoreCase = ReflectionCalls.IgnoresCase(call);
        if (ReflectionCalls.TypeName(call) is { } typeName)
            return At(names.TypesNamed(typeName, ignoreCase), call.Syntax);
        if (ReflectionCalls.MemberName(call) is not { } memberName)
            return [];

        var receiver = ReflectionCalls.Receiver(call);
        var types = TypesOf(receiver).ToList();
        return At(
            types.Count == 0
                ? names.MembersNamed(memberName, type: null, ignoreCase)
                : types.SelectMany(type => names.MembersNamed(memberName, type, ignoreCase)),
            call.Syntax);
    }

    private IEnumerable<LateBoundName> Dynamic(IDynamicMemberReferenceOperation member, int? arguments)
    {
        // Before the dot stands a type or a value of one: then it is a touch like any other.
        if (member.Instance?.Type is not IDynamicTypeSymbol)
            return [];
        var found = names.MembersNamed(member.MemberName, type: null, ignoreCase: false)
            .Where(code => arguments is not { } count || code.Symbol is not IMethodSymbol method || Takes(method, count));
        return At(found, member.Syntax);
    }

    private static bool Takes(IMethodSymbol method, int arguments) =>
        method.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams) <= arguments &&
        (arguments <= method.Parameters.Length || method.Parameters.Any(parameter => parameter.IsParams));

    // [UnsafeAccessor(Name = "...")] on a method names a member of its first parameter's type, [UnsafeAccessorType("...")] that type.
    // Without a name it is the method's own.
    private IEnumerable<LateBoundName> Accessor(AttributeSyntax attribute)
    {
        if (model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType is not { } attributeClass ||
            attributeClass.ContainingNamespace.ToDisplayString() != CompilerServices)
        {
            return [];
        }

        if (attributeClass.Name == "UnsafeAccessorTypeAttribute" && attribute.ArgumentList?.Arguments is [var type, ..])
            return Constant(type) is { } typeName ? At(names.TypesNamed(typeName, ignoreCase: false), attribute) : [];
        if (attributeClass.Name != "UnsafeAccessorAttribute" || attribute.Parent?.Parent is not { } declared ||
            model.GetDeclaredSymbol(declared, cancellationToken) is not IMethodSymbol { Parameters: [var first, ..] } method)
        {
            return [];
        }

        var name = attribute.ArgumentList?.Arguments.FirstOrDefault(
            argument => argument.NameEquals is { Name.Identifier.ValueText: "Name" });
        if ((name is null ? method.Name : Constant(name)) is not { } memberName || OpensConstructor(attribute))
            return [];
        var target = NamedTypes(first);
        return At(
            target.IsEmpty
                ? names.MembersNamed(memberName, first.Type, ignoreCase: false)
                : target.SelectMany(named => names.MembersNamed(memberName, named, ignoreCase: false)),
            attribute);
    }

    private bool OpensConstructor(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments is [var kind, ..] && model.GetConstantValue(kind.Expression, cancellationToken).Value is 0;

    private ImmutableArray<INamedTypeSymbol> NamedTypes(IParameterSymbol parameter) => parameter.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "UnsafeAccessorTypeAttribute")
        .Select(
            attribute =>
                attribute.ConstructorArguments is [{ Value: string name }, ..] ? ReflectionName.TypesIn(name).FirstOrDefault() : null)
        .OfType<string>()
        .SelectMany(name => names.Resolve(name, ignoreCase: false))
        .ToImmutableArray();

    // Which types a value of type Type stands for; none where that is not known.
    private IEnumerable<ITypeSymbol> TypesOf(IOperation? value)
    {
        for (var steps = 0; steps < 16; steps++)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case ITypeOfOperation { TypeOperand: ITypeParameterSymbol parameter }:
                    return parameter.ConstraintTypes.IsEmpty ? Enumerable.Repeat(parameter, 1) : parameter.ConstraintTypes;
                case ITypeOfOperation typeOf:
                    return [typeOf.TypeOperand];
                case IInvocationOperation
                {
                    TargetMethod: { Name: "GetType", Parameters.IsEmpty: true },
                    Instance.Type: { SpecialType: not SpecialType.System_Object } type,
                }:
                    return [type];
                case IInvocationOperation { TargetMethod.Name: "GetTypeInfo" } info:
                    value = ReflectionCalls.Receiver(info);
                    continue;
                case IInvocationOperation call when ReflectionCalls.TypeName(call) is { } name:
                    return ReflectionName.TypesIn(name)
                        .Take(1)
                        .SelectMany(outermost => names.Resolve(outermost, ReflectionCalls.IgnoresCase(call)));
                case ILocalReferenceOperation { Local: { } local } when OnlyValue(local) is { } initial:
                    value = initial;
                    continue;
                case { Type: { Name: not ("Type" or "TypeInfo" or "Object") } type }:
                    return [type];
                default:
                    return [];
            }
        }

        return [];
    }

    // A local that is written nowhere but where it is declared.
    private IOperation? OnlyValue(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences is not [var reference] ||
            reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator ||
            declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return null;
        }

        var isWritten = member.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left.DescendantNodesAndSelf().Any(IsLocal),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => IsLocal(argument.Expression),
            RefExpressionSyntax @ref => IsLocal(@ref.Expression),
            _ => false,
        });
        return isWritten ? null : model.GetOperation(value, cancellationToken);

        bool IsLocal(SyntaxNode node) => node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name;
    }

    private string? Constant(AttributeArgumentSyntax argument) =>
        model.GetConstantValue(argument.Expression, cancellationToken).Value as string;

    private static bool IsCalled(SyntaxNode node) => node.Parent is InvocationExpressionSyntax invocation && invocation.Expression == node;

    private static IEnumerable<LateBoundName> At(IEnumerable<NamedCode> found, SyntaxNode site) =>
        found.Select(code => new LateBoundName(code, Location.Create(site.SyntaxTree, site.Span)));
}
