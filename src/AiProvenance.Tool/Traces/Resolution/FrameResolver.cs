using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Assemblies.Symbols;
using AiProvenance.Tool.Checks;

namespace AiProvenance.Tool.Traces.Resolution;

/// <summary>Frames to the declarations that the source has, whatever the compiler made of them. Nothing is guessed.</summary>
internal sealed class FrameResolver(Session session, NamedTypes types)
{
    private readonly MethodFinder _methods = new(session.Members, types);

    /// <summary>Finds what a frame means.</summary>
    public ResolvedFrame Resolve(CountedFrame counted)
    {
        var frame = counted.Frame;
        var found = _methods.Find(frame);
        if (found.Methods.IsEmpty)
            return new ResolvedFrame(counted, found.Match, []);
        var match = found.Match;
        var declarations = found.Methods.Select(FindDeclaration).OfType<Declaration>().Distinct().ToList();
        if (declarations.Count == 0)
            return new ResolvedFrame(counted, FrameMatch.NoDeclaration, []);
        if (frame.Function is { } function && !IsOfStateMachine(function))
            (declarations, match) = FindFunctions(declarations, function, match);
        declarations = OncePerBuild(declarations);
        if (match == FrameMatch.Found && declarations.Count > 1)
            declarations = FilterByLine(declarations, frame);
        return new ResolvedFrame(counted, match, [.. declarations]);
    }

    // A closure's constructor belongs to no one declaration: the type around it does.
    private Declaration? FindDeclaration(FoundMethod found)
    {
        if (session.GetInventory(found.File).Find(found.Method) is { } declaration)
            return declaration;
        var type = session.Members.Release.GetType(
            found.File, found.File.Guard(() => found.File.Reader.GetMethodDefinition(found.Method).GetDeclaringType()));
        while (type is { IsMadeUp: true, ContainingType: { } outer })
            type = outer;
        return type.IsMadeUp ? null : session.FindDeclaration(type);
    }

    // `+MoveNext()`: of the iterator itself.
    private static bool IsOfStateMachine(WrittenFunction function) =>
        function.Name is "MoveNext" or "Dispose" or "DisposeAsync" or "Reset" or "GetEnumerator" or "GetAsyncEnumerator" ||
        function.Name?.Contains('.', StringComparison.Ordinal) == true || function.Name?.StartsWith('<') == true;

    private (List<Declaration> Functions, FrameMatch Match) FindFunctions(
        List<Declaration> around, WrittenFunction function, FrameMatch match)
    {
        var named = around.SelectMany(ListFunctions).Where(inner => inner.FunctionName == (function.Name ?? "lambda")).ToList();
        if (named.Count == 0)
            return (around, FrameMatch.NoOverload);
        var matching = named.FindAll(inner => _methods.HasParameters(
            new FoundMethod(inner.File, (MethodDefinitionHandle)inner.Handle), arity: null, function.Parameters, isWhole: false));
        return matching.Count == 0 ? (named, FrameMatch.NoOverload) : (matching, match);
    }

    private static IEnumerable<Declaration> ListFunctions(Declaration declaration)
    {
        var pending = new Stack<Declaration>(declaration.Inner);
        while (pending.Count > 0)
        {
            var inner = pending.Pop();
            if (inner.Kind == DeclarationKind.Function)
                yield return inner;
            foreach (var deeper in inner.Inner)
                pending.Push(deeper);
        }
    }

    // A release may hold one build more than once.
    private static List<Declaration> OncePerBuild(List<Declaration> declarations) =>
        [.. declarations.DistinctBy(static declaration => (GetVersion(declaration.File), declaration.Identity))];

    private static Guid GetVersion(ManagedFile file) => file.Guard(() => file.Reader.GetGuid(file.Reader.GetModuleDefinition().Mvid));

    // The symbols tell which of them has the line.
    private List<Declaration> FilterByLine(List<Declaration> declarations, WrittenFrame frame)
    {
        if (frame.File is not { } file || frame.Line == 0)
            return declarations;
        var name = FileName(file);
        var there = declarations.FindAll(declaration => ListPoints(declaration).Any(
            point => point.StartLine <= frame.Line && frame.Line <= point.EndLine && FileName(point.Document.Name) == name));
        return there.Count > 0 ? there : declarations;
    }

    private IEnumerable<SourceRange> ListPoints(Declaration declaration) => session.GetSymbols(declaration.File) is { } symbols
        ? declaration.Code.SelectMany(part => symbols.FindPoints(part.Method).Where(point => part.Contains(point.Offset)))
        : [];

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
