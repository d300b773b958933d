using System.IO;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Checks;

/// <summary>What one check knows of all assemblies given. Each is looked into as far as something asks, and once.</summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<ManagedFile, StatementTable> _tables = [];
    private readonly Dictionary<ManagedFile, Inventory> _inventories = [];
    private readonly Dictionary<ManagedFile, DebugSymbols?> _symbols = [];
    private readonly Dictionary<ManagedFile, Func<string, Stream?>?> _beside;
    private readonly StatementKinds _kinds;

    /// <param name="files">The assemblies, each with what opens the files beside it.</param>
    /// <param name="policy">The policy.</param>
    public Session(IReadOnlyList<(ManagedFile File, Func<string, Stream?>? Beside)> files, Policy policy)
    {
        Policy = policy;
        Files = files.Select(static pair => pair.File).ToImmutableArray();
        _beside = files.ToDictionary(static pair => pair.File, static pair => pair.Beside);
        Members = new Members(new Release(Files));
        References = new ReferenceReader(Members);
        Attributes = new AttributeReader(Members);
        Names = new SourceNames(Members);
        Records = new Records(Members);
        _kinds = new StatementKinds(policy, Members);
    }

    public Policy Policy { get; }

    public ImmutableArray<ManagedFile> Files { get; }

    public Members Members { get; }

    public ReferenceReader References { get; }

    public AttributeReader Attributes { get; }

    public SourceNames Names { get; }

    public Records Records { get; }

    /// <summary>Keeps nothing that was read of an assembly: it is read again where something asks.</summary>
    public void Forget(ManagedFile file)
    {
        _ = _inventories.Remove(file);
        _ = _tables.Remove(file);
        Names.Forget();
    }

    /// <summary>What attributes in an assembly say.</summary>
    public StatementTable GetTable(ManagedFile file)
    {
        if (!_tables.TryGetValue(file, out var table))
            _tables.Add(file, table = StatementTable.Read(file, Attributes, _kinds));
        return table;
    }

    /// <summary>What an assembly declares.</summary>
    public Inventory GetInventory(ManagedFile file)
    {
        if (!_inventories.TryGetValue(file, out var inventory))
        {
            inventory = new InventoryBuilder(file, GetTable(file), GetSymbols(file), Members, References, Names).Build();
            _inventories.Add(file, inventory);
        }

        return inventory;
    }

    /// <summary>An assembly's symbols; null where it has none.</summary>
    public DebugSymbols? GetSymbols(ManagedFile file)
    {
        if (!_symbols.TryGetValue(file, out var symbols))
            _symbols.Add(file, symbols = DebugSymbols.Open(file, _beside[file]));
        return symbols;
    }

    /// <summary>The declaration of a symbol; null where its assembly was not given.</summary>
    public Declaration? FindDeclaration(Symbol symbol) =>
        symbol.File is { } file && !symbol.Handle.IsNil ? GetInventory(file).Find(symbol.Handle) : null;

    public Statements GetStatements(Declaration declaration) => GetInventory(declaration.File).GetStatements(declaration);

    public void Dispose()
    {
        foreach (var symbols in _symbols.Values)
            symbols?.Dispose();
    }
}
