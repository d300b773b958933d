namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How many declarations stand how.</summary>
/// <param name="Verified">How many are verified.</param>
/// <param name="Claimed">How many a person claims as their own work.</param>
/// <param name="Accepted">How many are not, and accepted by a baseline.</param>
/// <param name="Warned">How many are not, in zones that only warn.</param>
/// <param name="Open">How many are not, and keep the release from passing.</param>
internal sealed record Coverage(int Verified, int Claimed, int Accepted, int Warned, int Open)
{
    /// <summary>How many there are.</summary>
    public int All => Verified + Claimed + Accepted + Warned + Open;

    /// <summary>How many are neither verified nor claimed.</summary>
    public int NotVerified => Accepted + Warned + Open;

    /// <summary>Counts.</summary>
    public static Coverage Of(IEnumerable<Standing> standings)
    {
        var counts = new int[5];
        foreach (var standing in standings)
            counts[(int)standing]++;
        return new Coverage(
            counts[(int)Standing.Verified],
            counts[(int)Standing.Claimed],
            counts[(int)Standing.Accepted],
            counts[(int)Standing.Warned],
            counts[(int)Standing.Open]);
    }
}
