using AiProvenance.Images;
using AiProvenance.Images.Report;

// Makes the pictures of the documentation again: docs/images/render
var folder = args.Length > 0 ? args[0] : Repository.PathOf("docs/images");
foreach (var image in Image.All)
{
    var path = Path.Combine(folder, image.FileName);
    await File.WriteAllTextAsync(path, await image.Render());
    Console.WriteLine(path);
}

var page = Path.Combine(folder, "report.html");
await File.WriteAllTextAsync(page, await SampleReport.Make());
Console.WriteLine(page);
await Screenshot.Take(page, Path.ChangeExtension(page, ".png"));
Console.WriteLine(Path.ChangeExtension(page, ".png"));
