using System.Diagnostics;

namespace AiProvenance.Package.Tests;

/// <summary>The compiler server of one run of the tests: started by its first build, used by nobody else, and gone with the run.</summary>
internal static class CompilerServer
{
    private static readonly string Name = $"aiprovenance-tests-{Guid.NewGuid():N}";
    private static volatile bool _isNeeded;

    /// <summary>What tells a build to compile in this server.</summary>
    public static void Join(IDictionary<string, string?> environment)
    {
        _isNeeded = true;
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = Name;
    }

    /// <summary>What tells a build to start a compiler of its own, each time.</summary>
    public static void Leave(IDictionary<string, string?> environment)
    {
        environment["UseSharedCompilation"] = "false";
        environment["SharedCompilationId"] = null;
    }

    /// <summary>Ends the server, if there was a build, and waits until it has ended.</summary>
    public static void ShutDown()
    {
        if (!_isNeeded)
            return;
        using var process = Process.Start("dotnet", [TestBuild.CompilerServer, "-shutdown", "-pipename:" + Name]);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The compiler server {Name} is left behind.");
    }
}
