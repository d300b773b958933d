using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Touches.Collectors;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// The steps of the way through one compilation, each made once for all gates. One analyzer's facts about a symbol or a file serve the
/// others.
/// </summary>
internal sealed class GateSteps
{
    // Compilations are immutable, so the facts about one never change; an entry is dropped with its compilation.
    private static readonly ConditionalWeakTable<Compilation, Cache<AnalyzerOptions, GateSteps>> Known = new();

    private readonly Lazy<ZoneIndex> _zones;
    private readonly Lazy<FingerprintReader> _fingerprints;
    private readonly Lazy<VerificationReader> _verifications;
    private readonly Lazy<DeclarationTouches> _touches;

    /// <param name="policy">The compilation's policy.</param>
    /// <param name="asOf">The date against which ages count, or null.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The options of its files from configuration files.</param>
    /// <param name="files">Its files that are not C#.</param>
    /// <param name="ofAssembly">The attributes of its assembly where they are bound already.</param>
    public GateSteps(
        Policy policy,
        IsoDate? asOf,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        ImmutableArray<AdditionalText> files,
        ImmutableArray<AttributeData>? ofAssembly = null)
    {
        Policy = policy;
        Compilation = compilation;
        Judge = new Judge(policy, asOf);
        Verdicts = new OriginJudge(Judge);
        Models = new SemanticModels(compilation);
        _ = GeneratorOutput.Find(compilation, files);
        Attributes = new AttributeReader(policy, compilation, ofAssembly);
        var fileOrigins = new FileOrigins(options, files);
        Origins = new OriginResolver(policy, Attributes, fileOrigins, compilation);
        Mentions = new MarkMentions(policy, compilation);
        Marks = new MarkPresence(policy, Attributes, fileOrigins, Mentions, compilation);
        Functions = new FunctionSearch(Origins, new NestedMarks(Mentions), Models);
        Generated = new GeneratedParts(Origins.SpeaksForItself);
        Declarations = new DeclarationSearch(Origins, Functions, Generated);
        _zones = new(() => new ZoneIndex(policy, compilation));
        _fingerprints = new(() => new FingerprintReader(
            Zones, Models, Generated, GeneratorOutput.Find(compilation), Models.Intercepting));
        _verifications = new(() => new VerificationReader(Attributes, Fingerprints));
        _touches = new(() => CreateTouches(Zones));
    }

    public Policy Policy { get; }

    public Compilation Compilation { get; }

    /// <summary>Whether the policy takes the whole compilation out of the gate.</summary>
    public bool IsExempt => ExemptAssemblies.IsExempt(Compilation.AssemblyName, Policy);

    public Judge Judge { get; }

    public OriginJudge Verdicts { get; }

    public SemanticModels Models { get; }

    public DeclaredTypes Declared { get; } = new();

    public AttributeReader Attributes { get; }

    public OriginResolver Origins { get; }

    public MarkMentions Mentions { get; }

    public MarkPresence Marks { get; }

    public FunctionSearch Functions { get; }

    /// <summary>The names of symbols in messages.</summary>
    public TouchedNames Names { get; } = new();

    public GeneratedParts Generated { get; }

    public DeclarationSearch Declarations { get; }

    // Zones are looked up only once something is marked.
    public ZoneIndex Zones => _zones.Value;

    public FingerprintReader Fingerprints => _fingerprints.Value;

    public VerificationReader Verifications => _verifications.Value;

    /// <summary>Finds the zones' symbols that declarations touch.</summary>
    public DeclarationTouches Touches => _touches.Value;

    /// <summary>Gets the steps of a compilation under the options that the compiler or an IDE hands out with it.</summary>
    public static GateSteps Get(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) => Known
        .GetValue(compilation, static _ => new(SameOptions.Instance))
        .Get(
            options,
            (compilation, cancellationToken),
            static (options, of) => Create(of.compilation, options, ofAssembly: null, of.cancellationToken));

    /// <summary>Makes the steps of a compilation anew.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The options that come with it.</param>
    /// <param name="ofAssembly">The attributes of its assembly where they are bound already.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static GateSteps Create(
        Compilation compilation,
        AnalyzerOptions options,
        ImmutableArray<AttributeData>? ofAssembly,
        CancellationToken cancellationToken) => new(
            PolicySource.Read(options, cancellationToken),
            Settings.ReadDay(options.AnalyzerConfigOptionsProvider.GlobalOptions),
            compilation,
            options.AnalyzerConfigOptionsProvider,
            options.AdditionalFiles,
            ofAssembly);

    /// <inheritdoc cref="Get(Compilation, AnalyzerOptions, CancellationToken)"/>
    public static GateSteps Get(GuardedCompilation compilation) =>
        Get(compilation.Compilation, compilation.Options, compilation.CancellationToken);

    /// <summary>Creates the step that finds other symbols that declarations use.</summary>
    public DeclarationTouches CreateTouches(TouchTargets targets) => new(new TouchCollector(targets, Models), Functions, Generated);

    /// <summary>Gets the code of a declaration as a reviewer would sign it.</summary>
    public CodeUnderReview GetCodeUnderReview(Declaration declaration) => new(declaration, Fingerprints, Attributes);

    // The compiler compares options by their additional files alone, not by configuration files.
    private sealed class SameOptions : IEqualityComparer<AnalyzerOptions>
    {
        public static readonly SameOptions Instance = new();

        public bool Equals(AnalyzerOptions x, AnalyzerOptions y) =>
            ReferenceEquals(x.AnalyzerConfigOptionsProvider, y.AnalyzerConfigOptionsProvider) && x.Equals(y);

        public int GetHashCode(AnalyzerOptions options) => options.GetHashCode();
    }
}
