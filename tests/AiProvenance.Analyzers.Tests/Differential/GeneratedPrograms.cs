using System.Globalization;
using CsCheck;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>Random programs that combine features: each piece draws the critical namespace or its harmless twin.</summary>
internal static class GeneratedPrograms
{
    // N is the namespace, S nested statements, E an int expression, I a number that is unique in the program.
    private static readonly string[] Statements =
    [
        "var vI = new Shop.N.Engine(); vI.Tune(E);",
        "using (var vI = new Shop.N.Engine()) { S }",
        "using var vI = new Shop.N.Engine(); S",
        "foreach (var vI in new Shop.Plain.NRow()) { S }",
        "foreach (Shop.N.Money vI in new Shop.N.Money[2]) { S }",
        "var (aI, bI) = new Shop.Plain.NPair(); S",
        "var (aI, bI) = new Shop.N.Engine(); S",
        "if (new Shop.N.Money() && new Shop.N.Money()) { S }",
        "int vI = new Shop.N.Money();",
        "var vI = (Shop.N.Money)\"1\"; vI++; S",
        "var vI = default(Shop.N.Money); vI += new Shop.N.Money();",
        "System.Func<int, int> fI = xI => { S return xI; };",
        "System.Func<int, int> fI = xI => Shop.N.Engine.Quote(xI) + E;",
        "int LI(int xI) { S return E; } LI(1);",
        "Shop.N.Rule rI = Shop.N.Engine.Quote; rI(E);",
        "object oI = E; if (oI is Shop.N.Engine { Rate: > 3 } eI) { S }",
        "object oI = E; switch (oI) { case Shop.N.Engine eI: { S } break; case int: { S } break; }",
        "object oI = typeof(System.Collections.Generic.List<Shop.N.Engine>);",
        "try { S } catch (Shop.N.Trouble tI) when (tI.Code > E) { S } finally { S }",
        "object oI = Shop.N.Engine.Make<Shop.N.Bag>();",
        "object oI = new Shop.N.Bag { 1, E };",
        "lock (Shop.N.Engine.Shared) { S }",
        "Shop.N.Engine.Shared.Done += () => { S };",
        "var qI = from xI in new[] { 1, 2 } where Shop.N.Engine.Quote(xI) > E select xI;",
        "var aI = new { Key = E, Value = new Shop.N.Engine() }; S",
        "(Shop.N.Engine?, int) tI = (null, E); S",
        "System.Action<Shop.N.Engine> dI = static e => { };",
        "for (var vI = E; vI < 3; vI++) { S }",
        "if (System.Environment.TickCount > E) { S } else { S }",
        "string sI = $\"{Shop.N.Engine.Shared.Rate} and {E}\";",
        "Shop.N.Engine? nI = null; nI?.Next?.Tune(E);",
        "System.Linq.Expressions.Expression<System.Func<int>> xI = () => Shop.N.Engine.Quote(1);",
        ";",
    ];

    private static readonly string[] AsyncStatements =
        ["var vI = await new Shop.Plain.NTask(); S", "await System.Threading.Tasks.Task.Yield(); S"];

    private static readonly string[] Expressions =
    [
        "1", "2 + 3", "Shop.N.Engine.Quote(4)", "Shop.N.Engine.Shared[5]", "6.TwiceN()", "new Shop.N.Engine().Rate", "(new Shop.N.Money() + default(Shop.N.Money))",
        "new System.Func<int>(() => E)()", "(System.Environment.TickCount > E ? E : 7)", "Shop.N.Engine.Shared.Next.Next.Rate", "default(Shop.N.Money).Cents",
    ];

