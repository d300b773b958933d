namespace AiProvenance.Core.Reach;

/// <summary>What names say of code that hands requests on to their handlers, such as a mediator or a message bus.</summary>
public static class RequestNames
{
    /// <summary>
    /// Whether a method is a handler by its name. Some libraries find a handler by the name of a method, and its request by the first
    /// parameter.
    /// </summary>
    /// <param name="method">The name of the method.</param>
    public static bool IsHandler(string method) =>
        method is "Handle" or "HandleAsync" or "Handles" or "HandlesAsync" or "Consume" or "ConsumeAsync" or "Consumes" or "ConsumesAsync";

    /// <summary>Whether a namespace is the framework's, whose own code hands nothing on.</summary>
    /// <param name="outermost">The outermost part of the namespace.</param>
    public static bool IsOfFramework(string outermost) => outermost is "System" or "Microsoft";
}
