using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace AiProvenance.Tool.Git;

/// <summary>One run of the <c>git</c> process: its output as bytes, its complaints for the message.</summary>
internal sealed class GitCall : IDisposable
{
    // These say of another repository, index or history what the folder says already: a tool that a git hook starts inherits some of them.
    private static readonly string[] Inherited =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_CONFIG",
        "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_SHALLOW_FILE", "GIT_NOTES_REF", "GIT_LITERAL_PATHSPECS",
        "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_TRACE",
    ];

    // What a user's settings would change in the output.
    private static readonly string[] Settings =
    [
        "--no-pager", "-c", "core.quotepath=off", "-c", "color.ui=false", "-c", "log.showSignature=false", "-c",
        "i18n.logOutputEncoding=UTF-8", "-c", "core.fsmonitor=false",
    ];

    private readonly string _command;
    private readonly Process _process;
    private readonly Task<string> _error;

    private GitCall(string command, Process process)
    {
        _command = command;
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it writes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What it reads.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts git in a folder.</summary>
    public static GitCall Start(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var list = arguments.ToArray();
        var start = new ProcessStartInfo(GitProgram.Find(Environment.GetEnvironmentVariable("PATH")))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in Settings.Concat(list))
            start.ArgumentList.Add(argument);
        SetEnvironment(start.Environment, environment);
        var command = "git " + string.Join(' ', list.Select(Shown));
        try
        {
            return new GitCall(command, Process.Start(start)!);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new GitException($"'{command}' did not start in {folder}: {exception.Message}");
        }
    }

    /// <summary>Waits for the end; whatever went wrong becomes an exception.</summary>
    public void Finish()
    {
        var code = WaitForExit();
        if (code != 0)
            throw Failure(code);
    }

    /// <summary>Waits for the end and says how it was.</summary>
    public int WaitForExit()
    {
        CloseInput();
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>What git said, without its advice.</summary>
    public string Error => string.Join('\n', _error.GetAwaiter().GetResult().Trim().Split('\n').Where(
        static line => !line.StartsWith("hint:", StringComparison.Ordinal)));

    /// <summary>What went wrong.</summary>
    public GitException Failure(int code) =>
        new($"'{_command}' failed ({code}): {(Error.Length > 0 ? Error.ReplaceLineEndings(" ") : "git said nothing")}");

    /// <summary>Nothing more will be written to it.</summary>
    public void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code says why.
        }
    }

    public void Dispose()
    {
        // A reader who has seen enough does not wait for the rest.
        try
        {
            if (!_process.HasExited)
                _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
        }

        _process.Dispose();
    }

    private static void SetEnvironment(IDictionary<string, string?> variables, IReadOnlyDictionary<string, string>? own)
    {
        foreach (var name in Inherited)
            _ = variables.Remove(name);
        variables["LC_ALL"] = "C";
        variables["GIT_TERMINAL_PROMPT"] = "0";
        variables["GIT_OPTIONAL_LOCKS"] = "0";
        // No network: an object that a partial clone lacks is an error, and the message says which.
        variables["GIT_NO_LAZY_FETCH"] = "1";
        // History as everyone else has it: replacements and grafts are one clone's own.
        variables["GIT_NO_REPLACE_OBJECTS"] = "1";
        variables["GIT_GRAFT_FILE"] = "/dev/null";
        foreach (var (name, value) in own ?? new Dictionary<string, string>())
            variables[name] = value;
    }

    private static string Shown(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? "\"" + argument + "\"" : argument;
}
