using System.Diagnostics;

namespace AiProvenance.Images.Report;

/// <summary>A picture of a page, as the machine's own Chromium shows it.</summary>
internal static class Screenshot
{
    private const int Width = 1200;
    private const int Height = 1180;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Takes the picture of a page's beginning.</summary>
    public static async Task Take(string page, string picture)
    {
        var start = new ProcessStartInfo(
            Find(),
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars", $"--window-size={Width},{Height}",
                "--screenshot=" + Path.GetFullPath(picture), new Uri(Path.GetFullPath(page)).AbsoluteUri,
            ])
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || !File.Exists(picture))
            throw new InvalidOperationException("The browser took no picture:\n" + error);
    }

    private static string Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(
            "No Chromium was found. On Debian and Ubuntu: 'apt-get install -y chromium'.");
}
