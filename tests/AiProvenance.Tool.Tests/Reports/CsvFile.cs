using System.Text;

namespace AiProvenance.Tool.Tests.Reports;

/// <summary>A reader of RFC 4180, so that what is written is read as others read it.</summary>
internal static class CsvFile
{
    public static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (at < text.Length)
        {
            var row = new List<string>();
            do
            {
                row.Add(ReadCell(text, ref at));
            }
            while (text[at++] == ',');
            Assert.Equal("\r\n", text[(at - 1)..(at + 1)]);
            at++;
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The text of a cell: an apostrophe at its beginning only keeps it from being a formula.</summary>
    public static string Plain(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static string ReadCell(string text, ref int at)
    {
        var cell = new StringBuilder();
        Assert.Equal('"', text[at++]);
        while (true)
        {
            if (text[at] != '"')
                _ = cell.Append(text[at++]);
            else if (text[at + 1] == '"')
                _ = cell.Append(text[(at += 2) - 1]);
            else
                break;
        }

        at++;
        return cell.ToString();
    }
}
