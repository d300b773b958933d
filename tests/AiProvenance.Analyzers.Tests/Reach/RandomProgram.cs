using System.Collections.Immutable;
using CsCheck;

namespace AiProvenance.Analyzers.Tests.Reach;

/// <summary>A method of a random program.</summary>
internal enum RandomKind
{
    Plain,
    Critical,
    Ai,
}

/// <summary>A program of methods that call each other, and the plainest answers about who arrives where.</summary>
internal sealed record RandomProgram(ImmutableArray<RandomKind> Kinds, ImmutableArray<(int From, int To)> Calls)
{
    public static readonly Gen<RandomProgram> Any =
        from kinds in Gen.Int[0, 5].Select(static n => n < 3 ? RandomKind.Plain : n == 3 ? RandomKind.Critical : RandomKind.Ai).Array[2, 7]
        from calls in Gen.Select(Gen.Int[0, kinds.Length - 1], Gen.Int[0, kinds.Length - 1]).Array[1, 12]
        select new RandomProgram([.. kinds], [.. calls.Distinct()]);

    /// <summary>The program; method <c>M3</c> is in class <c>C3</c>.</summary>
    public string Source => string.Concat(Kinds.Select((kind, i) =>
        (kind == RandomKind.Critical ? "namespace Contoso.Pricing { " : "") +
        $"public static class C{i} {{ {(kind == RandomKind.Ai ? "[AiGenerated(\"x\")] " : "")}public static void M{i}() {{ {string.Concat(Calls.Where(call => call.From == i).Select(call => Name(call.To) + "(); "))}}} }}" +
        (kind == RandomKind.Critical ? " }" : "") + "\n"));

    /// <summary>
    /// The length of a shortest way from a method to one of a kind that the other kind of findings does not cover, or null.
    /// </summary>
    public int? Distance(int from) => Ways(from).Select(static way => (int?)way.Length - 1).FirstOrDefault();

    /// <summary>Whether a path, as a message shows it, is one of the ways.</summary>
    public bool IsWay(int from, string path) => Ways(from).Any(way => string.Join(" -> ", way.Select(static i => $"C{i}.M{i}")) == path);

    // From critical code to AI code that touches no critical code itself, or from AI code to critical code, over plain code. One step is
    // another finding's.
    private IEnumerable<int[]> Ways(int from)
    {
        var target = Kinds[from] == RandomKind.Critical ? RandomKind.Ai : RandomKind.Critical;
        if (Kinds[from] == RandomKind.Plain || (Kinds[from] == RandomKind.Ai && Touches(from)))
            yield break;
        List<int[]> walks = [[from]];
        for (var length = 1; length < Kinds.Length; length++)
        {
            walks = [.. walks.SelectMany(
                walk => Calls.Where(call => call.From == walk[^1] && !walk.Contains(call.To)).Select(call => (int[])[.. walk, call.To]))];
            foreach (var walk in walks.Where(walk => walk.Length > 2 && IsEnd(from, walk[^1], target)))
                yield return walk;
            walks.RemoveAll(walk => Kinds[walk[^1]] != RandomKind.Plain);
        }
    }

    private bool IsEnd(int from, int end, RandomKind target) =>
        Kinds[end] == target && (target == RandomKind.Critical || (!Touches(end) && !Calls.Contains((from, end))));

    private bool Touches(int i) => Calls.Any(call => call.From == i && Kinds[call.To] == RandomKind.Critical);

    private string Name(int i) => (Kinds[i] == RandomKind.Critical ? "Contoso.Pricing." : "") + $"C{i}.M{i}";
}
