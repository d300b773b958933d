using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Hooks.Sessions;

/// <summary>
/// The sessions that are not over: a file each under <c>ai-provenance/sessions</c> in git's common directory, and a reference under
/// <c>refs/ai-provenance/sessions</c> that keeps its tree. Both go when the session ends.
/// </summary>
internal sealed class OpenSessions(GitRepository repository)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly string _folder = Path.Combine(Journal.FolderIn(repository.CommonDirectory), "sessions");

    /// <summary>A session in this working tree.</summary>
    public OpenSession? Find(string session) => Read(FileOf(session, repository.Root));

    /// <summary>
    /// All sessions of all working trees. A file that cannot be read is no session: its tree goes with the next clean-up of git.
    /// </summary>
    public IReadOnlyList<OpenSession> List() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<OpenSession>()]
        : [];

    /// <summary>Keeps a session.</summary>
    public void Keep(OpenSession session)
    {
        _ = Directory.CreateDirectory(_folder);
        var file = FileOf(session.Session, session.Root);
        if (session.Tree is not null)
            _ = repository.Run("update-ref", ReferenceOf(session), session.Tree);
        var beside = file + "." + Guid.NewGuid().ToString("N") + ".tmp";
        File.WriteAllText(beside, JsonSerializer.Serialize(session, Options));
        File.Move(beside, file, overwrite: true);
    }

    /// <summary>Lets a session go.</summary>
    public void Forget(OpenSession session)
    {
        File.Delete(FileOf(session.Session, session.Root));
        _ = repository.TryRun(out _, "update-ref", "-d", ReferenceOf(session));
    }

    private string FileOf(string session, string root) => Path.Combine(_folder, NameOf(session, root) + ".json");

    private static string ReferenceOf(OpenSession session) => "refs/ai-provenance/sessions/" + NameOf(session.Session, session.Root);

    // An agent's name of a session may hold anything.
    private static string NameOf(string session, string root) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(session + "\n" + root)), 0, 10).ToLowerInvariant();

    private static OpenSession? Read(string file)
    {
        try
        {
            var session = File.Exists(file) ? JsonSerializer.Deserialize<OpenSession>(File.ReadAllText(file), Options) : null;
            return session is { Session: not null, Tool: not null, Root: not null } ? session : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
