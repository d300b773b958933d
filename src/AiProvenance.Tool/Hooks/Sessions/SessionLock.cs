using System.Diagnostics;
using System.IO;
using AiProvenance.Tool.Evidence.Journals;

namespace AiProvenance.Tool.Hooks.Sessions;

/// <summary>One event at a time in a repository. Who waits too long goes on without: an agent is never held up.</summary>
internal static class SessionLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Takes it; to be disposed.</summary>
    public static IDisposable? Take(string commonDirectory)
    {
        var folder = Directory.CreateDirectory(Journal.FolderIn(commonDirectory)).FullName;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(25);
            }
        }

        return null;
    }
}
