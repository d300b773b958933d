using System.Globalization;

namespace AiProvenance.Core.Dates;

/// <summary>A calendar date as marks, verifications and <c>AiProvenanceAsOf</c> state it: <c>yyyy-MM-dd</c>, in UTC.</summary>
public readonly record struct IsoDate : IComparable<IsoDate>
{
    private readonly DateTime _midnight;

    private IsoDate(DateTime midnight) => _midnight = midnight;

    /// <summary>Reads a date; ten characters, ASCII digits and hyphens, of a day that exists.</summary>
    /// <param name="text">The date; nothing is trimmed.</param>
    /// <param name="date">The date, where the text is one.</param>
    public static bool TryParse(string? text, out IsoDate date)
    {
        date = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-')
            return false;

        if (!TryRead(text, 0, 4, out var year) || !TryRead(text, 5, 2, out var month) || !TryRead(text, 8, 2, out var day))
            return false;

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new IsoDate(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc));
        return true;
    }

    /// <summary>Days from the other date to this one; negative where this one is earlier.</summary>
    public int DaysSince(IsoDate other) => (_midnight - other._midnight).Days;

    /// <summary>The day so many days later; the last day that can be written where that is beyond it.</summary>
    /// <param name="days">How many days, 0 or more.</param>
    public IsoDate AddDays(int days) =>
        new(days < (DateTime.MaxValue.Date - _midnight).Days ? _midnight.AddDays(days) : DateTime.MaxValue.Date);

    /// <inheritdoc/>
    public int CompareTo(IsoDate other) => _midnight.CompareTo(other._midnight);

    /// <summary>The date as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => _midnight.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether the left date is the earlier one.</summary>
    public static bool operator <(IsoDate left, IsoDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date is not the later one.</summary>
    public static bool operator <=(IsoDate left, IsoDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date is the later one.</summary>
    public static bool operator >(IsoDate left, IsoDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date is not the earlier one.</summary>
    public static bool operator >=(IsoDate left, IsoDate right) => left.CompareTo(right) >= 0;

    private static bool TryRead(string text, int start, int length, out int value)
    {
        value = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;

            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
