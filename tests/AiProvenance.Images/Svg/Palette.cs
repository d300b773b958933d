namespace AiProvenance.Images.Svg;

/// <summary>Colours that stand on a background of their own, so that a page may be light or dark.</summary>
internal static class Palette
{
    public const string Window = "#0d1117";
    public const string Bar = "#161b22";
    public const string Popup = "#1c2128";
    public const string Selected = "#1f3a5f";
    public const string Border = "#30363d";
    public const string Text = "#e6edf3";
    public const string Dim = "#7d8590";
    public const string Red = "#ff7b72";
    public const string Green = "#3fb950";
    public const string Yellow = "#e3b341";
    public const string Blue = "#79c0ff";
    public const string Cyan = "#56d4dd";
    public const string Purple = "#d2a8ff";
    public const string Orange = "#ffa657";
    public const string Added = "#12361f";
    public const string Removed = "#4a1d20";
}
