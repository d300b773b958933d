namespace AiProvenance.Tool.Traces;

/// <summary>A call as a stack trace has it.</summary>
/// <param name="Text">The call as it is written, without what stands around it.</param>
/// <param name="Path">The names that lead to the method, the method's own last: <c>Ns</c>, <c>Type`1</c>, <c>Method</c>.</param>
internal sealed record WrittenFrame(string Text, ImmutableArray<string> Path)
{
    /// <summary>The assembly, where the trace names it.</summary>
    public string? Assembly { get; init; }

    /// <summary>How many type parameters the method has.</summary>
    public int Arity { get; init; }

    /// <summary>The parameters; null where the line ends before they do.</summary>
    public ImmutableArray<WrittenParameter>? Parameters { get; init; }

    /// <summary>The lambda or local function inside the method, where the trace names one by itself.</summary>
    public WrittenFunction? Function { get; init; }

    /// <summary>Whether it is written as <c>new Type(...)</c> or <c>static Type(...)</c>: the path names the type alone.</summary>
    public ConstructorForm Constructor { get; init; }

    /// <summary>The source file, where the trace names it.</summary>
    public string? File { get; init; }

    /// <summary>The line in it; 0 where the trace names none.</summary>
    public int Line { get; init; }
}

/// <summary>How a frame says that it is a constructor.</summary>
internal enum ConstructorForm
{
    /// <summary>As a method's name, or it is none.</summary>
    None,

    /// <summary><c>new Type(...)</c>.</summary>
    Instance,

    /// <summary><c>static Type(...)</c>.</summary>
    Static,
}

/// <summary>A parameter as a stack trace has it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name, where the trace has it.</param>
internal sealed record WrittenParameter(WrittenType Type, string? Name);

/// <summary>A lambda or local function that a trace names behind its method.</summary>
/// <param name="Name">The local function's name; null for a lambda.</param>
/// <param name="Parameters">Its parameters; null where the line ends before they do.</param>
internal sealed record WrittenFunction(string? Name, ImmutableArray<WrittenParameter>? Parameters);

/// <summary>All that a text has of stack traces.</summary>
/// <param name="Frames">The calls, each once, in the order of their first appearance.</param>
internal sealed record WrittenTrace(ImmutableArray<CountedFrame> Frames)
{
    /// <summary>How many calls of other languages there are.</summary>
    public int Foreign { get; init; }

    /// <summary>Whether the text has more than is read.</summary>
    public bool IsCut { get; init; }
}

/// <summary>A call, and how often it is there.</summary>
internal sealed record CountedFrame(WrittenFrame Frame, int Times);
