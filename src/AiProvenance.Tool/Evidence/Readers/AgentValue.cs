using System.Text.RegularExpressions;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>Agents in the value of a trailer, in all the forms that people and tools write.</summary>
/// <remarks>
/// <c>Name &lt;mail&gt;</c>; <c>Tool:model tool tool</c>, as the kernel has it; <c>Tool (model)</c>; <c>Vendor/model</c>; <c>Tool,
/// model</c>; a model alone. People are thanked in the same words, so the list of agents decides.
/// </remarks>
internal static class AgentValue
{
    private const int MostWords = 10;

    private static readonly Regex WithAddress = new(
        "^(?<name>[^<>]*)<(?<address>[^<>]*)> *([.,;]|[#(\\[].*)?$", RegexOptions.CultureInvariant);

    private static readonly Regex Link = new(@"\[(?<text>[^\[\]]+)\]\([^()\s]*\)", RegexOptions.CultureInvariant);

    private static readonly Regex Colon = new(
        @"^(?<tool>[^:()/]+?) *: *(?<model>[^\s:,;]+(:[^\s:,;]+)?)( +[^\s:]+)*$", RegexOptions.CultureInvariant);

    private static readonly Regex Brackets = new(@"^(?<tool>[^()]+?) *\((?<model>[^()]+)\)\.?$", RegexOptions.CultureInvariant);

    private static readonly Regex Slash = new(@"^(?<vendor>[^\s/]+) ?/ ?(?<model>[^\s]+)$", RegexOptions.CultureInvariant);

    private static readonly Regex Several = new(@" *[,;] *| +(?:and|&|\+) +", RegexOptions.CultureInvariant);

    // What may follow an agent's name.
    private static readonly Regex Addition = new(
        "^((with|using|via|in|on|by|model|version|cli|agent|code|chat|ai|assistant|ide|coding|developer|workspace|extension|app|pro|max)$"
        + "|v?[0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // A line that talks about a trailer is no trailer.
    private static readonly HashSet<string> Prose = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "be", "been", "must", "should", "shall", "can", "may", "will", "would", "not", "no", "the", "this",
        "that", "these", "those", "an", "line", "lines", "trailer", "trailers", "tag", "tags", "which", "because", "when",
        "where", "to", "of", "it", "we", "you", "they", "has", "have", "had", "from", "if", "so", "as",
        "than", "then", "only", "also", "does", "did", "don't", "instead", "added", "removed", "never", "always",
    };

    /// <summary>The agents that a value names; none where it names people, other tools, or is prose.</summary>
    public static IReadOnlyList<AgentClaim> Read(string value)
    {
        var text = Link.Replace(value, "${text}").Trim().Trim('`', '*', '"').Trim();
        if (WithAddress.Match(text) is { Success: true } named)
        {
            return Claim(
                AgentNames.Find(named.Groups["name"].Value.Trim() + " <" + named.Groups["address"].Value + ">"),
                named.Groups["name"].Value);
        }

        text = text.TrimEnd('.');
        if (text.Contains('<', StringComparison.Ordinal) || IsProse(text))
            return [];
        return ReadOne(text) is { } one ? [one] : ReadSeveral(text);
    }

    /// <summary>Whether a value is a sentence, or a part of one.</summary>
    public static bool IsProse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MostWords || words.Any(static word => Prose.Contains(word.Trim(',', '.', '(', ')', ';')));
    }

    private static List<AgentClaim> ReadSeveral(string text)
    {
        var claims = new List<AgentClaim>();
        foreach (var part in Several.Split(text))
        {
            var one = ReadOne(part);
            var isModel = ModelNames.IsModel(part);
            if (claims.Count > 0 && claims[^1].Model is null && isModel)
                claims[^1] = claims[^1] with { Model = part };
            else if (one is not null)
                claims.Add(one);
        }

        return claims;
    }

    private static AgentClaim? ReadOne(string text)
    {
        if (Several.IsMatch(text))
            return null;
        if (Colon.Match(text) is { Success: true } colon)
            return Join(colon.Groups["tool"].Value, colon.Groups["model"].Value, isToolFirst: true);
        if (Brackets.Match(text) is { Success: true } brackets)
            return Join(brackets.Groups["tool"].Value, brackets.Groups["model"].Value, isToolFirst: false);
        if (Slash.Match(text) is { Success: true } slash)
            return Join(slash.Groups["vendor"].Value, slash.Groups["model"].Value, isToolFirst: false);
        return Named(text) is { } tool ? new AgentClaim(tool, ModelNames.FindIn(text)) : null;
    }

    // A tool that the list does not know, with a model that it knows, is a tool; a person in that place may have used the model.
    private static AgentClaim? Join(string tool, string model, bool isToolFirst)
    {
        var known = ModelNames.Known(model);
        if (Named(tool) is { } name)
            return new AgentClaim(name, known);
        var agent = Named(model[(model.LastIndexOf('/') + 1)..]) ?? Named(model[(model.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return agent is null ? null : new AgentClaim(isToolFirst ? tool : agent, ModelNames.IsModel(model) ? known : null);
    }

    // The name itself, or the name and what belongs to it: "Copilot with GPT-5" is the tool, "Copilot review comments" are none. Behind a
    // vendor's name stands the tool's: "OpenAI Codex".
    private static string? Named(string text)
    {
        var whole = AgentNames.Find(text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count < words.Length; count++)
        {
            if (AgentNames.Find(string.Join(' ', words.Take(count))) is not { } agent)
                continue;
            var isMore = whole is not null && whole != agent;
            return isMore || Addition.IsMatch(words[count]) || ModelNames.IsModel(words[count]) ? whole ?? agent : null;
        }

        return whole ?? ModelAlone(text);
    }

    // A model that no tool of the list is called after is its own tool.
    private static string? ModelAlone(string text) =>
        ModelNames.IsModel(text) && text.Any(char.IsAsciiDigit) ? AgentNames.Find("Claude " + text) ?? text : null;

    private static AgentClaim[] Claim(string? agent, string name) => agent is null ? [] : [new AgentClaim(agent, ModelNames.FindIn(name))];
}
