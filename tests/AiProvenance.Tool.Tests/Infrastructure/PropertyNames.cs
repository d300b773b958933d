using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>The names of properties: those that JSON has, and those that a schema names.</summary>
internal static class PropertyNames
{
    /// <summary>Adds those that are written.</summary>
    public static void Collect(JsonNode node, SortedSet<string> names)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            _ = names.Add(name);
            if (value is not null)
                Collect(value, names);
        }

        foreach (var item in node as JsonArray ?? [])
            Collect(item!, names);
    }

    /// <summary>Adds those that a schema names.</summary>
    public static void CollectNamed(JsonNode node, SortedSet<string> names)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (name == "properties")
                names.UnionWith(value!.AsObject().Select(static property => property.Key));
            if (value is not null)
                CollectNamed(value, names);
        }
    }
}
