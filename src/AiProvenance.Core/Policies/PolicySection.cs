namespace AiProvenance.Core.Policies;

internal enum PolicySectionKind
{
    Policy,
    Zone,

    /// <summary>A header that could not be read: the lines below it are checked and ignored.</summary>
    Unknown,
}

/// <summary>One section: its keys and values, each key once, in the order of the file.</summary>
internal sealed class PolicySection(PolicySectionKind kind, string name, SourceSpan header)
{
    private readonly List<Setting> _settings = new();

    public PolicySectionKind Kind => kind;

    public string Name => name;

    public SourceSpan Header => header;

    public int Line => header.Line;

    /// <summary>The header as messages show it.</summary>
    public string Title => kind == PolicySectionKind.Policy ? "[policy]" : "[zone " + name + "]";

    public Setting? Find(PolicyKey key) => _settings.Find(setting => setting.Key == key);

    public void Set(PolicyKey key, ImmutableArray<LineSlice> items, int keyLine)
    {
        if (Find(key) is { } setting)
            setting.Items.AddRange(items);
        else
            _settings.Add(new Setting(key, keyLine, items));
    }

    public Policy Apply(Policy policy, PolicyErrors errors) =>
        _settings.Aggregate(policy, (result, setting) => setting.Key.Set(result, setting.Reader(errors)));

    public ZonePolicy Apply(ZonePolicy zone, PolicyErrors errors) =>
        _settings.Aggregate(zone, (result, setting) => setting.Key.Set(result, setting.Reader(errors)));

    internal sealed class Setting(PolicyKey key, int line, ImmutableArray<LineSlice> items)
    {
        public PolicyKey Key => key;

        public int Line => line;

        public List<LineSlice> Items { get; } = items.ToList();

        public ValueReader Reader(PolicyErrors errors) => new(key.Name, Items.ToImmutableArray(), errors);
    }
}
