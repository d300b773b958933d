using AiProvenance.Core.Lines;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Signatures;

/// <summary>File to signatures: the one place that reads <c>AiProvenance.Signatures</c>.</summary>
public static class SignatureParser
{
    private const string Expected =
        "; expected 'IDENTITY FINGERPRINT ZONE REVIEWER DATE TICKET SIGNATURE', separated by single spaces " +
        "('ai-provenance sign' writes it)";

    private const int Words = 7;

    /// <summary>Reads the text of a list of signatures. A wrong line signs nothing and is an error; the other lines still count.</summary>
    public static SignatureFile Parse(string text)
    {
        var lines = ImmutableArray.CreateBuilder<Located<SignatureLine>>();
        var errors = ImmutableArray.CreateBuilder<SignatureError>();
        foreach (var (line, lineBreak) in PolicyLines.Split(text))
        {
            if (SortedLines.IsEntry(line.Text))
            {
                if (Read(line, out var error) is { } read)
                    lines.Add(new Located<SignatureLine>(read, line.Span));
                else
                    errors.Add(error!);
            }

            if (lineBreak is not ('\n' or '\r'))
            {
                var message = "Line break " + InvisibleCharacters.Describe(lineBreak) + " is not allowed; lines end with LF or CRLF";
                errors.Add(new SignatureError(new SourceSpan(line.Number, line.Line.Length, 1), message));
            }
        }

        return new SignatureFile(lines.ToImmutable(), errors.ToImmutable());
    }

    private static SignatureLine? Read(LineSlice line, out SignatureError? error)
    {
        error = null;
        var words = Split(line);
        var isApproval = words.Length == Words + 1 && words[Words - 1].Text == SignatureLine.Approval;
        if ((words.Length != Words && !isApproval) || words.Any(static word => word.IsEmpty))
        {
            error = new SignatureError(
                line.Span, PolicyErrors.Quote(line.Text) + " is no signature" + SortedLines.Hint(line.Text) + Expected);
            return null;
        }

        if (ReadStatement(words, isApproval ? SignOffRole.Approver : SignOffRole.Reviewer, out error) is not { } statement)
            return null;
        var written = words[words.Length - 1];
        if (SshSignature.Parse(written.Text, out var problem) is not { } signature)
        {
            error = new SignatureError(written.Span, "The signature " + problem);
            return null;
        }

        // One statement has one spelling.
        var read = new SignatureLine(statement, signature);
        if (string.Equals(read.ToString(), line.Text, StringComparison.Ordinal))
            return read;
        error = new SignatureError(line.Span, PolicyErrors.Quote(line.Text) + " is not spelled as 'ai-provenance sign' does" + Expected);
        return null;
    }

    private static SignedStatement? ReadStatement(ImmutableArray<LineSlice> words, SignOffRole role, out SignatureError? error)
    {
        error = null;
        foreach (var spelled in new[] { words[0], words[3], words[5] })
        {
            if (IdentityText.Read(spelled.Text) is null)
                error ??= new SignatureError(spelled.Span, PolicyErrors.Quote(spelled.Text) + IdentityText.Rule);
        }

        if (error is not null)
            return null;
        var (zone, ticket) = (words[2].Text, IdentityText.Read(words[5].Text));
        var verification = new Verification(IdentityText.Read(words[3].Text), words[4].Text)
        {
            Role = role,
            Fingerprint = words[1].Text,
            Zone = zone == SignedStatement.EveryZone ? null : zone,
            Ticket = ticket == SignedStatement.NoTicket ? null : ticket,
        };
        var statement = SignedStatement.Of(IdentityText.Read(words[0].Text)!, verification, out var problem);
        if (statement is null)
            error = new SignatureError(words[0].Span, "The line for " + PolicyErrors.Quote(words[0].Text) + " " + problem);
        return statement;
    }

    private static ImmutableArray<LineSlice> Split(LineSlice line)
    {
        var words = ImmutableArray.CreateBuilder<LineSlice>();
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] != ' ')
                continue;
            words.Add(line.Slice(start, i - start));
            start = i + 1;
        }

        return words.ToImmutable();
    }
}
