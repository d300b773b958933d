namespace AiProvenance.Core.Identities;

/// <summary>The bots of today: the machines listed here, and all <see cref="Agents"/>.</summary>
internal static class BotNames
{
    /// <summary>
    /// Globs over names, handles and the local parts of addresses, in which a hyphen stands for every dot, underscore and space. No person
    /// has such a name.
    /// </summary>
    public static readonly ImmutableArray<string> Unmistakable = ImmutableArray.Create(
        // Mailboxes of tools and services; a person's own address at GitHub has noreply in its domain instead.
        "noreply", "no-reply", "noreply+*", "no-reply+*", "donotreply", "do-not-reply", "do-not-reply-*", "noreply-*", "no-reply-*",
        "*-noreply", "*-no-reply", "donotreply-*", "mailer-daemon", "bounces", "bounces+*", "notifications",
        // Applications on GitHub; access tokens and service users on GitLab; Azure DevOps; build servers.
        "*[bot]*", "project-*-bot*", "group-*-bot*", "*-build-service-(*)", "*build-service", "azure-devops*", "azuredevops*",
        "azure-pipelines*", "github-actions*", "github-action", "actions-user", "web-flow", "gitlab-bot", "gitlab-ci*",
        "gitlab-dependency-*", "jenkins-ci*", "jenkins-bot", "travis-ci*", "circleci*", "buildkite*", "teamcity*",
        "microsoft-visualstudio-services*",
        // Dependencies, releases, quality.
        "*dependabot*", "renovate", "renovate-bot*", "renovatebot*", "*-renovate-bot", "whitesource-renovate*", "mend-renovate*",
        "greenkeeper*", "snyk-bot", "pyup-bot", "depfu*", "semantic-release*", "release-please*", "mergify*", "kodiakhq*",
        "pre-commit-ci*", "allcontributors*", "imgbot*", "codecov*", "deepsource*", "codefactor*", "restyled*", "sonarcloud*",
        "sonarqube*", "dotnet-maestro*",
        // Plain words for bots and their accounts.
        "bot", "robot", "code-review-bot*", "codereviewbot*", "review-bot*", "reviewbot*", "service-account*")
        .AddRange(Agents.All.SelectMany(static agent => agent.Names));

    /// <summary>Names of tools that are people's names or common words as well, lower case.</summary>
    public static readonly ImmutableArray<string> SharedWithPeople = ImmutableArray.Create(
        "jenkins", "travis", "github", "gitlab", "automation", "ci", "machine")
        .AddRange(Agents.All.SelectMany(static agent => agent.SharedNames));

    /// <summary>Globs over whole addresses of tools that their local part alone does not reveal.</summary>
    public static readonly ImmutableArray<string> Addresses = ImmutableArray.Create(
        "action@github.com", "actions@github.com", "*@dependabot.com", "*@renovateapp.com", "renovate@whitesourcesoftware.com",
        "*@noreply.gitlab.com", "builds@travis-ci.org")
        .AddRange(Agents.All.SelectMany(static agent => agent.Addresses));
}
