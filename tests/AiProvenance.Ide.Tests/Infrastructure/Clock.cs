using System.Globalization;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>The day on which these tests run, which is the day that a signature states.</summary>
internal static class Clock
{
    public static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
