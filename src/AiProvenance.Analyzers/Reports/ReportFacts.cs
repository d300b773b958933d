using System.Globalization;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.LateBinding;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Messages;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>Report to what its message says of it: symbols become names, locations files and lines.</summary>
internal static class ReportFacts
{
    /// <summary>Collects what the message says.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">The declaration's name, where it is shown.</param>
    /// <param name="wasAccepted">Whether the baseline accepted it until the code, or what its names mean, changed.</param>
    /// <param name="listsTouches">Whether no other finding about the declaration lists what it touches.</param>
    /// <param name="names">The names of touched symbols.</param>
    public static MessageFacts Collect(Report report, string name, bool wasAccepted, bool listsTouches, TouchedNames names) =>
        new(name, report.Finding, DescribeOrigin(report.Origin, report.Finding.Zones))
        {
            Evidence = report.Finding.Zones
                .Select(zone => DescribeEvidence(report, zone, listsTouches, names))
                .OfType<ZoneEvidence>()
                .ToImmutableArray(),
            Uses = report.Evidence is DependencyEvidence { Dependencies: var dependencies }
                ? dependencies.Select(DescribeUse).ToImmutableArray()
                : ImmutableArray<UsedCode>.Empty,
            IsRequested = IsRequested(report),
            WasAccepted = wasAccepted,
            AssemblyTarget = report.Declaration.AssemblyTarget ?? (IsHidden(report.Declaration) ? report.Declaration.Identity : null),
            EditedByHand = FindFileWithoutFix(report.Declaration),
            AnsweredBy = report.AnsweredBy?.DisplayName,
            AnswersOthers = report.AnswersInside,
        };

    // A name that no file of the user's has carries no attribute.
    private static bool IsHidden(Declaration declaration) => declaration.Location != declaration.VisibleLocation;

    private static string? FindFileWithoutFix(Declaration declaration) =>
        declaration.VisibleLocation is { SourceTree: { } tree } location && DeclarationSyntax.IsTextOfAnotherFile(tree) &&
        location.GetMappedLineSpan() is { HasMappedPath: true } place && !place.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            ? GetFileName(place.Path)
            : null;

    private static string GetFileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static CodeOrigin DescribeOrigin(DeclaredOrigin origin, IEnumerable<ZonePolicy> zones)
    {
        var marked = origin.Claim?.Around ?? origin;
        var strictest = marked.IsDefault ? zones.Max(static zone => zone.DefaultOrigin) : marked.Origin;
        var sources = marked.Marks
            .Where(static mark => mark.Behind.IsEmpty && !mark.IsDefault)
            .Select(static mark => mark.Tool ?? mark.Name)
            .Distinct(StringComparer.Ordinal);
        return new CodeOrigin(
            strictest == Origin.Assisted ? Origin.Assisted : Origin.Generated, sources.ToImmutableArray(), origin.Claim is not null)
        {
            IsUnmarked = origin.IsUnmarked,
        };
    }

    // Without names where another finding says them: what is part of a zone is said as that all the same.
    private static ZoneEvidence? DescribeEvidence(Report report, ZonePolicy zone, bool listsTouches, TouchedNames names) =>
        report.Evidence switch
        {
            TouchEvidence { Touches: var touches } => DescribeTouches(report.Declaration, touches, zone, listsTouches, names),
            ReachEvidence { Paths: var paths } => new ZoneEvidence(zone, paths.First(path => path.Zone == zone).Names),
            LateBoundEvidence { Names: var late } => new ZoneEvidence(zone, late
                .Where(name => name.Code.Zones.Contains(zone))
                .Select(static name => name.Code.Symbol is { } symbol ? SymbolNames.Write(symbol) : name.Code.Name)
                .Distinct(StringComparer.Ordinal)
                .ToImmutableArray()),
            _ => null,
        };

    private static ZoneEvidence DescribeTouches(
        Declaration declaration, ImmutableArray<Touch> touches, ZonePolicy zone, bool listsTouches, TouchedNames names)
    {
        var own = declaration.Symbol.OriginalDefinition;
        var isPart = false;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var inOrder = ImmutableArray.CreateBuilder<string>();
        foreach (var touch in touches)
        {
            if (!touch.Zones.Contains(zone))
                continue;
            if (SymbolEqualityComparer.Default.Equals(touch.Symbol, own))
                isPart = true;
            else if (listsTouches && names.Get(touch.Symbol) is var name && used.Add(name))
                inOrder.Add(name);
        }

        return new ZoneEvidence(zone, inOrder.ToImmutable(), isPart);
    }

    private static UsedCode DescribeUse(Dependency dependency) => new(
        SymbolNames.Write(dependency.Ai.Symbol),
        DescribeOrigin(dependency.Ai.Origin, dependency.Zones),
        DescribePlace(dependency.Ai),
        dependency.Path,
        dependency.Zones.ToImmutableArray(),
        dependency.Findings.SelectMany(static finding => finding.Culprits).FirstOrDefault()?.WriteFirst() ?? "");

    // As an editor shows it: what #line says, where it says anything.
    private static string DescribePlace(AiDeclaration ai)
    {
        if (!ai.IsOwn || ai.Source is not { VisibleLocation: { SourceTree: not null } location })
            return "in assembly " + ai.Symbol.ContainingAssembly.Name;
        var place = location.GetMappedLineSpan();
        return "at " + GetFileName(place.Path) + "(" + (place.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture) + ")";
    }

    private static bool IsRequested(Report report) => report.Evidence is DependencyEvidence { Dependencies: var dependencies }
        ? dependencies.All(static dependency => dependency.IsRequested)
        : report.Code.IsRequested;
}
