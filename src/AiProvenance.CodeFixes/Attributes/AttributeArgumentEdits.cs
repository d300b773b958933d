using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>Changes an attribute argument by argument; all other arguments stay as they are written.</summary>
internal sealed class AttributeArgumentEdits(AttributeSyntax attribute)
{
    private readonly List<TextChange> _changes = [];
    private string _added = "";

    /// <summary>States a constructor argument, which is there.</summary>
    public void Set(string parameter, int index, string literal) =>
        _changes.Add(new TextChange(Positional(attribute, parameter, index)!.Expression.Span, literal));

    /// <summary>States a member, which may be there.</summary>
    public void SetNamed(string member, string literal)
    {
        if (Named(attribute, member) is { } argument)
            _changes.Add(new TextChange(argument.Expression.Span, literal));
        else
            _added += ", " + member + " = " + literal;
    }

    public IEnumerable<TextChange> Changes => _added.Length == 0
        ? _changes
        : _changes.Append(new TextChange(new TextSpan(attribute.ArgumentList!.Arguments.Last().Span.End, 0), _added));

    public static AttributeArgumentSyntax? Positional(AttributeSyntax attribute, string parameter, int index)
    {
        if (attribute.ArgumentList is not { } list)
            return null;
        var arguments = list.Arguments.Where(static argument => argument.NameEquals is null).ToList();
        return arguments.Find(argument =>
            argument.NameColon is { } name &&
            string.Equals(name.Name.Identifier.ValueText, parameter, StringComparison.Ordinal))
            ?? (index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null);
    }

    public static AttributeArgumentSyntax? Named(AttributeSyntax attribute, string member) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument =>
            argument.NameEquals is { } name && string.Equals(name.Name.Identifier.ValueText, member, StringComparison.Ordinal));
}
