namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>The values on the stack; never changed, so that a branch can take it along.</summary>
internal sealed class ValueStack
{
    // Deeper than code that anybody wrote, and still no work.
    private const int Deepest = 256;

    private readonly ValueStack? _below;
    private readonly Value _top;
    private readonly int _depth;

    private ValueStack(Value top, ValueStack? below)
    {
        _top = top;
        _below = below;
        _depth = below is null ? 1 : below._depth + 1;
    }

    /// <summary>The stack with a value on it; null is the empty one.</summary>
    public static ValueStack? Push(ValueStack? stack, Value value) => stack?._depth >= Deepest ? stack : new ValueStack(value, stack);

    /// <summary>Takes the value on top; one of which nothing is known where there is none.</summary>
    public static Value Pop(ref ValueStack? stack)
    {
        if (stack is null)
            return Value.Unknown;
        var top = stack._top;
        stack = stack._below;
        return top;
    }

    /// <summary>The stack where two ways meet.</summary>
    public static ValueStack? Join(ValueStack? one, ValueStack? other)
    {
        if (ReferenceEquals(one, other) || one is null || other is null || one._depth != other._depth)
            return one ?? other;
        var tops = new Stack<Value>();
        var (left, right) = (one, other);
        while (left is not null && !ReferenceEquals(left, right))
        {
            tops.Push(Value.Either(left._top, right!._top));
            (left, right) = (left._below, right._below);
        }

        while (tops.Count > 0)
            left = Push(left, tops.Pop());
        return left;
    }
}
