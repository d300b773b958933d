using System.IO;
using AiProvenance.Tool.Marks;

namespace AiProvenance.Tool.Commands;

/// <summary>
/// Says on a terminal which step is being done and how far it is, in one line that is wiped away again; elsewhere nothing.
/// </summary>
internal sealed class MarksProgress(TextWriter terminal, bool isOn) : IMarksProgress, IDisposable
{
    private const int MostUpdates = 200;

    private readonly object _writing = new();
    private string _step = "";
    private int _count;
    private int _done;

    /// <inheritdoc/>
    public void Begin(string step, int count)
    {
        if (!isOn)
            return;
        lock (_writing)
        {
            (_step, _count, _done) = (step, count, 0);
            Write();
        }
    }

    /// <inheritdoc/>
    public void Advance()
    {
        if (!isOn)
            return;
        lock (_writing)
        {
            _done++;
            if (_done == _count || _done % Math.Max(_count / MostUpdates, 1) == 0)
                Write();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isOn && _step.Length > 0)
            terminal.Write("\r\x1B[K");
    }

    private void Write() => terminal.Write(_count == 0
        ? $"\r\x1B[K{_step}"
        : FormattableString.Invariant($"\r\x1B[K{_step}: {_done} of {_count}"));
}
