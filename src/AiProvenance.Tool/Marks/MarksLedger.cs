using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiProvenance.Tool.Marks.Origins;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Marks;

/// <summary>
/// What was decided and why, one JSON object a line: each mark that evidence asks for, whether it was there, is written, or is not because
/// a person claims the code, with the evidence for it; then the entries whose declaration is gone.
/// </summary>
internal static class MarksLedger
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes it.</summary>
    public static string Write(string root, IEnumerable<ProjectUpdate> updates)
    {
        var text = new StringBuilder();
        foreach (var update in updates)
        {
            var project = Relative(root, update.Project.Project);
            foreach (var plan in update.Project.Plan.Where(static plan => !plan.Evidence.IsEmpty || !plan.Marks.IsEmpty))
                text.Append(WriteLine(json => WriteDeclaration(json, root, project, plan)));
            foreach (var followed in update.Followed)
            {
                text.Append(WriteLine(json => WriteEntry(
                    json, project, "followed", followed.Entry, followed.Marks.Select(static mark => mark.Identity))));
            }

            foreach (var lost in update.Lost)
                text.Append(WriteLine(json => WriteEntry(json, project, "lost", lost, [])));
        }

        return text.ToString();
    }

    private static void WriteDeclaration(Utf8JsonWriter json, string root, string project, PlannedDeclaration plan)
    {
        json.WriteText("project", project);
        json.WriteText("identity", plan.Declaration.Identity);
        json.WriteString("origin", JsonResult.NameOf(plan.Origin));
        json.WriteString("decision", Decide(plan));
        json.WriteObjects("marks", plan.Missing, static (json, mark) => WriteMark(json, mark));
        json.WriteObjects(
            "evidence",
            plan.Evidence
                .SelectMany(static line => line.Found, static (line, found) => (line.File, line.Line, line.IsCut, Found: found))
                .GroupBy(static each => (each.Found.Commit, each.Found.Record.Reader, each.Found.Record.Text, each.File, each.IsCut)),
            (json, group) =>
            {
                json.WriteOptional("commit", group.Key.Commit);
                json.WriteText("reader", group.Key.Reader);
                json.WriteText("text", group.Key.Text);
                json.WriteText("file", Relative(root, group.Key.File));
                json.WriteText("lines", Ranges([.. group.Select(static each => each.Line).Distinct().Order()]));
                if (group.Key.IsCut)
                    json.WriteBoolean("removedAfter", true);
            });
    }

    private static string Decide(PlannedDeclaration plan) =>
        plan.Origin == Core.Origins.Origin.Human ? "nothing to mark in a header of a name alone"
        : plan.IsClaimed ? "claimed"
        : plan.Missing.IsEmpty ? "marked already"
        : "marked";

    private static void WriteMark(Utf8JsonWriter json, PlannedMark mark)
    {
        json.WriteString("origin", JsonResult.NameOf(mark.Origin));
        json.WriteText("tool", mark.Tool);
        json.WriteOptional("model", mark.Model);
        json.WriteOptional("promptedBy", mark.PromptedBy);
        json.WriteOptional("on", mark.On);
        json.WriteOptional("trace", mark.Trace);
    }

    private static void WriteEntry(Utf8JsonWriter json, string project, string decision, OriginsEntry entry, IEnumerable<string> now)
    {
        json.WriteText("project", project);
        json.WriteText("identity", entry.Mark.Identity);
        json.WriteString("decision", decision);
        json.WriteNumber("line", entry.Line);
        json.WriteTexts("now", now);
    }

    private static string WriteLine(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static string Ranges(List<int> lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end + 1 < lines.Count && lines[end + 1] == lines[end] + 1)
                end++;
            _ = text.Append(text.Length > 0 ? "," : "")
                .Append(System.Globalization.CultureInfo.InvariantCulture, $"{lines[i]}");
            if (end > i)
                _ = text.Append(System.Globalization.CultureInfo.InvariantCulture, $"-{lines[end]}");
            i = end + 1;
        }

        return text.ToString();
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
