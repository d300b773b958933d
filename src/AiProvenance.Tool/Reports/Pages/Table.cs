using AiProvenance.Tool.Reports.Figures;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Cell">Writes a row's cell.</param>
internal sealed record Column<T>(string Title, Action<Markup, T> Cell)
{
    /// <summary>Whether it has numbers, which stand below each other by their last digit.</summary>
    public bool IsNumber { get; init; }

    /// <summary>A column of texts.</summary>
    public static Column<T> Of(string title, Func<T, string> text) => new(title, (page, row) => page.Text(text(row)));

    /// <summary>A column of numbers.</summary>
    public static Column<T> OfNumbers(string title, Func<T, int> number) =>
        new(title, (page, row) => page.Text(Words.Number(number(row)))) { IsNumber = true };
}

/// <summary>
/// A table with a caption, whose first column names its rows. On a phone a row becomes a small list; its roles keep it a table for
/// readers who hear the page, because a browser forgets that it is one when its layout is another.
/// </summary>
internal static class Table
{
    /// <summary>Writes a table, and how many rows of it are not there.</summary>
    public static void Write<T>(Markup page, string caption, Listed<T> rows, params Column<T>[] columns)
    {
        page.Line();
        page.Element(
            "table",
            () =>
            {
                page.Element("caption", caption);
                page.Element("thead", () => WriteHead(page, columns), ("role", "rowgroup"));
                page.Element(
                    "tbody",
                    () =>
                    {
                        foreach (var row in rows.Shown)
                            WriteRow(page, row, columns);
                    },
                    ("role", "rowgroup"));
            },
            ("role", "table"),
            ("class", columns.Length > 3 ? "wide" : null));
        if (rows.LeftOut > 0)
        {
            page.Element(
                "p",
                $"{Words.Number(rows.LeftOut)} more are not shown here. 'ai-provenance report --format csv' lists every declaration.",
                ("class", "more"));
        }
    }

    private static void WriteHead<T>(Markup page, Column<T>[] columns) => page.Element(
        "tr",
        () =>
        {
            foreach (var column in columns)
                page.Element("th", column.Title, ("role", "columnheader"), ("scope", "col"), ("class", ClassOf(column)));
        },
        ("role", "row"));

    private static void WriteRow<T>(Markup page, T row, Column<T>[] columns)
    {
        page.Line();
        page.Element(
            "tr",
            () =>
            {
                page.Element("th", () => columns[0].Cell(page, row), ("role", "rowheader"), ("scope", "row"));
                foreach (var column in columns.Skip(1))
                {
                    page.Element(
                        "td",
                        () => page.Element("div", () => column.Cell(page, row)),
                        ("role", "cell"),
                        ("data-label", column.Title),
                        ("class", ClassOf(column)));
                }
            },
            ("role", "row"));
    }

    private static string? ClassOf<T>(Column<T> column) => column.IsNumber ? "number" : null;
}
