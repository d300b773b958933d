using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Tests.Reviews;

/// <summary>Logs as the compiler writes them. That it does, <see cref="BuildTests"/> holds.</summary>
internal static class Logs
{
    public const string Compiler = "Microsoft (R) Visual C# Compiler";

    /// <summary>A finding with the gate's properties.</summary>
    public static JsonObject Finding(
        string rule = "AIP0001",
        string identity = "M:Contoso.Orders.OrderPage.Total(System.Int32)",
        string zones = "pricing",
        string file = "file:///src/OrderPage.cs",
        int line = 12,
        string level = "error",
        params (string Name, string Value)[] more)
    {
        var properties = new JsonObject
        {
            ["Assembly"] = "Contoso.Orders",
            ["Identity"] = identity,
            ["Declaration"] = "OrderPage.Total",
            ["Zones"] = zones,
        };
        foreach (var (name, value) in more)
            properties[name] = value;
        return Plain(rule, file, line, level, properties);
    }

    /// <summary>A result with any properties.</summary>
    public static JsonObject Plain(
        string rule, string file = "file:///src/OrderPage.cs", int line = 12, string level = "error", JsonObject? properties = null)
    {
        var result = new JsonObject
        {
            ["ruleId"] = rule,
            ["level"] = level,
            ["message"] = new JsonObject { ["text"] = "'OrderPage.Total' (AI-generated, Copilot) touches zone 'pricing' unverified" },
            ["locations"] = new JsonArray(Location(file, line)),
        };
        if (properties is not null)
            result["properties"] = new JsonObject { ["customProperties"] = properties };
        return result;
    }

    /// <summary>A log of SARIF 2.1.0.</summary>
    public static string Write(params JsonObject[] results) => Write(Compiler, "AIP0001", results);

    /// <summary>A log of a program that knows one rule.</summary>
    public static string Write(string tool, string rule, params JsonObject[] results) => new JsonObject
    {
        ["$schema"] = "http://json.schemastore.org/sarif-2.1.0",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["results"] = new JsonArray([.. results.Select(static result => result.DeepClone())]),
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject { ["name"] = tool, ["rules"] = new JsonArray(new JsonObject { ["id"] = rule }) },
            },
        }),
    }.ToJsonString();

    /// <summary>The same log as the older SARIF 1.0.0.</summary>
    public static string WriteOlder(params JsonObject[] results) => new JsonObject
    {
        ["version"] = "1.0.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["name"] = Compiler, ["version"] = "4.8.0.0" },
            ["results"] = new JsonArray([.. results.Select(Older)]),
            ["rules"] = new JsonObject(),
        }),
    }.ToJsonString();

    private static JsonObject Older(JsonObject result)
    {
        var older = (JsonObject)result.DeepClone();
        older["message"] = result["message"]!["text"]!.GetValue<string>();
        var place = result["locations"]![0]!["physicalLocation"]!;
        older["locations"] = new JsonArray(new JsonObject
        {
            ["resultFile"] = new JsonObject
            {
                ["uri"] = place["artifactLocation"]!["uri"]!.GetValue<string>(),
                ["region"] = place["region"]!.DeepClone(),
            },
        });
        if (older.Remove("suppressions"))
            older["suppressionStates"] = new JsonArray("suppressedInSource");
        return older;
    }

    private static JsonObject Location(string file, int line) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = file },
            ["region"] = new JsonObject { ["startLine"] = line, ["startColumn"] = 5 },
        },
    };
}
