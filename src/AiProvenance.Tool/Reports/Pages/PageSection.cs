namespace AiProvenance.Tool.Reports.Pages;

/// <summary>A part of a page, that its heading names.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what is in it.</param>
internal sealed record PageSection(string Id, string Title, Action<Markup> Write)
{
    /// <summary>Writes it.</summary>
    public void WriteTo(Markup page)
    {
        page.Line();
        page.Element(
            "section",
            () =>
            {
                page.Element("h2", Title, ("id", Id + "-heading"));
                Write(page);
            },
            ("id", Id),
            ("aria-labelledby", Id + "-heading"));
    }
}
