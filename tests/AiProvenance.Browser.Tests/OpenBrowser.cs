using AiProvenance.Tool.Tests.Reports.Pages;
using Microsoft.Playwright;

namespace AiProvenance.Browser.Tests;

/// <summary>A browser for all tests, and the pages as files that it opens.</summary>
public sealed class OpenBrowser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var browser = InstalledBrowser.Find();
        foreach (var name in SamplePages.Names)
            await File.WriteAllTextAsync(PathOf(name), SamplePages.Write(name));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = browser,
            Args = InstalledBrowser.Arguments,
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The file of a page.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name.Replace(' ', '-') + ".html");

    /// <summary>Opens a page.</summary>
    internal async Task<OpenPage> Open(
        string name,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        Media media = Media.Screen,
        bool withScripts = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScripts,
        });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media, ColorScheme = scheme });
        await page.GotoAsync(new Uri(PathOf(name)).AbsoluteUri);
        return opened;
    }
}

/// <summary>A page in a browser, and everything that it said and asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Messages.Add(message.Text);
        page.PageError += (_, error) => Messages.Add(error);
        page.Dialog += (_, dialog) => Messages.Add("a dialog: " + dialog.Message);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The addresses that it asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the browser wrote into its log.</summary>
    public List<string> Messages { get; } = [];

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
