using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Traces.Resolution;

namespace AiProvenance.Tool.Traces.Answers;

/// <summary>Calls, and code that commits changed, to who wrote and who verified them.</summary>
internal sealed class TraceAnswer : IDisposable
{
    private const int MostCandidates = 20;

    private readonly Session _session;
    private readonly CheckOptions _options;
    private readonly StampCheck _stamps;
    private readonly Owners _owners;
    private readonly DeclarationAnswers _answers;
    private readonly SortedDictionary<string, TracedBuild> _builds = new(StringComparer.Ordinal);

    /// <param name="opened">The assemblies.</param>
    /// <param name="options">What they are held to.</param>
    /// <param name="packages">The simple names of the assemblies that come from packages.</param>
    public TraceAnswer(
        IReadOnlyList<(AssemblyInput Input, ManagedFile File)> opened, CheckOptions options, IReadOnlySet<string> packages)
    {
        _session = new Session([.. opened.Select(static pair => (pair.File, pair.Input.OpenBeside))], options.Policy);
        _options = options;
        _stamps = new StampCheck(_session, options.Reference);
        _owners = new Owners(_session, _stamps, packages);
        _answers = new DeclarationAnswers(_session, options);
    }

    /// <summary>The calls of a trace.</summary>
    public TraceResult Answer(WrittenTrace trace)
    {
        var resolver = new FrameResolver(_session, NamedTypes.Find(_session.Files, trace.Frames.Select(static frame => frame.Frame)));
        var code = trace.Frames.Select(frame => Answer(resolver.Resolve(frame))).ToImmutableArray();
        return Finish(code) with { Foreign = trace.Foreign, IsCut = trace.IsCut };
    }

    /// <summary>The declarations of lines.</summary>
    public TraceResult Answer(IChangedLines lines)
    {
        var found = new ChangedDeclarations(_session, _session.Files.Where(_owners.IsOwn)).Find(lines).ToList();
        return Finish([.. found.Select(AnswerOwn)]);
    }

    public void Dispose() => _session.Dispose();

    private TraceResult Finish(ImmutableArray<TracedCode> code) => new()
    {
        Policy = _options.Reference,
        AsOf = _options.AsOf?.ToString() ?? "",
        Code = code,
        Builds = [.. _builds.Values],
    };

    private TracedCode Answer(ResolvedFrame resolved)
    {
        var (frame, times) = resolved.Frame;
        var code = new TracedCode(frame.Text, CodeOwner.Unknown)
        {
            Times = times,
            Place = frame.File is { } file ? new SourcePlace(file, frame.Line, 1) : null,
            Doubt = Doubt(resolved),
        };
        var own = resolved.Declarations.RemoveAll(declaration => !_owners.IsOwn(declaration.File));
        if (own.IsEmpty)
        {
            var isOthers = !resolved.Declarations.IsEmpty || Owners.IsOfFramework(frame);
            return isOthers ? code with { Owner = CodeOwner.Others, Doubt = null } : code;
        }

        foreach (var declaration in own)
            AddBuild(declaration.File);
        return code with
        {
            Owner = CodeOwner.Own,
            Doubt = own.Length > MostCandidates ? $"{code.Doubt}, and {own.Length - MostCandidates} more" : code.Doubt,
            Candidates = [.. own.Take(MostCandidates).Select(_answers.Answer)],
        };
    }

    private TracedCode AnswerOwn(Declaration declaration)
    {
        AddBuild(declaration.File);
        var answer = _answers.Answer(declaration);
        return new TracedCode(declaration.Name, CodeOwner.Own) { Place = answer.Facts.Place, Candidates = [answer] };
    }

    private void AddBuild(ManagedFile file)
    {
        if (!_builds.ContainsKey(file.Path))
            _builds.Add(file.Path, new TracedBuild(file.Name, file.Path) { Commit = FindCommit(file), Stamp = _stamps.FindStamp(file) });
    }

    private string? FindCommit(ManagedFile file) => _stamps.FindCommit(file) ?? _session.GetSymbols(file)?.FindCommit();

    private static string? Doubt(ResolvedFrame resolved) => resolved.Match switch
    {
        FrameMatch.NoType => "no assembly that was given declares it",
        FrameMatch.NoMethod => "the type has no such method: the assembly is of another build, trimmed or obfuscated",
        FrameMatch.NoDeclaration => "the compiler made it up for no one declaration",
        FrameMatch.NoOverload => "no method of that name has these parameters, so the assembly may be of another build; these are all",
        _ => resolved.Declarations.Length > 1 ? "it may be any of these" : null,
    };
}
