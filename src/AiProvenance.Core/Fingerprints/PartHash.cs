namespace AiProvenance.Core.Fingerprints;

/// <summary>What a fingerprint is made of, for one part of a declaration.</summary>
/// <param name="Text">The hash of its tokens.</param>
/// <param name="Names">Its names that bind to symbols of zones, each with its place, in order.</param>
internal readonly record struct PartHash(byte[] Text, List<string> Names);
