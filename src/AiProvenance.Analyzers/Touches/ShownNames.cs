using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Touches;

/// <summary>
/// The names in a part of a declaration whose symbols are known, so that they need not be bound again. By position, one bit for each
/// character: no two names begin at the same position.
/// </summary>
internal sealed class ShownNames(TextSpan part)
{
    private readonly ulong[] _bits = new ulong[(part.Length >> 6) + 1];
    private Dictionary<int, int>? _wholes;

    /// <summary>Whether a name is known.</summary>
    public bool Contain(SimpleNameSyntax name) => Contain(name.SpanStart);

    /// <summary>Whether the name that begins at a position is known.</summary>
    public bool Contain(int position)
    {
        var at = position - part.Start;
        return (uint)at < (uint)part.Length && (_bits[at >> 6] & (1UL << (at & 63))) != 0;
    }

    /// <summary>Whether all names in a written type are known to touch nothing.</summary>
    public bool ContainAllOf(SyntaxNode type) =>
        _wholes is not null && type is GenericNameSyntax or NullableTypeSyntax or ArrayTypeSyntax or TupleTypeSyntax &&
        EndOfWholeAt(type.SpanStart) == type.Span.End;

    /// <summary>The end of the syntax that begins at a position, if all names in it are known or of no interest.</summary>
    public int? EndOfWholeAt(int position) => _wholes is not null && _wholes.TryGetValue(position, out var end) ? end : null;

    /// <summary>Takes note of a written type that touches nothing.</summary>
    public void AddType(TypeSyntax type)
    {
        if (type is IdentifierNameSyntax name)
            Add(name.SpanStart);
        else
            AddWhole(type);
    }

    /// <summary>Takes note of a node of whose names none is of interest.</summary>
    public void AddWhole(SyntaxNode node) => (_wholes ??= [])[node.SpanStart] = node.Span.End;

    /// <summary>Takes note of the name that an expression ends with, if it does: <c>Quote</c> of <c>engine.Quote(sku)</c>.</summary>
    public void AddNameOf(SyntaxNode expression)
    {
        if (expression is InvocationExpressionSyntax invocation)
            expression = invocation.Expression;
        switch (expression)
        {
            case IdentifierNameSyntax or GenericNameSyntax:
                Add(expression.SpanStart);
                break;
            case MemberAccessExpressionSyntax access:
                Add(access.Name.SpanStart);
                break;
            case MemberBindingExpressionSyntax binding:
                Add(binding.Name.SpanStart);
                break;
        }
    }

    /// <summary>Takes note of an attribute's name, which may leave out its last word.</summary>
    public void AddAttribute(AttributeSyntax attribute, INamedTypeSymbol type)
    {
        if (attribute.Name is SimpleNameSyntax simple)
            Add(simple.SpanStart);
        else if (type.Arity == 0)
            AddChain(attribute.Name);
    }

    /// <summary>Records a name of a type, and the names of the namespaces in front of it.</summary>
    public void AddNamesOf(SyntaxNode written, INamedTypeSymbol type)
    {
        if (Split(written).Name is not { } name || !string.Equals(name.Identifier.ValueText, type.Name, StringComparison.Ordinal))
            return;
        if (type.ContainingType is null)
            AddChain(written);
        else
            Add(name.SpanStart);
    }

    private void AddChain(SyntaxNode written)
    {
        for (var rest = written; rest is not null;)
        {
            var (left, name) = Split(rest);
            if (name is not null)
                Add(name.SpanStart);
            rest = left;
        }
    }

    private static (SyntaxNode? Left, IdentifierNameSyntax? Name) Split(SyntaxNode written) => written switch
    {
        MemberAccessExpressionSyntax access => (access.Expression, access.Name as IdentifierNameSyntax),
        QualifiedNameSyntax qualified => (qualified.Left, qualified.Right as IdentifierNameSyntax),
        AliasQualifiedNameSyntax qualified => (qualified.Alias, qualified.Name as IdentifierNameSyntax),
        _ => (null, written as IdentifierNameSyntax),
    };

    /// <summary>Records the name of a declaration that an operation shows: it binds to nothing.</summary>
    public void Add(SyntaxToken declared) => Add(declared.SpanStart);

    private void Add(int position)
    {
        var at = position - part.Start;
        if ((uint)at < (uint)part.Length)
            _bits[at >> 6] |= 1UL << (at & 63);
    }
}
