namespace AiProvenance.Tool.Git;

/// <summary>A commit, as <c>git log</c> tells it.</summary>
/// <param name="Id">Its whole object name, lower-case hexadecimal.</param>
/// <param name="Parents">The object names of its parents, the first one first; none for a root.</param>
/// <param name="Author">Who wrote the change.</param>
/// <param name="Committer">Who recorded it.</param>
/// <param name="On">The author's date in UTC, <c>yyyy-MM-dd</c>.</param>
/// <param name="Message">The whole message, subject first, lines ended by LF.</param>
internal sealed record Commit(
    string Id, ImmutableArray<string> Parents, CommitIdentity Author, CommitIdentity Committer, string On, string Message);

/// <summary>A name and an address, as a commit states them. They were typed by hand and prove nothing.</summary>
/// <param name="Name">The name; may be empty.</param>
/// <param name="Address">The address without its angle brackets; may be empty.</param>
internal sealed record CommitIdentity(string Name, string Address);
