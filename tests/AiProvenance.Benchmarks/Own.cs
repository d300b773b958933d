using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Collections.Immutable;
namespace AiProvenance.Benchmarks;
#pragma warning disable
internal static class Own
{
    public static void Run(string[] a)
    {
        var w = a[0]=="repo" ? Workload.Repository(int.Parse(a[1])==100) : Workload.Shop(int.Parse(a[0]), int.Parse(a[1]));
        IReadOnlyList<string> z = a[0]=="repo" ? new[]{"Microsoft.CodeAnalysis"} : ShopSource.Zones;
        var rounds=int.Parse(a[2]);
        var all = AnalyzerSet.Ours(z);
        var sets = new Dictionary<string,AnalyzerSet>{ ["empty"]=AnalyzerSet.Empty, ["ours"]=all, ["banned"]=AnalyzerSet.Banned(z), ["blocks"]=new AnalyzerSet("b",[new Blocks()],null)};
        if(a.Length>3) foreach(var k in sets.Keys.ToList()) if(!a[3].Split(',').Contains(k)) sets.Remove(k);
        var own = sets.ToDictionary(s=>s.Key, s=>new List<(double,double,double)>());
        var per = new Dictionary<string,List<double>>();
        for(var r=0;r<=rounds;r++) foreach(var (k,s) in sets){
            var c=w.Compile(); AnalysisResult? res=null;
            GC.Collect(); AiProvenance.Analyzers.Hosting.Prof.Reset();
            var cpu=Process.GetCurrentProcess().TotalProcessorTime; var sw=Stopwatch.StartNew();
            res=Runs.Analyse(c,s).GetAwaiter().GetResult();
            var t=sw.Elapsed.TotalSeconds; var cp=(Process.GetCurrentProcess().TotalProcessorTime-cpu).TotalSeconds;
            if(r==0) continue;
            if(k=="ours" && r==rounds) for(var q=0;q<17;q++) Console.WriteLine($"   {q,2} {AiProvenance.Analyzers.Hosting.Prof.T[q]/1e6:0.0} ms  x{AiProvenance.Analyzers.Hosting.Prof.N[q]}");
            own[k].Add((res.AnalyzerTelemetryInfo.Values.Sum(i=>i.ExecutionTime.TotalSeconds),t,cp));
            if(k=="ours") foreach(var (an,i) in res.AnalyzerTelemetryInfo){ var n=an.GetType().Name; if(!per.TryGetValue(n,out var l)) per[n]=l=[]; l.Add(i.ExecutionTime.TotalMilliseconds);}        }
        foreach(var (k,l) in own) Console.WriteLine($"{k,-8} own {Runs.Median(l.Select(x=>x.Item1))*1000:0.0} ms  wall {Runs.Median(l.Select(x=>x.Item2))*1000:0} cpu {Runs.Median(l.Select(x=>x.Item3))*1000:0}");
        foreach(var (k,l) in per) Console.WriteLine($"   {k,-36} {Runs.Median(l):0.00} ms");
    }
}
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Blocks : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor Never = new("NONE0002", "Never", "Never", "None", DiagnosticSeverity.Warning, true);
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Never];
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start => start.RegisterOperationBlockAction(static _ => { }));
    }
}
