using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Stamps;

/// <summary>
/// What is declared in marked files, as assembly marks with a Target: one for each type, and for its members where other parts of a partial
/// type are not marked, or not the same.
/// </summary>
internal sealed class FileMarks(Compilation compilation, IReadOnlyDictionary<SyntaxTree, Origin> files)
{
    private readonly SortedSet<string> _marks = new(StringComparer.Ordinal);

    /// <summary>Lists them as lines of source, in ordinal order.</summary>
    public IEnumerable<string> List(CancellationToken cancellationToken)
    {
        foreach (var entry in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var unit = (CompilationUnitSyntax)entry.Key.GetRoot(cancellationToken);
            foreach (var type in FindTypes(unit))
                AddType(type);
            if (DeclarationSyntax.Statements(unit).Any())
                Add(EntryPoints.TopLevel, entry.Value);
        }

        foreach (var list in AssemblyCode.FindLists(compilation, cancellationToken))
        {
            if (files.TryGetValue(list.SyntaxTree, out var origin))
                Add(AssemblyCode.Identity, origin);
        }

        return _marks;
    }

    // By name, since a model of the file is more than this needs.
    private IEnumerable<INamedTypeSymbol> FindTypes(CompilationUnitSyntax unit)
    {
        foreach (var node in unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            var (name, arity) = node switch
            {
                TypeDeclarationSyntax type => (type.Identifier, type.Arity),
                BaseTypeDeclarationSyntax type => (type.Identifier, 0),
                DelegateDeclarationSyntax type => (type.Identifier, type.Arity),
                _ => default,
            };
            if (name.ValueText is not { Length: > 0 } text || FindNamespace(node) is not { } around)
                continue;
            foreach (var found in around.GetTypeMembers(text, arity))
            {
                if (found.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == unit.SyntaxTree))
                    yield return found;
            }
        }
    }

    private INamespaceSymbol? FindNamespace(SyntaxNode node)
    {
        var names = node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse()
            .SelectMany(static around => around.Name.DescendantTokens())
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken));
        return names.Aggregate(
            (INamespaceSymbol?)compilation.Assembly.GlobalNamespace,
            static (around, name) => around?.GetNamespaceMembers().FirstOrDefault(child => child.Name == name.ValueText));
    }

    private void AddType(INamedTypeSymbol type)
    {
        var origins = type.DeclaringSyntaxReferences.Select(reference => OriginOf(reference.SyntaxTree)).Distinct().ToList();
        if (origins is [{ } all])
        {
            Add(type, all);
            return;
        }

        // A claim on the type is made inside its files, whichever they are.
        if (IsClaimed(type) && origins.Max() is { } strictest)
        {
            Add(type, strictest);
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is INamedTypeSymbol nested)
                AddType(nested);
            else if (DeclarationFinder.IsJudged(member))
                AddMember(member);
        }
    }

    private void AddMember(ISymbol member)
    {
        if (DeclarationFinder.References(member).Select(reference => OriginOf(reference.SyntaxTree)).Max() is { } origin)
            Add(member, origin);
    }

    private Origin? OriginOf(SyntaxTree tree) => files.TryGetValue(tree, out var origin) ? origin : null;

    private static bool IsClaimed(INamedTypeSymbol type)
    {
        for (var around = type; around is not null; around = around.ContainingType)
        {
            if (around.GetAttributes().Any(static attribute =>
                attribute.AttributeClass is { Name: AttributeNames.HumanAuthored or "HumanAuthored" }))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(ISymbol symbol, Origin origin)
    {
        foreach (var target in DeclarationIdentity.ListTargets(symbol))
            Add(target, origin);
    }

    private void Add(string target, Origin origin)
    {
        var name = origin == Origin.Generated ? "AiGenerated" : "AiAssisted";
        _ = _marks.Add(
            $"[assembly: global::{AttributeNames.Namespace}.{name}({Literal(FileOriginMark.Tool)}, " +
            $"{AssemblyAttributes.TargetMember} = {Literal(target)})]\n");
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
