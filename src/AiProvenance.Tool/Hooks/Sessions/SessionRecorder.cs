using System.Globalization;
using AiProvenance.Core.Identities;
using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Hooks.Payloads;
using AiProvenance.Tool.Hooks.Snapshots;

namespace AiProvenance.Tool.Hooks.Sessions;

/// <summary>Writes into the journal what changed while sessions worked, event by event.</summary>
internal sealed class SessionRecorder
{
    // A session of which nothing was heard for so long has ended without saying so.
    private static readonly TimeSpan Silence = TimeSpan.FromHours(12);

    private readonly GitRepository _repository;
    private readonly OpenSessions _sessions;
    private readonly Lazy<string> _tree;
    private readonly DateTimeOffset _now;
    private readonly List<JournalEntry> _written = [];

    private SessionRecorder(GitRepository repository, DateTimeOffset now)
    {
        _repository = repository;
        _sessions = new OpenSessions(repository);
        _tree = new Lazy<string>(() => SourceSnapshot.Take(repository));
        _now = now;
    }

    /// <summary>Records an event.</summary>
    /// <returns>What was written into the journal.</returns>
    /// <exception cref="GitException">git could not do it; the next event does.</exception>
    public static Recording Record(GitRepository repository, HookEvent told, DateTimeOffset now)
    {
        using var turn = SessionLock.Take(repository.CommonDirectory);
        var recorder = new SessionRecorder(repository, now);
        var wasKnown = recorder._sessions.Find(told.Session) is not null;
        recorder.Record(told);
        return new Recording([.. recorder._written], wasKnown);
    }

    /// <summary>Records what sessions wrote that have not said that they stopped.</summary>
    public static Recording PickUp(GitRepository repository, DateTimeOffset now)
    {
        var recorder = new SessionRecorder(repository, now);
        if (recorder._sessions.List().Count == 0)
            return new Recording([], WasKnown: true);
        using var turn = SessionLock.Take(repository.CommonDirectory);
        recorder.PickUpOthers(own: null);
        return new Recording([.. recorder._written], WasKnown: true);
    }

    private void Record(HookEvent told)
    {
        if (told.Moment == HookMoment.Other)
            return;
        var known = _sessions.Find(told.Session);
        var session = Update(known ?? Begin(told), told);
        if (told.Moment is HookMoment.Start or HookMoment.Stop or HookMoment.End)
            PickUpOthers(told.Session);
        if (IsItsOwn(told.Moment, known))
            Write(session);
        if (told.Moment == HookMoment.End)
        {
            _sessions.Forget(session);
            return;
        }

        _sessions.Keep(Renew(session) with { Phase = PhaseAfter(told, known) });
    }

    // Whether what changed since the last event of the session is its work.
    private static bool IsItsOwn(HookMoment moment, OpenSession? known) => moment switch
    {
        HookMoment.Stop or HookMoment.SubagentStop => true,
        HookMoment.End => known?.Phase is SessionPhase.Working or SessionPhase.Started,

        // A turn that was broken off, a prompt while it works, a context that was shortened.
        HookMoment.Start or HookMoment.Prompt => known?.Phase == SessionPhase.Working,
        _ => false,
    };

    private static SessionPhase PhaseAfter(HookEvent told, OpenSession? known) => told.Moment switch
    {
        HookMoment.Start => known?.Phase == SessionPhase.Working ? SessionPhase.Working : SessionPhase.Started,
        HookMoment.Prompt => SessionPhase.Working,
        HookMoment.Stop => told.WorksOn ? SessionPhase.Working : SessionPhase.Waiting,
        _ => known?.Phase ?? SessionPhase.Waiting,
    };

    // A working tree that a session has made itself was empty when it began: all but earlier commits is its own.
    private OpenSession Begin(HookEvent told)
    {
        var elsewhere = _sessions.List().FirstOrDefault(session => session.Session == told.Session);
        var session = new OpenSession(told.Session, told.Tool, _repository.Root);
        return elsewhere is null ? Renew(session) : session with { Since = elsewhere.Since, Heard = elsewhere.Heard };
    }

