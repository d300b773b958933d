using System.Collections.Immutable;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Traces;
using AiProvenance.Tool.Traces.Resolution;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>Traces, resolved in assemblies.</summary>
internal sealed class Resolved : IDisposable
{
    private readonly ImmutableArray<ManagedFile> _files;
    private readonly Session _session;

    public Resolved(params IEnumerable<byte[]> assemblies)
    {
        _files = [.. assemblies.Select(static (image, i) => ManagedFile.Open("publish/" + i + ".dll", new MemoryStream(image))!)];
        _session = new Session([.. _files.Select(static file => (file, (Func<string, Stream?>?)null))], BuiltInPolicy.Instance);
    }

    public Session Session => _session;

    public ImmutableArray<ManagedFile> Files => _files;

    /// <summary>Every frame of a text, with what it may mean.</summary>
    public ImmutableArray<ResolvedFrame> Read(string text)
    {
        var trace = StackTraceReader.Read(new StringReader(text));
        var resolver = new FrameResolver(_session, NamedTypes.Find(_files, trace.Frames.Select(static frame => frame.Frame)));
        return [.. trace.Frames.Select(resolver.Resolve)];
    }

    /// <summary>What each frame of a text may mean: an identity, or several.</summary>
    public string[] Identities(string text) =>
        [.. Read(text).Select(static frame => (frame.Match == FrameMatch.Found ? "" : frame.Match + " ") +
            string.Join(" | ", frame.Declarations.Select(static declaration => declaration.Identity)))];

    public void Dispose()
    {
        _session.Dispose();
        foreach (var file in _files)
            file.Dispose();
    }
}
