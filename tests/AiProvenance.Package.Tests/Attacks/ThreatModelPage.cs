using System.Text;
using AiProvenance.Package.Tests.Attacks.Catalogue;

namespace AiProvenance.Package.Tests.Attacks;

/// <summary>The catalogue as a page for those who answer for the gate: <c>docs/threat-model.md</c>.</summary>
internal static class ThreatModelPage
{
    private const string Introduction = """
        # Threat model

        What the gate protects, against whom, every way past it that has been tried, and what it cannot stop. Each row of the tables below is a
        test: a project of its own in which an AI-generated member touches a critical zone, and a real `dotnet build` of it with the packed
        package. This page is made from those tests.

        ## What is protected

        | Asset | What would hurt it |
        |---|---|
        | Critical zones: pricing, accounts, checkout, whatever the policy names | AI code that touches them gets in without the reviews that the policy asks for |
        | A verification: a person answers for exactly this code | it counts for other code, for changed code, or is nobody's |
        | The policy, its pin and the baselines | they are weakened, and nobody who owns them sees it |
        | The build's word: green means judged | a build that judged nothing looks like one that did |

        ## Against whom

        | Attacker | Wants | Can |
        |---|---|---|
        | A hurried developer | a green build on Friday afternoon | copy a suppression from the web, set a property, run a switch |
        | A coding agent | whatever makes the error go away | edit every file of the repository: suppressions, configuration, attributes, invented approvals |
        | A malicious insider | unreviewed code in production, unseen | all of that on purpose, project files and targets included |

        The first two are stopped or reported by the build alone. Against the third the build needs help from outside the repository: the last
        table says which, and [CI](ci.md) how to set it up.

        ## What was tried

        *Stopped* is a build that fails, with the rule that stops it. *Warns* is a rule that says so besides. A build without analyzers is legitimate
        on a developer's machine, so it warns there and fails with `ContinuousIntegrationBuild`.

        """;

    private const string Beyond = """
        These builds pass. No compiler can stop them; somebody else can. Project files run before and around every check in them, so whoever may edit
        those can put each of these checks to sleep and wake it again; some ways are below, and there are more. The package's targets stop accidents
        and agents. What stops insiders stands where the repository does not reach: code owners, settings of CI, and `ai-provenance check`, a tool
        to come, which looks at what was built.

        A patched SDK or compiler is of the same kind, and not tried here: it can leave out or fake whatever it likes. Build what is released on
        machines that nobody prepares by hand, from an image with a known digest.


        """;

    public static string Text
    {
        get
        {
            var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
            foreach (var group in AttackCatalogue.All.GroupBy(static attack => attack.Group))
                Group(text, group.Key, [.. group]);
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
            isOut ? "| What | How | By | What to do about it |\n|---|---|---|---|\n" : "| What | How | By | Result |\n|---|---|---|---|\n");
        foreach (var attack in attacks)
        {
            var last = attack.Remedy ?? Result(attack);
            text.Append("| ").AppendJoin(" | ", new[] { attack.Name, attack.How, Who(attack.By), last }.Select(Cell)).Append(" |\n");
        }
    }

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
