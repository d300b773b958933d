namespace AiProvenance.Tool.Git;

/// <summary>Where a line of a file comes from, as <c>git blame</c> tells it.</summary>
/// <param name="Commit">The commit that wrote it; null for a line of the working tree that is in no commit.</param>
/// <param name="Path">The file's path in that commit, from the repository's root, with slashes.</param>
/// <param name="Line">The line's number in that file, from 1.</param>
internal readonly record struct BlamedLine(string? Commit, string Path, int Line);
