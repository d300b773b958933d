namespace AiProvenance.Tool.Git;

/// <summary>What a commit did to a file.</summary>
/// <param name="Path">The file's path in the commit, from the repository's root, with slashes.</param>
/// <param name="Lines">The lines that it added or changed, as the commit has them.</param>
/// <param name="RemovedAfter">The lines after which it only removed some; 0 for the file's beginning.</param>
internal sealed record ChangedFile(string Path, ImmutableArray<LineRange> Lines, ImmutableArray<int> RemovedAfter);

/// <summary>A run of lines.</summary>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line, included.</param>
internal readonly record struct LineRange(int First, int Last);
