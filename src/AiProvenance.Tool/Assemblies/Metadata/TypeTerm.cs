using System.Text;

namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>A type as a signature has it.</summary>
internal abstract class TypeTerm
{
    /// <summary>The type as documentation IDs of members write it.</summary>
    public abstract void Write(StringBuilder id);

    /// <summary>Every type that it is made of, itself included.</summary>
    public abstract IEnumerable<TypeSymbol> ListTypes();

    /// <summary>How many types it is made of.</summary>
    public virtual int Weight => 1;

    /// <summary>Whether it stands for one type wherever it is used.</summary>
    public abstract bool IsClosed { get; }

    /// <summary>The same with arguments in place of the type parameters of the type around.</summary>
    public abstract TypeTerm With(ImmutableArray<TypeTerm> arguments);

    public override string ToString()
    {
        var id = new StringBuilder();
        Write(id);
        return id.ToString();
    }
}

/// <summary>A named type, with arguments where it is generic: those of the types around it first.</summary>
internal sealed class NamedTerm(TypeSymbol type, ImmutableArray<TypeTerm> arguments) : TypeTerm
{
    public TypeSymbol Type => type;

    public override int Weight { get; } = Weigh(arguments);

    public ImmutableArray<TypeTerm> Arguments => arguments;

    public override bool IsClosed => arguments.All(static argument => argument.IsClosed);

    public override TypeTerm With(ImmutableArray<TypeTerm> given) =>
        IsClosed ? this : new NamedTerm(type, arguments.Select(argument => argument.With(given)).ToImmutableArray());

    public override void Write(StringBuilder id)
    {
        if (arguments.IsEmpty)
        {
            _ = id.Append(type.FullName);
            return;
        }

        var path = new Stack<TypeSymbol>();
        for (var around = type; around is not null; around = around.ContainingType)
            path.Push(around);
        var isFirst = true;
        var used = 0;
        foreach (var part in path)
        {
            _ = isFirst && part.Namespace.Length > 0 ? id.Append(part.Namespace).Append('.') : isFirst ? id : id.Append('.');
            isFirst = false;
            _ = id.Append(part.SourceName);
            var arity = Math.Min(TypeNames.Arity(part.Name), arguments.Length - used);
            for (var i = 0; i < arity; i++)
            {
                _ = id.Append(i == 0 ? '{' : ',');
                arguments[used + i].Write(id);
            }

            if (arity > 0)
                _ = id.Append('}');
            used += Math.Max(arity, 0);
        }
    }

    // Types that are constructed from each other grow without end, and by powers: no code that anybody wrote does.
    private static int Weigh(ImmutableArray<TypeTerm> arguments)
    {
        const int Most = 4096;
        var weight = 1;
        foreach (var argument in arguments)
        {
            weight += argument.Weight;
            if (weight > Most)
                throw new BadImageFormatException("A type is constructed from too many others.");
        }

        return weight;
    }

    public override IEnumerable<TypeSymbol> ListTypes() =>
        arguments.IsEmpty ? [type] : arguments.SelectMany(static argument => argument.ListTypes()).Prepend(type);
}

/// <summary>An array; of one dimension without bounds, where the rank is zero.</summary>
internal sealed class ArrayTerm(TypeTerm element, int rank) : TypeTerm
{
    public TypeTerm Element => element;

    /// <summary>How many dimensions it has.</summary>
    public int Dimensions => Math.Max(rank, 1);

    public override int Weight => element.Weight;

    public override bool IsClosed => element.IsClosed;

    public override TypeTerm With(ImmutableArray<TypeTerm> arguments) => IsClosed ? this : new ArrayTerm(element.With(arguments), rank);

    public override void Write(StringBuilder id)
    {
        element.Write(id);
        if (rank == 0)
        {
            _ = id.Append("[]");
            return;
        }

        _ = id.Append('[');
        for (var i = 0; i < rank; i++)
            _ = id.Append(i == 0 ? "0:" : ",0:");
        _ = id.Append(']');
    }

    public override IEnumerable<TypeSymbol> ListTypes() => element.ListTypes();
}

/// <summary>A pointer or a reference.</summary>
internal sealed class PointerTerm(TypeTerm target, char sign) : TypeTerm
{
    public TypeTerm Target => target;

    /// <summary>How documentation IDs end it: <c>*</c> for a pointer, <c>@</c> for a reference.</summary>
    public char Sign => sign;

    public override int Weight => target.Weight;

    public override bool IsClosed => target.IsClosed;

    public override TypeTerm With(ImmutableArray<TypeTerm> arguments) => IsClosed ? this : new PointerTerm(target.With(arguments), sign);

    public override void Write(StringBuilder id)
    {
        target.Write(id);
        _ = id.Append(sign);
    }

    public override IEnumerable<TypeSymbol> ListTypes() => target.ListTypes();
}

/// <summary>A type with a modifier, of which documentation IDs say nothing.</summary>
internal sealed class ModifiedTerm(TypeTerm modifier, TypeTerm target) : TypeTerm
{
    public TypeTerm Target => target;

    public override int Weight => target.Weight;

    public override bool IsClosed => target.IsClosed;

    public override TypeTerm With(ImmutableArray<TypeTerm> arguments) =>
        IsClosed ? this : new ModifiedTerm(modifier, target.With(arguments));

    public override void Write(StringBuilder id) => target.Write(id);

    public override IEnumerable<TypeSymbol> ListTypes() => target.ListTypes().Concat(modifier.ListTypes());
}

/// <summary>A type parameter, by its place.</summary>
internal sealed class ParameterTerm(bool isOfMethod, int index) : TypeTerm
{
    public bool IsOfMethod => isOfMethod;

    public int Index => index;

    public override bool IsClosed => false;

    public override TypeTerm With(ImmutableArray<TypeTerm> arguments) =>
        !isOfMethod && index >= 0 && index < arguments.Length ? arguments[index] : this;

    public override void Write(StringBuilder id) => id.Append(isOfMethod ? "``" : "`").Append(TypeNames.Text(index));

    public override IEnumerable<TypeSymbol> ListTypes() => [];
}

/// <summary>A pointer to a function.</summary>
internal sealed class FunctionTerm(ImmutableArray<TypeTerm> parameters, TypeTerm result) : TypeTerm
{
    public override int Weight => result.Weight + parameters.Sum(static parameter => parameter.Weight);

    public override bool IsClosed => false;

    public override TypeTerm With(ImmutableArray<TypeTerm> arguments) => new FunctionTerm(
        parameters.Select(parameter => parameter.With(arguments)).ToImmutableArray(), result.With(arguments));

    // Compilers have no documentation ID for one, and leave it out.
    public override void Write(StringBuilder id)
    {
    }

    public override IEnumerable<TypeSymbol> ListTypes() =>
        parameters.SelectMany(static parameter => parameter.ListTypes()).Concat(result.ListTypes());
}
