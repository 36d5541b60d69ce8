package dev.nearfar.app.align;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.app.DistinctFiles;
import dev.nearfar.app.Failure;
import dev.nearfar.app.FreeMemory;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.methods.MemoryNeed;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.files.AtomicFile;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/// One HTML file in which a person clicks on what belongs together in two pictures, and which shows the command that lays
/// them so. It holds both pictures, scaled down, and asks for nothing outside itself.
///
/// @param near the picture for up close
/// @param far the picture for afar
/// @param page where the page goes
/// @param replace whether a file that exists may be replaced
/// @param threads how many work
/// @param streams what reads the pictures
public record PointsPage(Path near, Path far, Path page, boolean replace, int threads, StandardStreams streams) {
    private static final int LONGEST_SIDE = 1024;

    /// Writes it.
    ///
    /// @throws Failure if a file is wrong, or two of them are the same
    public void write() throws Failure {
        var ifExists = replace ? IfExists.REPLACE : IfExists.REFUSE;
        for (var path : new Path[] {near, far, page}) {
            if (StandardStreams.isMeantBy(path)) {
                throw new Failure(Failure.Kind.USAGE, "points-page must go with three files, was given -", null);
            }
        }
        DistinctFiles.check(Map.of("near picture", near, "far picture", far), Map.of("points page", page));
        try {
            AtomicFile.check(page, ifExists);
            AtomicFile.write(page, ifExists, html());
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    private String html() throws Failure {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text);
                var mixer = new Mixer(threads);
                var template = PointsPage.class.getResourceAsStream("points.html")) {
            json.writeStartObject();
            write("near", near, json, mixer);
            write("far", far, json, mixer);
            json.writeEndObject();
            json.flush();
            // In a script element only "<" could end it, or open a comment.
            return new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@PAIR@", text.toString().replace("<", "\\u003c"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, Path path, JsonGenerator json, Mixer mixer) throws Failure, IOException {
        var picture = streams.readPicture(path, SrgbColour.WHITE).picture();
        json.writeObjectFieldStart(name);
        json.writeStringField("path", path.toString());
        json.writeNumberField("width", picture.shape().width());
        json.writeNumberField("height", picture.shape().height());
        json.writeStringField("picture", "data:image/jpeg;base64," + encoded(picture, mixer));
        json.writeEndObject();
    }

    private static String encoded(Picture picture, Mixer mixer) throws Failure, IOException {
        var shape = picture.shape();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(shape.width(), shape.height()));
        FreeMemory.require(MemoryNeed.aligning(shape, shape), "raise --memory or scale the pictures down");
        var small = scale == 1
                ? picture
                : new Resampler(mixer.workers())
                        .scale(
                                picture,
                                0,
                                0,
                                shape.width(),
                                shape.height(),
                                Math.max(1, (int) Math.round(scale * shape.width())),
                                Math.max(1, (int) Math.round(scale * shape.height())));
        var bytes = new ByteArrayOutputStream();
        PictureWriter.write(bytes, OutputFormat.JPEG, small.to8Bit(), small.shape());
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
