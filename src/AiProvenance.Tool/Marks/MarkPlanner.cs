using AiProvenance.Core.Origins;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks.Blames;

namespace AiProvenance.Tool.Marks;

/// <summary>
/// From declarations and what is known of their lines to marks. Every line AI: generated. Some: assisted. A type gets a mark where all
/// in it is AI's, or where AI wrote a header that says more than a name; else its members get theirs, and what people wrote stays theirs.
/// </summary>
internal sealed class MarkPlanner
{
    private readonly ILineEvidence _lines;
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly List<Node> _roots = [];

    private MarkPlanner(ILineEvidence lines) => _lines = lines;

    /// <summary>Plans the marks of a project, in the order of its declarations.</summary>
    public static ImmutableArray<PlannedDeclaration> Plan(IReadOnlyList<MarkableDeclaration> declarations, ILineEvidence lines)
    {
        var planner = new MarkPlanner(lines);
        planner.Arrange(declarations);
        planner.ReadLines();
        planner.ReadCuts();
        foreach (var root in planner._roots)
            _ = root.IsWhollyAi;
        foreach (var root in planner._roots)
            planner.Decide(root, [], isClaimed: false);
        return [.. declarations.Select(declaration => planner._nodes[declaration.Identity].Plan!)];
    }

    // What no Target can name is part of what is around it.
    private void Arrange(IReadOnlyList<MarkableDeclaration> declarations)
    {
        foreach (var declaration in declarations)
            _nodes[declaration.Identity] = new Node(declaration);
        foreach (var node in _nodes.Values)
        {
            var outer = node.Declaration.Around is { } around ? _nodes.GetValueOrDefault(around) : null;
            if (outer is null || outer == node)
                _roots.Add(node);
            else if (node.Declaration.Target is null)
                outer.Folded.Add(node);
            else
                outer.Inner.Add(node);
        }
    }

    private void ReadLines()
    {
        foreach (var node in _nodes.Values)
        {
            var own = node.AllFolded
                .SelectMany(static folded => folded.Declaration.Parts)
                .SelectMany(static part => part.OwnLines.Select(line => (part.File, Line: line)))
                .Distinct()
                .Select(line => (line.File, line.Line, Text: _lines.TextOf(line.File, line.Line)))
                .ToList();
            var telling = own.Where(static line => TellingLine.Is(line.Text)).ToList();
            if (telling.Count == 0 && node.Inner.Count == 0)
                telling = own;
            node.OwnCount = telling.Count;
            node.Header = string.Join(' ', telling.Select(static line => line.Text));
            foreach (var (file, line, _) in telling)
            {
                if (_lines.Of(file, line) is { IsEmpty: false } found)
                    node.Evidence.Add(new EvidenceLine(file, line, found));
            }
        }
    }

    // A cut counts to the innermost declaration on both sides of it. Where a type lost a member, there is nothing left to mark.
    private void ReadCuts()
    {
        var parts = _nodes.Values
            .SelectMany(static node => node.Declaration.Parts, static (node, part) => (Node: node, Part: part))
            .GroupBy(static pair => pair.Part.File, StringComparer.Ordinal);
        foreach (var file in parts)
        {
            foreach (var cut in _lines.CutsIn(file.Key))
            {
                var around = file.Where(pair => pair.Part.First <= cut.After && cut.After < pair.Part.Last)
                    .OrderBy(static pair => pair.Part.Last - pair.Part.First)
                    .Select(static pair => pair.Node)
                    .FirstOrDefault();
                if (around is { HasMembers: false })
                    around.Evidence.Add(new EvidenceLine(file.Key, cut.After, cut.Evidence) { IsCut = true });
            }
        }
    }

    private void Decide(Node node, ImmutableArray<Mark> around, bool isClaimed)
    {
        var declaration = node.Declaration;
        isClaimed = declaration.IsClaimed || (isClaimed && declaration.OwnMarks.IsEmpty);
        var origin = OriginOf(node);
        var lines = node.IsWhollyAi ? node.AllEvidence : node.Evidence;
        var marks = origin == Origin.Human || declaration.Target is null ? [] : MarkFacts.Gather(declaration, origin, lines);
        var there = declaration.Origin.IsDefault ? around : declaration.Origin.Marks.AddRange(around);
        var missing = isClaimed ? [] : marks.Where(mark => !MarkCover.Covers(there, mark)).ToImmutableArray();
        node.Plan = new PlannedDeclaration(declaration, origin)
        {
            Marks = marks,
            Missing = missing,
            Evidence = [.. node.Evidence],
            IsClaimed = isClaimed,
        };
        var inside = around.AddRange(missing.Select(MarkCover.AsMark));
        foreach (var inner in node.Inner)
            Decide(inner, inside, isClaimed);
        foreach (var folded in node.Folded)
            DecideFolded(folded, isClaimed);
    }

    private void DecideFolded(Node node, bool isClaimed)
    {
        node.Plan = new PlannedDeclaration(node.Declaration, Origin.Human) { IsClaimed = isClaimed };
        foreach (var inner in node.Inner)
            Decide(inner, [], isClaimed);
        foreach (var folded in node.Folded)
            DecideFolded(folded, isClaimed);
    }

    private static Origin OriginOf(Node node)
    {
        // A mark on the assembly would cover all its code.
        if (node.Declaration.Target is null)
            return Origin.Human;
        if (node.IsWhollyAi)
            return node.AllEvidence.All(static line => line.IsCut || line.IsGenerated) ? Origin.Generated : Origin.Assisted;
        if (node.Evidence.Count == 0)
            return Origin.Human;

        // A mark on it would cover all in it, also what people wrote: it says what is true of all.
        var isBareHeader = node.HasMembers && !TellingLine.SaysMoreThanName(node.Header);
        return isBareHeader ? Origin.Human : Origin.Assisted;
    }

    private sealed class Node(MarkableDeclaration declaration)
    {
        private bool? _isWhollyAi;

        public MarkableDeclaration Declaration { get; } = declaration;

        public List<Node> Inner { get; } = [];

        public List<Node> Folded { get; } = [];

        public List<EvidenceLine> Evidence { get; } = [];

        public IEnumerable<Node> AllFolded => Folded.SelectMany(static folded => folded.AllFolded).Prepend(this);

        public int OwnCount { get; set; }

        public string Header { get; set; } = "";

        public PlannedDeclaration? Plan { get; set; }

        public bool HasMembers => Inner.Count > 0 && Declaration.Identity.StartsWith("T:", StringComparison.Ordinal) &&
            !Declaration.Identity.Contains('/', StringComparison.Ordinal);

        // By lines alone: where it took some away, people wrote the rest.
        public bool IsWhollyAi => _isWhollyAi ??= OwnCount > 0 &&
            Evidence.Count(static line => !line.IsCut) == OwnCount && AllInner.All(static inner => inner.IsWhollyAi);

        public IEnumerable<EvidenceLine> AllEvidence => Evidence.Concat(AllInner.SelectMany(static inner => inner.AllEvidence));

        private IEnumerable<Node> AllInner => AllFolded.SelectMany(static folded => folded.Inner);
    }
}
