using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Traces.Resolution;

/// <summary>A frame to the methods that it may mean: one, or all that it can be.</summary>
internal sealed class MethodFinder(Members members, NamedTypes types)
{
    private const int MostNames = 64;

    /// <summary>Finds them.</summary>
    public FoundMethods Find(WrittenFrame frame)
    {
        if (frame.Path.Length > MostNames)
            return new FoundMethods([], FrameMatch.NoType);
        var hasType = false;
        var named = new List<FoundMethod>();
        foreach (var (type, name) in ListTypes(frame))
        {
            hasType = true;
            named.AddRange(type.FindMethods(name).Select(method => new FoundMethod(type.File!, method)));
        }

        if (named.Count == 0)
            return new FoundMethods([], hasType ? FrameMatch.NoMethod : FrameMatch.NoType);
        var matching = named.FindAll(method => HasParameters(method, frame.Arity, frame.Parameters, isWhole: true));
        return matching.Count == 0
            ? new FoundMethods([.. named], FrameMatch.NoOverload)
            : new FoundMethods([.. FilterNames(matching, frame.Parameters)], FrameMatch.Found);
    }

    /// <summary>Whether a method has parameters that a trace has.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arity">How many type parameters it must have; null for any.</param>
    /// <param name="written">The parameters; null where they are not known.</param>
    /// <param name="isWhole">Whether these are all; what a local function captures, the compiler hands it as well.</param>
    public bool HasParameters(FoundMethod method, int? arity, ImmutableArray<WrittenParameter>? written, bool isWhole)
    {
        var signature = members.ReadSignature(method.File, method.Method);
        if (arity is { } stated && signature.GenericParameterCount != stated)
            return false;
        if (written is not { } parameters)
            return true;
        var terms = signature.ParameterTypes;
        if (isWhole ? terms.Length != parameters.Length : terms.Length < parameters.Length)
            return false;
        var match = ParameterMatch.Of(method.File, method.Method);
        return parameters.Zip(terms, (parameter, term) => match.IsMatch(parameter.Type, term)).All(static isMatch => isMatch) &&
            terms.Skip(parameters.Length).All(static term => term is PointerTerm { Target: NamedTerm { Type.IsMadeUp: true } });
    }

    // The run time prints types without their namespaces and arguments: what is left apart by the parameters' names is told by them.
    private static List<FoundMethod> FilterNames(List<FoundMethod> methods, ImmutableArray<WrittenParameter>? written)
    {
        if (methods.Count == 1 || written is not { } parameters || parameters.Any(static parameter => parameter.Name is null))
            return methods;
        var named = methods.FindAll(method => ListParameters(method).SequenceEqual(parameters.Select(static parameter => parameter.Name!)));
        return named.Count > 0 ? named : methods;
    }

    private static List<string> ListParameters(FoundMethod method) => method.File.Guard(() =>
        method.File.Reader.GetMethodDefinition(method.Method).GetParameters()
            .Select(handle => method.File.Reader.GetParameter(handle))
            .Where(static parameter => parameter.SequenceNumber > 0)
            .OrderBy(static parameter => parameter.SequenceNumber)
            .Select(parameter => method.File.Reader.GetString(parameter.Name))
            .ToList());

    // Where namespace, types and the method's name end, nothing says: `Ns.IShop.Open` may be all of a method's name.
    private IEnumerable<(TypeSymbol Type, string Name)> ListTypes(WrittenFrame frame)
    {
        if (frame.Constructor != ConstructorForm.None)
        {
            var name = frame.Constructor == ConstructorForm.Instance ? ".ctor" : ".cctor";
            return FindTypes(frame, frame.Path.Length).Select(type => (type, name));
        }

        return Enumerable.Range(1, Math.Max(frame.Path.Length - 1, 0))
            .SelectMany(count => FindTypes(frame, count).Select(type => (type, string.Join('.', frame.Path.Skip(count)))));
    }

    private IEnumerable<TypeSymbol> FindTypes(WrittenFrame frame, int count)
    {
        for (var outermost = 0; outermost < count; outermost++)
        {
            foreach (var (file, handle) in types[string.Join('.', frame.Path.Take(outermost)), frame.Path[outermost]])
            {
                if (frame.Assembly is { } assembly && !string.Equals(file.Name, assembly, StringComparison.OrdinalIgnoreCase))
                    continue;
                var type = members.Release.GetType(file, handle);
                for (var i = outermost + 1; i < count && type is { File: not null }; i++)
                    type = members.Release.GetNested(type, NamedTypes.InMetadata(frame.Path[i]));
                if (type is { File: not null })
                    yield return type;
            }
        }
    }
}

/// <summary>A method that a frame may mean.</summary>
internal readonly record struct FoundMethod(ManagedFile File, MethodDefinitionHandle Method);

/// <summary>The methods that a frame may mean, and how they were found.</summary>
internal sealed record FoundMethods(ImmutableArray<FoundMethod> Methods, FrameMatch Match);
