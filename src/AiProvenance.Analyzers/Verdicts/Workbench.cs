using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Touches.Collectors;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// What all gates over one compilation work with: each step of the way through, made once. What one analyzer has found out about a symbol
/// or a file, another need not ask again.
/// </summary>
internal sealed class Workbench
{
    // Compilations are immutable, so what is found out about one never changes; entries go when their compilation does.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerOptions, Workbench>> Known = new();

    private readonly Lazy<ZoneIndex> _zones;
    private readonly Lazy<FingerprintReader> _fingerprints;
    private readonly Lazy<VerificationReader> _verifications;
    private readonly Lazy<DeclarationTouches> _touches;

    /// <param name="policy">What the compilation is held to.</param>
    /// <param name="asOf">The date against which ages count, or null.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">What configuration files say of its files.</param>
    /// <param name="files">Its files that are no C#.</param>
    public Workbench(
        Policy policy, IsoDate? asOf, Compilation compilation, AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> files)
    {
        Policy = policy;
        AsOf = asOf;
        Compilation = compilation;
        Models = new SemanticModels(compilation);
        Files = new FileOrigins(options, files);
        Origins = new OriginResolver(policy, Files, compilation);
        Mentions = new MarkMentions(policy, compilation);
        Types = new MarkedTypes(policy, Origins, Files, Mentions, compilation);
        Functions = new JudgedFunctions(Origins, new NestedMarks(Mentions), Models);
        Generated = new GeneratedParts(Origins.SpeaksForItself);
        Judged = new JudgedDeclarations(Origins, Functions, Generated);
        _zones = new(() => new ZoneIndex(policy, compilation));
        _fingerprints = new(() => new FingerprintReader(Zones, Models));
        _verifications = new(() => new VerificationReader(Origins, Fingerprints));
        _touches = new(() => TouchesOf(Zones));
    }

    public Policy Policy { get; }

    public IsoDate? AsOf { get; }

    public Compilation Compilation { get; }

    public SemanticModels Models { get; }

    public DeclaredTypes Declared { get; } = new();

    public FileOrigins Files { get; }

    public OriginResolver Origins { get; }

    public MarkMentions Mentions { get; }

    public MarkedTypes Types { get; }

    public JudgedFunctions Functions { get; }

    public GeneratedParts Generated { get; }

    public JudgedDeclarations Judged { get; }

    // Zones are looked up only once something is marked.
    public ZoneIndex Zones => _zones.Value;

    public FingerprintReader Fingerprints => _fingerprints.Value;

    public VerificationReader Verifications => _verifications.Value;

    /// <summary>Finds what declarations touch of zones.</summary>
    public DeclarationTouches Touches => _touches.Value;

    /// <summary>The workbench of a compilation under the options that the compiler or an IDE hands out with it.</summary>
    public static Workbench Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var known = Known.GetValue(compilation, static _ => new ConcurrentDictionary<AnalyzerOptions, Workbench>(SameOptions.Instance));
        if (known.TryGetValue(options, out var workbench))
            return workbench;
        var provider = options.AnalyzerConfigOptionsProvider;
        var policy = PolicySource.Read(options, cancellationToken);
        return known.GetOrAdd(options, new Workbench(policy, Settings.AsOf(provider.GlobalOptions), compilation, provider, options.AdditionalFiles));
    }

    /// <summary>Finds what declarations use of anything else.</summary>
    public DeclarationTouches TouchesOf(TouchTargets targets) => new(new TouchCollector(targets, Models), Functions, Generated);

    // Options are equal to the compiler where their additional files are, whatever the configuration files say.
    private sealed class SameOptions : IEqualityComparer<AnalyzerOptions>
    {
        public static readonly SameOptions Instance = new();

        public bool Equals(AnalyzerOptions x, AnalyzerOptions y) =>
            ReferenceEquals(x.AnalyzerConfigOptionsProvider, y.AnalyzerConfigOptionsProvider) && x.Equals(y);

        public int GetHashCode(AnalyzerOptions options) => options.GetHashCode();
    }
}
