using AiProvenance.Tool.Tests.Reports.Pages;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AiProvenance.Browser.Tests;

/// <summary>The page that <c>report</c> writes, in a real browser: who cannot see it well, who has a phone, who prints it.</summary>
public sealed class PageTests(OpenBrowser browser) : IClassFixture<OpenBrowser>
{
    private static readonly int[] Widths = [320, 360, 768, 1280];

    public static TheoryData<string> Names => [.. SamplePages.Names];

    /// <summary>The richest page in all surroundings, the others in the hardest ones; paper is the same in both schemes.</summary>
    public static TheoryData<string, int, ColorScheme, Media> Surroundings
    {
        get
        {
            var data = new TheoryData<string, int, ColorScheme, Media>
            {
                { "everything", 360, ColorScheme.Light, Media.Screen },
                { "everything", 1280, ColorScheme.Light, Media.Screen },
                { "everything", 1280, ColorScheme.Dark, Media.Screen },
                { "everything", 720, ColorScheme.Light, Media.Print },
            };
            foreach (var name in SamplePages.Names.Where(static name => name != "many"))
                data.Add(name, 360, ColorScheme.Dark, Media.Screen);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Surroundings))]
    public async Task Axe_finds_nothing(string name, int width, ColorScheme scheme, Media media)
    {
        await using var opened = await browser.Open(name, width, scheme, media);

        var result = await opened.Page.RunAxe();

        Assert.True(result.Passes.Length > 20, "axe looked at " + result.Passes.Length);
        Assert.Empty(result.Violations.Select(static violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" ", violation.Nodes.Take(3).Select(static node => node.Html))}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_wider_than_the_page(string name)
    {
        await using var opened = await browser.Open(name);
        var screens = Widths.Select(static width => (width, Media.Screen));
        foreach (var (width, media) in screens.Append((680, Media.Print)))
        {
            await opened.Page.SetViewportSizeAsync(width, 800);
            await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media });

            Assert.InRange(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_scripts_it_is_all_there_and_asks_for_nothing(string name)
    {
        await using var opened = await browser.Open(name, withScripts: false);
        var page = opened.Page;

        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "What needs a decision" }).IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "What this report rests on" }).IsVisibleAsync());
        Assert.Equal([new Uri(browser.PathOf(name)).AbsoluteUri], opened.Requests);
        Assert.Empty(opened.Messages);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_browser_applies_its_style_and_runs_nothing(string name)
    {
        await using var opened = await browser.Open(name, scheme: ColorScheme.Dark);
        var page = opened.Page;

        Assert.Equal("rgb(20, 24, 29)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('script, img, iframe, link, object, form').length"));
        Assert.Empty(opened.Messages);

        // Even a script that somehow got into it would not run.
        var ran = await page.EvaluateAsync<bool>(
            """
            () => {
                const script = document.createElement('script');
                script.textContent = 'window.ran = true';
                document.body.append(script);
                return !!window.ran;
            }
            """);
        Assert.False(ran);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_needs_a_decision_is_on_the_first_screen_of_a_phone(string name)
    {
        await using var opened = await browser.Open(name, width: 360);

        var box = await opened.Page.Locator("#decisions .verdict").BoundingBoxAsync();

        Assert.NotNull(box);
        Assert.InRange(box.Y + box.Height, 1, name is "long words" or "hostile" ? 2000 : 800);
    }

    [Fact]
    public async Task Each_link_in_the_page_leads_somewhere()
    {
        await using var opened = await browser.Open("everything");

        var broken = await opened.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href')).filter(h => !document.querySelector(h))");

        Assert.Empty(broken);
    }

    [Fact]
    public async Task It_prints_on_several_pages_in_light_colours()
    {
        await using var opened = await browser.Open("everything", scheme: ColorScheme.Dark, media: Media.Print);

        var paper = await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        var pages = System.Text.Encoding.Latin1.GetString(await opened.Page.PdfAsync(new PagePdfOptions { Format = "A4" }));

        Assert.Equal("rgb(255, 255, 255)", paper);
        Assert.True(await opened.Page.Locator("nav").IsHiddenAsync());
        Assert.InRange(pages.Split("/Type /Page\n").Length - 1, 2, 12);
    }
}
