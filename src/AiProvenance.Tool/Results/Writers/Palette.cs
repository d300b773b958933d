namespace AiProvenance.Tool.Results.Writers;

/// <summary>Colours for a terminal; nothing anywhere else.</summary>
internal sealed class Palette(bool isOn)
{
    /// <summary>What stops.</summary>
    public string Bad(string text) => Paint("31", text);

    /// <summary>What does not stop, but should be looked at.</summary>
    public string Doubtful(string text) => Paint("33", text);

    /// <summary>What passes.</summary>
    public string Good(string text) => Paint("32", text);

    /// <summary>What stands over a table.</summary>
    public string Head(string text) => Paint("1", text);

    private string Paint(string code, string text) => isOn ? "\x1B[" + code + "m" + text + "\x1B[0m" : text;
}
