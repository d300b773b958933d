namespace AiProvenance.Core.Baselines;

/// <summary>One accepted finding. It holds for exactly this rule, this declaration and this code.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Identity">The declaration's identity, as fingerprints have it.</param>
/// <param name="Text">
/// The first half of the declaration's fingerprint: what the code says. For AIP0007 the AI code that it depends on is in it too.
/// </param>
public readonly record struct BaselineEntry(string Rule, string Identity, string Text)
{
    /// <summary>The entry's line: <c>RULE IDENTITY TEXT</c>.</summary>
    public override string ToString() => Rule + " " + IdentityText.Write(Identity) + " " + Text;
}
