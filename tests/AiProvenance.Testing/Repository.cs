using System.Collections.Immutable;
using System.Reflection;

namespace AiProvenance.Testing;

/// <summary>The repository's files, wherever the tests run from.</summary>
public static class Repository
{
    private static readonly ImmutableHashSet<string> Ignored = ["bin", "obj", "out", "artifacts", "TestResults", ".git", ".vs", ".idea"];

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            static data => data.Key == "Repository").Value!);

    /// <summary>Every Markdown file that belongs to the repository.</summary>
    public static ImmutableArray<MarkdownPage> Pages { get; } =
        [.. Files(Root, "*.md").Order(StringComparer.Ordinal).Select(MarkdownPage.Load)];

    /// <summary>What the package adds to a build.</summary>
    public static ImmutableArray<string> BuildFiles { get; } =
        [.. Directory.EnumerateFiles(PathOf("src/AiProvenance.Package/buildTransitive")).Order(StringComparer.Ordinal)];

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static MarkdownPage Page(string relative) => Pages.Single(page => page.Path == PathOf(relative));

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(static child => !Ignored.Contains(Path.GetFileName(child)))
            .SelectMany(child => Files(child, pattern)));
}
