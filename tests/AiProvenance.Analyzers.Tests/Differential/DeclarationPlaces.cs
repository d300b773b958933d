using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>Which declaration stands at a place: the smallest around it.</summary>
internal sealed class DeclarationPlaces
{
    private readonly Dictionary<string, List<(TextSpan Span, string Id, SourceText Text)>> _files = new(StringComparer.Ordinal);

    public DeclarationPlaces(IReadOnlyDictionary<string, Declaration> declared)
    {
        foreach (var (id, declaration) in declared)
        {
            foreach (var part in declaration.Parts)
            {
                var path = part.SyntaxTree.FilePath;
                if (!_files.TryGetValue(path, out var places))
                    _files.Add(path, places = []);
                places.Add((part.Span, id, part.SyntaxTree.GetText()));
            }
        }
    }

    public string? MemberAt(string path, LinePosition position)
    {
        if (!_files.TryGetValue(path, out var places))
            return null;
        var offset = places[0].Text.Lines.GetPosition(position);
        return places.Where(place => place.Span.Contains(offset))
            .OrderBy(place => place.Span.Length)
            .Select(place => place.Id)
            .FirstOrDefault();
    }
}
