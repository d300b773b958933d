using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// Hands the declared types of a compilation and their members to rules, file by file, once the compiler has bound the file. No member depends
/// on being announced by itself, and no driver has to follow all members of a type to know when it is through with it.
/// </summary>
internal sealed class DeclaredTypes
{
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<TypeInFile>> _ofFiles = new();

    /// <summary>Registers a rule for each declared type that it takes an interest in.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="interest">Whether the rule looks at a type and its members: nearly always not, at the cost of the question.</param>
    /// <param name="check">Called for the type and each of its members, nested types aside; in each of its files for what has parts in several.</param>
    /// <param name="isAnyPossible">
    /// Whether the rule looks at any type, or null where that is known: asked at each file, when the compiler has bound its references anyway.
    /// </param>
    public void Register(
        CompilationStartAnalysisContext context,
        Func<INamedTypeSymbol, CancellationToken, bool> interest,
        Action<ISymbol, Reporter> check,
        Func<bool>? isAnyPossible = null) => context.RegisterSemanticModelAction(Guard.SemanticModel(file =>
    {
        if (isAnyPossible?.Invoke() == false)
            return;
        foreach (var type in Of(file))
        {
            if (IsOfInterest(type.Symbol, file, interest))
                Check(type, file, check);
        }
    }));

    /// <summary>The same types and members, of all files.</summary>
    public static IEnumerable<ISymbol> All(
        Compilation compilation, Func<INamedTypeSymbol, CancellationToken, bool> interest, CancellationToken cancellationToken)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var inner in current is INamespaceSymbol @namespace ? @namespace.GetMembers() : current.GetTypeMembers())
                pending.Push(inner);
            if (current is not INamedTypeSymbol type || !(LooseMembers.AreOf(type) || interest(type, cancellationToken)))
                continue;
            yield return type;
            foreach (var member in type.GetMembers())
            {
                if (member is not INamedTypeSymbol)
                    yield return member;
            }
        }
    }

    private ImmutableArray<TypeInFile> Of(SemanticModelAnalysisContext file)
    {
        var tree = file.SemanticModel.SyntaxTree;
        return _ofFiles.TryGetValue(tree, out var known)
            ? known
            : _ofFiles.GetOrAdd(tree, TypesOfFile.In(file.SemanticModel, file.CancellationToken).Select(type => new TypeInFile(type, tree)).ToImmutableArray());
    }

    private static bool IsOfInterest(INamedTypeSymbol type, SemanticModelAnalysisContext file, Func<INamedTypeSymbol, CancellationToken, bool> interest) =>
        LooseMembers.AreOf(type) || Guard.Answer(type, file, interest);

    // An editor may ask for a few lines of a file. The type itself is judged with any of them.
    private static void Check(TypeInFile type, SemanticModelAnalysisContext file, Action<ISymbol, Reporter> check)
    {
        var tree = file.SemanticModel.SyntaxTree;
        var reporter = Reporter.Of(file);
        foreach (var declared in type.All)
        {
            if (file.FilterSpan is not { } span || declared.Symbol is INamedTypeSymbol || declared.IsAt(tree, span, file.CancellationToken))
                Guard.One(declared.Symbol, reporter.At(tree, declared.Parts), check);
        }
    }
}
