using System.Globalization;
using System.Text;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>
/// A repository written by a script of people and agents, which knows for each line who wrote it. No part of it looks at blame: the truth
/// is what the script did.
/// </summary>
internal sealed class ScriptedShop : IDisposable
{
    private const string Person = "Dana Doe <dana@contoso.com>";
    private const string Bot = "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>";
    private const string Claude = "Co-authored-by: Claude <noreply@anthropic.com>";

    private readonly Random _random = new(20260301);
    private List<ShopClass> _classes = [];
    private int _next;

    public ScriptedShop()
    {
        Repository.Write("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        Repository.Write(".gitignore", "bin/\nobj/\n");
    }

    /// <summary>The repository.</summary>
    public TestRepository Repository { get; } = new();

    /// <summary>How many commits the script has made.</summary>
    public int Commits => int.Parse(Repository.Git("rev-list", "--count", "HEAD"), CultureInfo.InvariantCulture);

    /// <summary>Each method with who wrote it, and what was done that a history may lose.</summary>
    public IEnumerable<(string Identity, Origin Truth, string Story)> Truth => _classes.SelectMany(
        static type =>
            type.Methods, static (type, method) => ($"M:Shop.{type.Name}.{method.Name}(System.Int32)", method.Truth, method.Story));

    /// <summary>Writes all of it.</summary>
    public void Run()
    {
        for (var i = 0; i < 6; i++)
            Do("person", Person, "Add a class", () => AddClass(LineKind.Person));
        for (var i = 0; i < 4; i++)
        {
            Do(
                "agent adds a class",
                Bot,
                "Add a class\n\nAgent-Logs-Url: https://github.com/o/r/sessions/1",
                () => AddClass(LineKind.Agent));
        }

        for (var round = 0; round < 12; round++)
            Round(round);
    }

    public void Dispose() => Repository.Dispose();

    private void Round(int round)
    {
        Do("person", Person, "Add a method", () => AddMethod(LineKind.Person));
        Do("agent adds a method", Bot, "Add a method", () => AddMethod(LineKind.Agent));
        Do("agent with a person's name", Person, "Add a method\n\n" + Claude, () => AddMethod(LineKind.Agent));
        Do("agent edits a person's method", Person, "Change a line\n\n" + Claude, () => EditLine(LineKind.Agent, LineKind.Person));
        Do("person edits an agent's method", Person, "Change a line", () => EditLine(LineKind.Person, LineKind.Agent));
        Do("assisted", Person, "Change a line\n\nAssisted-by: Claude:claude-3-opus", () => EditLine(LineKind.Assisted, LineKind.Person));
        Do("assisted", Person, "Add a method\n\nAssisted-by: Claude:claude-3-opus", () => AddMethod(LineKind.Assisted));
        Do("renamed file", Person, "Rename a file", RenameFile);
        Do("moved to another file", Person, "Move a method", MoveBetween);
        Do("moved within its file", Person, "Move a method", MoveWithin);
        Revert(round);
        Do("reformatted by an agent", Bot, "Format", Reformat);
        Do("licence header by an agent", Bot, "Add licence headers", AddHeader);
        Squash(round);
        Merge(round);
        if (round % 2 == 0)
            Do("agent takes a line away", Person, "Remove a check\n\n" + Claude, RemoveLine);
    }

    // The commit's message says who wrote; the model keeps it for each line.
    private void Do(string story, string author, string message, Func<IEnumerable<ShopMethod>> change)
    {
        foreach (var method in change())
            method.Story = story;
        Save();
        _ = Repository.Commit(message, author);
    }

    private void Revert(int round)
    {
        var before = _classes.ConvertAll(static type => type.Copy());
        Do("agent, taken back", Bot, "Change a line", () => EditLine(LineKind.Agent, LineKind.Person));
        var after = _classes;
        _classes = before;
        _ = Repository.Git("revert", "--no-edit", "HEAD");
        Check();
        if (round % 3 != 0)
            return;
        _classes = after;
        _ = Repository.Git("revert", "--no-edit", "HEAD");
        Check();
    }

    private void Squash(int round)
    {
        var branch = "squash" + Number(round);
        _ = Repository.Git("checkout", "-q", "-b", branch);
        Do("agent, squashed", Bot, "Add a method", () => AddMethod(LineKind.Agent));
        Do("agent, squashed", Bot, "Change a line", () => EditLine(LineKind.Agent, LineKind.Agent));
        if (round % 4 == 0)
            Do("person, squashed with an agent", Person, "Add a method", () => AddMethod(LineKind.Person));
        _ = Repository.Git("checkout", "-q", "main");
        _ = Repository.Git("merge", "-q", "--squash", branch);
        _ = Repository.Commit("Everything (#12)\n\n* Add a method\n\n" + Claude + "\n\n* Change a line\n\nMore text.", Person);
        Check();
    }

    private void Merge(int round)
    {
        var branch = "side" + Number(round);
        _ = Repository.Git("checkout", "-q", "-b", branch);
        Do("agent, merged", Bot, "Add a class", () => AddClass(LineKind.Agent));
        _ = Repository.Git("checkout", "-q", "main");
        var onBranch = _classes[^1];
        _classes.Remove(onBranch);
        Do("person, beside a branch", Person, "Add a class", () => AddClass(LineKind.Person));
        _ = Repository.Git("merge", "-q", "--no-ff", "--no-edit", branch);
        _classes.Insert(_classes.Count - 1, onBranch);
        Check();
    }

    private List<ShopMethod> AddClass(LineKind kind)
    {
        var type = new ShopClass("Class" + Number(_next++), kind);
        _classes.Add(type);
        for (var i = 0; i < 3; i++)
            type.Methods.Add(NewMethod(kind));
        return type.Methods;
    }

    private List<ShopMethod> AddMethod(LineKind kind)
    {
        var type = _classes[_random.Next(_classes.Count)];
        var method = NewMethod(kind);
        type.Methods.Insert(_random.Next(type.Methods.Count + 1), method);
        return [method];
    }

    private List<ShopMethod> EditLine(LineKind kind, LineKind of)
    {
        var method = Choose(method => method.Body.Count > 2 && method.Body.All(line => line.Kind == of));
        method.Body[_random.Next(method.Body.Count - 1)] = NewLine(kind);
        return [method];
    }

    private List<ShopMethod> RemoveLine()
    {
        var method = Choose(static method => method.Body.Count > 3 && method.Body.All(static line => line.Kind == LineKind.Person));
        method.Body.RemoveAt(1);
        method.HasLostLines = true;
        return [method];
    }

    private List<ShopMethod> RenameFile()
    {
        var type = _classes[_random.Next(_classes.Count)];
        var file = $"Renamed{Number(_next++)}.cs";
        _ = Repository.Git("mv", type.File, file);
        type.File = file;
        return [];
    }

    private List<ShopMethod> MoveBetween()
    {
        var from = _classes[_random.Next(_classes.Count)];
        var to = _classes.First(type => type != from && type.IsAllman == from.IsAllman);
        var method = from.Methods[_random.Next(from.Methods.Count)];
        from.Methods.Remove(method);
        to.Methods.Add(method);
        if (from.Methods.Count == 0)
            from.Methods.Add(NewMethod(LineKind.Person));
        return [method];
    }

    private List<ShopMethod> MoveWithin()
    {
        var type = _classes.Where(static type => type.Methods.Count > 2).ElementAt(_random.Next(5));
        var method = type.Methods[0];
        type.Methods.RemoveAt(0);
        type.Methods.Add(method);
        return [method];
    }

    private List<ShopMethod> Reformat()
    {
        var type = _classes[_random.Next(_classes.Count)];
        type.IsAllman = !type.IsAllman;
        return type.Methods;
    }

    private List<ShopMethod> AddHeader()
    {
        foreach (var type in _classes.Where(static type => !type.HasHeader).Take(5))
            type.HasHeader = true;
        return [];
    }

    private ShopMethod Choose(Func<ShopMethod, bool> isFit)
    {
        var fit = _classes.SelectMany(static type => type.Methods).Where(isFit).ToList();
        return fit[_random.Next(fit.Count)];
    }

    private ShopMethod NewMethod(LineKind kind)
    {
        var method = new ShopMethod("Compute" + Number(_next++), kind);
        for (var i = 0; i < 4; i++)
            method.Body.Add(NewLine(kind));
        method.Body.Add(new ShopLine($"return first + {Number(_next++)};", kind));
        return method;
    }

    private ShopLine NewLine(LineKind kind)
    {
        var number = Number(_next++);
        return new ShopLine($"var value{number} = Audit.Record(first, \"step number {number}\");", kind);
    }

    private void Save()
    {
        foreach (var type in _classes)
        {
            var text = type.Write();
            var path = Path.Combine(Repository.Path, type.File);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
                File.WriteAllText(path, text);
        }

        Repository.Write(
            "Audit.cs",
            "namespace Shop;\n\ninternal static class Audit\n{\n    public static int Record(int value, string step) => value;\n}\n");
    }

    // What git did is what the script knows.
    private void Check()
    {
        foreach (var type in _classes)
            Assert.Equal(type.Write(), File.ReadAllText(Path.Combine(Repository.Path, type.File)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private enum LineKind
    {
        Person,
        Assisted,
        Agent,
    }

    private sealed record ShopLine(string Text, LineKind Kind);

    private sealed class ShopMethod(string name, LineKind header)
    {
        public string Name { get; } = name;

        public LineKind Header { get; } = header;

        public List<ShopLine> Body { get; private init; } = [];

        public string Story { get; set; } = "person";

        public bool HasLostLines { get; set; }

        public Origin Truth
        {
            get
            {
                var kinds = Body.Select(static line => line.Kind).Append(Header).ToList();
                return kinds.TrueForAll(static kind => kind == LineKind.Agent) ? Origin.Generated
                    : HasLostLines || kinds.Exists(static kind => kind != LineKind.Person) ? Origin.Assisted
                    : Origin.Human;
            }
        }

        public ShopMethod Copy() => new(Name, Header) { Body = [.. Body], Story = Story, HasLostLines = HasLostLines };
    }

    private sealed class ShopClass(string name, LineKind header)
    {
        public string Name { get; } = name;

        public string File { get; set; } = name + ".cs";

        public List<ShopMethod> Methods { get; private init; } = [];

        public bool IsAllman { get; set; } = true;

        public bool HasHeader { get; set; }

        public ShopClass Copy() => new(Name, header)
        {
            File = File,
            Methods = Methods.ConvertAll(static method => method.Copy()),
            IsAllman = IsAllman,
            HasHeader = HasHeader,
        };

        public string Write()
        {
            var text = new StringBuilder(HasHeader ? "// Copyright (c) Contoso.\n// Licensed under the MIT licence.\n\n" : "");
            var brace = IsAllman ? "\n{0}{{\n" : " {{\n";
            _ = text.Append("namespace Shop;\n\npublic class ").Append(Name);
            _ = text.Append(string.Format(CultureInfo.InvariantCulture, brace, ""));
            foreach (var (method, index) in Methods.Select(static (method, index) => (method, index)))
            {
                _ = text.Append(index == 0 ? "" : "\n").Append("    public int ").Append(method.Name).Append("(int first)");
                _ = text.Append(string.Format(CultureInfo.InvariantCulture, brace, "    "));
                foreach (var line in method.Body)
                    _ = text.Append("        ").Append(line.Text).Append('\n');
                _ = text.Append("    }\n");
            }

            return text.Append("}\n").ToString();
        }
    }
}