    private static readonly string[] Members =
    [
        "public void MI() { S }",
        "public static int MI(int p) { S return E; }",
        "public async System.Threading.Tasks.Task MI() { A }",
        "public System.Collections.Generic.IEnumerable<int> MI() { S yield return E; }",
        "public int PI { get { S return E; } set { S } }",
        "public int PI => E;",
        "public int PI { get; set; } = E;",
        "private int _fI = E;",
        "private readonly System.Func<int, int> _fI = xI => E;",
        "private Shop.N.Engine? _fI, _gI;",
        "public Shop.N.Money MI(Shop.N.Money m) => m;",
        "public event System.EventHandler<Shop.N.Trouble>? EI;",
        "public event System.Action FI { add { S } remove { } }",
        "[Shop.N.Tag] public void MI() { }",
        "[Shop.N.Tag(typeof(Shop.N.Engine))] public int MI([Shop.N.Tag] int p) => p;",
        "public class CI : Shop.N.Engine { public override int Tune(int i) => i; public void XI() { S } }",
        "public class CI : Shop.N.IEngine { public int Run(int i) => i; int Shop.N.IEngine.Run(int i) => E; }",
        "public record RI(Shop.N.Money M, int K) { public int X => E; }",
        "public struct SI { public Shop.N.Level L; public int Y() { S return E; } }",
        "public T MI<T>(T t) where T : Shop.N.Engine => t;",
        "public delegate Shop.N.Engine DI(int i);",
        "public class HI { public int this[Shop.N.Engine e, byte b, int[,,] c] => 1; }",
        "public class GI<T>(int p) { private readonly int _p = p + E; public int Z() { S return p; } }",
        "public enum LI : byte { Lo, Hi }",
        "public interface II { Shop.N.Engine? Get(); int Def() { S return E; } }",
    ];

    /// <summary>A program's source.</summary>
    public static readonly Gen<string> Program = Gen.Int[1, 8].SelectMany(
        count => Gen.Int[0, int.MaxValue].Array[64].Select(choices => Write(count, choices)));

    private static string Write(int members, int[] choices)
    {
        var writer = new Writer(choices);
        var body = string.Join("\n    ", Enumerable.Range(0, members).Select(_ => writer.Fill(writer.Pick(Members), depth: 3)));
        return "using Shop.Zone;\nusing Shop.Free;\npublic class Program1\n{\n    " + body + "\n}\n";
    }

    // Draws from the choices in turn, round and round, so that a shorter list is a smaller program.
    private sealed class Writer(int[] choices)
    {
        private int _next;
        private int _number;

        public string Pick(string[] templates) => templates[Draw(templates.Length)];

        public string Fill(string template, int depth)
        {
            var number = (++_number).ToString(CultureInfo.InvariantCulture);
            var name = Draw(3) == 0 ? "Zone" : "Free";
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < template.Length; i++)
            {
                var isHole = !IsLetter(template, i - 1) && !IsLetter(template, i + 1);
                text.Append(template[i] switch
                {
                    'S' when isHole =>
                        depth == 0 ? "" : Fill(Pick(Statements), depth - 1) + " " + (Draw(3) == 0 ? Fill(Pick(Statements), depth - 1) : ""),
                    'A' when isHole => Fill(Pick(AsyncStatements), depth - 1) + " " + Fill(Pick(Statements), depth - 1),
                    'E' when isHole => depth == 0 ? "9" : Fill(Pick(Expressions), depth - 1),
                    'N' when isHole || IsName(template, i) => name,
                    'I' when IsNumber(template, i) => number,
                    var c => c.ToString(),
                });
            }

            return text.ToString();
        }

        private static bool IsName(string template, int i) => Follows(template, i, "Shop.Plain.") || Follows(template, i, "Twice");

        private static bool IsNumber(string template, int i) =>
            i > 0 && IsLetter(template, i - 1) && !IsLetter(template, i + 1) && (i < 2 || !char.IsLetter(template[i - 2]));

        private static bool Follows(string template, int i, string before) =>
            i >= before.Length && string.CompareOrdinal(template, i - before.Length, before, 0, before.Length) == 0;

        private static bool IsLetter(string template, int i) => i >= 0 && i < template.Length && char.IsLetterOrDigit(template[i]);

        private int Draw(int bound) => (choices[_next++ % choices.Length] / (1 + (_next / choices.Length))) % bound;
    }
}
