using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>A project's options that tell which files analyzers ask about, each time that they do.</summary>
internal sealed class WatchedOptions
{
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly Action<int> _onAsked;
    private int _count;

    public WatchedOptions(AnalyzerOptions options, Action<int>? onAsked = null)
    {
        _onAsked = onAsked ?? (static _ => { });
        Options = new AnalyzerOptions(
            [.. options.AdditionalFiles.Select(file => new WatchedFile(file, this))],
            new WatchedProvider(options.AnalyzerConfigOptionsProvider, this));
    }

    public AnalyzerOptions Options { get; }

    public ImmutableHashSet<string> Asked => [.. _asked];

    /// <summary>How often anything was asked for.</summary>
    public int Count => _count;

    private void Note(string path)
    {
        _asked.Enqueue(path);
        _onAsked(Interlocked.Increment(ref _count));
    }

    private sealed class WatchedFile(AdditionalText file, WatchedOptions watch) : AdditionalText
    {
        public override string Path => file.Path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            watch.Note(Path);
            cancellationToken.ThrowIfCancellationRequested();
            return file.GetText(cancellationToken);
        }
    }

    private sealed class WatchedProvider(AnalyzerConfigOptionsProvider provider, WatchedOptions watch) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => provider.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree)
        {
            watch.Note(tree.FilePath);
            return provider.GetOptions(tree);
        }

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => provider.GetOptions(textFile);
    }
}
