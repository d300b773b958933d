using AiProvenance.Analyzers.Attributes;
using AiProvenance.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>Adds <c>using AiProvenance;</c> among a file's usings, in their order and where the file keeps them.</summary>
internal static class UsingInsertion
{
    private const string AttributeSuffix = "Attribute";

    /// <summary>The insertion, or null where the directive would change what other names in the file mean.</summary>
    public static TextChange? TryInsert(SyntaxNode declaration, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        var position = declaration.Span.End;
        var unit = declaration.SyntaxTree.GetCompilationUnitRoot(cancellationToken);
        var container = (SyntaxNode?)declaration.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(around => Present(around.Usings).Any()) ?? unit;
        if (Disturbs(container, model, cancellationToken))
            return null;

        var directive = "using " + Name(container, model) + ";";
        return container is BaseNamespaceDeclarationSyntax @namespace
            ? Among(Present(@namespace.Usings).ToList(), text, directive)
            : IntoUnit(unit, Present(unit.Usings).ToList(), text, directive);

        IEnumerable<UsingDirectiveSyntax> Present(SyntaxList<UsingDirectiveSyntax> usings) =>
            usings.Where(existing => ConditionalBranches.IsPresent(unit, existing.SpanStart, position));
    }

    private static TextChange IntoUnit(CompilationUnitSyntax unit, List<UsingDirectiveSyntax> present, SourceText text, string directive)
    {
        if (present.Count > 0)
            return Among(present, text, directive);
        var lastExtern = unit.Externs.LastOrDefault();
        if (unit.Usings.Count == 0 && lastExtern is not null)
            return Below(lastExtern, text, directive);

        // Conditional usings have to stay above it where they are global.
        var position = unit.Usings.Count + unit.Externs.Count == 0
            ? FileHeader.End(unit)
            : unit.Usings.Last().GetLastToken().GetNextToken(includeZeroWidth: true).SpanStart;
        var lineBreak = text.LineBreak(position);
        return Lines.Insert(position, directive + lineBreak + (text.IsBlankFrom(position) ? "" : lineBreak));
    }

    private static TextChange Among(List<UsingDirectiveSyntax> present, SourceText text, string directive)
    {
        var own = present.Where(static existing => !existing.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).ToList();
        var plain = own.Where(static existing => existing.Alias is null && !existing.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)).ToList();
        if (plain.Count == 0)
            return own.Count > 0 ? Above(own[0], text, directive) : Below(present[present.Count - 1], text, directive);

        var names = plain.Select(NameOf).ToList();
        var systemFirst = !names.Any(IsSystem) || IsSystem(names[0]);
        var isSorted = !names.Zip(names.Skip(1), (left, right) => Compare(left, right, systemFirst) <= 0).Contains(false);
        var next = isSorted ? plain.FirstOrDefault(existing => Compare(NameOf(existing), ProvenanceAttributes.Namespace, systemFirst) > 0) : null;
        return next is not null ? Above(next, text, directive) : Below(plain[plain.Count - 1], text, directive);
    }

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? "";

    private static int Compare(string left, string right, bool systemFirst)
    {
        var order = systemFirst ? IsSystem(right).CompareTo(IsSystem(left)) : 0;
        return order != 0 ? order : StringComparer.OrdinalIgnoreCase.Compare(left, right);
    }

    private static bool IsSystem(string name) =>
        string.Equals(name, nameof(System), StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal);

    private static TextChange Above(SyntaxNode next, SourceText text, string directive)
    {
        var position = next.SpanStart;
        return Lines.Insert(position, directive + (text.Indentation(position) is { } indentation ? text.LineBreak(position) + indentation : " "));
    }

    private static TextChange Below(SyntaxNode previous, SourceText text, string directive)
    {
        var lineBreak = text.LineBreak(previous.SpanStart);
        var indentation = text.Indentation(previous.SpanStart);
        return text.IsLineStart(previous.FullSpan.End)
            ? Lines.Insert(previous.FullSpan.End, indentation + directive + lineBreak)
            : Lines.Insert(previous.Span.End, lineBreak + indentation + directive);
    }

    private static string Name(SyntaxNode container, SemanticModel model)
    {
        if (container is not BaseNamespaceDeclarationSyntax @namespace)
            return ProvenanceAttributes.Namespace;
        var found = model.LookupNamespacesAndTypes(@namespace.Usings[0].SpanStart, name: ProvenanceAttributes.Namespace);
        return found is [INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }] ? ProvenanceAttributes.Namespace : "global::" + ProvenanceAttributes.Namespace;
    }

    // A name that means something else today would become ambiguous.
    private static bool Disturbs(SyntaxNode container, SemanticModel model, CancellationToken cancellationToken)
    {
        var brought = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in model.Compilation.GlobalNamespace.GetNamespaceMembers().Where(IsOurs).SelectMany(static ours => ours.GetTypeMembers()))
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
