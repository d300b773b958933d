using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>
/// A second, much simpler opinion on what must be blocked, from the compiler's own answers: each member of a zone that is named in code
/// whose closest mark, going outwards, says AI must be among the touches of an error, unless the code around it reads exactly as the
/// code that was verified or accepted did. Where this opinion is not sure, it claims nothing.
/// </summary>
/// <param name="tree">The source.</param>
/// <param name="model">What the compiler says of it.</param>
/// <param name="silentCode">The code that was verified or accepted.</param>
/// <param name="signedCode">The code whose fingerprint is right, and the attributes because of which its review does not count.</param>
internal sealed class GateOracle(
    SyntaxTree tree, SemanticModel model, ImmutableHashSet<string> silentCode, ImmutableDictionary<string, string> signedCode)
{
    private static readonly HashSet<string> GateRules = ["AIP0001", "AIP0002", "AIP0003", "AIP0004", "AIP0005", "AIP0006"];

    /// <summary>The uses that must be blocked.</summary>
    public IEnumerable<SimpleNameSyntax> Claims() => tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(MustBeBlocked);

    /// <summary>Whether an error has a use among its touches.</summary>
    public static bool IsBlocked(SimpleNameSyntax use, IEnumerable<Diagnostic> findings) => findings.Any(finding =>
        finding.Severity == DiagnosticSeverity.Error && GateRules.Contains(finding.Id) &&
        finding.AdditionalLocations.Any(place => place.SourceTree == use.SyntaxTree && place.SourceSpan.IntersectsWith(use.Span)));

    private bool MustBeBlocked(SimpleNameSyntax name)
    {
        // To bind what stands in attributes takes most of the time, and none of it is claimed.
        if (name.AncestorsAndSelf().TakeWhile(static node => !Declarations.IsDeclaration(node)).Any(IsNoUse))
            return false;
        var symbol = model.GetSymbolInfo(name).Symbol;
        if (symbol is not (IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol) || !IsCritical(symbol))
            return false;
        for (SyntaxNode? node = name; node is not null; node = node.Parent)
        {
            if (IsNoUse(node))
                return false;
            if (!Declarations.IsDeclaration(node))
                continue;
            var code = Declarations.CodeOf(node);
            if (silentCode.Contains(code))
                return false;
            if (signedCode.TryGetValue(code, out var attributes) && attributes != Declarations.Attributes(node).ToString())
                return false;
            if (SaysAi(node) is { } answer)
                return answer;
        }

        return false;
    }

    private static bool IsNoUse(SyntaxNode node) => node is UsingDirectiveSyntax or CrefSyntax or AttributeSyntax or
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private bool? SaysAi(SyntaxNode declaration)
    {
        var lists = Declarations.Attributes(declaration);
        if (lists.Any(static list => list.Target is not null))
            return false;
        var marks = lists.SelectMany(static list => list.Attributes)
            .Select(attribute => model.GetTypeInfo(attribute).Type?.ToDisplayString())
            .ToList();
        if (marks.Any(static mark => mark is "AiProvenance.AiGeneratedAttribute" or "AiProvenance.AiAssistedAttribute"))
            return !IsSilentWithin(declaration);
        return IsClaimed(declaration) ? false : null;
    }

    // A verification or an entry on what is around holds for what is in it.
    private bool IsSilentWithin(SyntaxNode declaration) =>
        declaration.Ancestors().Any(outer => Declarations.IsDeclaration(outer) && silentCode.Contains(Declarations.CodeOf(outer)));

    private bool IsClaimed(SyntaxNode declaration)
    {
        // What stands on a parameter holds for what has the parameter.
        if (Declarations.Parameters(declaration)?.ToString().Contains("HumanAuthored", StringComparison.Ordinal) == true)
            return true;
        var symbol = declaration is LambdaExpressionSyntax ? model.GetSymbolInfo(declaration).Symbol : model.GetDeclaredSymbol(declaration);
        return declaration is BaseFieldDeclarationSyntax || symbol is null
            ? Declarations.Attributes(declaration).ToString().Contains("HumanAuthored", StringComparison.Ordinal)
            : symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "HumanAuthoredAttribute");
    }

    private static bool IsCritical(ISymbol symbol)
    {
        for (var outer = symbol.ContainingNamespace; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
        {
            if (outer.Name is "Pricing" or "Accounts" or "Checkout")
                return true;
        }

        return false;
    }
}
