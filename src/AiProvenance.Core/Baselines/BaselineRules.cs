namespace AiProvenance.Core.Baselines;

/// <summary>The rules whose findings a baseline may accept: those about one declaration. What keeps the gate itself in order is never old.</summary>
public static class BaselineRules
{
    /// <summary>Their IDs, in order.</summary>
    public static ImmutableArray<string> All { get; } = ImmutableArray.Create(
        "AIP0001",
        "AIP0002",
        "AIP0003",
        "AIP0004",
        "AIP0005",
        "AIP0006",
        "AIP0007",
        "AIP0008",
        "AIP0009",
        "AIP0010",
        "AIP0101");
}
