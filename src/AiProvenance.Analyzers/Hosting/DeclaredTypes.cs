using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// Hands the declared types of a compilation and their members to rules, file by file, once the compiler has bound the file. So no member
/// needs an announcement of its own, and no driver must follow all members of a type to know its end.
/// </summary>
internal sealed class DeclaredTypes
{
    private readonly Cache<SyntaxTree, ImmutableArray<TypeInFile>> _byFile = new();

    /// <summary>Registers a rule for each declared type that it is interested in.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="isAnyPossible">
    /// Whether the rule looks at any type: asked at each file, when the compiler has bound its references anyway.
    /// </param>
    /// <param name="interest">Whether the rule looks at a type and its members: nearly always not, at the cost of the question.</param>
    /// <param name="check">
    /// Called for the type and each of its members, without nested types; for a symbol with parts in several files, in each of these files.
    /// </param>
    public void Register(
        GuardedCompilation compilation,
        Func<bool> isAnyPossible,
        Func<INamedTypeSymbol, CancellationToken, bool> interest,
        Action<ISymbol, DiagnosticSink> check) => compilation.OnBoundFile(file =>
    {
        if (!isAnyPossible())
            return;
        var sink = new DiagnosticSink(file.ReportDiagnostic, file.CancellationToken);
        foreach (var type in FindTypes(file))
        {
            // A question that fails is all that is reported of the type.
            Guard.Run(
                type,
                asked =>
                {
                    if (LooseMembers.AreOf(asked.Symbol) || interest(asked.Symbol, file.CancellationToken))
                        Check(asked, file, sink, check);
                },
                type.Symbol,
                sink.NarrowTo(file.SemanticModel.SyntaxTree, type.Symbol.DeclaringSyntaxReferences));
        }
    });

    /// <summary>Lists the same types and members, of all files.</summary>
    public static IEnumerable<ISymbol> List(
        Compilation compilation, Func<INamedTypeSymbol, CancellationToken, bool> interest, CancellationToken cancellationToken)
    {
        foreach (var type in SymbolTree.WalkTypes(compilation.Assembly.GlobalNamespace))
        {
            if (!LooseMembers.AreOf(type) && !interest(type, cancellationToken))
                continue;
            yield return type;
            foreach (var member in type.GetMembers())
            {
                if (member is not INamedTypeSymbol)
                    yield return member;
            }
        }
    }

    private ImmutableArray<TypeInFile> FindTypes(SemanticModelAnalysisContext file) => _byFile.Get(
        file.SemanticModel.SyntaxTree,
        file,
        static (tree, file) =>
            TypesOfFile.Find(file.SemanticModel, file.CancellationToken).Select(type => new TypeInFile(type, tree)).ToImmutableArray());

    // An editor may ask for a few lines of a file. The type itself is judged with any of them.
    private static void Check(
        TypeInFile type, SemanticModelAnalysisContext file, DiagnosticSink sink, Action<ISymbol, DiagnosticSink> check)
    {
        var tree = file.SemanticModel.SyntaxTree;
        foreach (var declared in type.All)
        {
            if (file.FilterSpan is { } span &&
                declared.Symbol is not INamedTypeSymbol &&
                !declared.IsAt(tree, span, file.CancellationToken))
            {
                continue;
            }

            var narrowed = sink.NarrowTo(tree, declared.Parts);
            Guard.Run((declared.Symbol, narrowed, check), static step => step.check(step.Symbol, step.narrowed), declared.Symbol, narrowed);
        }
    }
}
