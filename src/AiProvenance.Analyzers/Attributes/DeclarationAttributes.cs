using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>The values of the package's attributes and of an organisation's own marks on one declaration.</summary>
internal sealed class DeclarationAttributes
{
    public static readonly DeclarationAttributes None = new();

    public ImmutableArray<Mark> Marks { get; private set; } = ImmutableArray<Mark>.Empty;

    /// <summary>What configuration said of the file, in another assembly: it holds around the declaration, not on it.</summary>
    public ImmutableArray<Mark> FileMarks { get; private set; } = ImmutableArray<Mark>.Empty;

    public ImmutableArray<Guidance> Guidance { get; private set; } = ImmutableArray<Guidance>.Empty;

    /// <summary>The claims of the people who wrote the declaration themselves.</summary>
    public ImmutableArray<Claim> Claims { get; private set; } = ImmutableArray<Claim>.Empty;

    /// <summary>The verifications and approvals.</summary>
    public ImmutableArray<Verification> Verifications { get; private set; } = ImmutableArray<Verification>.Empty;

    /// <summary>The reviews that are asked for.</summary>
    public ImmutableArray<ReviewRequest> Requests { get; private set; } = ImmutableArray<ReviewRequest>.Empty;

    /// <summary>Reads a declaration's attributes; nearly all declarations have none that matter.</summary>
    public static DeclarationAttributes Read(ImmutableArray<AttributeData> attributes, Policy policy)
    {
        DeclarationAttributes? read = null;
        foreach (var attribute in attributes)
        {
            var kind = ProvenanceAttributes.Classify(attribute.AttributeClass);
            if (kind == ProvenanceAttribute.None && OrganisationMarks.Read(attribute, policy) is { } own)
                (read ??= new()).Marks = read.Marks.Add(own);
            else if (kind != ProvenanceAttribute.None)
                (read ??= new()).Add(kind, attribute);
        }

        return read ?? None;
    }

    private void Add(ProvenanceAttribute kind, AttributeData attribute)
    {
        switch (kind)
        {
            case ProvenanceAttribute.AiGenerated or ProvenanceAttribute.AiAssisted when StampedMarks.AreLike(attribute):
                FileMarks = FileMarks.Add(FileOriginMark.Create(
                    kind == ProvenanceAttribute.AiGenerated ? Origin.Generated : Origin.Assisted));
                break;
            case ProvenanceAttribute.AiGenerated or ProvenanceAttribute.AiAssisted:
                Marks = Marks.Add(ReadMark(kind == ProvenanceAttribute.AiGenerated ? Origin.Generated : Origin.Assisted, attribute));
                break;
            case ProvenanceAttribute.AiGuidance:
                Guidance = Guidance.Add(ReadGuidance(attribute));
                break;
            case ProvenanceAttribute.HumanAuthored:
                Claims = Claims.Add(new Claim(attribute.Positional("by", 0), attribute.Named("Reason")));
                break;
            case ProvenanceAttribute.HumanVerified or ProvenanceAttribute.HumanApproved:
                Verifications = Verifications.Add(ReadVerification(attribute));
                break;
            case ProvenanceAttribute.PendingReview:
                Requests = Requests.Add(ReadRequest(attribute));
                break;
        }
    }

    public static Mark ReadMark(Origin origin, AttributeData attribute) => new(origin)
    {
        Tool = attribute.Positional("tool", 0),
        Model = attribute.Named("Model"),
        PromptedBy = attribute.Named("PromptedBy"),
        On = attribute.Named("On"),
        Trace = attribute.Named("Trace"),
    };

    public static Guidance ReadGuidance(AttributeData attribute) => new(attribute.Positional("source", 0), attribute.Named("LastUpdated"));

    private static ReviewRequest ReadRequest(AttributeData attribute) => new(attribute.Positional("fingerprint", 0))
    {
        Zone = attribute.Named("Zone"),
        RequestedBy = attribute.Named("RequestedBy"),
        On = attribute.Named("On"),
    };

    public static Verification ReadVerification(AttributeData attribute) =>
        new(attribute.Positional("by", 0), attribute.Positional("on", 1))
        {
            Role = ProvenanceAttributes.Classify(attribute.AttributeClass) == ProvenanceAttribute.HumanApproved
                ? SignOffRole.Approver
                : SignOffRole.Reviewer,
            Fingerprint = attribute.Named("Fingerprint"),
            Zone = attribute.Named("Zone"),
            Ticket = attribute.Named("Ticket"),
            Notes = attribute.Named("Notes"),
        };
}
