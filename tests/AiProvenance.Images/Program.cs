using AiProvenance.Images;

// Makes the pictures of the documentation again: docs/images/render
var folder = args.Length > 0 ? args[0] : Repository.PathOf("docs/images");
foreach (var image in Image.All)
{
    var path = Path.Combine(folder, image.FileName);
    await File.WriteAllTextAsync(path, await image.Render());
    Console.WriteLine(path);
}
