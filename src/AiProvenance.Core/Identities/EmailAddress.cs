namespace AiProvenance.Core.Identities;

/// <summary>E-mail addresses that name people: plain ones in ASCII, without quotes and comments, in a domain with a dot.</summary>
internal static class EmailAddress
{
    private const string Signs = ".-_+'=&~#!$%/^";

    public static bool IsValid(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && IsLocalPart(text.Substring(0, at)) && IsDomain(text.Substring(at + 1));
    }

    public static string LocalPart(string address) => address.Substring(0, address.LastIndexOf('@'));

    public static string Domain(string address) => address.Substring(address.LastIndexOf('@') + 1);

    /// <summary>The local part without the number that GitHub puts before an account's name.</summary>
    public static string Account(string localPart)
    {
        var plus = localPart.IndexOf('+');
        return plus > 0 && localPart.Take(plus).All(IsDigit) ? localPart.Substring(plus + 1) : localPart;
    }

    /// <summary>A local part without its tag: mail to <c>dana+shop@</c> arrives at <c>dana@</c>.</summary>
    public static string WithoutTag(string localPart)
    {
        var tag = localPart.IndexOf('+');
        return tag > 0 ? localPart.Substring(0, tag) : localPart;
    }

    /// <summary>A local part's tag, or nothing.</summary>
    public static string Tag(string localPart)
    {
        var tag = localPart.IndexOf('+');
        return tag > 0 ? localPart.Substring(tag + 1) : "";
    }

    /// <summary>The address of the mailbox that mail to an address arrives in.</summary>
    public static string Mailbox(string address) => WithoutTag(Account(LocalPart(address))) + "@" + Domain(address);

    private static bool IsLocalPart(string text) =>
        text[0] != '.' && text[text.Length - 1] != '.' && text.IndexOf("..", StringComparison.Ordinal) < 0
        && text.Any(IsLetterOrDigit) && text.All(static c => IsLetterOrDigit(c) || Signs.IndexOf(c) >= 0);

    private static bool IsDomain(string text) => text.IndexOf('.') > 0 && text.Split('.').All(static label =>
        label.Length > 0 && label[0] != '-' && label[label.Length - 1] != '-' && label.All(static c => IsLetterOrDigit(c) || c == '-'));

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || IsDigit(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
