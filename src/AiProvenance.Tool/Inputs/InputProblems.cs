using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Inputs;

/// <summary>What is said of files that cannot be judged, and what to do.</summary>
internal static class InputProblems
{
    public static InputProblem Bundle(string path) => new(
        path,
        "It is a single-file bundle: the assemblies are inside it.",
        "Publish with -p:PublishSingleFile=false and check that folder; the bundle is made of the same assemblies.");

    public static InputProblem Wrapped(string path) => new(
        path,
        "It is an assembly that is wrapped into WebAssembly.",
        "Publish with -p:WasmEnableWebcil=false and check that folder.");

    public static InputProblem Native(string path) => new(
        path,
        "It is native code, and says nothing of what it was made from.",
        "Check the assemblies that it was made from, before they are compiled to native code.");

    public static InputProblem NoAssembly(string path, bool isEmpty) => new(
        path,
        isEmpty ? "It is empty." : "It is neither an assembly nor a .nupkg or .zip archive.",
        "Give an assembly, a folder, a .nupkg or a .zip.");

    public static InputProblem NoPath(string path) =>
        new(path, "It is no path.", "Give an assembly, a folder, a .nupkg or a .zip.");

    public static InputProblem Empty(string path) =>
        new(path, "It is called like an assembly, and is empty.", "Build or download it again.");

    public static InputProblem Damaged(string path) =>
        new(path, "It is called like an assembly, but is none: its header is damaged or missing.", "Build or download it again.");

    public static InputProblem Nested(string path) => new(
        path,
        "It is an archive inside an archive, and is not looked into.",
        "Unpack the outer archive, and give this one by itself.");

    public static InputProblem Twice(string path) => new(
        path,
        "It is in the archive twice, and which of the two is unpacked depends on the program.",
        "Make the archive again, with one file of that name.");
}
