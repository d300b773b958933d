using System.Collections.Immutable;
using AiProvenance.Images.Editor;
using AiProvenance.Images.Terminal;

namespace AiProvenance.Images;

/// <summary>A picture of the documentation, made from what the package really says.</summary>
/// <param name="FileName">Its name in docs/images.</param>
/// <param name="Render">Makes the SVG.</param>
internal sealed record Image(string FileName, Func<Task<string>> Render)
{
    /// <summary>Every picture that is made.</summary>
    public static ImmutableArray<Image> All { get; } =
    [
        new("blocked-build.svg", static async () => TerminalImage.Draw(await SampleBuild.Run())),
        new("light-bulb.svg", static async () => EditorImage.Draw(await EditorScene.Of("Accounts/AddressLabel.cs", "AddressLabel.Format"))),
    ];
}
