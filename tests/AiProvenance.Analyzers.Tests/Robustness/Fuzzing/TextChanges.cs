namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>Ways to change a file of lines.</summary>
internal static class TextChanges
{
    /// <summary>Lines that neither a policy nor a baseline may have.</summary>
    public static readonly string[] Garbage = ["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "{ \"zones\": [] }", "; comment", "// comment", "enforcement warn", "[zone", "[*]", "= warn", "*", "AIP0001 *", "- x", "\\"];

    private static readonly string[] Pieces =
        [" ", "\t", "\n", "\r", "\r\n", "\u2028", "\u0085", "\f", "\v", "\0", "\uFEFF", "\uD800", "\u200B", "\u00A0", "é", "#", "=", ",", "[", "]", "*", "**", ".", ":", "\\", "(", "%", "A", "a", "9", "-"];

    public static (string Kind, string Text) Make(string text, Random random)
    {
        var lines = text.Split('\n');
        var (line, other) = (random.Next(lines.Length), random.Next(lines.Length));
        var at = random.Next(text.Length);
        return random.Next(9) switch
        {
            0 => ("truncated", text[..at]),
            1 => ("characters removed", text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at))),
            2 or 3 => ("characters inserted", text.Insert(at, Pieces[random.Next(Pieces.Length)])),
            4 => ("characters replaced", text.Remove(at, 1).Insert(at, Pieces[random.Next(Pieces.Length)])),
            5 => ("line removed", Joined(lines.Where((_, number) => number != line))),
            6 => ("line duplicated", Joined(lines.Take(other).Append(lines[line]).Concat(lines.Skip(other)))),
            7 =>
                (
                    "lines swapped",
                    Joined(lines.Select((kept, number) => number == line ? lines[other] : number == other ? lines[line] : kept))),
            _ => ("garbage inserted", Joined(lines.Take(line).Append(Garbage[random.Next(Garbage.Length)]).Concat(lines.Skip(line)))),
        };
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines);
}
