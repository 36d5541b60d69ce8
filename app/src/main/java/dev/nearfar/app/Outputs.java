package dev.nearfar.app;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.AtomicFile;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OneLine;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.PictureFormat;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where the picture and the report of one mix go: to files, or to standard output.
final class Outputs {
    private static final String STANDARD_OUTPUT = "standard output";

    private final MixRequest request;
    private final IfExists ifExists;

    Outputs(MixRequest request) {
        this.request = request;
        ifExists = request.replace() ? IfExists.REPLACE : IfExists.REFUSE;
    }

    /// Finds out before long work whether both could be written.
    void check() throws Failure {
        try {
            if (!StandardStreams.isMeantBy(request.output())) {
                PictureWriter.check(request.output(), ifExists);
            }
            if (request.report().isPresent()
                    && !StandardStreams.isMeantBy(request.report().get())) {
                AtomicFile.check(request.report().get(), ifExists);
            }
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    /// Writes the picture and returns the SHA-256 of its file.
    String writePicture(byte[] rgb, Shape shape) throws Failure {
        if (StandardStreams.isMeantBy(request.output())) {
            try {
                return PictureWriter.write(request.streams().output(), PictureFormat.PNG, rgb, shape);
            } catch (IOException e) {
                throw standardOutput(e);
            }
        }
        try {
            return PictureWriter.write(request.output(), ifExists, rgb, shape);
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    /// Writes the report if one is wanted; the picture has been written before.
    void writeReport(String json) throws Failure {
        if (request.report().isEmpty()) {
            return;
        }
        try {
            write(json, request.report().get());
        } catch (Failure failure) {
            throw failure.and("the picture itself is written, to " + pictureName());
        }
    }

    private void write(String json, Path path) throws Failure {
        if (StandardStreams.isMeantBy(path)) {
            try {
                request.streams().output().write(json.getBytes(StandardCharsets.UTF_8));
                request.streams().output().flush();
            } catch (IOException e) {
                throw standardOutput(e);
            }
            return;
        }
        try {
            AtomicFile.write(path, ifExists, json);
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    /// What messages call the place of the picture.
    String pictureName() {
        return StandardStreams.isMeantBy(request.output())
                ? STANDARD_OUTPUT
                : OneLine.of(request.output().toString());
    }

    private static Failure standardOutput(IOException e) {
        return new Failure(
                Failure.Kind.IO, "%s: must take all of it, failed: %s".formatted(STANDARD_OUTPUT, Reason.of(e)), e);
    }
}
