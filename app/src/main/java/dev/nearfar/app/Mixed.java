package dev.nearfar.app;

import dev.nearfar.core.result.Report;
import dev.nearfar.pipeline.Readings;
import java.util.List;
import java.util.Optional;

/// A picture that was made and written.
///
/// @param report how its pixels came about
/// @param notes what was done to the inputs, and what was clipped, in words, one line each
/// @param document the recipe with what came to it: which files, and how the picture was written
/// @param readings how each picture reads, where that was measured
/// @param output where it went, in words, one line
/// @param pixelsSha256 of the picture in 8 bits of sRGB, in reading order, however it was written
/// @param outputSha256 of the file written
/// @param secondsTotal wall time from the first file read to the picture written
public record Mixed(
        Report report,
        List<String> notes,
        RecipeDocument document,
        Optional<Readings> readings,
        String output,
        String pixelsSha256,
        String outputSha256,
        double secondsTotal) {
    /// Copies the notes.
    public Mixed {
        notes = List.copyOf(notes);
    }
}
