using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Reports;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// The common base of the rules about declarations. It handles exempt assemblies, skips compilations without marks, picks the declarations,
/// and applies the baseline, needless entries included. A rule names the gate that it opens.
/// </summary>
public abstract class GateAnalyzer : ProvenanceAnalyzer
{
    private protected GateAnalyzer(params DiagnosticDescriptor[] descriptors) =>
        SupportedDiagnostics = descriptors.Append(Descriptors.NeedlessBaselineEntry).Append(Descriptors.AnalysisFailed).ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Opens the gate for one compilation.</summary>
    private protected abstract Gate Open(GateSteps steps);

    private protected sealed override void Start(GuardedCompilation compilation)
    {
        var steps = GateSteps.Get(compilation);
        if (steps.IsExempt)
            return;
        var gate = Open(steps);
        var accepted = AcceptedFindings.Read(compilation.Options, gate.Rules, compilation.CancellationToken);
        if (gate.IsPossible(compilation.CancellationToken))
            Examine(gate, accepted, compilation);
        if (!accepted.IsEmpty && !gate.ConcludesAtEnd)
            compilation.OnAdditionalFile(file => ReportNeedless(gate, accepted, file));
    }

    private static void Examine(Gate gate, AcceptedFindings accepted, GuardedCompilation compilation)
    {
        var writer = new ReportWriter(gate.Steps.Names, Settings.IsLogged(compilation.Options.AnalyzerConfigOptionsProvider.GlobalOptions));
        gate.Steps.Declared.Register(
            compilation,
            () => gate.IsPossibleWithReferences,
            gate.IsPossibleIn,
            (symbol, sink) => sink.ReportAll(WriteNew(gate.Examine(symbol, sink.CancellationToken))));
        if (gate is MarkedCodeGate)
            compilation.OnParsedFile(file => ExamineAssembly(compilation.Compilation, file));
        if (!gate.ConcludesAtEnd)
            return;
        compilation.OnEnd(end =>
        {
            foreach (var diagnostic in WriteNew(gate.Conclude(end.CancellationToken)))
                end.ReportDiagnostic(diagnostic);
            foreach (var needless in accepted.FindNeedless(Descriptors.NeedlessReachEntry, end.CancellationToken))
                end.ReportDiagnostic(needless);
        });

        // At the first file that has any of the assembly's attributes.
        void ExamineAssembly(Compilation whole, SyntaxTreeAnalysisContext file)
        {
            if (!AssemblyCode.MayHold(file.Tree, file.CancellationToken) ||
                AssemblyCode.FindLists(whole, file.CancellationToken) is not [{ SyntaxTree: var first }, ..] || first != file.Tree)
            {
                return;
            }

            foreach (var diagnostic in WriteNew(gate.Examine(whole.Assembly, file.CancellationToken)))
                file.ReportDiagnostic(diagnostic);
        }

        // Of several findings about one declaration, the first of each zone lists what is touched.
        IEnumerable<Diagnostic> WriteNew(IEnumerable<Report> reports)
        {
            Declaration? declaration = null;
            var listed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var report in reports.Where(report => accepted.IsNew(() => report.Entry)))
            {
                if (report.Declaration != declaration)
                    listed.Clear();
                declaration = report.Declaration;
                var zones = report.Finding.Zones.Select(static zone => zone.Name).ToList();
                yield return writer.Write(report, accepted.WasAccepted(() => report.Entry), zones.Exists(zone => !listed.Contains(zone)));
                listed.UnionWith(zones);
            }
        }
    }

    // Where the baseline is reported on, all its entries are judged.
    private static void ReportNeedless(Gate gate, AcceptedFindings accepted, AdditionalFileAnalysisContext file)
    {
        if (!accepted.AreIn(file.AdditionalFile))
            return;
        var met = accepted.StartAgain();
        foreach (var symbol in DeclaredTypes.List(file.Compilation, gate.IsPossibleIn, file.CancellationToken))
        {
            foreach (var report in gate.Examine(symbol, file.CancellationToken))
                _ = met.IsNew(() => report.Entry);
        }

        foreach (var report in gate is MarkedCodeGate ? gate.Examine(file.Compilation.Assembly, file.CancellationToken) : [])
            _ = met.IsNew(() => report.Entry);

        foreach (var needless in met.FindNeedless(Descriptors.NeedlessBaselineEntry, file.CancellationToken))
            file.ReportDiagnostic(needless);
    }
}
