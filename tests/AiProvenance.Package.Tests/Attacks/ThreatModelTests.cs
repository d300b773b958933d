using AiProvenance.Package.Tests.Attacks.Catalogue;

namespace AiProvenance.Package.Tests.Attacks;

public sealed class ThreatModelTests
{
    [Fact]
    public void The_page_about_threats_says_what_the_attacks_prove()
    {
        var page = Path.Combine(TestBuild.Repository, "docs", "threat-model.md");

        // After a change of the catalogue: AIPROVENANCE_UPDATE_DOCS=1 dotnet test, then read the difference.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            File.WriteAllText(page, ThreatModelPage.Text);

        Assert.Equal(ThreatModelPage.Text, File.ReadAllText(page), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_attack_has_a_name_of_its_own()
    {
        var names = AttackCatalogue.All.Select(static attack => attack.Name).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Fact]
    public void What_gets_through_stands_apart_and_says_what_to_do()
    {
        Assert.All(AttackCatalogue.All, static attack => Assert.Equal(attack.Group == OutOfReach.Group, attack.Remedy is not null));
    }
}
