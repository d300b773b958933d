using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>A value on the stack, as far as the code around it tells.</summary>
/// <param name="Types">The types that it may have been made with.</param>
/// <param name="Parameter">
/// The parameter that it is: <c>#</c> and its place, or the name of the field that a closure or state machine keeps it in; else null.
/// </param>
/// <param name="Held">What is put into it, where it is a list, or the address of one.</param>
internal sealed record Value(ImmutableArray<TypeTerm> Types, string? Parameter, HeldValues? Held)
{
    private const int MostTypes = 16;

    public static readonly Value Unknown = new([], null, null);

    /// <summary>A value of a type.</summary>
    public static Value Of(TypeTerm? type) => type is null ? Unknown : new Value([type], null, null);

    /// <summary>The same, seen as another type as well.</summary>
    public Value As(TypeTerm? type) => type is null || Types.Length >= MostTypes ? this : this with { Types = Types.Add(type) };

    /// <summary>One of two, as the code before decided.</summary>
    public static Value Either(Value left, Value right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var held = left.Held ?? right.Held;
        if (left.Held is not null && right.Held is not null && !ReferenceEquals(left.Held, right.Held))
        {
            held = new HeldValues();
            held.Join(left.Held);
            held.Join(right.Held);
        }

        return new Value(
            [.. left.Types.Concat(right.Types).Distinct().Take(MostTypes)],
            left.Parameter == right.Parameter ? left.Parameter : null,
            held);
    }

    /// <summary>Every type that it, or anything in it, may have been made with.</summary>
    public IEnumerable<TypeTerm> ListTypes()
    {
        var seen = new HashSet<HeldValues>();
        var pending = new Stack<Value>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            var value = pending.Pop();
            foreach (var type in value.Types)
                yield return type;
            if (value.Held is not { } held || !seen.Add(held))
                continue;
            foreach (var inside in held.All)
                pending.Push(inside);
        }
    }
}

/// <summary>What is put into a list, by whichever way.</summary>
internal sealed class HeldValues
{
    private readonly List<Value> _all = [];

    public IReadOnlyList<Value> All => _all;

    public void Add(Value value) => _all.Add(value);

    /// <summary>From now on, each holds what the other does: both are one list.</summary>
    public void Join(HeldValues other)
    {
        if (ReferenceEquals(this, other))
            return;
        Add(new Value([], null, other));
        other.Add(new Value([], null, this));
    }
}
