using System.IO;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Inputs;

/// <summary>What goes wrong when files are read, in words.</summary>
internal static class InputErrors
{
    /// <summary>Whether it is the file's fault, or the system's, and not ours.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or BadImageFormatException
            or System.Security.SecurityException or NotSupportedException or OverflowException;

    /// <summary>What is said about a file that could not be read.</summary>
    public static InputProblem Describe(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            new InputProblem(path, "It does not exist.", "Give the path of what is to be deployed."),
        UnauthorizedAccessException or System.Security.SecurityException =>
            new InputProblem(path, "It may not be read.", "Run the command as somebody who may read it."),
        InvalidDataException or BadImageFormatException =>
            new InputProblem(path, "It is damaged: " + Sentence(exception), "Build or download it again."),
        _ => new InputProblem(path, "It cannot be read: " + Sentence(exception), "Make it readable, or leave it out of what is deployed."),
    };

    private static string Sentence(Exception exception) => exception.Message.TrimEnd('.') + ".";
}
