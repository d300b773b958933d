using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Compilations;

/// <summary>The conditions of the <c>#if</c> branches of a file.</summary>
internal sealed class Conditions
{
    private readonly Dictionary<Branch, HashSet<string>> _names = [];
    private readonly List<Branch> _branches = [];
    private readonly SyntaxTree _tree;

    private Conditions(SyntaxTree tree) => _tree = tree;

    /// <summary>Reads them; null where the file has none.</summary>
    public static Conditions? Read(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (!root.ContainsDirectives)
            return null;
        var conditions = new Conditions(tree);
        conditions.Read(root);
        return conditions._branches.Count == 0 ? null : conditions;
    }

    /// <summary>
    /// The condition under which a part declares its symbol: that of the branches around its name, around the types in its signature, and
    /// around the names of the types and namespaces that it is in. Null where it always does.
    /// </summary>
    public string? Around(SyntaxNode part)
    {
        var branches = part.AncestorsAndSelf()
            .SelectMany(IdentifyingTokens)
            .SelectMany(token => _branches.Where(branch => branch.Span.Contains(token.SpanStart)))
            .Distinct()
            .Where(branch => !IsInSiblings(branch, part))
            .OrderBy(static branch => branch.Span.Start)
            .Select(static branch => branch.Condition)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return branches.Count == 0 ? null : Join(branches, "&&");
    }

    /// <summary>Several conditions as one; each is put in brackets where it needs them.</summary>
    public static string Join(IReadOnlyList<string> conditions, string by) =>
        conditions.Count == 1 ? conditions[0] : string.Join($" {by} ", conditions.Select(Bracket));

    /// <summary>The opposite.</summary>
    public static string Not(string condition) => "!" + Bracket(condition);

    /// <summary>Whether a condition holds with some preprocessor symbols.</summary>
    public static bool Holds(string condition, IEnumerable<string> symbols) =>
        CSharpSyntaxTree.ParseText("#if " + condition + "\nclass C;\n#endif", new CSharpParseOptions(preprocessorSymbols: symbols))
            .GetCompilationUnitRoot().Members.Count > 0;

    private static string Bracket(string condition) =>
        condition.TrimStart('!').All(static character => char.IsLetterOrDigit(character) || character == '_')
            ? condition
            : "(" + condition + ")";

    // The other branch may declare the same name: then a mark must hold there as well, and one that does not fit is an error there.
    private bool IsInSiblings(Branch branch, SyntaxNode part)
    {
        var name = Name(part);
        return name.Length > 0 && _branches.Any(other =>
            other.Chain == branch.Chain &&
            other != branch &&
            NamesIn(other).Contains(name));
    }

    private HashSet<string> NamesIn(Branch branch)
    {
        if (!_names.TryGetValue(branch, out var names))
        {
            _names[branch] = names = SyntaxFactory.ParseTokens(_tree.GetText().ToString(branch.Span))
                .Select(static token => token.ValueText)
                .ToHashSet(StringComparer.Ordinal);
        }

        return names;
    }

    private static string Name(SyntaxNode part) => part switch
    {
        BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => first.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        IndexerDeclarationSyntax => "this",
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => "operator",
        DestructorDeclarationSyntax => "~",
        _ => "",
    };

    private static IEnumerable<SyntaxToken> IdentifyingTokens(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            var isPart = child.AsNode() switch
            {
                null => child.AsToken().Kind() is SyntaxKind.IdentifierToken or SyntaxKind.ThisKeyword or SyntaxKind.OperatorKeyword ||
                    node is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax,
                ParameterListSyntax or BracketedParameterListSyntax => node is not TypeDeclarationSyntax,
                TypeParameterListSyntax or ExplicitInterfaceSpecifierSyntax => true,
                NameSyntax => node is BaseNamespaceDeclarationSyntax,
                TypeSyntax => node is ConversionOperatorDeclarationSyntax,
                VariableDeclarationSyntax => true,
                _ => false,
            };
            if (!isPart)
                continue;
            if (child.AsNode() is VariableDeclarationSyntax variables)
            {
                foreach (var variable in variables.Variables)
                    yield return variable.Identifier;
            }
            else if (child.AsNode() is { } inner)
            {
                foreach (var token in inner.DescendantTokens())
                    yield return token;
            }
            else
            {
                yield return child.AsToken();
            }
        }
    }

    private void Read(SyntaxNode root)
    {
        var defined = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(int Chain, int Start, string? Own, ImmutableArray<string> Before)>();
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case DefineDirectiveTriviaSyntax { IsActive: true } define:
                    defined[define.Name.ValueText] = "true";
                    break;
                case UndefDirectiveTriviaSyntax { IsActive: true } undefine:
                    defined[undefine.Name.ValueText] = "false";
                    break;
                case IfDirectiveTriviaSyntax @if:
                    open.Push((@if.SpanStart, @if.FullSpan.End, Write(@if.Condition, defined), []));
                    break;
                case BranchingDirectiveTriviaSyntax branching when open.Count > 0:
                    var before = Close(branching.SpanStart);
                    var own = branching is ElifDirectiveTriviaSyntax elif ? Write(elif.Condition, defined) : null;
                    open.Push((before.Chain, branching.FullSpan.End, own, before.Conditions));
                    break;
                case EndIfDirectiveTriviaSyntax end when open.Count > 0:
                    _ = Close(end.SpanStart);
                    break;
            }
        }

        // Returns what the next branch of the chain begins with.
        (int Chain, ImmutableArray<string> Conditions) Close(int end)
        {
            var (chain, start, own, before) = open.Pop();
            var condition = Join(own is null ? before : before.Add(own), "&&");
            _branches.Add(new Branch(chain, TextSpan.FromBounds(start, Math.Max(start, end)), condition));
            return (chain, own is null ? before : before.Add(Not(own)));
        }
    }

    // A symbol that a file defines has no meaning in another file.
    private static string Write(ExpressionSyntax condition, Dictionary<string, string> defined) => string.Concat(
        condition.DescendantTokens().Select(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && defined.TryGetValue(token.ValueText, out var value)
                ? value
                : token.Kind() is SyntaxKind.AmpersandAmpersandToken or SyntaxKind.BarBarToken or SyntaxKind.EqualsEqualsToken
                    or SyntaxKind.ExclamationEqualsToken ? " " + token.ValueText + " " : token.ValueText));

    private sealed record Branch(int Chain, TextSpan Span, string Condition);
}
