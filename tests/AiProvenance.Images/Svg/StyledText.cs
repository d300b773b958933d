using System.Collections.Immutable;

namespace AiProvenance.Images.Svg;

/// <summary>A stretch of text in one style.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsBold">Whether it is bold.</param>
internal sealed record StyledText(string Text, string Color, bool IsBold = false)
{
    /// <summary>Breaks a line between words where it is too long; what follows is indented.</summary>
    public static IEnumerable<ImmutableArray<StyledText>> Wrap(IEnumerable<StyledText> line, int columns, int indent)
    {
        var rest = line.SelectMany(static run => run.Text.Select(c => (Character: c, run.Color, run.IsBold))).ToList();
        while (rest.Count > columns)
        {
            var at = rest.FindLastIndex(columns, static cell => cell.Character == ' ');
            var end = at > indent ? at : columns;
            yield return Cells(rest.Take(end));
            rest.RemoveRange(0, at > indent ? end + 1 : end);
            rest.InsertRange(0, Enumerable.Repeat((' ', Palette.Text, false), indent));
        }

        yield return Cells(rest);
    }

    /// <summary>Neighbours of one style as one stretch.</summary>
    public static ImmutableArray<StyledText> Joined(IEnumerable<StyledText> runs) => Wrap(runs, int.MaxValue, 0).Single();

    private static ImmutableArray<StyledText> Cells(IEnumerable<(char Character, string Color, bool IsBold)> cells)
    {
        var runs = ImmutableArray.CreateBuilder<StyledText>();
        foreach (var (character, color, isBold) in cells)
        {
            if (runs.Count > 0 && runs[^1].Color == color && runs[^1].IsBold == isBold)
                runs[^1] = runs[^1] with { Text = runs[^1].Text + character };
            else
                runs.Add(new StyledText(character.ToString(), color, isBold));
        }

        return runs.ToImmutable();
    }
}
