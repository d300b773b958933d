using System.Globalization;
using AiProvenance.Analyzers.Origins;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>Text is read many characters at a time; none may fall between two steps.</summary>
public class InvisibleCharactersTests
{
    [Fact]
    public void FindsOneAtAnyPositionOfATextOfAnyLength()
    {
        for (var length = 1; length <= 50; length++)
        {
            for (var at = 0; at < length; at++)
            {
                var text = new string('x', at) + '\u200B' + new string('x', length - at - 1);
                for (var from = 0; from < length; from++)
                    Assert.Equal(from <= at ? at : -1, InvisibleCharacters.Next(text, from));
            }
        }
    }

    [Fact]
    public void PassesOverOtherCharactersBeyondAscii()
    {
        for (var at = 0; at < 40; at++)
        {
            var text = new string('x', at) + "…é漢" + new string('x', 20) + '\u00AD';

            Assert.Equal(text.Length - 1, InvisibleCharacters.Next(text, 0));
            Assert.Equal(-1, InvisibleCharacters.Next(text.Substring(0, text.Length - 1), 0));
        }
    }

    [Fact]
    public void FindsEveryFormattingCharacterOfTheBasicPlane()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            Assert.Equal(
                CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? 16 : -1,
                InvisibleCharacters.Next(new string('x', 16) + c, 0));
        }
    }
}
