using System.IO;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Commands;

/// <summary>The difference between a file and what it would become, as <c>git diff</c> shows it.</summary>
internal static class TextDifference
{
    /// <summary>Writes it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="path">The file's name, from the repository's root.</param>
    /// <param name="before">Its text; null where there is none.</param>
    /// <param name="after">What it would become.</param>
    public static string Write(GitRepository repository, string path, string? before, string after)
    {
        var folder = Directory.CreateTempSubdirectory("ai-provenance-").FullName;
        try
        {
            var (old, changed) = (Path.Combine(folder, "before"), Path.Combine(folder, "after"));
            File.WriteAllText(old, before ?? "");
            File.WriteAllText(changed, after);
            using var call = GitCall.Start(
                repository.Root, ["diff", "--no-index", "--no-color", "--no-ext-diff", "--no-textconv", "--text", "--", old, changed]);
            call.CloseInput();
            using var reader = new StreamReader(call.Output);
            var text = reader.ReadToEnd();
            var code = call.WaitForExit();
            if (code > 1)
                throw call.Failure(code);
            var hunks = text.IndexOf("\n@@ ", StringComparison.Ordinal);
            var head = $"--- {(before is null ? "/dev/null" : "a/" + path)}\n+++ b/{path}\n";
            return hunks < 0 ? "" : head + text[(hunks + 1)..];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
