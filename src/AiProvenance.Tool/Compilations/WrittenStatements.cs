using System.Globalization;
using System.Text;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Tool.Compilations;

/// <summary>The package's attributes in a source file, and the declarations that it has, by syntax alone: no reference is needed.</summary>
/// <param name="Statements">The attributes, in the order of the file.</param>
/// <param name="Code">The code of each declaration without its attributes, by the declaration's name.</param>
internal sealed record WrittenStatements(ImmutableArray<WrittenStatement> Statements, ILookup<string, string> Code)
{
    private const int MostSymbols = 16;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        AttributeNames.HumanVerified, AttributeNames.HumanAuthored, AttributeNames.HumanApproved, AttributeNames.AiGenerated,
        AttributeNames.AiAssisted,
    };

    /// <summary>A file that has neither.</summary>
    public static WrittenStatements None { get; } = new([], Array.Empty<string>().ToLookup(static text => text));

    /// <summary>Reads a file, in all branches of its <c>#if</c>.</summary>
    public static WrittenStatements Read(string text)
    {
        var statements = new SortedDictionary<int, WrittenStatement>();
        var code = new HashSet<(string Name, string Code)>();
        foreach (var symbols in ListSymbols(text))
        {
            var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: symbols);
            var root = CSharpSyntaxTree.ParseText(text, options).GetCompilationUnitRoot();
            var aliases = root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(static use => use.Alias is not null)
                .GroupBy(static use => use.Alias!.Name.Identifier.ValueText, StringComparer.Ordinal)
                .ToDictionary(static use => use.Key, static use => LastName(use.First().NamespaceOrType), StringComparer.Ordinal);
            foreach (var node in root.DescendantNodes())
            {
                if (node is AttributeSyntax attribute && NameOf(attribute, aliases) is { } name)
                    _ = statements.TryAdd(node.SpanStart, Describe(attribute, name));
                else if (node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
                    _ = code.Add((PathOf(node), CodeOf(node)));
            }
        }

        return new WrittenStatements(
            [.. statements.Values], code.ToLookup(static pair => pair.Name, static pair => pair.Code, StringComparer.Ordinal));
    }

    // Without any symbol, with all of them, and with each by itself.
    private static IEnumerable<string[]> ListSymbols(string text)
    {
        yield return [];
        var symbols = text.Split('\n').Select(static line => line.Trim())
            .Where(static line => line.StartsWith('#') && line.Contains("if", StringComparison.Ordinal))
            .SelectMany(static line => line.Split([' ', '\t', '(', ')', '!', '&', '|', '=', '#'], StringSplitOptions.RemoveEmptyEntries))
            .Where(static word => SyntaxFacts.IsValidIdentifier(word) && word is not ("if" or "elif" or "true" or "false" or "endif"))
            .Distinct(StringComparer.Ordinal)
            .Take(MostSymbols)
            .ToArray();
        if (symbols.Length > 0)
            yield return symbols;
        foreach (var symbol in symbols.Length > 1 ? symbols : [])
            yield return [symbol];
    }

    private static string? NameOf(AttributeSyntax attribute, Dictionary<string, string> aliases)
    {
        var name = LastName(attribute.Name);
        name = aliases.GetValueOrDefault(name) ?? name;
        return Names.Contains(name) ? name[..^"Attribute".Length] : Names.Contains(name + "Attribute") ? name : null;
    }

    private static string LastName(SyntaxNode name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => name.ToString(),
    };

    private static WrittenStatement Describe(AttributeSyntax attribute, string name)
    {
        var arguments = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            var key = argument.NameEquals?.Name.Identifier.ValueText ?? Parameter(argument.NameColon?.Name.Identifier.ValueText)
                ?? position++.ToString(CultureInfo.InvariantCulture);
            arguments[key] = argument.Expression is LiteralExpressionSyntax literal && literal.Token.Value is { } value
                ? Convert.ToString(value, CultureInfo.InvariantCulture)!
                : string.Concat(argument.Expression.DescendantTokens().Select(static token => token.Text));
        }

        var lines = attribute.GetLocation().GetLineSpan();
        var owner = attribute.Parent?.Parent;
        var target = arguments.GetValueOrDefault("Target");
        var isElsewhere = owner is CompilationUnitSyntax;
        return new WrittenStatement(
            name,
            isElsewhere ? PathOfId(target ?? "") : owner is null ? "" : PathOf(owner),
            arguments.ToImmutableSortedDictionary(StringComparer.Ordinal),
            lines.StartLinePosition.Line + 1,
            lines.EndLinePosition.Line + 1)
        {
            Code = owner is null || isElsewhere ? null : CodeOf(owner),
        };
    }

    // By their positions, so that 'by:' in front of an argument changes nothing.
    private static string? Parameter(string? name) => name switch
    {
        "by" or "tool" => "0",
        "on" => "1",
        _ => name,
    };

    // "M:Shop.Page.Total(System.Int32)" is the member of that name; overloads are told apart by what else is stated.
    private static string PathOfId(string id)
    {
        var path = id.Length > 2 && id[1] == ':' ? id[2..] : id;
        var end = path.IndexOfAny(['(', '~']);
        path = end < 0 ? path : path[..end];
        var text = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] != '`')
            {
                _ = text.Append(path[i]);
                continue;
            }

            // The number of type parameters, behind one backtick or two.
            while (i + 1 < path.Length && (path[i + 1] == '`' || char.IsAsciiDigit(path[i + 1])))
                i++;
        }

        return text.Replace("#", "").ToString();
    }

    private static string PathOf(SyntaxNode node) => string.Join('.', node.AncestorsAndSelf().Select(Name).OfType<string>().Reverse());

    private static string? Name(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => string.Concat(space.Name.ToString().Where(static c => !char.IsWhiteSpace(c))),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? "cctor" : "ctor",
        DestructorDeclarationSyntax => "Finalize",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        IndexerDeclarationSyntax => "Item",
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => "operator " + conversion.Type,
        BaseFieldDeclarationSyntax field => string.Join(
            ',', field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText)),
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => null,
    };

    // What it does, without what is stated about it: layout and comments are no code.
    private static string CodeOf(SyntaxNode node)
    {
        var code = new StringBuilder();
        foreach (var token in node.DescendantTokens(static child => child is not AttributeListSyntax))
        {
            if (token.Parent?.FirstAncestorOrSelf<AttributeListSyntax>() is null)
                _ = code.Append(token.Text).Append(' ');
        }

        return code.ToString();
    }
}

/// <summary>An attribute of the package.</summary>
/// <param name="Name">Its name, without <c>Attribute</c>.</param>
/// <param name="Declaration">The name of what it is about.</param>
/// <param name="Arguments">What it states: by position or by name.</param>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="LastLine">Its last line.</param>
internal sealed record WrittenStatement(
    string Name, string Declaration, ImmutableSortedDictionary<string, string> Arguments, int Line, int LastLine)
{
    /// <summary>The code of the declaration that it stands on; null where it stands elsewhere.</summary>
    public string? Code { get; init; }
}
