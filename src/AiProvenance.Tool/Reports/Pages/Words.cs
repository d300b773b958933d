using System.Globalization;
using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>Numbers and days in words; the same on every system.</summary>
internal static class Words
{
    /// <summary>A number.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun.</summary>
    public static string Count(int count, string one, string? many = null) => Number(count) + " " + (count == 1 ? one : many ?? one + "s");

    /// <summary>How old something is.</summary>
    public static string Age(int? days) => days switch
    {
        null => "not known",
        < 0 => "in the future",
        _ => Count(days.Value, "day"),
    };

    /// <summary>A day, where it is known.</summary>
    public static string Day(IsoDate? day) => day?.ToString() ?? "not known";

    /// <summary>A number, where it is known.</summary>
    public static string Known(int? number) => number is { } known ? Number(known) : "not known";
}
