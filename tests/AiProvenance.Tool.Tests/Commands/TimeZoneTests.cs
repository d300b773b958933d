using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Commands;

/// <summary>Without <c>--as-of</c> it is today in UTC, wherever the machine stands.</summary>
public sealed class TimeZoneTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // At any moment, the first or the second of these has another day than UTC.
    [Theory]
    [InlineData("Etc/GMT-14")]
    [InlineData("Etc/GMT+12")]
    [InlineData("America/St_Johns")]
    [InlineData("UTC")]
    public void Today_is_the_day_in_UTC(string zone)
    {
        _ = _folder.Write("AiProvenance.policy", StoreSource.Policy);
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, stamp: null));
        var before = DateTime.UtcNow;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "AiProvenance.Tool.dll"), "check", _folder["publish"], "--output", "json",
            },
        };
        start.Environment["TZ"] = zone;
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        using var json = JsonDocument.Parse(output);
        Assert.Contains(json.RootElement.GetProperty("asOf").GetString(), new[] { Text(before), Text(DateTime.UtcNow) });
    }

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
