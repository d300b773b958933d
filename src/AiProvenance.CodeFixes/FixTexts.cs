using System.Globalization;
using System.Resources;

namespace AiProvenance.CodeFixes;

/// <summary>
/// The titles of fixes and refactorings, from FixTexts.resx: in the reader's language if there is a translation, else in English.
/// Equivalence keys, by which a host tells fixes apart, are the same in every language and are not among them.
/// </summary>
internal static class FixTexts
{
    private static readonly ResourceManager Resources = new(typeof(FixTexts));

    public static string RequestDependencyReview => Text(nameof(RequestDependencyReview));

    public static string RequestAllReviews => Text(nameof(RequestAllReviews));

    public static string WithdrawStaleVerifications => Text(nameof(WithdrawStaleVerifications));

    public static string RemoveNeedlessVerification => Text(nameof(RemoveNeedlessVerification));

    public static string RemoveFromBaseline => Text(nameof(RemoveFromBaseline));

    public static string RemoveFromSharedBaseline => Text(nameof(RemoveFromSharedBaseline));

    public static string EditBaseline => Text(nameof(EditBaseline));

    public static string NothingToDo => Text(nameof(NothingToDo));

    public static string And => Text(nameof(And));

    public static string TopLevelStatements => Text(nameof(TopLevelStatements));

    public static string TicketMissing => Text(nameof(TicketMissing));

    public static string RequestReview(string declaration) => Format(nameof(RequestReview), declaration);

    public static string WithdrawStaleVerification(string declaration) => Format(nameof(WithdrawStaleVerification), declaration);

    public static string MarkAsAiGenerated(string declaration) => Format(nameof(MarkAsAiGenerated), declaration);

    public static string MarkAsAiAssisted(string declaration) => Format(nameof(MarkAsAiAssisted), declaration);

    public static string AddToBaseline(string rule) => Format(nameof(AddToBaseline), rule);

    public static string CreateBaseline(string paths) => Format(nameof(CreateBaseline), paths);

    public static string SignOff(string declaration, string reviewer, string zones, string aside) =>
        Format(nameof(SignOff), declaration, reviewer, zones, aside);

    public static string SignOffTheWholeType(string type, string reviewer, string zones, string aside) =>
        Format(nameof(SignOffTheWholeType), type, reviewer, zones, aside);

    public static string Approve(string declaration, string approver, string zones, string aside) =>
        Format(nameof(Approve), declaration, approver, zones, aside);

    public static string ApproveTheWholeType(string type, string approver, string zones, string aside) =>
        Format(nameof(ApproveTheWholeType), type, approver, zones, aside);

    public static string Zone(string name) => Format(nameof(Zone), name);

    public static string Zones(string names) => Format(nameof(Zones), names);

    public static string Attesting(string criteria) => Format(nameof(Attesting), criteria);

    // Without a culture: that of the person who reads it.
    private static string Text(string name) => Resources.GetString(name, culture: null) ?? name;

    private static string Format(string name, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Text(name), arguments);
}
