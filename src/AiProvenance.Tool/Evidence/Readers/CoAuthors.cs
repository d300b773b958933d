namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>The people that a message names beside its author.</summary>
internal static class CoAuthors
{
    /// <summary>The address of the first co-author who is a person: the one that a cloud agent worked for.</summary>
    public static string? FindPerson(string message) => MessageLine.Split(message)
        .Where(static line => line.Key == "co-authored-by" && AgentNames.Find(line.Value) is null)
        .Select(static line => AddressIn(line.Value)).OfType<string>()
        .Select(AgentNames.PersonAt).FirstOrDefault(static address => address is not null);

    /// <summary>The address in angle brackets, or null.</summary>
    public static string? AddressIn(string value)
    {
        var open = value.IndexOf('<', StringComparison.Ordinal);
        var close = open < 0 ? -1 : value.IndexOf('>', open);
        return close < 0 ? null : value[(open + 1)..close].Trim();
    }
}
