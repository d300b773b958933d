namespace AiProvenance.Tool.Marks;

/// <summary>Told what is being done, for a person who waits.</summary>
internal interface IMarksProgress
{
    /// <summary>A step has begun.</summary>
    /// <param name="step">What is done: "reading history".</param>
    /// <param name="count">How many things it has to do; 0 where nobody knows.</param>
    void Begin(string step, int count);

    /// <summary>One of the things is done.</summary>
    void Advance();
}
