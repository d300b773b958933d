using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>How one of the package's attributes is written on a declaration.</summary>
/// <param name="Text">The name, qualified where it must be.</param>
/// <param name="Using">The using directive that the name needs, if any.</param>
internal readonly record struct AttributeName(string Text, TextChange? Using);

/// <summary>
/// Chooses that name as the file has it: the simple one where it means the attribute, else as the closest of the package's
/// attributes is qualified, else with a new using directive, else with its full name.
/// </summary>
internal sealed class AttributeNaming(SemanticModel model, SourceText text)
{
    private const string Suffix = "Attribute";
    private const string Full = ProvenanceAttributes.Namespace + ".";
    private const string Global = "global::" + Full;

    private readonly UsingInsertion _usings = new(model, text);

    /// <summary>Chooses the name of an attribute, given without suffix; null where no name would mean it.</summary>
    public AttributeName? Choose(SyntaxNode declaration, string simpleName, CancellationToken cancellationToken)
    {
        // In front of a type without a body the compiler sees no using directives when it binds a speculation; at its name it does.
        var position = DeclarationSyntax.NameLocation(declaration).SourceSpan.Start;
        if (Means(simpleName))
            return new AttributeName(simpleName, Using: null);
        if (Qualifier(declaration, cancellationToken) is { } qualifier && Means(qualifier + simpleName))
            return new AttributeName(qualifier + simpleName, Using: null);
        if (!Means(Global + simpleName))
            return null;
        if (IsFree(simpleName, position) && _usings.TryInsert(declaration, cancellationToken) is { } added)
            return new AttributeName(simpleName, added);
        return new AttributeName((Means(Full + simpleName) ? Full : Global) + simpleName, Using: null);

        bool Means(string name) => ProvenanceAttributes.Classify(Bind(name, position)) == ProvenanceAttributes.FromSourceName(simpleName);
    }

    private INamedTypeSymbol? Bind(string name, int position)
    {
        var info = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.Attribute(SyntaxFactory.ParseName(name)));

        // Without arguments the constructor does not fit, which is no matter here.
        var isAttribute = info.CandidateReason is CandidateReason.None or CandidateReason.OverloadResolutionFailure;
        return isAttribute ? (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType : null;
    }

    private bool IsFree(string simpleName, int position) =>
        model.LookupNamespacesAndTypes(position, name: simpleName).IsEmpty &&
        model.LookupNamespacesAndTypes(position, name: simpleName + Suffix).IsEmpty;

    private string? Qualifier(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var closest = declaration.AncestorsAndSelf()
            .SelectMany(around => AttributeCarrier.Lists(around))
            .SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => ExistingAttributes.Kind(attribute, model, cancellationToken) != ProvenanceAttribute.None);
        return closest?.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Left.ToString() + qualified.DotToken.Text,
            AliasQualifiedNameSyntax alias => alias.Alias.ToString() + alias.ColonColonToken.Text,
            _ => null,
        };
    }
}
