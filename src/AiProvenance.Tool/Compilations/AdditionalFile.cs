using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Compilations;

/// <summary>A file beside the C# files: the policy, or a Razor page.</summary>
internal sealed class AdditionalFile(string path) : AdditionalText
{
    private readonly Lazy<SourceText?> _text = new(() =>
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream);
        }
        catch (IOException)
        {
            return null;
        }
    });

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text.Value;
}
