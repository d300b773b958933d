using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0005, AIP0101, AIP0201 and AIP0202 for attributes on the assembly: approvals and requests need a Target, a Target must name a
/// declaration, and a critical namespace must be a pattern that names something.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssemblyAttributesAnalyzer : ProvenanceAnalyzer
{
    private const int MostOfError = 200;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.RefusedApproval,
        Descriptors.RefusedRequest,
        Descriptors.MalformedMark,
        Descriptors.LostMark,
        Descriptors.InvalidPolicy,
        Descriptors.SuspiciousPattern,
        Descriptors.AnalysisFailed);

    private protected override void Start(GuardedCompilation compilation)
    {
        var policy = PolicySource.Read(compilation.Options, compilation.CancellationToken);
        if (!ExemptAssemblies.IsExempt(compilation.Compilation.AssemblyName, policy))
            compilation.OnBoundFile(context => Check(context, policy));
    }

    private static void Check(SemanticModelAnalysisContext context, Policy policy)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (tree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax { AttributeLists.Count: > 0 })
            return;

        var compilation = context.SemanticModel.Compilation;
        var attributes = compilation.Assembly.GetAttributes()
            .AddRange(compilation.SourceModule.GetAttributes())
            .RemoveAll(attribute =>
                attribute.ApplicationSyntaxReference?.SyntaxTree != tree || StampedMarks.Contain(attribute, compilation));
        foreach (var diagnostic in attributes.SelectMany(attribute => Problems(attribute, compilation)).Concat(
            MalformedMarkAnalyzer.Find(attributes)).Concat(Slips(attributes, policy, compilation)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<Diagnostic> Problems(AttributeData attribute, Compilation compilation)
    {
        var kind = ProvenanceAttributes.Classify(attribute.AttributeClass);
        var target = attribute.Named("Target");
        switch (kind)
        {
            case ProvenanceAttribute.HumanVerified or ProvenanceAttribute.HumanApproved or ProvenanceAttribute.HumanAuthored
                when target is null:
                yield return Refused(
                    Descriptors.RefusedApproval, attribute, "without Target, it would approve everything at once, which is no review");
                break;
            case ProvenanceAttribute.HumanVerified or ProvenanceAttribute.HumanApproved or ProvenanceAttribute.HumanAuthored
                when !TargetedDeclarations.Exists(target!, compilation):
                yield return Refused(Descriptors.RefusedApproval, attribute, NamesNothing(target!));
                break;
            case ProvenanceAttribute.PendingReview when target is null:
                yield return Refused(
                    Descriptors.RefusedRequest,
                    attribute,
                    "without Target, it would ask for a review of everything at once, which nobody can give");
                break;
            case ProvenanceAttribute.PendingReview when !TargetedDeclarations.Exists(target!, compilation):
                yield return Refused(Descriptors.RefusedRequest, attribute, NamesNothing(target!));
                break;
            case ProvenanceAttribute.AiGenerated or ProvenanceAttribute.AiAssisted
                when target is not null && !TargetedDeclarations.Exists(target, compilation):
                yield return Diagnostic.Create(
                    Descriptors.LostMark,
                    attribute.Location(),
                    attribute.SourceName(),
                    ShortText.CutName(target),
                    DidYouMean(target, compilation));
                break;
            case ProvenanceAttribute.CriticalNamespace when PatternError(attribute.Positional("pattern", 0)) is { } error:
                yield return Diagnostic.Create(
                    Descriptors.InvalidPolicy,
                    attribute.Location(),
                    "[assembly: CriticalNamespace] has the pattern '" +
                        ShortText.CutName(attribute.Positional("pattern", 0) ?? "") +
                        "': " +
                        ShortText.Cut(error, MostOfError));
                break;
        }
    }

    private static IEnumerable<Diagnostic> Slips(ImmutableArray<AttributeData> attributes, Policy policy, Compilation compilation)
    {
        var slips = new PatternSlips(policy, compilation);
        foreach (var attribute in attributes)
        {
            if (ZoneDeclarations.ReadNamespace(attribute) is var (zone, pattern) &&
                slips.Describe(pattern, policy.ZoneNamed(zone), isInCode: true) is { } problem)
            {
                yield return Diagnostic.Create(Descriptors.SuspiciousPattern, attribute.Location(), problem);
            }
        }
    }

    private static Diagnostic Refused(DiagnosticDescriptor descriptor, AttributeData attribute, string problem) =>
        Diagnostic.Create(descriptor, attribute.Location(), Site(attribute) + ": " + ShortText.CutName(attribute.SourceName()), problem);

    private static string Site(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { Parent: AttributeListSyntax { Target: { } target } }
            ? target.Identifier.ValueText
            : "assembly";

    private static string NamesNothing(string target) =>
        "its Target '" + ShortText.CutName(target) + "' is neither \"" + EntryPoints.TopLevel +
            "\" nor the documentation ID of a declaration in this assembly";

    private static string DidYouMean(string target, Compilation compilation) =>
        TargetedDeclarations.FindMeant(target, compilation) is { } meant ? " (did you mean '" + ShortText.CutName(meant) + "'?)" : "";

    private static string? PatternError(string? pattern)
    {
        if (pattern is null)
            return "it names no namespace";
        return NamespacePattern.TryParse(pattern.Trim(), out _, out var error) ? null : error;
    }
}
