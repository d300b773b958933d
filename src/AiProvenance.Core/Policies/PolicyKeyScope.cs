namespace AiProvenance.Core.Policies;

/// <summary>What a key of the policy file speaks about.</summary>
public enum PolicyKeyScope
{
    /// <summary>The policy as a whole: the key stands under <c>[policy]</c> only.</summary>
    Policy,

    /// <summary>A zone: the key stands under <c>[zone NAME]</c>, most of them also under <c>[policy]</c> as the default.</summary>
    Zone,
}
