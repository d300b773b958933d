using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Assemblies.Symbols;
using AiProvenance.Tool.Checks;

namespace AiProvenance.Tool.Traces.Answers;

/// <summary>Lines of sources that are asked about.</summary>
internal interface IChangedLines
{
    /// <summary>The lines of a file that are, as an assembly was given it; none of a file that is not known.</summary>
    /// <param name="document">The file as the assembly's symbols name it.</param>
    IReadOnlySet<int> Find(SourceDocument document);
}

/// <summary>Lines to the declarations whose statements stand on them.</summary>
internal sealed class ChangedDeclarations(Session session, IEnumerable<ManagedFile> files)
{
    /// <summary>Finds them, in the order of the assemblies' tables.</summary>
    public IEnumerable<Declaration> Find(IChangedLines lines)
    {
        foreach (var file in files)
        {
            if (session.GetSymbols(file) is not { } symbols || !symbols.ListDocuments().Any(document => lines.Find(document).Count > 0))
                continue;
            foreach (var declaration in DeclarationJudge.List(session, session.GetInventory(file)))
            {
                if (Stands(declaration, symbols, lines))
                    yield return declaration;
            }
        }
    }

    // A function that speaks for itself inside it is judged as a declaration of its own.
    private bool Stands(Declaration declaration, DebugSymbols symbols, IChangedLines lines)
    {
        var points = declaration.Code.SelectMany(part => symbols.FindPoints(part.Method).Where(point => part.Contains(point.Offset)));
        return points.GroupBy(static point => point.Document).Any(group => lines.Find(group.Key).Any(
                line => group.Min(static point => point.StartLine) <= line && line <= group.Max(static point => point.EndLine))) ||
            declaration.Inner.Exists(inner => !session.GetStatements(inner).SpeaksForItself && Stands(inner, symbols, lines));
    }
}
