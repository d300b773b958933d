using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Compilations;

/// <summary>The projects that a solution names, in each of its three forms.</summary>
internal static partial class SolutionProjects
{
    /// <summary>Lists those that exist; one that does not is a problem.</summary>
    public static IEnumerable<string> List(string solution, ImmutableArray<InputProblem>.Builder problems)
    {
        var projects = new List<string>();
        try
        {
            var folder = Path.GetDirectoryName(solution)!;
            var text = File.ReadAllText(solution);
            var names = Path.GetExtension(solution).ToLowerInvariant() switch
            {
                ".sln" => Entry().Matches(text).Select(static entry => entry.Groups["path"].Value),
                ".slnx" =>
                    XDocument.Parse(text).Descendants("Project").Select(static entry => (string?)entry.Attribute("Path")).OfType<string>(),
                _ => Filter(text, ref folder),
            };
            foreach (var name in names.Where(static name => name.EndsWith("proj", StringComparison.OrdinalIgnoreCase)))
            {
                var path = Path.GetFullPath(Path.Combine(folder, name.Replace('\\', '/')));
                if (File.Exists(path))
                    projects.Add(path);
                else
                    problems.Add(new InputProblem(solution, $"It names '{name}', which does not exist.", "Take it out of the solution."));
            }
        }
        catch (Exception exception) when (exception is IOException or XmlException or JsonException or InvalidOperationException)
        {
            problems.Add(new InputProblem(solution, "It cannot be read: " + exception.Message, "Give its projects instead."));
        }

        return projects.Where(static path => Path.GetExtension(path).ToLowerInvariant() is ".csproj" or ".fsproj" or ".vbproj");
    }

    private static IEnumerable<string> Filter(string text, ref string folder)
    {
        var solution = JsonNode.Parse(text)?["solution"];
        folder = Path.GetDirectoryName(Path.Combine(folder, ((string?)solution?["path"] ?? "").Replace('\\', '/')))!;
        return [.. (solution?["projects"] as JsonArray ?? []).Select(static name => (string?)name).OfType<string>()];
    }

    [GeneratedRegex("""^Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"(?<path>[^"]+)",""", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
