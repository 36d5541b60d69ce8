package dev.nearfar.app;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.files.Encoding;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.Samples;
import dev.nearfar.pipeline.Readings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// A picture that was made and is not written yet.
///
/// @param laid the pictures on its canvas, nearest first
/// @param hybrid the picture
/// @param document its recipe, written out, with what came to it: what a PNG of it carries
public record MixResult(List<Picture> laid, Hybrid hybrid, RecipeDocument document) {
    /// Copies the list.
    public MixResult {
        laid = List.copyOf(laid);
    }

    /// How the pictures read in their views: for `eye`, which is what was aimed at.
    public Optional<Readings> readings(Workers workers) {
        return Readings.of(document.recipe(), laid, picture(), workers);
    }

    /// The picture in 8 bits, as anyone gets it who reads its file.
    public Picture picture() {
        return Picture.of8Bit(hybrid.canvas().shape(), hybrid.to8Bit());
    }

    /// Writes its file to a stream. Does not close it.
    ///
    /// @return the SHA-256 of the bytes written
    public String write(OutputStream stream, OutputFormat format) throws IOException {
        return PictureWriter.write(stream, format, samples(), encoding());
    }

    Samples samples() {
        var saving = document.saving();
        return Samples.of(hybrid.canvas(), hybrid.rounding(), saving.profile(), saving.depth());
    }

    Encoding encoding() {
        int width = hybrid.report().width();
        double density = width / document.recipe().geometry().widthMetres(width);
        return document.saving().encoding(density, document.toJson());
    }
}
