using System.IO;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>Says on a terminal which file is being read, in one line that is wiped away again; elsewhere nothing.</summary>
internal sealed class Progress(TextWriter terminal, bool isOn, int count) : IDisposable
{
    private const int Widest = 60;

    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly object _writing = new();

    /// <summary>Says that a file is being read.</summary>
    public void Begin(string path)
    {
        if (!isOn)
            return;
        lock (_writing)
        {
            if (_begun.Add(path))
                terminal.Write($"\r\x1B[K{_begun.Count} of {count}: {Harmless.Cell(path, Widest)}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isOn && _begun.Count > 0)
            terminal.Write("\r\x1B[K");
    }
}
