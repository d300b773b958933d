using AiProvenance.Ide.Tests.Infrastructure;

namespace AiProvenance.Ide.Tests.LightBulb;

/// <summary>That choosing an entry of the menu does what its preview shows.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [MemberData(nameof(Menus.OfRules), MemberType = typeof(Menus))]
    public async Task What_is_chosen_is_what_the_preview_shows_and_is_not_offered_again(string rule, bool isOpen, string menu)
    {
        foreach (var entry in menu.Split('\n'))
        {
            using var editor = new Editor();
            var project = Menus.Open(editor, rule, isOpen);
            var offers = await editor.AllFixes(project);
            var before = await Editor.TextOf(editor.Solution);
            var preview = await Editor.TextOf(await offers.First(Matches).Preview());
            Assert.NotEqual(before, preview);
            Assert.Equal(before, await Editor.TextOf(editor.Solution));

            await offers.First(Matches).Apply(editor);
            Assert.Equal(preview, await Editor.TextOf(editor.Solution));
            await editor.AssertCompiles();
            Assert.True((await editor.AllFixes(project)).Count(Matches) < offers.Count(Matches), preview);

            bool Matches(Offer offer) => offer.ToString() == entry;
        }
    }
}
