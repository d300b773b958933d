using AiProvenance.Analyzers.Touches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>
/// Finds late binding in one node of a declaration: reflection by a constant name, accessors by attribute, dynamic members.
/// </summary>
internal sealed class LateBoundNames
{
    private const string CompilerServices = "System.Runtime.CompilerServices";

    private readonly ZoneNames _names;
    private readonly SemanticModel _model;
    private readonly WrittenValues _written;
    private readonly ConstantTexts _texts;
    private readonly NameComparisons _comparisons;
    private readonly AttributeNames _attributeNames;
    private readonly CancellationToken _cancellationToken;

    public LateBoundNames(ZoneNames names, SemanticModel model, CancellationToken cancellationToken)
    {
        _names = names;
        _model = model;
        _cancellationToken = cancellationToken;
        _written = new WrittenValues(model, cancellationToken);
        _texts = new ConstantTexts(model, _written, cancellationToken);
        _comparisons = new NameComparisons(names, _texts);
        _attributeNames = new AttributeNames(names, model, cancellationToken);
    }

    public IEnumerable<LateBoundName> In(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax => _model.GetOperation(node, _cancellationToken) switch
        {
            IInvocationOperation call => Reflection(call),
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } call =>
                Dynamic(member, call.Arguments.Length),
            _ => [],
        },
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax when !IsCalled(node) =>
            _model.GetOperation(node, _cancellationToken) switch
            {
                IDynamicMemberReferenceOperation member => Dynamic(member, arguments: null),
                IPropertyReferenceOperation read => At(_comparisons.Find(read), node),
                _ => [],
            },
        AttributeSyntax attribute => Accessor(attribute).Concat(At(_attributeNames.Find(attribute), attribute)),
        _ => [],
    };

    private IEnumerable<LateBoundName> Reflection(IInvocationOperation call)
    {
        var ignoreCase = ReflectionCalls.IgnoresCase(call);
        if (ReflectionCalls.FindTypeName(call) is { } typeName)
            return At(_texts.Find(typeName).SelectMany(text => _names.TypesNamed(text, ignoreCase)), call.Syntax);
        var memberNames = _texts.Find(ReflectionCalls.FindMemberName(call));
        if (memberNames.IsEmpty)
            return [];

        var receiver = ReflectionCalls.FindReceiver(call);
        var types = TypesOf(receiver).ToList();
        return At(
            memberNames.SelectMany(name => types.Count == 0
                ? _names.MembersNamed(name, type: null, ignoreCase)
                : types.SelectMany(type => _names.MembersNamed(name, type, ignoreCase))),
            call.Syntax);
    }

    private IEnumerable<LateBoundName> Dynamic(IDynamicMemberReferenceOperation member, int? arguments)
    {
        // Before the dot stands a type or a value of one: then it is a touch like any other.
        if (member.Instance?.Type is not IDynamicTypeSymbol || _names.IsCommon(member.MemberName))
            return [];
        var found = _names.MembersNamed(member.MemberName, type: null, ignoreCase: false)
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
        if (_model.GetSymbolInfo(attribute, _cancellationToken).Symbol?.ContainingType is not { } attributeClass ||
            attributeClass.ContainingNamespace.ToDisplayString() != CompilerServices)
        {
            return [];
        }

        if (attributeClass.Name == "UnsafeAccessorTypeAttribute" && attribute.ArgumentList?.Arguments is [var type, ..])
            return Constant(type) is { } typeName ? At(_names.TypesNamed(typeName, ignoreCase: false), attribute) : [];
        if (attributeClass.Name != "UnsafeAccessorAttribute" || attribute.Parent?.Parent is not { } declared ||
            _model.GetDeclaredSymbol(declared, _cancellationToken) is not IMethodSymbol { Parameters: [var first, ..] } method)
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
                ? _names.MembersNamed(memberName, first.Type, ignoreCase: false)
                : target.SelectMany(named => _names.MembersNamed(memberName, named, ignoreCase: false)),
            attribute);
    }

    private bool OpensConstructor(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments is [var kind, ..] && _model.GetConstantValue(kind.Expression, _cancellationToken).Value is 0;

    private ImmutableArray<INamedTypeSymbol> NamedTypes(IParameterSymbol parameter) => parameter.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "UnsafeAccessorTypeAttribute")
        .Select(
            attribute =>
                attribute.ConstructorArguments is [{ Value: string name }, ..] ? ReflectionName.TypesIn(name).FirstOrDefault() : null)
        .OfType<string>()
        .SelectMany(name => _names.Resolve(name, ignoreCase: false))
        .ToImmutableArray();

    // The types that a value of type Type stands for; none where they are not known.
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
                    value = ReflectionCalls.FindReceiver(info);
                    continue;
                case IInvocationOperation call when _texts.Find(ReflectionCalls.FindTypeName(call)) is { IsEmpty: false } named:
                    return named.SelectMany(static name => ReflectionName.TypesIn(name).Take(1))
                        .SelectMany(outermost => _names.Resolve(outermost, ReflectionCalls.IgnoresCase(call)));
                case ILocalReferenceOperation { Local: { } local } when _written.FindOnly(local) is { } initial:
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

    private string? Constant(AttributeArgumentSyntax argument) =>
        _model.GetConstantValue(argument.Expression, _cancellationToken).Value as string;

    private static bool IsCalled(SyntaxNode node) => node.Parent is InvocationExpressionSyntax invocation && invocation.Expression == node;

    private static IEnumerable<LateBoundName> At(IEnumerable<NamedCode> found, SyntaxNode site) =>
        found.Select(code => new LateBoundName(code, Location.Create(site.SyntaxTree, site.Span)));
}
