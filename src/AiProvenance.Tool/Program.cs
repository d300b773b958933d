using System.Runtime.InteropServices;
using System.Threading.Tasks;
using AiProvenance.Tool.Commands;

using var cancellation = new CancellationTokenSource();
void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    cancellation.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
var run = CommandLine.Run(args, Surroundings.OfProcess(), cancellation.Token);

// What does not end by itself soon after it was told to is left.
var cancelled = Task.Delay(Timeout.Infinite, cancellation.Token).ContinueWith(
    static _ => Task.Delay(TimeSpan.FromSeconds(2)), TaskScheduler.Default).Unwrap();
return await Task.WhenAny(run, cancelled) == run ? await run : (int)ExitCode.CouldNotJudge;
