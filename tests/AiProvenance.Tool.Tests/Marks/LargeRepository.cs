using System.Globalization;
using System.Text;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>
/// A repository of any size, written by <c>git fast-import</c>: one project, classes in folders of a hundred, commits that add files, add
/// methods and change lines, three in ten of them by agents, some of them merges and renames.
/// </summary>
internal sealed class LargeRepository(string folder, int files, int commits)
{
    private const string Bot = "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>";
    private const string Person = "Dana Doe <dana@contoso.com>";

    private readonly Random _random = new(7);
    private readonly List<(string Path, List<string> Lines)> _files = [];
    private int _moment = 1_750_000_000;
    private int _next;

    /// <summary>Writes it, and checks it out.</summary>
    public void Write()
    {
        Git("init", "-q", "-b", "main", ".");
        using (var call = GitCall.Start(folder, ["fast-import", "--quiet", "--force"]))
        {
            try
            {
                var stream = new BufferedStream(call.Input, 1 << 20);
                Write(stream);
                stream.Flush();
            }
            catch (IOException)
            {
                throw new InvalidOperationException(call.Error);
            }

            call.Finish();
        }

        Git("reset", "-q", "--hard", "main");
    }

    /// <summary>One more commit, as anybody makes it.</summary>
    public void CommitOneMore()
    {
        var (path, lines) = _files[0];
        lines.Insert(lines.Count - 1, $"    public int One(int first) => first + {Number(_next++)};");
        File.WriteAllText(Path.Combine(folder, path), Text(lines));
        Git("-c", "user.name=copilot-swe-agent[bot]", "-c", "user.email=198982749+Copilot@users.noreply.github.com", "commit", "-qam", "One more");
    }

    private void Write(Stream stream)
    {
        Begin(stream, "refs/heads/main", Person, "Begin", null);
        Modify(stream, "Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n");
        Modify(stream, ".gitignore", "bin/\nobj/\n");
        for (var i = 0; i < files / 2; i++)
            AddFile(stream);
        for (var commit = 1; commit < commits; commit++)
        {
            var isMerge = commit % 97 == 0 && commit + 1 < commits;
            if (isMerge)
            {
                Begin(stream, "refs/heads/side", Bot, "On a branch", "refs/heads/main");
                Change(stream, mayRename: false);
                commit++;
            }

            Begin(stream, "refs/heads/main", _random.Next(10) < 3 ? Bot : Person, isMerge ? "Merge" : "Change", null);
            if (isMerge)
            {
                // As the branch has it; it was cut off here.
                Put(stream, "merge refs/heads/side\n");
                Modify(stream, _last.Path, Text(_last.Lines));
            }

            for (var count = _random.Next(1, 4); count > 0; count--)
                Change(stream, mayRename: true);
            if (_files.Count < files && (commit % 2 == 0 || commits - commit <= files - _files.Count))
                AddFile(stream);
        }

        Put(stream, "done\n");
    }

    private (string Path, List<string> Lines) _last;

    private void Change(Stream stream, bool mayRename)
    {
        var index = _random.Next(_files.Count);
        var (path, lines) = _files[index];
        switch (_random.Next(12))
        {
            case 0 when mayRename:
                var renamed = path.Replace(".cs", "a.cs", StringComparison.Ordinal);
                Put(stream, $"R {path} {renamed}\n");
                _files[index] = (renamed, lines);
                break;
            case < 5:
                lines.InsertRange(lines.Count - 1, Method());
                break;
            default:
                var line = Enumerable.Range(0, lines.Count).Where(at => lines[at].StartsWith("        var", StringComparison.Ordinal)).ElementAt(0);
                lines[line] = Statement();
                break;
        }

        _last = _files[index];
        Modify(stream, _last.Path, Text(_last.Lines));
    }

    private void AddFile(Stream stream)
    {
        var number = _files.Count;
        List<string> lines = ["namespace Shop;", "", $"public class Class{Number(number)}", "{"];
        for (var i = 0; i < 4; i++)
            lines.AddRange(Method());
        lines.Add("}");
        _files.Add(($"Part{Number(number / 100)}/Class{Number(number)}.cs", lines));
        Modify(stream, _files[^1].Path, Text(lines));
    }

    private List<string> Method() =>
    [
        $"    public int Compute{Number(_next++)}(int first)", "    {", Statement(), Statement(), Statement(), $"        return first + {Number(_next++)};", "    }", "",
    ];

    private string Statement() => $"        var value{Number(_next)} = System.Math.Max(first, {Number(_next++)});";

    private void Begin(Stream stream, string branch, string author, string message, string? from)
    {
        _moment += 60;
        var mark = Number(_moment);
        Put(stream, $"commit {branch}\nauthor {author} {mark} +0000\ncommitter {Person} {mark} +0000\n");
        Put(stream, $"data {Number(message.Length)}\n{message}\n");
        if (from is not null)
            Put(stream, $"from {from}\n");
    }

    private static void Modify(Stream stream, string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Put(stream, $"M 100644 inline {path}\ndata {Number(bytes.Length)}\n");
        stream.Write(bytes);
        Put(stream, "\n");
    }

    private static void Put(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static string Text(List<string> lines) => string.Join('\n', lines) + "\n";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Git(params string[] arguments)
    {
        using var call = GitCall.Start(folder, arguments);
        call.CloseInput();
        call.Finish();
    }
}
