using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Touches.Collectors;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>One compilation's touches, by the collector and by what the compiler emitted for it.</summary>
/// <param name="Members">How many declared members and types were compared.</param>
/// <param name="Touching">How many of them the collector flags.</param>
/// <param name="Missed">Members whose emitted code refers to the zone although the collector is silent, with the reference.</param>
/// <param name="Unexplained">
/// Members that the collector flags although nothing emitted refers to the zone and no erasure explains it.
/// </param>
/// <param name="Explained">How many flagged members the compiler left no trace of, by why.</param>
internal sealed record Comparison(
    int Members,
    int Touching,
    ImmutableArray<string> Missed,
    ImmutableArray<string> Unexplained,
    ImmutableDictionary<string, int> Explained)
{
    // What is emitted is the same for each zone.
    private static readonly ConditionalWeakTable<CSharpCompilation, Output> Outputs = [];

    public static Comparison Of(CSharpCompilation compilation, params string[] zoneNamespaces)
    {
        var patterns = zoneNamespaces.Select(Pattern).ToImmutableArray();
        var flagged = Flagged(compilation, patterns);
        var declared = Declarations(compilation).ToDictionary(
            declaration => Id(declaration.Symbol), declaration => declaration, StringComparer.Ordinal);
        var emitted = Emitted(compilation, patterns, declared);

        var missed = emitted.Where(pair =>
            declared.ContainsKey(pair.Key) &&
            !flagged.ContainsKey(pair.Key)).Select(pair => pair.Key + ": " + pair.Value);
        var silent = flagged.Where(pair => !emitted.ContainsKey(pair.Key))
            .Select(pair => (Id: pair.Key, Why: Erasure.Of(pair.Value, declared[pair.Key])))
            .ToList();
        return new Comparison(
            declared.Count,
            flagged.Count,
            missed.Order(StringComparer.Ordinal).ToImmutableArray(),
            silent.Where(entry => entry.Why is null)
                .Select(
                    entry =>
                        entry.Id +
                            ": " +
                            string.Join(", ", flagged[entry.Id].Select(
                                touch =>
                                    touch.Symbol.ToDisplayString() +
                                        " at '" +
                                        touch.Location.SourceTree!.GetText().ToString(touch.Location.SourceSpan) +
                                        "'")))
                .Order(StringComparer.Ordinal)
                .ToImmutableArray(),
            silent.Where(entry => entry.Why is not null)
                .GroupBy(entry => entry.Why!)
                .ToImmutableDictionary(group => group.Key, group => group.Count()));
    }

    private static NamespacePattern Pattern(string text) =>
        NamespacePattern.TryParse(text, out var pattern, out var error) ? pattern! : throw new ArgumentException(error);

    private static Dictionary<string, ImmutableArray<Touch>> Flagged(
        CSharpCompilation compilation, ImmutableArray<NamespacePattern> patterns)
    {
        var zone = new ZonePolicy("zone")
        {
            Namespaces = patterns.Select(
            pattern => new Located<NamespacePattern>(pattern, default)).ToImmutableArray()
        };
        var zones = new ZoneIndex(new Policy { Zones = ImmutableArray.Create(zone) }, compilation);
        var collector = new TouchCollector(zones, new SemanticModels(compilation));
        var flagged = new Dictionary<string, ImmutableArray<Touch>>(StringComparer.Ordinal);
        foreach (var declaration in Declarations(compilation))
        {
            var touches = collector.Collect(declaration, ImmutableArray<SyntaxNode>.Empty, CancellationToken.None).Touches;
            if (!touches.IsEmpty)
                flagged[Id(declaration.Symbol)] = touches;
        }

        return flagged;
    }

    private static Dictionary<string, string> Emitted(
        CSharpCompilation compilation, ImmutableArray<NamespacePattern> patterns, Dictionary<string, Declaration> declared)
    {
        var output = Outputs.GetValue(compilation, Emit);
        using var assembly = new MemoryStream(output.Assembly);
        using var symbols = new MemoryStream(output.Symbols);
        var places = new DeclarationPlaces(declared);
        var references = new ZoneReferences(name => patterns.Any(pattern => pattern.Matches(name)));
        var emitted = new Dictionary<string, string>(
            new EmittedMembers(references, places.MemberAt, id => DeclaredAs(id, declared)).Read(assembly, symbols),
            StringComparer.Ordinal);

        // A declaration in the zone touches it by lying there, whatever it says.
        foreach (var (id, declaration) in declared)
        {
            if (patterns.Any(pattern => pattern.Matches(declaration.Symbol.ContainingNamespace.ToDisplayString())))
                _ = emitted.TryAdd(id, "lies in the zone");
        }

        return emitted;
    }

    private static Output Emit(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(
            result.Success,
            string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20)));
        return new Output(assembly.ToArray(), symbols.ToArray());
    }

    // The second field of a declaration is judged with the first.
    private static string? DeclaredAs(string id, Dictionary<string, Declaration> declared)
    {
        if (declared.ContainsKey(id))
            return id;
        return id[0] is 'F' or 'E'
            ? declared.FirstOrDefault(pair => pair.Value.Identity.Split(';').Contains(id, StringComparer.Ordinal)).Key
            : null;
    }

    private static IEnumerable<Declaration> Declarations(CSharpCompilation compilation) => Symbols(compilation.Assembly.GlobalNamespace)
        .Where(DeclarationFinder.IsJudged)
        .Select(symbol => DeclarationFinder.Find(symbol, CancellationToken.None))
        .OfType<Declaration>();

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceSymbol)
                yield return member;
            if (member is INamespaceOrTypeSymbol nested)
            {
                foreach (var inner in Symbols(nested))
                    yield return inner;
            }
        }
    }

    private static string Id(ISymbol symbol) => symbol.GetDocumentationCommentId()!;

    private sealed record Output(byte[] Assembly, byte[] Symbols);
}
