using System.Collections.Immutable;
using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Tests.Identities;

public sealed class AgentsTests
{
    [Theory]
    [InlineData("Claude", "Claude <noreply@anthropic.com>")]
    [InlineData("Codex", "OpenAI Codex")]
    [InlineData("Codex", "OpenAI Codex <someone@users.noreply.github.com>")]
    [InlineData("Copilot", "GitHub Copilot")]
    [InlineData("Gemini", "Google Gemini")]
    [InlineData("Claude", "Claude Opus 4.5 <noreply@anthropic.com>")]
    [InlineData("Claude", "Claude Opus 4.5 (1M context) <noreply@anthropic.com>")]
    [InlineData("Claude", "Jane Doe <noreply@anthropic.com>")]
    [InlineData("Claude", "claude[bot] <209825114+claude[bot]@users.noreply.github.com>")]
    [InlineData("Claude", "claude-3-opus")]
    [InlineData("Claude", "Claude")]
    [InlineData("Claude", "Claude <claude@localhost>")]
    [InlineData("Claude", "Claude <model@vendor.invalid>")]
    [InlineData("Claude Code", "Claude Code")]
    [InlineData("Copilot", "Copilot <223556219+Copilot@users.noreply.github.com>")]
    [InlineData("Copilot", "Copilot <175728472+Copilot@users.noreply.github.com>")]
    [InlineData("Copilot", "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>")]
    [InlineData("Copilot", "someone <198982749+Copilot@users.noreply.github.com>")]
    [InlineData("Copilot", "GitHub Copilot <copilot@github.com>")]
    [InlineData("Copilot", "Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>")]
    [InlineData("Copilot", "Autofix <223894421+github-code-quality[bot]@users.noreply.github.com>")]
    [InlineData("Codex", "Codex <noreply@openai.com>")]
    [InlineData("Codex", "Codex (gpt-5) <codex@users.noreply.github.com>")]
    [InlineData("Codex", "chatgpt-codex-connector[bot]")]
    [InlineData("ChatGPT", "ChatGPT")]
    [InlineData("OpenAI", "gpt-4.1 <gpt-4.1@noreply.local>")]
    [InlineData("OpenAI", "o3-mini")]
    [InlineData("Cursor", "Cursor <cursoragent@cursor.com>")]
    [InlineData("Cursor", "Cursor Agent <CursorAgent@cursor.com>")]
    [InlineData("Cursor", "cursor[bot]")]
    [InlineData("Devin", "Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>")]
    [InlineData("Jules", "google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>")]
    [InlineData("Gemini", "Gemini 2.5 Pro")]
    [InlineData("Gemini", "Gemini <noreply@google.com>")]
    [InlineData("Gemini", "gemini-cli <218195315+gemini-cli@users.noreply.github.com>")]
    [InlineData("Aider", "Jane Doe (aider) <jane@contoso.com>")]
    [InlineData("Aider", "aider (gpt-4o) <aider@aider.chat>")]
    [InlineData("Amp", "Amp <amp@ampcode.com>")]
    [InlineData("Crush", "Crush <crush@charm.land>")]
    [InlineData("OpenHands", "openhands <openhands@all-hands.dev>")]
    [InlineData("Replit Agent", "Replit Agent <agent@replit.com>")]
    [InlineData("Roo Code", "roomote[bot]")]
    [InlineData("v0", "v0[bot]")]
    [InlineData("AI", "AI")]
    public void An_agent_is_known_by_its_names(string agent, string identity)
    {
        Assert.Equal(agent, Agents.Find(identity)?.Name);
        Assert.True(BotIdentities.IsBot(identity, ImmutableArray<Glob>.Empty) || identity.Contains('<', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Jane Doe <jane@contoso.com>")]
    [InlineData("Claude Monet")]
    [InlineData("Claude <claude@contoso.com>")]
    [InlineData("Claude Monet <claude.monet@contoso.com>")]
    [InlineData("Devin <devin@contoso.com>")]
    [InlineData("Devin <4711+devin@users.noreply.github.com>")]
    [InlineData("Jules Verne <jules@localhost>")]
    [InlineData("jane@anthropic.com")]
    [InlineData("Jane Doe <noreply@contoso.com>")]
    [InlineData("GitHub <noreply@github.com>")]
    [InlineData("web-flow")]
    [InlineData("github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>")]
    [InlineData("dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>")]
    [InlineData("renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>")]
    [InlineData("dotnet-maestro[bot]")]
    [InlineData("Haider (Karachi)")]
    [InlineData("")]
    [InlineData("<>")]
    [InlineData("@")]
    public void A_person_and_a_machine_are_no_agents(string identity) => Assert.Null(Agents.Find(identity)?.Name);

    [Fact]
    public void Each_name_is_one_agents_and_a_bots_for_the_gate()
    {
        Assert.Equal(Agents.All.Length, Agents.All.Select(static agent => agent.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var agent in Agents.All)
        {
            foreach (var text in agent.Names.Concat(agent.SharedNames).Concat(agent.Addresses))
            {
                var identity = text.Replace("*", "", StringComparison.Ordinal);
                if (!identity.StartsWith('@'))
                    Assert.True(BotIdentities.IsBot(identity, ImmutableArray<Glob>.Empty), identity);
            }
        }
    }
}
