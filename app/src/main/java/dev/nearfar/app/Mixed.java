package dev.nearfar.app;

import dev.nearfar.core.Report;
import java.util.List;

/// A picture that was made and written.
///
/// @param report how its pixels came about
/// @param notes what was done to the inputs, and what was clipped, in words, one line each
/// @param nearSha256 of the near picture's file
/// @param farSha256 of the far picture's file
/// @param output where it went, in words, one line
/// @param pixelsSha256 of the samples written, in reading order
/// @param outputSha256 of the file written
/// @param secondsTotal wall time from the first file read to the picture written
public record Mixed(
        Report report,
        List<String> notes,
        String nearSha256,
        String farSha256,
        String output,
        String pixelsSha256,
        String outputSha256,
        double secondsTotal) {
    /// Copies the notes.
    public Mixed {
        notes = List.copyOf(notes);
    }
}
