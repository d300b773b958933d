namespace AiProvenance.Tool.Git;

/// <summary>Git could not answer. The message says the command and what git said, for a person who has to mend it.</summary>
internal sealed class GitException(string message) : Exception(message);
