using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Identities;

/// <summary>A tool or a family of models that writes code, with all the names that it goes by.</summary>
public sealed class Agent
{
    internal Agent(string name) => Name = name;

    /// <summary>The name that a mark gives it.</summary>
    public string Name { get; }

    /// <summary>
    /// Globs over names, handles and the local parts of addresses, in which a hyphen stands for every dot, underscore and space. No person
    /// has such a name.
    /// </summary>
    public ImmutableArray<string> Names { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Names that are people's names or common words as well, lower case.</summary>
    public ImmutableArray<string> SharedNames { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Globs over whole addresses.</summary>
    public ImmutableArray<string> Addresses { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Globs over the names of its applications at GitHub, without their <c>[bot]</c>.</summary>
    public ImmutableArray<string> Apps { get; init; } = ImmutableArray<string>.Empty;

    internal ImmutableArray<Glob> NameGlobs => _nameGlobs.IsDefault ? _nameGlobs = Globs(Names) : _nameGlobs;

    internal ImmutableArray<Glob> AddressGlobs => _addressGlobs.IsDefault ? _addressGlobs = Globs(Addresses) : _addressGlobs;

    internal ImmutableArray<Glob> AppGlobs =>
        _appGlobs.IsDefault ? _appGlobs = Globs(Apps.AddRange(Names).AddRange(SharedNames)) : _appGlobs;

    private ImmutableArray<Glob> _nameGlobs;
    private ImmutableArray<Glob> _addressGlobs;
    private ImmutableArray<Glob> _appGlobs;

    private static ImmutableArray<Glob> Globs(ImmutableArray<string> texts) =>
        texts.Select(static text => new Glob(text)).ToImmutableArray();
}
