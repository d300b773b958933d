namespace AiProvenance.Core.Policies;

/// <summary>The part that a person plays in signing code off.</summary>
public enum SignOffRole
{
    /// <summary>Has read and verified the code.</summary>
    Reviewer,

    /// <summary>Answers for the release of the code, and neither wrote nor reviewed it.</summary>
    Approver,
}

/// <summary>The keys of a role.</summary>
internal static class SignOffRoles
{
    /// <summary>The key that lists the people of a role.</summary>
    public static string ListKey(this SignOffRole role) => role == SignOffRole.Approver ? "approvers" : "reviewers";
}
