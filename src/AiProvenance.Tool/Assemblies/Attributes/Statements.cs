using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>What the package's attributes, and an organisation's own marks, say together of one thing.</summary>
internal sealed class Statements
{
    public static readonly Statements None = new();

    public ImmutableArray<Mark> Marks { get; private set; } = [];

    /// <summary>
    /// What configuration said of the file, as the stamp's generator wrote it down: it holds around the declaration, not on it.
    /// </summary>
    public ImmutableArray<Mark> FileMarks { get; private set; } = [];

    public ImmutableArray<Guidance> Guidance { get; private set; } = [];

    /// <summary>The claims of the people who wrote the code themselves.</summary>
    public ImmutableArray<Claim> Claims { get; private set; } = [];

    /// <summary>The verifications and approvals.</summary>
    public ImmutableArray<Verification> Verifications { get; private set; } = [];

    public ImmutableArray<ReviewRequest> Requests { get; private set; } = [];

    /// <summary>Whether it says who wrote the code.</summary>
    public bool SpeaksForItself => !Marks.IsEmpty || !Claims.IsEmpty;

    /// <summary>Gathers what attributes say.</summary>
    public static Statements Read(IEnumerable<Statement> statements)
    {
        Statements? read = null;
        foreach (var statement in statements)
            (read ??= new()).Add(statement);
        return read ?? None;
    }

    private void Add(Statement statement)
    {
        var attribute = statement.Attribute;
        switch (statement.Kind)
        {
            case StatementKind.Generated or StatementKind.Assisted when SaysFileOrigin(statement):
                FileMarks = FileMarks.Add(FileOriginMark.Create(
                    statement.Kind == StatementKind.Generated ? Origin.Generated : Origin.Assisted));
                break;
            case StatementKind.Generated:
                Marks = Marks.Add(ReadMark(Origin.Generated, attribute));
                break;
            case StatementKind.Assisted:
                Marks = Marks.Add(ReadMark(Origin.Assisted, attribute));
                break;
            case StatementKind.OwnGenerated or StatementKind.OwnAssisted:
                // Its first argument may be anything; facts that it states under the package's own names count.
                var origin = statement.Kind == StatementKind.OwnGenerated ? Origin.Generated : Origin.Assisted;
                Marks = Marks.Add(ReadMark(origin, attribute) with
                {
                    Name = AttributeSuffix.Remove(attribute.Class.SourceName),
                    Tool = attribute.Named("Tool"),
                });
                break;
            case StatementKind.Guidance:
                Guidance = Guidance.Add(new Guidance(attribute.Positional("source", 0), attribute.Named("LastUpdated")));
                break;
            case StatementKind.Claim:
                Claims = Claims.Add(new Claim(attribute.Positional("by", 0), attribute.Named("Reason")));
                break;
            case StatementKind.Verification:
                Verifications = Verifications.Add(ReadVerification(attribute, SignOffRole.Reviewer));
                break;
            case StatementKind.Approval:
                Verifications = Verifications.Add(ReadVerification(attribute, SignOffRole.Approver));
                break;
            case StatementKind.Request:
                Requests = Requests.Add(ReadRequest(attribute));
                break;
        }
    }

    private static bool SaysFileOrigin(Statement statement) =>
        statement.Target is not null && statement.Attribute.Positional("tool", 0) == FileOriginMark.Tool;

    private static Mark ReadMark(Origin origin, AttributeValue attribute) => new(origin)
    {
        Tool = attribute.Positional("tool", 0),
        Model = attribute.Named("Model"),
        PromptedBy = attribute.Named("PromptedBy"),
        On = attribute.Named("On"),
        Trace = attribute.Named("Trace"),
    };

    private static ReviewRequest ReadRequest(AttributeValue attribute) => new(attribute.Positional("fingerprint", 0))
    {
        Zone = attribute.Named("Zone"),
        RequestedBy = attribute.Named("RequestedBy"),
        On = attribute.Named("On"),
    };

    private static Verification ReadVerification(AttributeValue attribute, SignOffRole role) =>
        new(attribute.Positional("by", 0), attribute.Positional("on", 1))
        {
            Role = role,
            Fingerprint = attribute.Named("Fingerprint"),
            Zone = attribute.Named("Zone"),
            Ticket = attribute.Named("Ticket"),
            Notes = attribute.Named("Notes"),
        };
}
