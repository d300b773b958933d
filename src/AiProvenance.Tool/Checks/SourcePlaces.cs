using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Assemblies.Symbols;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>Declarations to where their statements stand, as symbols have it.</summary>
internal sealed class SourcePlaces(Session session)
{
    private readonly Dictionary<TypeSymbol, ImmutableArray<SourceDocument>> _documents = [];

    /// <summary>The places of all its statements, in the order of its code; none where there are no symbols, or no code.</summary>
    public ImmutableArray<SourceRange> List(Declaration declaration) =>
        session.GetSymbols(declaration.File) is { } symbols ? [.. List(declaration, symbols)] : [];

    /// <summary>The files in which the type around a declaration, or that it is, has a part.</summary>
    public ImmutableArray<SourceDocument> ListDocuments(Declaration declaration)
    {
        var file = declaration.File;
        if (session.GetSymbols(file) is not { } symbols)
            return [];
        if (declaration.Type is not { File: { } declaring } type || declaring != file)
            return [.. List(declaration, symbols).Select(static range => range.Document).Distinct()];
        if (!_documents.TryGetValue(type, out var documents))
            _documents.Add(type, documents = ListDocuments(file, type, symbols));
        return documents;
    }

    private static ImmutableArray<SourceDocument> ListDocuments(ManagedFile file, TypeSymbol type, DebugSymbols symbols)
    {
        var methods = file.Guard(() => ListMethods(file, type.Definition).ToList());
        return [.. symbols.ListDocuments(type.Definition)
            .Concat(methods.SelectMany(method => symbols.FindPoints(method)).Select(static range => range.Document))
            .Distinct()
            .OrderBy(static document => document.Name, StringComparer.Ordinal)];
    }

    // The code of its lambdas, iterators and asynchronous methods is in types that the compiler made up in it.
    private static IEnumerable<MethodDefinitionHandle> ListMethods(ManagedFile file, TypeDefinitionHandle type) => file.Reader
        .GetTypeDefinition(type)
        .GetNestedTypes()
        .Where(nested => file.Reader.GetString(file.Reader.GetTypeDefinition(nested).Name).StartsWith('<'))
        .SelectMany(nested => ListMethods(file, nested))
        .Concat(file.Reader.GetTypeDefinition(type).GetMethods());

    /// <summary>Where it begins, as far as its statements tell; null where nothing does.</summary>
    public SourcePlace? Find(Declaration declaration)
    {
        var first = List(declaration).OrderBy(static range => range.Document.Name, StringComparer.Ordinal)
            .ThenBy(static range => range.StartLine)
            .ThenBy(static range => range.StartColumn)
            .FirstOrDefault();
        return first is null ? null : new SourcePlace(first.Document.Name, first.StartLine, first.StartColumn);
    }

    private static IEnumerable<SourceRange> List(Declaration declaration, DebugSymbols symbols)
    {
        foreach (var part in declaration.Code)
        {
            foreach (var point in symbols.FindPoints(part.Method))
            {
                if (part.Contains(point.Offset))
                    yield return point;
            }
        }

        foreach (var inner in declaration.Inner)
        {
            foreach (var point in List(inner, symbols))
                yield return point;
        }
    }
}
