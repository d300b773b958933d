using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>Adds <c>using AiProvenance;</c> among a file's usings, in their order and where the file keeps them.</summary>
internal sealed class UsingInsertion(SemanticModel model, SourceText text)
{
    private const string AttributeSuffix = "Attribute";

    // A file is searched once, however many declarations need the directive.
    private readonly Dictionary<SyntaxNode, bool> _disturbed = [];

    /// <summary>The insertion, or null where the directive would change the meaning of other names in the file.</summary>
    public TextChange? TryInsert(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var position = DeclarationSyntax.NameLocation(declaration).SourceSpan.Start;
        var unit = declaration.SyntaxTree.GetCompilationUnitRoot(cancellationToken);
        var container = (SyntaxNode?)declaration.Ancestors()
            .OfType<BaseNamespaceDeclarationSyntax>()
            .FirstOrDefault(around => Present(around.Usings).Any()) ?? unit;
        if (!_disturbed.TryGetValue(container, out var isDisturbed))
            _disturbed[container] = isDisturbed = Disturbs(container, cancellationToken);
        if (isDisturbed)
            return null;

        var directive = "using " + Name(container) + ";";
        return container is BaseNamespaceDeclarationSyntax @namespace
            ? Among(Present(@namespace.Usings).ToList(), directive)
            : IntoUnit(unit, Present(unit.Usings).ToList(), directive);

        IEnumerable<UsingDirectiveSyntax> Present(SyntaxList<UsingDirectiveSyntax> usings) =>
            usings.Where(existing => ConditionalBranches.IsPresent(unit, existing.SpanStart, position));
    }

    private TextChange IntoUnit(CompilationUnitSyntax unit, List<UsingDirectiveSyntax> present, string directive)
    {
        if (present.Count > 0)
            return Among(present, directive);
        var lastExtern = unit.Externs.LastOrDefault();
        if (unit.Usings.Count == 0 && lastExtern is not null)
            return Below(lastExtern, directive);

        // Conditional global usings must stay above it.
        var position = unit.Usings.Count + unit.Externs.Count == 0
            ? FileHeader.End(unit)
            : unit.Usings.Last().GetLastToken().GetNextToken(includeZeroWidth: true).SpanStart;
        var lineBreak = text.LineBreak(position);
        return Lines.Insert(position, directive + lineBreak + (text.IsBlankFrom(position) ? "" : lineBreak));
    }

    private TextChange Among(List<UsingDirectiveSyntax> present, string directive)
    {
        var own = present.Where(static existing => !existing.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).ToList();
        var plain = own.Where(static existing =>
            existing.Alias is null &&
            !existing.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)).ToList();
        if (plain.Count == 0)
            return own.Count > 0 ? Above(own[0], directive) : Below(present[present.Count - 1], directive);

        var names = plain.Select(NameOf).ToList();
        var systemFirst = !names.Any(IsSystem) || IsSystem(names[0]);
        var isSorted = !names.Zip(names.Skip(1), (left, right) => Compare(left, right, systemFirst) <= 0).Contains(false);
        var next = isSorted
            ? plain.FirstOrDefault(existing => Compare(NameOf(existing), ProvenanceAttributes.Namespace, systemFirst) > 0)
            : null;
        return next is not null ? Above(next, directive) : Below(plain[plain.Count - 1], directive);
    }

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? "";

    private static int Compare(string left, string right, bool systemFirst)
    {
        var order = systemFirst ? IsSystem(right).CompareTo(IsSystem(left)) : 0;
        return order != 0 ? order : StringComparer.OrdinalIgnoreCase.Compare(left, right);
    }

    private static bool IsSystem(string name) =>
        string.Equals(name, nameof(System), StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal);

    private TextChange Above(SyntaxNode next, string directive)
    {
        var position = next.SpanStart;
        return Lines.Insert(
            position, directive + (text.Indentation(position) is { } indentation ? text.LineBreak(position) + indentation : " "));
    }

    private TextChange Below(SyntaxNode previous, string directive)
    {
        var lineBreak = text.LineBreak(previous.SpanStart);
        var indentation = text.Indentation(previous.SpanStart);
        return text.IsLineStart(previous.FullSpan.End)
            ? Lines.Insert(previous.FullSpan.End, indentation + directive + lineBreak)
            : Lines.Insert(previous.Span.End, lineBreak + indentation + directive);
    }

    private string Name(SyntaxNode container)
    {
        if (container is not BaseNamespaceDeclarationSyntax @namespace)
            return ProvenanceAttributes.Namespace;
        var found = model.LookupNamespacesAndTypes(@namespace.Usings[0].SpanStart, name: ProvenanceAttributes.Namespace);
        return found is [INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }]
            ? ProvenanceAttributes.Namespace
            : "global::" + ProvenanceAttributes.Namespace;
    }

    // A name that means something else today would become ambiguous.
    private bool Disturbs(SyntaxNode container, CancellationToken cancellationToken)
    {
        var brought = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in model.Compilation.GlobalNamespace.GetNamespaceMembers().Where(IsOurs).SelectMany(
            static ours => ours.GetTypeMembers()))
        {
            _ = brought.Add(type.Name);
            if (type.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
                _ = brought.Add(type.Name.Substring(0, type.Name.Length - AttributeSuffix.Length));
        }

        return container.DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>()
            .Where(name => brought.Contains(name.Identifier.ValueText) && !IsQualified(name))
            .Any(name => !IsOurs(model.GetSymbolInfo(name, cancellationToken).Symbol?.ContainingNamespace));
    }

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        _ => false,
    };

    private static bool IsOurs(INamespaceSymbol? symbol) =>
        symbol is { Name: ProvenanceAttributes.Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
