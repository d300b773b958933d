using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>
/// All attributes of one assembly that say something, by what they stand on: found in one pass over the table, by their constructors. No
/// other attribute is looked into.
/// </summary>
internal sealed class StatementTable
{
    private readonly Dictionary<EntityHandle, List<Statement>> _byRow = [];
    private readonly Dictionary<string, List<Statement>> _byTarget = new(StringComparer.Ordinal);
    private readonly List<Statement> _whole = [];

    private StatementTable()
    {
    }

    /// <summary>Those that name a declaration in their Target, by it.</summary>
    public IReadOnlyDictionary<string, List<Statement>> Targeted => _byTarget;

    /// <summary>Those on the assembly or its module that name none.</summary>
    public IReadOnlyList<Statement> Whole => _whole;

    /// <summary>Whether anything in the assembly says that it came from AI, or that it did not.</summary>
    public bool HasMarks { get; private set; }

    /// <summary>Whether anything in the assembly says that it is critical.</summary>
    public bool HasZones { get; private set; }

    /// <summary>Reads an assembly's.</summary>
    public static StatementTable Read(ManagedFile file, AttributeReader reader, StatementKinds kinds) => file.Guard(() =>
    {
        var table = new StatementTable();
        var known = new Dictionary<EntityHandle, StatementKind>();
        foreach (var handle in file.Reader.CustomAttributes)
        {
            var attribute = file.Reader.GetCustomAttribute(handle);
            if (!known.TryGetValue(attribute.Constructor, out var kind))
            {
                kind = reader.FindClass(file, attribute.Constructor) is { } type ? kinds.Find(type) : StatementKind.None;
                known.Add(attribute.Constructor, kind);
            }

            if (kind != StatementKind.None && reader.Read(file, handle) is { } value)
                table.Add(attribute.Parent, new Statement(kind, value));
        }

        return table;
    });

    /// <summary>What stands on a row.</summary>
    public IReadOnlyList<Statement> On(EntityHandle row) => _byRow.TryGetValue(row, out var found) ? found : [];

    /// <summary>What names a declaration.</summary>
    public IReadOnlyList<Statement> Targeting(string identity) => _byTarget.TryGetValue(identity, out var found) ? found : [];

    private void Add(EntityHandle parent, Statement statement)
    {
        HasMarks |= statement.Kind is StatementKind.Generated or StatementKind.Assisted or StatementKind.OwnGenerated
            or StatementKind.OwnAssisted;
        HasZones |= statement.Kind is StatementKind.Critical or StatementKind.CriticalNamespace;
        if (parent.Kind is HandleKind.AssemblyDefinition or HandleKind.ModuleDefinition)
        {
            if (statement.Target is { } target)
                Add(_byTarget, target, statement);
            else
                _whole.Add(statement);
        }
        else
        {
            Add(_byRow, parent, statement);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Statement>> table, TKey key, Statement statement)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var statements))
            table.Add(key, statements = []);
        statements.Add(statement);
    }
}
