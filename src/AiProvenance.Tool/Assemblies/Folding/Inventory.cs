using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>Everything that an assembly declares, as its source has it.</summary>
internal sealed class Inventory(ManagedFile file, StatementTable statements)
{
    private readonly Dictionary<EntityHandle, Declaration> _byRow = [];
    private readonly Dictionary<MethodDefinitionHandle, MethodCode> _code = [];
    private readonly Dictionary<Declaration, Statements> _statements = [];
    private readonly List<Declaration> _all = [];

    public ManagedFile File => file;

    public StatementTable Table => statements;

    /// <summary>All declarations but accessors and functions, in the order of the assembly's tables.</summary>
    public IReadOnlyList<Declaration> All => _all;

    /// <summary>The declaration that a row is, or is part of; null for what the compiler made up for no one declaration.</summary>
    public Declaration? Find(EntityHandle row) => _byRow.GetValueOrDefault(row);

    /// <summary>A method's code, read once.</summary>
    public MethodCode GetCode(MethodDefinitionHandle method)
    {
        if (!_code.TryGetValue(method, out var code))
            _code.Add(method, code = MethodCode.Read(file, method));
        return code;
    }

    /// <summary>What attributes say of a declaration itself.</summary>
    public Statements GetStatements(Declaration declaration)
    {
        if (!_statements.TryGetValue(declaration, out var found))
            _statements.Add(declaration, found = ReadStatements(declaration));
        return found;
    }

    /// <summary>What attributes on a row, and on the rows that belong to it, say; and those on the assembly that name it.</summary>
    public IEnumerable<Statement> ListStatements(EntityHandle row, string id) =>
        file.Guard(() => Carriers.List(file, row).SelectMany(statements.On).ToList()).Concat(statements.Targeting(id));

    public void Add(Declaration declaration, params EntityHandle[] rows)
    {
        if (declaration.Outer is null)
            _all.Add(declaration);
        else
            declaration.Outer.Inner.Add(declaration);
        _byRow[declaration.Handle] = declaration;
        Include(declaration, rows);
    }

    public void Include(Declaration declaration, params EntityHandle[] rows)
    {
        foreach (var row in rows)
        {
            if (_byRow.TryAdd(row, declaration))
                declaration.Parts.Add(row);
        }
    }

    // What the source writes on a member of an extension block stands on the method that the compiler makes of it.
    private List<Statement> ListOnParts(Declaration declaration) => file.Guard(() => declaration.Parts
        .Where(static part => part.Kind == HandleKind.MethodDefinition)
        .SelectMany(part => Carriers.List(file, part))
        .SelectMany(statements.On)
        .ToList());

    private Statements ReadStatements(Declaration declaration) => declaration.Kind switch
    {
        DeclarationKind.Assembly => Statements.Read(statements.Targeting(Identities.Assembly)),
        DeclarationKind.TopLevel => Statements.Read(
            ListStatements(declaration.Handle, declaration.Symbol!.Id).Concat(statements.Targeting(Identities.TopLevel))),
        DeclarationKind.Method or DeclarationKind.Accessor when declaration.Parts.Count > 0 => Statements.Read(
            ListStatements(declaration.Handle, declaration.Symbol!.Id).Concat(ListOnParts(declaration))),
        _ => Statements.Read(ListStatements(declaration.Handle, declaration.Symbol!.Id)),
    };
}