    private static OpenSession Update(OpenSession session, HookEvent told) => session with
    {
        Tool = told.Tool,
        Transcript = told.Transcript ?? session.Transcript,
        Trace = told.Trace ?? session.Trace,
        Model = told.Model ?? Transcript.FindModel(told.Transcript) ?? session.Model,
    };

    // From here on, changes are counted anew.
    private OpenSession Renew(OpenSession session) => session with
    {
        Tree = TakeTree(),
        Head = Ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}"),
        Branch = Ask("symbolic-ref", "--quiet", "HEAD"),
        Since = _now.ToUnixTimeSeconds(),
        Heard = _now.ToUnixTimeSeconds(),
    };

    // Where git cannot do it, the commit stands for the start: the session gets too much rather than too little.
    private string? TakeTree()
    {
        try
        {
            return _tree.Value;
        }
        catch (GitException)
        {
            return Ask("rev-parse", "--verify", "--quiet", "HEAD^{tree}");
        }
    }

    private void PickUpOthers(string? own)
    {
        foreach (var other in _sessions.List().Where(session => session.Session != own))
        {
            var isSilent = _now.ToUnixTimeSeconds() - other.Heard > Silence.TotalSeconds;
            if (other.Root == _repository.Root)
            {
                if (other.Phase != SessionPhase.Waiting)
                    Write(other);
                if (isSilent)
                    _sessions.Forget(other);
                else if (other.Phase != SessionPhase.Waiting)
                    _sessions.Keep(Renew(other) with { Heard = other.Heard });
            }
            else if (!System.IO.Directory.Exists(other.Root))
            {
                // Of a working tree that is gone, its branch is left.
                if (other.Branch is { } branch && Ask("rev-parse", "--verify", "--quiet", branch + "^{tree}") is { } left)
                    Write(other, left, EarlierThan(other, branch));
                _sessions.Forget(other);
            }
        }
    }

    private void Write(OpenSession session)
    {
        var earlier = Ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}") == session.Head ? [] : EarlierThan(session, "HEAD");
        Write(session, _tree.Value, earlier);
    }

    private IReadOnlyList<string> EarlierThan(OpenSession session, string revision) =>
        EarlierCommits.Find(_repository, revision, session.Since, session.Head);

    private void Write(OpenSession session, string tree, IReadOnlyList<string> earlier)
    {
        if (tree == session.Tree)
            return;
        var before = session.Tree is null ? earlier : [session.Tree, .. earlier];
        var files = TreeDifference.Find(_repository, before.Count == 0 ? [EmptyTree()] : before, tree);
        if (files.IsEmpty)
            return;
        var entry = new JournalEntry(
            session.Session, session.Tool, _now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), session.Since, files)
        {
            Model = session.Model ?? Transcript.FindModel(session.Transcript),
            PromptedBy = FindPerson(),
            Trace = session.Trace,
        };
        new Journal(_repository.CommonDirectory).Append(entry);
        _written.Add(entry);
    }

    // In a sandbox an agent may have an address of its own.
    private string? FindPerson() =>
        Ask("config", "--get", "user.email") is { } address && !BotIdentities.IsBot(address, []) ? address : null;

    private string EmptyTree() => _repository.Run(["hash-object", "-w", "-t", "tree", "--stdin"], "", null).Trim();

    private string? Ask(params string[] arguments) =>
        _repository.TryRun(out var answer, arguments) && answer.Trim() is { Length: > 0 } line ? line : null;
}

/// <summary>What an event came to.</summary>
/// <param name="Entries">What was written into the journal.</param>
/// <param name="WasKnown">Whether the session's start had been told of.</param>
internal sealed record Recording(ImmutableArray<JournalEntry> Entries, bool WasKnown)
{
    /// <summary>The files that were written in.</summary>
    public IEnumerable<string> Paths =>
        Entries.SelectMany(static entry => entry.Files).Select(static file => file.Path).Distinct(StringComparer.Ordinal);
}
