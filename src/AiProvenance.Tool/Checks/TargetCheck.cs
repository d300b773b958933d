using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>AIP0101 as an error: a mark on the assembly whose Target names none of its declarations marks nothing.</summary>
internal sealed class TargetCheck(Session session)
{
    /// <summary>The marks of an assembly that mark nothing.</summary>
    public IEnumerable<CheckFinding> Find(ManagedFile file)
    {
        var marks = session.GetTable(file).Targeted
            .SelectMany(static pair => pair.Value, static (pair, statement) => (Target: pair.Key, Statement: statement))
            .Where(static pair => pair.Statement.Kind is StatementKind.Generated or StatementKind.Assisted)
            .ToList();
        if (marks.Count == 0)
            yield break;
        var declared = ListIds(file).ToHashSet(StringComparer.Ordinal);
        foreach (var (target, statement) in marks.OrderBy(static pair => pair.Target, StringComparer.Ordinal))
        {
            if (declared.Contains(target))
                continue;
            var name = AttributeSuffix.Remove(statement.Attribute.Class.SourceName);
            yield return new CheckFinding(
                RuleIds.IncompleteMark,
                IsError: true,
                $"[{name}] has the Target '{target}', which names no declaration of this assembly: " +
                    "the code moved and counts as unmarked. Name it again, or put the mark on it")
            {
                Assembly = file.Name,
                Missing = $"the Target '{target}' names nothing",
            };
        }
    }

    private IEnumerable<string> ListIds(ManagedFile file)
    {
        yield return Identities.Assembly;
        var inventory = session.GetInventory(file);
        if (inventory.All.Any(static declaration => declaration.Kind == DeclarationKind.TopLevel))
            yield return Identities.TopLevel;
        foreach (var declaration in inventory.All)
        {
            if (declaration.Symbol is null)
                continue;
            yield return declaration.Symbol.Id;
            foreach (var accessor in declaration.Inner.Where(static inner => inner.Kind == DeclarationKind.Accessor))
                yield return accessor.Symbol!.Id;
            foreach (var part in declaration.Parts.Where(
                static part => part.Kind is not System.Reflection.Metadata.HandleKind.TypeDefinition))
            {
                yield return session.Members.Get(file, part).Id;
            }
        }
    }
}
