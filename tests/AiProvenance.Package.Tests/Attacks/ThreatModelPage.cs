using System.Text;
using AiProvenance.Package.Tests.Attacks.Catalogue;

namespace AiProvenance.Package.Tests.Attacks;

/// <summary>The catalogue as a page for those who answer for the gate: <c>docs/threat-model.md</c>.</summary>
internal static class ThreatModelPage
{
    private const string Introduction = """
        # Threat model

        This page lists the gate's assets, its attackers, every attack that has been tried, and the attacks that it cannot stop. Each row of the tables
        below is a test: a separate project in which an AI-generated member touches a critical zone, and a real `dotnet build` of it with the packed
        package. What is said of [forged reviews](#who-stands-behind-a-review) is tried on real commits, with real keys. The tests make this page.

        ## What is protected

        | Asset | What would hurt it |
        |---|---|
        | Critical zones: pricing, accounts, checkout, or the policy's own | AI code touches a zone and gets in without the reviews that the policy asks for |
        | A verification: a person answers for exactly this code | it counts for other code or for changed code, or no person gave it |
        | The policy, its pin and the baselines | somebody weakens them, and their owners do not see it |
        | The build's word: green means judged | a build that judged nothing looks like a build that judged |

        ## Against whom

        | Attacker | Wants | Can |
        |---|---|---|
        | A hurried developer | a green build on Friday afternoon | copy a suppression from the web, set a property, run a switch |
        | A coding agent | whatever makes the error go away | edit every file of the repository: suppressions, configuration, attributes, invented approvals |
        | A malicious insider | unreviewed code in production, unseen | do all of this on purpose, and edit project files and targets |

        The build alone stops or reports the first two. Against the third it needs help from outside the repository: the last table names that help,
        and [CI](ci.md) shows how to set it up. An agent works with its person's account, so that its commits and its typed names are that person's.

        ## What was tried

        *Stopped* means that the build fails, with the rule that stops it. *Warns* means that a rule reports the attack with a warning. A build without
        analyzers is legitimate on a developer's machine, so it warns there and fails with `ContinuousIntegrationBuild`. Where a local build passes,
        [`ai-provenance check`](check.md) then judges the assembly that it made, with the owner's policy: the last column has the rules that stop it.

        """;

    private const string Forged = """

        ## Who stands behind a review

        The build knows names, not people. Each row below is a test, too: a repository with real commits and, where the row says so, notes, in which
        code gets a review that Kim, its reviewer, has not given. The keys are made by `ssh-keygen`. Devices are played by software: no device has
        been tried. The columns say what stops it: [`ai-provenance check`](check.md) where a typed name counts,
        [`ai-provenance audit`](audit.md) on the pull request, and `check --allowed-signers` with `signatures = required` and
        `signatures = hardware` in the policy ([Signatures](signatures.md)). *Unseen* means that it passes without a word.

        | What | How | By | Typed name | `audit` | `required` | `hardware` | What is left |
        |---|---|---|---|---|---|---|---|

        """;

    private const string Beyond = """
        These builds pass. No compiler can stop them, but other means can. Project files run before and around every check in a build. So an attacker who
        may edit a project file can switch each check off and on again. Some ways are below, and there are more. The package's targets stop accidents
        and agents. Insiders are stopped by means outside the repository's reach: code owners, settings of CI, and [`ai-provenance check`](check.md),
        which inspects the output. It stops each attack that leaves the mark in the assembly.

        A patched SDK or compiler is the same kind of attack: it can leave out or fake anything. It is not tried here. Build releases on machines from an
        image with a known digest, which no person prepares by hand.


        """;

    public static string Text
    {
        get
        {
            var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
            foreach (var group in AttackCatalogue.All.GroupBy(static attack => attack.Group))
            {
                if (group.Key == OutOfReach.Group)
                    Reviews(text);
                Group(text, group.Key, [.. group]);
            }

            return text.ToString();
        }
    }

    private static void Group(StringBuilder text, string name, List<Attack> attacks)
    {
        var isOut = name == OutOfReach.Group;
        text.Append(isOut ? "\n## " : "\n### ").Append(name).Append("\n\n");
        if (isOut)
            text.Append(Beyond.ReplaceLineEndings("\n"));
        text.Append(
            isOut
                ? "| What | How | By | Remedy | Stopped by `check` |\n|---|---|---|---|---|\n"
                : "| What | How | By | Result | Stopped by `check` |\n|---|---|---|---|---|\n");
        foreach (var attack in attacks)
        {
            var last = attack.Remedy ?? Result(attack);
            text.Append("| ").AppendJoin(" | ", new[] { attack.Name, attack.How, Who(attack.By), last, Found(attack) }.Select(Cell)).Append(" |\n");
        }
    }

    private static void Reviews(StringBuilder text)
    {
        text.Append(Forged.ReplaceLineEndings("\n"));
        foreach (var row in ForgedReview.All)
        {
            string[] cells =
                [row.Name, row.How, row.By, Said(row.Typed), Said(row.Audit), Said(row.Required), Said(row.Hardware), row.Left];
            text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
        }
    }

    private static string Said(string said) => said.StartsWith("AIP", StringComparison.Ordinal)
        ? Rules([said[..7]]) + (said.Length > 7 ? said[7..] : "")
        : said;

    private static string Result(Attack attack)
    {
        if (attack.IsOnlyReported)
        {
            return (attack.Warns.Length == 0 ? "unseen locally" : Rules(attack.Warns) + " warns locally") +
                "; stopped in CI: " +
                Rules(attack.Stops);
        }

        if (attack.Stops.Length == 0)
            return Rules(attack.Warns) + " warns";
        return "stopped: " + Rules(attack.Stops) + (attack.Warns.Length == 0 ? "" : "; " + Rules(attack.Warns) + " warns");
    }

    private static string Found(Attack attack) => !attack.Passes ? "" : attack.Found.Length == 0 ? "no" : Rules(attack.Found);

    private static string Who(Attacker attacker) => attacker switch
    {
        Attacker.Hurried => "developer",
        Attacker.Agent => "agent",
        _ => "insider",
    };

    private static string Rules(string[] ids) => string.Join(", ", ids.Select(static id => $"[{id}](rules/{id}.md)"));

    // In a table a bar ends the cell, in code as well.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
