namespace AiProvenance.Browser.Tests;

/// <summary>The browser of this machine: nothing is downloaded.</summary>
internal static class InstalledBrowser
{
    /// <summary>The variable that names a browser.</summary>
    public const string Variable = "AIPROVENANCE_BROWSER";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

    private static readonly string[] Folders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] Programs =
    [
        "Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe",
        "Google Chrome.app/Contents/MacOS/Google Chrome", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>What Chromium is started with: no display, no network of its own.</summary>
    public static string[] Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Its file.</summary>
    public static string Find() => Candidates().FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(
        "No Chromium was found. On Debian and Ubuntu: 'apt-get install -y chromium'; else install Chrome or Edge, or name the file in " +
        Variable + ".");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return [named];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var installed = Folders
            .Select(Environment.GetEnvironmentVariable)
            .OfType<string>()
            .Append("/Applications");
        return folders.SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
            .Concat(installed.SelectMany(static folder => Programs.Select(program => Path.Combine(folder, program))));
    }
}
