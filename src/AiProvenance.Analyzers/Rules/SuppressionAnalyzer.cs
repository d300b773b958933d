using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0203 in source and configuration: pragmas, SuppressMessage and severities that name a locked rule. They have no effect, and no reader
/// may believe that they had one. Blanket suppressions that name no rule of this package are left alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : ProvenanceAnalyzer
{
    private const string CategoryKey = "dotnet_analyzer_diagnostic.category-" + Descriptors.Category + ".severity";

    private static readonly NameSearch Names = new([FileTexts.SuppressMessage, FileTexts.LockedRules], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Suppression, Descriptors.ConfiguredSuppression, Descriptors.AnalysisFailed);

    private protected override void Start(GuardedCompilation compilation)
    {
        var texts = GateSteps.Get(compilation).Mentions.Texts;
        if (compilation.Compilation.SyntaxTrees.Any(tree => texts.MaySpell(Spelled.Suppressions, tree, compilation.CancellationToken)))
            compilation.OnBoundFile(file => CheckSource(file, texts));
        compilation.OnEnd(CheckConfiguration);
    }

    private static void CheckSource(SemanticModelAnalysisContext context, FileTexts texts)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!texts.MaySpell(Spelled.Suppressions, tree, context.CancellationToken))
            return;
        foreach (var (location, rule) in Pragmas(tree.GetRoot(context.CancellationToken)))
            Report(context, location, "#pragma warning disable " + rule, "it");
        foreach (var attribute in Attributes(tree, context.CancellationToken))
        {
            if (SuppressedBy(attribute, context.SemanticModel, context.CancellationToken) is var (name, rule))
                Report(context, attribute.GetLocation(), "[" + name + "] for " + rule, "the attribute");
        }
    }

    // By an alias, any attribute may suppress a rule.
    private static IEnumerable<AttributeSyntax> Attributes(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var sites = NameSites.Find(tree, Names, cancellationToken).Distinct().ToImmutableArray();
        var lists = sites.Any(static site => site is UsingDirectiveSyntax)
            ? tree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeListSyntax>()
            : sites.OfType<AttributeListSyntax>();
        return lists.SelectMany(static list => list.Attributes);
    }

    private static IEnumerable<(Location Location, string Rule)> Pragmas(SyntaxNode root)
    {
        if (!root.ContainsDirectives)
            yield break;
        for (
            var directive = (root as CSharpSyntaxNode)?.GetFirstDirective();
            directive is not null;
            directive = directive.GetNextDirective())
        {
            if (directive is not PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma ||
                pragma.DisableOrRestoreKeyword.ValueText != "disable")
            {
                continue;
            }

            foreach (var code in pragma.ErrorCodes)
            {
                if (LockedRule(code.ToString()) is { } rule)
                    yield return (code.GetLocation(), rule);
            }
        }
    }

    private static (string Name, string Rule)? SuppressedBy(
        AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.ArgumentList is not { Arguments.Count: >= 2 } arguments ||
            model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType is not { } type ||
            type.Name is not ("SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute") ||
            type.ContainingNamespace.ToDisplayString() != "System.Diagnostics.CodeAnalysis")
        {
            return null;
        }

        var check = arguments.Arguments.FirstOrDefault(
            static argument => argument.NameColon?.Name.Identifier.ValueText == "checkId") ?? arguments.Arguments[1];
        return model.GetConstantValue(check.Expression, cancellationToken).Value is string id &&
            LockedRule(id.Split(':')[0].Trim()) is { } rule
            ? (type.Name.Substring(0, type.Name.Length - "Attribute".Length), rule)
            : null;
    }

    // The compiler does not hand out the files themselves, only their options, for each tree and for all.
    private static void CheckConfiguration(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        if (provider.GlobalOptions.TryGetValue(CategoryKey, out _))
            Report(context, Location.None, CategoryKey + " in a .globalconfig");
        if (FirstFile(context.Compilation, tree => provider.GetOptions(tree).TryGetValue(CategoryKey, out _)) is { } categorized)
            Report(context, Location.Create(categorized, default), CategoryKey + ", which a configuration file sets for this file,");
        foreach (var rule in RuleIds.Locked)
        {
            // A stricter severity is no suppression, although it has no effect either.
            if (context.Compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule, out var option) &&
                option is not (ReportDiagnostic.Error or ReportDiagnostic.Default))
            {
                Report(context, Location.None, rule + " in a ruleset or in the compiler's options", "the entry");
            }
        }

        if (context.Compilation.Options.SyntaxTreeOptionsProvider is not { } severities)
            return;
        foreach (var rule in RuleIds.Locked)
        {
            var key = "dotnet_diagnostic." + rule + ".severity";
            if (severities.TryGetGlobalDiagnosticValue(rule, context.CancellationToken, out _))
                Report(context, Location.None, key + " in a .globalconfig");
            if (FirstFile(
                context.Compilation, tree => severities.TryGetDiagnosticValue(tree, rule, context.CancellationToken, out _)) is { } tree)
            {
                Report(context, Location.Create(tree, default), key + ", which a configuration file sets for this file,");
            }
        }
    }

    private static SyntaxTree? FirstFile(Compilation compilation, Func<SyntaxTree, bool> isMeant) =>
        compilation.SyntaxTrees.Where(isMeant).OrderBy(static tree => tree.FilePath, StringComparer.Ordinal).FirstOrDefault();

    private static string? LockedRule(string text) =>
        RuleIds.Locked.FirstOrDefault(rule => string.Equals(rule, text, StringComparison.OrdinalIgnoreCase));

    private static void Report(SemanticModelAnalysisContext context, Location location, string what, string it) => context.ReportDiagnostic(
        Diagnostic.Create(
            Descriptors.Suppression, location, DiagnosticSeverity.Warning, additionalLocations: null, properties: null, what, it));

    private static void Report(CompilationAnalysisContext context, Location location, string what, string it = "the key") =>
        context.ReportDiagnostic(
        Diagnostic.Create(
            Descriptors.ConfiguredSuppression,
            location,
            DiagnosticSeverity.Warning,
            additionalLocations: null,
            properties: null,
            what,
            it));
}
