using System.Text.RegularExpressions;
using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Ide.Tests.LightBulb;

/// <summary>The light bulb's menu for each rule that has a fix.</summary>
internal static partial class Menus
{
    /// <summary>The first example of each rule's page that has a fix, whether its baseline is open, and the menu at its finding.</summary>
    public static TheoryData<string, bool, string> OfRules { get; } = new()
    {
        {
            "AIP0001", false,
            """
            RequestReviewFixer: Request review of 'OrderPage.Total' (a person must then verify it) [Document, Project, Solution]
            SignOffFixer: Sign off 'OrderPage.Total' as ann@contoso.com for zone 'pricing'
            SignOffTheWholeTypeFixer: Sign off the whole type 'OrderPage' as ann@contoso.com for zone 'pricing'
            """
        },
        {
            "AIP0002", false,
            """
            RequestReviewFixer: Request review of 'OrderPage.Total' (a person must then verify it) [Document, Project, Solution]
            SignOffFixer: Sign off 'OrderPage.Total' as ann@contoso.com for zone 'pricing'
            SignOffTheWholeTypeFixer: Sign off the whole type 'OrderPage' as ann@contoso.com for zone 'pricing'
            WithdrawStaleVerificationFixer: Withdraw stale verification of 'OrderPage.Total' (a person must then verify it) [Document, Project, Solution]
            """
        },
        {
            "AIP0003", false,
            """
            RequestReviewFixer: Request review of 'OrderPage.Total' (a person must then verify it) [Document, Project, Solution]
            SignOffFixer: Sign off 'OrderPage.Total' as ann@contoso.com for zone 'pricing'
            SignOffTheWholeTypeFixer: Sign off the whole type 'OrderPage' as ann@contoso.com for zone 'pricing'
            """
        },
        {
            "AIP0004", false,
            """
            RequestReviewFixer: Request review of 'OrderPage.Quote' (a person must then verify it) [Document, Project, Solution]
            SignOffFixer: Sign off 'OrderPage.Quote' as ann@contoso.com for zone 'pricing'
            SignOffTheWholeTypeFixer: Sign off the whole type 'OrderPage' as ann@contoso.com for zone 'pricing'
            """
        },
        {
            "AIP0005", false,
            """
            RequestReviewFixer: Request review of 'OrderPage.Total' (a person must then verify it) [Document, Project, Solution]
            SignOffFixer: Sign off 'OrderPage.Total' as ann@contoso.com for zone 'pricing'
            SignOffTheWholeTypeFixer: Sign off the whole type 'OrderPage' as ann@contoso.com for zone 'pricing'
            """
        },
        {
            "AIP0006", false,
            """
            RequestReviewFixer: Request review of 'OrderPage.Total' (a person must then verify it) [Document, Project, Solution]
            SignOffFixer: Sign off 'OrderPage.Total' as ann@contoso.com for zone 'pricing'
            SignOffTheWholeTypeFixer: Sign off the whole type 'OrderPage' as ann@contoso.com for zone 'pricing'
            """
        },
        { "AIP0007", false, "RequestDependencyReviewFixer: Request review of the AI code that is used here (a person must then verify it) [Document, Project, Solution]" },
        { "AIP0010", false, "RequestReviewFixer: Request review of 'OrderPage.Engine' (a person must then verify it) [Document, Project, Solution]" },
        { "AIP0102", false, "RemoveNeedlessVerificationFixer: Remove needless verification or review request [Document, Project, Solution]" },
        { "AIP0205", false, "RemoveFromBaselineFixer: Remove from baseline" },
        { "AIP0001", true, "AddToBaselineFixer: Add AIP0001 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0002", true, "AddToBaselineFixer: Add AIP0002 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0003", true, "AddToBaselineFixer: Add AIP0003 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0004", true, "AddToBaselineFixer: Add AIP0004 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0005", true, "AddToBaselineFixer: Add AIP0005 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0006", true, "AddToBaselineFixer: Add AIP0006 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0007", true, "AddToBaselineFixer: Add AIP0007 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0009", true, "AddToBaselineFixer: Add AIP0009 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0010", true, "AddToBaselineFixer: Add AIP0010 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
        { "AIP0101", true, "AddToBaselineFixer: Add AIP0101 to the baseline (the code as it is now is accepted) [Document, Project, Solution]" },
    };

    /// <summary>Opens the example that a menu is about.</summary>
    public static ProjectId Open(Editor editor, string rule, bool isOpen)
    {
        // Malformed lines of a baseline are for people; those without use come last.
        var examples = RuleExample.All.Where(example => example.Rule == rule);
        var example = rule == "AIP0205" ? examples.Last() : examples.First();
        if (isOpen)
            return example.OpenIn(editor, isBaselineOpen: true);

        return OpenFor(editor, example, "reviewers = ");
    }

    /// <summary>Opens the example in which reviewed code waits for its approval.</summary>
    public static ProjectId OpenApproval(Editor editor) => OpenFor(
        editor,
        RuleExample.All.First(static example => example.Rule == "AIP0003" &&
            example.Policy?.Contains("required_approvals", StringComparison.Ordinal) == true),
        "approvers = ");

    // Whoever sits here has to be on the list, on whatever day that is: pages tell of days that have to be past.
    private static ProjectId OpenFor(Editor editor, RuleExample example, string list) => (example with
    {
        Code = example.Code is null ? null : Day().Replace(example.Code, "\"2020-01-02\""),
        Policy = example.Policy?.Replace(list, list + Composition.Reviewer + ", ", StringComparison.Ordinal),
        Properties = example.Properties is null ? null : Day().Replace(example.Properties, Clock.Today),
    }).OpenIn(editor);

    [GeneratedRegex("\"?20[0-9]{2}-[0-9]{2}-[0-9]{2}\"?")]
    private static partial Regex Day();
}
