namespace AiProvenance.Core.Identities;

/// <summary>One way in which an identity names somebody: the text as a whole, a display name or an address.</summary>
internal readonly record struct IdentityPart(string Text, bool IsWhole)
{
    public bool IsAddress => Text.IndexOf('@') > 0;

    /// <summary>The name to know a tool by: an address's local part, without the number that GitHub puts before it.</summary>
    public string Handle => IsAddress ? EmailAddress.Account(EmailAddress.LocalPart(Text)) : Text.TrimStart('@');
}

/// <summary>Takes identities such as <c>Jane Doe &lt;jane@contoso.com&gt;</c> apart.</summary>
internal static class IdentityParts
{
    private static readonly char[] AddressSigns = ['@', '<', '>'];

    /// <summary>The identity, or its display name and its address where it has both.</summary>
    public static IEnumerable<IdentityPart> Split(string identity)
    {
        var text = identity.Trim();
        var open = text.LastIndexOf('<');
        if (open < 0 || text[text.Length - 1] != '>')
        {
            yield return new IdentityPart(text, IsWhole: true);
            yield break;
        }

        var name = text.Substring(0, open).Trim().Trim('"');
        if (name.Length > 0)
            yield return new IdentityPart(name, IsWhole: false);

        yield return new IdentityPart(text.Substring(open + 1, text.Length - open - 2).Trim(), IsWhole: name.Length == 0);
    }

    /// <summary>
    /// The address of an identity: the identity itself, or the address in angle brackets behind a display name that is no other address.
    /// Null where there is none.
    /// </summary>
    public static string? FindAddress(string identity)
    {
        var parts = Split(identity).ToList();
        var address = parts[parts.Count - 1].Text;
        if (!EmailAddress.IsValid(address))
            return null;
        if (parts.Count == 1)
            return address;
        var name = parts[0].Text;
        var isOnlyAName = name.IndexOfAny(AddressSigns) < 0;
        return isOnlyAName || string.Equals(name, address, StringComparison.OrdinalIgnoreCase) ? address : null;
    }
}
